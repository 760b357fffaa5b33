import type { StallView } from '@choso/shared/contracts';
import { findStalls, groupByRow } from './stall-rows.ts';

const buildStall = (code: string, name: string, zoneId: string | null): StallView =>
  ({ id: code, code, name, holderName: 'Nguyễn Thị Hạnh', zoneId, zoneName: zoneId && `Dãy ${zoneId}` }) as StallView;

const stalls = [
  buildStall('A01', 'Rau cô Hạnh', 'A'),
  buildStall('B01', 'Đậu bà Mai', 'B'),
  buildStall('A02', 'Rau sạch', 'A'),
  buildStall('N01', 'Hàng ngoài sân', null),
];

test('a stall is found by code or by words without accents', () => {
  expect(findStalls(stalls, 'dau mai').map(({ code }) => code)).toEqual(['B01']);
  expect(findStalls(stalls, ' a0 ').map(({ code }) => code)).toEqual(['A01', 'A02']);
  expect(findStalls(stalls, '')).toHaveLength(4);
});

test('stalls stand in their rows, those without one together', () => {
  expect(groupByRow(stalls).map(({ name, stalls: own }) => [name, own.length])).toEqual([
    ['Dãy A', 2],
    ['Dãy B', 1],
    [null, 1],
  ]);
});
