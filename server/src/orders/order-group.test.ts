import type { OrderGroupState } from '@choso/shared/contracts';
import { canMove, moves } from './order-group.ts';

const states = Object.keys(moves) as OrderGroupState[];
const legal = new Set([
  'placed → proposed',
  'placed → accepted',
  'placed → cancelled',
  'proposed → proposed',
  'proposed → accepted',
  'proposed → cancelled',
  'accepted → proposed',
  'accepted → accepted',
  'accepted → ready',
  'accepted → cancelled',
  'ready → proposed',
  'ready → ready',
  'ready → handed-over',
  'ready → cancelled',
]);

it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
  expect(canMove(from, to)).toBe(legal.has(`${from} → ${to}`));
});

it('reaches every state from a new part, and ends only where nothing follows', () => {
  const reached = new Set<OrderGroupState>(['placed']);
  for (const state of reached) for (const next of moves[state]) reached.add(next);
  expect([...reached].sort()).toEqual([...states].sort());
  expect(states.filter((state) => moves[state].length === 0)).toEqual(['handed-over', 'cancelled']);
});
