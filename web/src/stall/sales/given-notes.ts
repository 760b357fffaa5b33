import { changeFor, type Vnd, vnd } from '@choso/shared/money';

/** The notes a customer pays with most, the largest first. */
export const NOTES = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000].map(vnd);

/** How the cash on the table stands to the price. Nothing laid down means exactly the price. */
export type Given =
  | { kind: 'exact' }
  | { kind: 'missing'; missingVnd: Vnd }
  | { kind: 'enough'; tenderedVnd: Vnd; changeVnd: Vnd };

/** Judge the notes that a customer has laid down. */
export function judgeGiven(amountVnd: Vnd, notes: readonly Vnd[]): Given {
  if (notes.length === 0) return { kind: 'exact' };
  const tenderedVnd = vnd(notes.reduce((sum, note) => sum + note, 0));
  const changeVnd = changeFor(amountVnd, tenderedVnd);
  return changeVnd === null
    ? { kind: 'missing', missingVnd: vnd(amountVnd - tenderedVnd) }
    : { kind: 'enough', tenderedVnd, changeVnd };
}
