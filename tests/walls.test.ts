import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBreaches } from './walls.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'choso-walls-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Build a small house and say what is wrong with it. */
function breachesOf(house: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(house)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findBreaches(root, Object.keys(house));
}

const ledger = {
  'server/src/ledger/index.ts': "export { post } from './post.ts';",
  'server/src/ledger/post.ts': 'export const post = 1;',
};
const http = { 'server/src/http/index.ts': 'export const door = 1;' };
const money = {
  'shared/src/money/index.ts': 'export const vnd = 1;',
  'shared/src/money/vnd.ts': 'export const vnd = 1;',
};
const webLib = {
  'web/src/lib/language.ts': 'export const language = 1;',
  'web/src/lib/api.ts': 'export const call = 1;',
};

it('lets a well-built house stand', () => {
  const house = {
    ...ledger,
    ...http,
    ...money,
    ...webLib,
    'server/src/payments/book.ts':
      "import { post } from '../ledger/index.ts';\nimport type { vnd } from '@choso/shared/money';",
    'server/src/app.ts': "import { post } from './ledger/index.ts';",
    'server/src/db/migrate.ts': "import '../../../prisma/migrations/0001.ts';",
    'server/src/db/dialect.ts': 'export const dialect = 1;',
    'prisma/migrations/0001.ts': "import { dialect } from '../../server/src/db/dialect.ts';",
    'web/src/ui/Amount.tsx':
      "import { language } from '../lib/language';\nexport const Amount = () => <b>{language}</b>;",
    'web/src/stall/StallApp.tsx': "import { Amount } from '../ui/Amount.tsx';\nimport { call } from '../lib/api.ts';",
    'web/src/app/main.tsx': "const app = () => import('../stall/StallApp.tsx');",
    'tests/api/money.test.ts': "import { post } from '../../server/src/ledger/index.ts';",
  };
  expect(breachesOf(house)).toEqual([]);
});

it.each([
  ['around a door', 'server/src/payments/a.ts', "import { post } from '../ledger/post.ts';", ledger, /room's door/],
  [
    'around a door for a type',
    'server/src/payments/a.ts',
    "import type { P } from '../ledger/post.ts';",
    ledger,
    /room's door/,
  ],
  [
    'around a door inside a type',
    'server/src/payments/a.ts',
    "type P = import('../ledger/post.ts').P;",
    ledger,
    /room's door/,
  ],
  [
    'around a door by handing on',
    'server/src/payments/a.ts',
    "export * from '../ledger/post.ts';",
    ledger,
    /room's door/,
  ],
  [
    'around a door at run time',
    'server/src/payments/a.ts',
    "await import('../ledger/post.ts');",
    ledger,
    /room's door/,
  ],
  ['a command around a door', 'server/commands/a.ts', "import '../src/ledger/post.ts';", ledger, /room's door/],
  ['a test around a door', 'tests/api/a.test.ts', "import '../../server/src/ledger/post.ts';", ledger, /room's door/],
  ['the seed around a door', 'prisma/seed/a.ts', "import '../../server/src/ledger/post.ts';", ledger, /room's door/],
  ['shared around its own door', 'shared/src/vietqr/a.ts', "import '../money/vnd.ts';", money, /room's door/],
  ['upwards', 'server/src/http/a.ts', "import '../ledger/index.ts';", ledger, /not below http/],
  ['sideways', 'server/src/banking/a.ts', "import '../ledger/index.ts';", ledger, /not below banking/],
  [
    'a new room without a step',
    'server/src/fees/a.ts',
    "import '../ledger/index.ts';",
    ledger,
    /give the room fees its step/,
  ],
  [
    'a room that knows the app',
    'server/src/http/a.ts',
    "import '../app.ts';",
    { 'server/src/app.ts': '' },
    /does not know/,
  ],
  [
    'shared that knows the server',
    'shared/src/money/a.ts',
    "import '../../../server/src/http/index.ts';",
    http,
    /nothing of the rest/,
  ],
  [
    'the browser that knows the server',
    'web/src/lib/a.ts',
    "import '../../../server/src/http/index.ts';",
    http,
    /only web and shared/,
  ],
  [
    'the server that knows the browser',
    'server/src/http/a.ts',
    "import '../../../web/src/lib/api.ts';",
    webLib,
    /only the browser/,
  ],
  [
    'the program that knows its tests',
    'server/src/http/a.ts',
    "import '../../../tests/b.ts';",
    { 'tests/b.ts': '' },
    /its tests/,
  ],
  [
    'a stall that knows the board',
    'web/src/stall/a.ts',
    "import '../board/b';",
    { 'web/src/board/b.ts': '' },
    /may not import web\/src\/board/,
  ],
  [
    'a button that calls the server',
    'web/src/ui/a.ts',
    "import '../lib/api.ts';",
    webLib,
    /may not import web\/src\/lib/,
  ],
  [
    'the library that knows a button',
    'web/src/lib/a.ts',
    "import '../ui/b.ts';",
    { 'web/src/ui/b.ts': '' },
    /may not import web\/src\/ui/,
  ],
  ['a registry address', 'docs.md', `npm i --registry https://registry.npm${'js'}.org`, {}, /names a package registry/],
  [
    'a lock file with addresses',
    'package-lock.json',
    '{"a": {"resolved": "https://somewhere/a.tgz"}}',
    {},
    /"resolved" key/,
  ],
])('refuses %s', (_what, path, text, rest: Record<string, string>, reason) => {
  expect(breachesOf({ ...rest, [path]: text })).toEqual([expect.stringMatching(reason)]);
});

it('leaves the lock file its links between our own workspaces', () => {
  expect(breachesOf({ 'package-lock.json': '{"node_modules/@choso/web": {"resolved": "web", "link": true}}' })).toEqual(
    [],
  );
});

it('names a circle by its files, also one made of types alone', () => {
  const circle = {
    'server/src/http/a.ts': "import type { B } from './b.ts';",
    'server/src/http/b.ts': "export type { C } from './c.ts';",
    'server/src/http/c.ts': "import type { A } from './a.ts';",
  };
  expect(breachesOf(circle)).toEqual([
    'a circle: server/src/http/a.ts → server/src/http/b.ts → server/src/http/c.ts → server/src/http/a.ts',
  ]);
});

it('does not take two ways to one file for a circle', () => {
  const diamond = {
    'server/src/http/a.ts': "import './b.ts';\nimport './c.ts';",
    'server/src/http/b.ts': "import './d.ts';",
    'server/src/http/c.ts': "import './d.ts';",
    'server/src/http/d.ts': '',
  };
  expect(breachesOf(diamond)).toEqual([]);
});
