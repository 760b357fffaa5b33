import type { IfGone } from '@choso/shared/contracts';
import { sumVnd, type Vnd } from '@choso/shared/money';
import { lineTotal } from './line-total.ts';

/** One line of a part, in thousandths of its unit. `proposedMilli` waits for the shopper's yes; 0 takes the line out. */
export interface PartLine {
  line: number;
  productId: string;
  name: string;
  unitName: string;
  priceVnd: Vnd;
  quantityMilli: number;
  orderedMilli: number;
  proposedMilli: number | null;
  weighedAtSale: boolean;
  isWeighed: boolean;
  ifGone: IfGone;
  insteadOf: number | null;
}

/** What a line comes to as agreed, or `milli` of it. */
export function totalOf({ priceVnd, quantityMilli }: PartLine, milli = quantityMilli): Vnd {
  return lineTotal(priceVnd, milli);
}

/** What the lines come to as agreed. */
export function agreedTotal(lines: readonly PartLine[]): Vnd {
  return sumVnd(lines.map((line) => totalOf(line)));
}

/** What the lines come to if the shopper says yes. */
export function proposedTotal(lines: readonly PartLine[]): Vnd {
  return sumVnd(lines.map((line) => totalOf(line, line.proposedMilli ?? line.quantityMilli)));
}

/** What the shopper sent comes to. */
export function orderedTotal(lines: readonly PartLine[]): Vnd {
  return sumVnd(lines.map((line) => totalOf(line, line.orderedMilli)));
}

/** Whether something is still to be put on the scales; nothing can be asked for before that. */
export function needsWeight(lines: readonly PartLine[]): boolean {
  return lines.some((line) => line.weighedAtSale && !line.isWeighed && line.quantityMilli > 0);
}

/** The lines after a yes. */
export function agree(lines: readonly PartLine[]): PartLine[] {
  return lines.map((line) =>
    line.proposedMilli === null
      ? line
      : {
          ...line,
          quantityMilli: line.proposedMilli,
          proposedMilli: null,
          isWeighed: line.isWeighed || line.weighedAtSale,
        },
  );
}

/** The lines without what was proposed; what was only put in by a proposal goes again. */
export function withdraw(lines: readonly PartLine[]): PartLine[] {
  return lines
    .filter(({ orderedMilli, quantityMilli, proposedMilli }) => orderedMilli + quantityMilli > 0 || !proposedMilli)
    .map((line) => ({ ...line, proposedMilli: null }));
}
