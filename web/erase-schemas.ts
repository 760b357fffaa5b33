import type { Plugin } from 'vite';

/** What a phone needs of a contract; the rest is for the server, which checks. */
const KEPT = new Set(['method', 'path']);

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
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
      if (!/\/shared\/src\/contracts\/[\w-]+\.ts$/.test(id) || !code.includes('contract(')) return null;
      const cuts = contractsIn(this.parse(code) as unknown as Node).flatMap(unusedOf);
      let kept = code;
      for (const { start, end } of cuts.sort((one, other) => other.start - one.start)) {
        kept = kept.slice(0, start) + kept.slice(end).replace(/^\s*,/, '');
      }
      return { code: kept.replaceAll('= contract(', '= /* @__PURE__ */ contract('), map: null };
    },
  };
}

/** The objects that describe the calls of a file: `export const name = contract({ … })`. */
function contractsIn(program: Node): Node[] {
  const declarations = (program.body as Node[]).flatMap((statement) => {
    const declared = (statement.declaration ?? statement) as Node;
    return declared?.type === 'VariableDeclaration' ? (declared.declarations as Node[]) : [];
  });
  return declarations.flatMap(({ init }) => {
    const made = init as Node | null;
    const isContract = made?.type === 'CallExpression' && (made.callee as Node & { name?: string }).name === 'contract';
    return isContract ? [(made.arguments as Node[])[0]!] : [];
  });
}

function unusedOf(described: Node): Node[] {
  return (described.properties as Node[]).filter(
    (property) => property.type === 'Property' && !KEPT.has(String((property.key as { name?: string }).name)),
  );
}
