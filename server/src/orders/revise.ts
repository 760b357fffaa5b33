import { isTransferableVnd } from '@choso/shared/money';
import { AppError } from '../http/index.ts';
import { toQuantityMilli } from './line-total.ts';
import { agree, agreedTotal, type PartLine, totalOf, withdraw } from './part-lines.ts';

/** What the stall says of one line: how much there really is, in the product's unit; 0 for none. */
export interface RevisedLine {
  line: number;
  quantity: number;
}

/** What comes of it: nobody needs to be asked, the shopper is asked, or nothing is left to sell. */
export interface Revision {
  kind: 'agreed' | 'asks' | 'nothing-left';
  /** With what is proposed; `agree` makes them what holds. */
  lines: PartLine[];
}

const WHOLE_PIECES_MILLI = 1;

/**
 * Read what a stall says it has against what was agreed so far; an earlier proposal is forgotten.
 *
 * `instead` are lines of something similar, each in the place of one that falls out. The shopper is asked as soon as a
 * line comes to another amount or a new one is put in, except where she said before to leave out what is sold out.
 * Throws `order/bad-quantity` for a line that is not there, more pieces than were ordered, or half a gram;
 * `amount/out-of-range` for more than one transfer carries.
 */
export function revise(
  kept: readonly PartLine[],
  said: readonly RevisedLine[],
  instead: readonly PartLine[] = [],
): Revision {
  const lines = withdraw(kept);
  const saidOf = new Map(said.map((one) => [one.line, one]));
  if (saidOf.size !== said.length) throw new AppError('order/bad-quantity');
  refuseUnknown(lines, said);
  const proposed = lines.map((line) => propose(line, saidOf.get(line.line)));
  refuseLooseReplacements(proposed, instead);
  const all = [...proposed, ...instead];
  const after = agree(all);
  if (after.every(({ quantityMilli }) => quantityMilli === 0)) return { kind: 'nothing-left', lines: proposed };
  if (!isTransferableVnd(agreedTotal(after))) throw new AppError('amount/out-of-range');
  return { kind: all.some(mustAsk) ? 'asks' : 'agreed', lines: all };
}

function propose(line: PartLine, said: RevisedLine | undefined): PartLine {
  if (!said) return line;
  const proposedMilli = said.quantity === 0 ? 0 : toQuantityMilli(said.quantity, WHOLE_PIECES_MILLI);
  // Pieces are counted before they are sold; more of them than were wished for is another sale.
  const isTooMuch = !line.weighedAtSale && (proposedMilli ?? 0) > Math.max(line.orderedMilli, line.quantityMilli);
  if (proposedMilli === null || isTooMuch) refuse(line.line);
  const isNews = proposedMilli !== line.quantityMilli || (line.weighedAtSale && !line.isWeighed);
  return isNews ? { ...line, proposedMilli } : line;
}

/** Whether the shopper has to say yes to what is proposed for a line. */
function mustAsk(line: PartLine): boolean {
  if (line.proposedMilli === null) return false;
  if (line.proposedMilli === 0) return line.ifGone !== 'drop' && line.quantityMilli > 0;
  return totalOf(line, line.proposedMilli) !== totalOf(line);
}

function refuseUnknown(lines: readonly PartLine[], said: readonly RevisedLine[]): void {
  const known = new Set(lines.map(({ line }) => line));
  for (const { line } of said) if (!known.has(line)) refuse(line);
}

function refuseLooseReplacements(lines: readonly PartLine[], instead: readonly PartLine[]): void {
  const gone = new Set(lines.filter(({ proposedMilli }) => proposedMilli === 0).map(({ line }) => line));
  for (const { insteadOf } of instead) if (insteadOf === null || !gone.delete(insteadOf)) refuse(insteadOf ?? -1);
}

function refuse(line: number): never {
  throw new AppError('order/bad-quantity', undefined, [
    { pointer: `#/lines/${line}/quantity`, detail: 'order/bad-quantity' },
  ]);
}
