import { sumVnd, vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { split } from './split.ts';

it('keeps the order of the stalls and of their lines', () => {
  const lines = [
    { stallId: 'b', name: 'giò', totalVnd: vnd(18_000) },
    { stallId: 'a', name: 'rau', totalVnd: vnd(12_000) },
    { stallId: 'b', name: 'chả', totalVnd: vnd(17_000) },
  ];
  expect(split(lines)).toEqual([
    { stallId: 'b', lines: [lines[0], lines[2]], totalVnd: 35_000 },
    { stallId: 'a', lines: [lines[1]], totalVnd: 12_000 },
  ]);
});

it('loses no line and no đồng', () => {
  const line = fc.record({
    stallId: fc.constantFrom('a', 'b', 'c'),
    totalVnd: fc.integer({ min: 0, max: 499_999_999 }).map(vnd),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 100 }), (lines) => {
      const parts = split(lines);
      expect(sumVnd(parts.map((part) => part.totalVnd))).toBe(sumVnd(lines.map((one) => one.totalVnd)));
      expect(parts.flatMap((part) => part.lines)).toHaveLength(lines.length);
      for (const part of parts) expect(part.lines.every((one) => one.stallId === part.stallId)).toBe(true);
    }),
  );
});
