import { sayReason } from '@choso/shared/reasons';
import { foldVietnamese } from '@choso/shared/vietnamese';
import { DEMO_BANK_BIN, findBank } from '@choso/shared/vietqr';
import { recordAccess } from '../../audit/index.ts';
import { type Database, inTransaction, newId, type Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { type StallAct, tellAct } from '../act.ts';
import { findCurrentAccount, findStall } from '../store.ts';
import { type ChangeStep, NOTICE_MS, stepOf } from './steps.ts';
import {
  type ChangeRow,
  findChange,
  findOpenChange,
  keepChange,
  listDueChanges,
  moveChange,
  replaceAccount,
} from './store.ts';

/** What the holder asks for. */
export interface AccountAsk {
  bankBin: string;
  accountNumber: string;
  holderName: string;
  relation: string;
  reason: string;
}

/** Ask for another account. Throws `bank-account/unknown-bank`, `…/already-current`, `…/change-open`. */
export async function askChange(tx: Tx, act: StallAct, ask: AccountAsk): Promise<ChangeRow> {
  const { stallId, marketId, personId, at } = act;
  const stall = await findStall(tx, stallId);
  const bank = findBank(ask.bankBin);
  // The invented bank leads nowhere; only a stall of the demo may be paid there.
  if (!bank || bank.canReceiveQr === false || (bank.isDemo && stall?.isDemo !== 1))
    throw new AppError('bank-account/unknown-bank');
  if (await findOpenChange(tx, stallId)) throw new AppError('bank-account/change-open');
  const current = await findCurrentAccount(tx, stallId);
  if (current?.bankBin === ask.bankBin && current.accountNumber === ask.accountNumber)
    throw new AppError('bank-account/already-current');
  const { bankBin, accountNumber, relation, reason } = ask;
  const row: ChangeRow = {
    id: newId(),
    stallId,
    marketId,
    openFor: stallId,
    state: 'asked',
    bankBin,
    accountNumber,
    holderName: asBanksWrite(ask.holderName),
    relation,
    reason,
    askedBy: personId,
    askedAt: at,
    decidedBy: null,
    decidedAt: null,
    decision: null,
    effectiveAt: null,
    endedBy: null,
    endedAt: null,
    endReason: null,
    bankAccountId: null,
  };
  await keepChange(tx, row);
  const { holderName } = row;
  await tell(tx, act, row, 'asked', { bankBin, accountNumber, holderName, relation, reason });
  return row;
}

/**
 * The second person's word: yes after a look at papers, or no.
 *
 * `act` is the board's. Of two who decide at once one does; the other gets `bank-account/change-over`. The look is told
 * to the stall.
 */
export async function decideChange(
  tx: Tx,
  row: ChangeRow,
  act: StallAct,
  { step, reason }: { step: 'approve' | 'refuse'; reason: string },
): Promise<void> {
  const { personId, at } = act;
  const decided = { decidedBy: personId, decidedAt: at, decision: reason };
  await move(tx, row, step, {
    ...decided,
    ...(step === 'approve'
      ? { effectiveAt: at + NOTICE_MS }
      : { openFor: null, endedBy: personId, endedAt: at, endReason: reason }),
  });
  await recordAccess(
    tx,
    { stallId: row.stallId, personId, what: sayReason('access/account-papers', {}), because: reason },
    at,
  );
  await tell(tx, act, row, stepOf(step).to, { reason, ...(step === 'approve' && { effectiveAt: at + NOTICE_MS }) });
}

/** Stop a change before it takes effect. Throws `bank-account/change-over`. */
export async function stopChange(tx: Tx, row: ChangeRow, act: StallAct, reason: string): Promise<void> {
  await move(tx, row, 'stop', { openFor: null, endedBy: act.personId, endedAt: act.at, endReason: reason });
  await tell(tx, act, row, 'stopped', { reason });
}

/** Let every approved change take effect whose day has come. Returns how many did. */
export async function applyDueChanges(db: Database, now: number): Promise<number> {
  const due = await listDueChanges(db, now);
  const done = await Promise.all(due.map((row) => inTransaction(db, (tx) => takeEffect(tx, row.id, now))));
  return done.filter(Boolean).length;
}

async function takeEffect(tx: Tx, changeId: string, now: number): Promise<boolean> {
  const row = await findChange(tx, changeId);
  if (!row || row.effectiveAt === null) return false;
  const { from, to } = stepOf('take-effect');
  const bankAccountId = newId();
  // Another node, or a phone that stopped it, may have come between the look and now.
  if (!(await moveChange(tx, row.id, from, { state: to, openFor: null, endedAt: now, bankAccountId }))) return false;
  const stall = await findStall(tx, row.stallId);
  const isDemo = stall?.isDemo === 1 && row.bankBin === DEMO_BANK_BIN;
  const ended = await replaceAccount(tx, { id: bankAccountId, change: row, isDemo, from: row.effectiveAt });
  const act = { stallId: row.stallId, marketId: row.marketId, personId: 'clock', at: now };
  await tell(tx, act, row, to, { bankAccountId, ended, validFrom: row.effectiveAt });
  return true;
}

async function move(tx: Tx, row: ChangeRow, step: ChangeStep, set: Partial<ChangeRow>): Promise<void> {
  const { from, to } = stepOf(step);
  if (!(await moveChange(tx, row.id, from, { ...set, state: to }))) throw new AppError('bank-account/change-over');
}

function tell(tx: Tx, act: StallAct, { id }: ChangeRow, word: string, facts: Record<string, unknown>): Promise<void> {
  return tellAct(tx, act, { action: `bank-account-change.${word}`, subject: id, facts, kind: 'bank-account.change' });
}

// Banks show a holder in capitals without accents, and a payer compares letter by letter.
function asBanksWrite(name: string): string {
  return foldVietnamese(name).toUpperCase().replace(/\s+/g, ' ').trim();
}
