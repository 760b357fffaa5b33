import type { TestDatabase } from './database.ts';

type Engine = TestDatabase['engine'];

/**
 * Say a Prisma schema as one line of text for every column and key, as the migrated database of `engine` should say it.
 *
 * Reads the part of the language that our schema uses. Throws on a column type it does not know, so that a new kind of
 * column cannot go uncompared.
 */
export function shapeOfSchema(schema: string, engine: Engine): string[] {
  const models = schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms);
  return [...models].flatMap(([, model, body]) => shapeOfModel(model!, body!.split('\n'), engine)).sort();
}

function shapeOfModel(model: string, lines: readonly string[], engine: Engine): string[] {
  return lines.flatMap((line) => {
    const [text = '', comment = ''] = line.trim().split(/\s*\/\/\/?\s*/);
    if (text === '') return [];
    if (text.startsWith('@@')) return [blockKey(model, text)];
    const [name = '', type = '', ...attributes] = text.split(/\s+/);
    const rest = attributes.join(' ');
    const relation = /@relation\(.*fields: \[(.+?)\], references: \[(.+?)\]/.exec(rest);
    if (relation) return [`${model}: foreign key (${list(relation[1]!)}) to ${bare(type)} (${list(relation[2]!)})`];
    if (!(bare(type) in columnTypes)) {
      if (/^[A-Z]\w*\[\]$/.test(type)) return [];
      throw new Error(`${model}.${name}: no rule for the type ${type}`);
    }
    return columnShape(model, name, type, rest, comment, engine);
  });
}

const bare = (type: string) => type.replace(/[?[\]]/g, '');
const list = (columns: string) => columns.split(/\s*,\s*/).join(', ');

function blockKey(model: string, text: string): string {
  const [, kind, columns] = /^@@(id|unique|index)\(\[(.+?)\]/.exec(text) ?? [];
  const words = { id: 'primary key', unique: 'unique', index: 'index' }[kind ?? ''];
  if (!words) throw new Error(`${model}: no rule for ${text}`);
  return `${model}: ${words} (${list(columns!)})`;
}

const columnTypes: Record<string, Record<Engine, string>> = {
  Int: { sqlite: 'integer', mariadb: 'int' },
  BigInt: { sqlite: 'integer', mariadb: 'bigint' },
  Bytes: { sqlite: 'blob', mariadb: 'mediumblob' },
  String: { sqlite: 'text', mariadb: '' },
};

function columnShape(
  model: string,
  name: string,
  type: string,
  attributes: string,
  comment: string,
  engine: Engine,
): string[] {
  const { sqlite, mariadb } = columnTypes[bare(type)]!;
  const letters = /\bascii\b/.test(comment) ? 'ascii_bin' : 'utf8mb4_unicode_520_ci';
  const native = /@db\.(\w+)(\(\d+\))?/.exec(attributes);
  const onMariadb = mariadb || `${native?.[1]?.toLowerCase()}${native?.[2] ?? ''} ${letters}`;
  const words = [
    engine === 'sqlite' ? sqlite : onMariadb,
    type.endsWith('?') ? 'null' : 'not null',
    ...(attributes.includes('autoincrement()') ? ['autoincrement'] : []),
  ];
  return [
    `${model}.${name}: ${words.join(' ')}`,
    ...(/@id\b/.test(attributes) ? [`${model}: primary key (${name})`] : []),
    ...(/@unique\b/.test(attributes) ? [`${model}: unique (${name})`] : []),
  ];
}
