import type { RoleName } from '@choso/shared/contracts';
import { mayImport } from './may-import.ts';

const person = (role: RoleName, marketId: string | null = 'go-cong', stallId: string | null = null) => ({
  personId: 'p',
  login: 'p',
  name: 'P',
  roles: [{ role, marketId, stallId }],
});
const feed = { stallId: 'gc-a01', marketId: 'go-cong', isDemo: false };
const demo = { stallId: null, marketId: null, isDemo: true };

it.each([
  ['the stall’s holder', person('stallholder', 'go-cong', 'gc-a01'), feed, true],
  ['another stall’s holder', person('stallholder', 'go-cong', 'gc-a02'), feed, false],
  ['the stall’s staff', person('stall-staff', 'go-cong', 'gc-a01'), feed, false],
  ['the market’s board', person('board-officer'), feed, true],
  ['another market’s board', person('board-admin', 'van-dau'), feed, false],
  ['the market’s auditor', person('board-auditor'), feed, false],
  ['the helper', person('helper'), feed, false],
  ['the operator', person('operator', null), feed, false],
  ['a board, for a demo', person('board-admin', 'van-dau'), demo, true],
  ['a union, for a demo', person('union-admin', 'van-dau'), demo, true],
  ['a stallholder, for a demo', person('stallholder', 'go-cong', 'gc-a01'), demo, false],
  ['an auditor, for a demo', person('board-auditor'), demo, false],
  ['a board, for a feed of nobody', person('board-admin'), { ...demo, isDemo: false }, false],
])('%s: %#', (_name, actor, owner, may) => {
  expect(mayImport(actor, owner)).toBe(may);
});
