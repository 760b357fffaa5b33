import { type Compilable, CompiledQuery } from 'kysely';
import { dialectOf } from './dialect.ts';
import type { Tx } from './in-transaction.ts';

type Value = string | number | null;
type Arguments = Readonly<Record<string, Value | readonly Value[]>>;

/** Where in the arguments a value of a statement stands. */
class Place {
  readonly name: string;
  readonly at: number | null;
  constructor(name: string, at: number | null) {
    this.name = name;
    this.at = at;
  }
}

interface Kept {
  text: string;
  values: readonly unknown[];
}

const MOST_KEPT = 300;

/**
 * A statement whose text is made once: building and compiling the same dozen statements for every batch of deliveries was
 * a tenth of a webhook.
 *
 * `build` puts its arguments into their places and does nothing else with them: what it makes may differ by how many
 * values a list has, never by what they are.
 */
export function keepQuery<Row, Args extends Arguments>(
  build: (tx: Tx, args: Args) => Compilable<Row>,
): (tx: Tx, args: Args) => Compilable<Row> {
  const keptOf = new Map<string, Kept>();
  return (tx, args) => {
    const shape = shapeOf(dialectOf(tx), args);
    let kept = keptOf.get(shape);
    if (!kept) {
      const { sql, parameters } = build(tx, toPlaces(args) as unknown as Args).compile();
      kept = { text: sql, values: parameters };
      if (keptOf.size >= MOST_KEPT) keptOf.clear();
      keptOf.set(shape, kept);
    }
    const { text, values } = kept;
    return {
      compile: () =>
        CompiledQuery.raw(
          text,
          values.map((value) => valueAt(args, value)),
        ) as CompiledQuery<Row>,
    };
  };
}

function shapeOf(dialect: string, args: Arguments): string {
  let shape = dialect;
  for (const name in args) {
    const value = args[name];
    if (Array.isArray(value)) shape += ` ${value.length}`;
  }
  return shape;
}

function toPlaces(args: Arguments): Record<string, Place | Place[]> {
  const placed = ([name, value]: [string, Value | readonly Value[]]) => [
    name,
    isList(value) ? value.map((_, at) => new Place(name, at)) : new Place(name, null),
  ];
  return Object.fromEntries(Object.entries(args).map(placed));
}

function valueAt(args: Arguments, value: unknown): unknown {
  if (!(value instanceof Place)) return value;
  const given = args[value.name];
  return value.at === null ? given : (given as readonly Value[])[value.at];
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}
