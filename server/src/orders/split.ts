import { sumVnd, type Vnd } from '@choso/shared/money';

/** One stall's lines of a basket and what they come to. */
export interface Part<Line> {
  stallId: string;
  lines: Line[];
  totalVnd: Vnd;
}

/** Split a basket by stall, in the order in which the stalls first appear; the parts add up to the basket. */
export function split<Line extends { stallId: string; totalVnd: Vnd }>(lines: readonly Line[]): Part<Line>[] {
  const byStall = new Map<string, Line[]>();
  for (const line of lines) byStall.set(line.stallId, [...(byStall.get(line.stallId) ?? []), line]);
  return [...byStall].map(([stallId, own]) => ({
    stallId,
    lines: own,
    totalVnd: sumVnd(own.map((line) => line.totalVnd)),
  }));
}
