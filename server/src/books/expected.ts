import { sumVnd, vnd } from '@choso/shared/money';
import { businessDayRange } from '@choso/shared/time';
import { listTransactions } from '../banking/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { REVENUE_ACCOUNTS, readBalances, readBankMoves } from '../ledger/index.ts';
import { listRepeats } from '../payments/index.ts';
import type { Expected } from './day-state.ts';

const MOST_TRANSFERS = 5_000;
/** Money that stands on `unidentified` until a person decides. */
export const UNCLEAR: readonly string[] = ['ambiguous', 'wrong-account', 'too-late'];

/** What the journal expects of a stall's day. */
export async function readExpected(
  db: Database | Tx,
  stall: { id: string; marketId: string },
  businessDate: string,
): Promise<Expected> {
  const scope = { marketId: stall.marketId, stallId: stall.id, businessDate };
  const balances = await readBalances(db, scope);
  const [moves] = await readBankMoves(db, scope);
  const on = (account: string) => balances.find((one) => one.ledgerAccount === account);
  const { from, until } = businessDayRange(businessDate);
  const told = await listTransactions(db, {
    stallId: stall.id,
    receivedFrom: from,
    receivedUntil: until,
    limit: MOST_TRANSFERS,
  });
  const repeats = await listRepeats(db, { marketId: stall.marketId, stallId: stall.id });
  const counting = told.filter(({ id }) => !repeats.has(id));
  const incoming = counting.filter(({ direction, verdict }) => direction === 'in' && verdict !== 'test');
  const unclearVnd = vnd(-(on('unidentified')?.balanceVnd ?? 0));
  return {
    transfersVnd: moves?.receivedVnd ?? vnd(0),
    transferCount: incoming.length,
    sentVnd: moves?.sentVnd ?? vnd(0),
    cashVnd: on('cash')?.balanceVnd ?? vnd(0),
    unclearVnd,
    // A decision moves the money and leaves the verdict as it was spoken.
    unclearCount: unclearVnd === 0 ? 0 : incoming.filter(({ verdict }) => UNCLEAR.includes(verdict)).length,
    revenueVnd: sumVnd(
      balances
        .filter((one) => REVENUE_ACCOUNTS.includes(one.ledgerAccount as never))
        .map((one) => vnd(-one.balanceVnd)),
    ),
  };
}
