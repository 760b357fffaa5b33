import type { Plugin } from 'vite';

/** What a phone needs of a contract; the rest is for the server, which checks. */
const KEPT = new Set(['method', 'path']);

/** A call that is marked so is dropped where nobody uses what it makes. */
const PURE = '/* @__PURE__ */ ';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Take everything out of the contracts that no call uses: schemas, summaries, refusals. They were a third of what a phone
 * loads before the keypad stands.
 */
export function eraseSchemas(): Plugin {
  return {
    name: 'erase-schemas',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      if (!/\/shared\/src\/contracts\/[\w-]+\.ts$/.test(id)) return null;
      const edits = valuesIn(this.parse(code) as unknown as Node).flatMap((value) =>
        isContract(value) ? [before(value, PURE), ...unusedOf(value)] : wrap(value),
      );
      let kept = code;
      for (const { start, end, text } of edits.sort((one, other) => other.start - one.start || other.end - one.end)) {
        kept = kept.slice(0, start) + text + kept.slice(end);
      }
      return { code: kept, map: null };
    },
  };
}

/** What the file's constants are made of by a call. */
function valuesIn(program: Node): Node[] {
  const declarations = (program.body as Node[]).flatMap((statement) => {
    const declared = (statement.declaration ?? statement) as Node;
    return declared.type === 'VariableDeclaration' ? (declared.declarations as Node[]) : [];
  });
  return declarations.flatMap(({ init }) => ((init as Node | null)?.type === 'CallExpression' ? [init as Node] : []));
}

function isContract({ callee }: Node): boolean {
  return (callee as { name?: string }).name === 'contract';
}

function before({ start }: Node, text: string): Edit {
  return { start, end: start, text };
}

/** Of a chain only the last call would be dropped; as one function it is dropped whole. */
function wrap(value: Node): Edit[] {
  return [before(value, `${PURE}(() => `), { start: value.end, end: value.end, text: ')()' }];
}

function unusedOf({ arguments: given }: Node): Edit[] {
  const [described] = given as Node[];
  const all = described?.properties as Node[];
  return all.flatMap((property, at) => {
    if (property.type === 'Property' && KEPT.has(String((property.key as { name?: string }).name))) return [];
    return [{ start: property.start, end: all[at + 1]?.start ?? property.end, text: '' }];
  });
}
