import { canMove, moves, type OrderGroupState } from './order-group.ts';

const states = Object.keys(moves) as OrderGroupState[];
const legal = new Set([
  'placed → accepted',
  'placed → cancelled',
  'accepted → ready',
  'accepted → cancelled',
  'ready → handed-over',
  'ready → cancelled',
]);

it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
  expect(canMove(from, to)).toBe(legal.has(`${from} → ${to}`));
});
