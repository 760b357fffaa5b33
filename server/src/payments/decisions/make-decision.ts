import type { DecisionAsk } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { toBusinessDate } from '@choso/shared/time';
import type { Selectable } from 'kysely';
import { witness } from '../../audit/index.ts';
import { type DB, insertMany, newId, type Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { accountOfPart, type JournalDraft, type PostingLine, postEntries } from '../../ledger/index.ts';
import { addEvents } from '../../outbox/index.ts';
import { toBillEvent } from '../bill-events.ts';
import type { BillListener } from '../book-arrivals.ts';
import { cashBackDue } from '../cash-back.ts';
import { divide, type Part } from '../divide.ts';
import { handOutCash } from '../hand-out-cash.ts';
import { type BillMovement, replayMovements } from '../replay-movements.ts';
import { type BillRow, listMovements, saveBill, toBill } from '../store.ts';
import { type Known, readSubject } from './subject.ts';
import type { Subject } from './subject-rows.ts';

/** A decision as it is kept. */
export type DecisionRow = Selectable<DB['Decision']>;

interface Maker extends Known {
  stallId: string;
  actor: string;
  now: number;
  listeners: readonly BillListener[];
}

/**
 * Keep what a person decided, with all it changes: the bill, the journal, the chain, the events.
 *
 * Throws `resource/not-found` for what is not this stall's, `decision/not-possible` for what the money does not allow,
 * `decision/less-owed` when less of a debt is left than would be let go.
 */
export async function makeDecision(tx: Tx, ask: DecisionAsk, maker: Maker): Promise<DecisionRow> {
  const subject = await readSubject(tx, ask, maker.stallId, maker);
  const decision: DecisionRow = {
    id: newId(),
    marketId: subject.marketId,
    stallId: maker.stallId,
    kind: ask.kind,
    transactionId: subject.transactionId,
    paymentRequestId: subject.bill?.id ?? null,
    amountVnd: subject.amountVnd,
    reason: ask.reason,
    actor: maker.actor,
    undoes: subject.undoes,
    createdAt: maker.now,
    turn: `${subject.topic}/${await countTurns(tx, subject.topic)}`,
  };
  // Who decided the same meanwhile has taken this turn; the transaction begins again and sees that decision.
  await insertMany(tx, 'Decision', [decision]);
  const postings: PostingLine[] = [];
  for (const one of [subject, subject.other])
    if (one?.bill) postings.push(...toPostings(one.bill, await rebook(tx, one.bill, one.before, maker)));
  const [entry] = await postEntries(tx, toDraft(decision, subject, postings));
  const { id, marketId, actor, ...facts } = decision;
  const told = { marketId, actor, action: `decision.${ask.kind}`, subject: id };
  await witness(tx, [{ ...told, facts: { decision: facts, ...(entry ? { entry } : {}) } }], maker.now);
  await addEvents(tx, [{ topics: [`stall:${maker.stallId}`], kind: 'decision.made', ref: id, version: 1 }], maker.now);
  return decision;
}

async function countTurns(tx: Tx, topic: string): Promise<number> {
  const { count } = await tx
    .selectFrom('Decision')
    .select((of) => of.fn.countAll().as('count'))
    // Every turn of the topic, by the index: "/" is followed by "0".
    .where('turn', '>=', `${topic}/`)
    .where('turn', '<', `${topic}0`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Replay a bill as it is after the decision; returns what its totals change by. */
async function rebook(
  tx: Tx,
  row: BillRow,
  before: readonly BillMovement[],
  { now, listeners }: Maker,
): Promise<Part[]> {
  const bill = toBill(row);
  const movements = (await listMovements(tx, [row.id])).get(row.id) ?? [];
  const [was, is] = [replayMovements(bill, before), replayMovements(bill, movements)];
  await saveBill(tx, row, is.bill);
  const changed = {
    id: row.id,
    stallId: row.stallId,
    state: is.bill.state,
    wasSettled: row.state === 'settled',
    version: row.version + 1,
    purpose: row.purpose,
  };
  const amountVnd = vnd(cashBackDue(is.bill) - cashBackDue(was.bill));
  const { marketId, stallId, reference } = row;
  const handOut = { marketId, stallId, paymentRequestId: row.id, reference, amountVnd, bookedAt: now };
  await handOutCash(tx, amountVnd === 0 ? [] : [handOut], now);
  const heard = await Promise.all(listeners.map((listener) => listener(tx, [changed])));
  await addEvents(tx, [toBillEvent(changed), ...heard.flat()], now);
  return divide(was, is);
}

function toPostings({ stallId, tabId }: BillRow, parts: readonly Part[]): PostingLine[] {
  return parts.map(({ bucket, amountVnd }) => ({
    ledgerAccount: accountOfPart({ bucket, tabId }),
    stallId,
    amountVnd: vnd(-amountVnd),
  }));
}

function toDraft(decision: DecisionRow, { source }: Subject, given: readonly PostingLine[]): JournalDraft[] {
  const { id: subjectId, marketId, stallId, transactionId, createdAt: bookedAt, reason } = decision;
  const total: Vnd = source?.amountVnd ?? vnd(0);
  const taken = source ? [{ ledgerAccount: source.ledgerAccount, stallId, amountVnd: total }] : [];
  const against = source?.against ? [{ ledgerAccount: source.against, stallId, amountVnd: vnd(-total) }] : given;
  const postings = [...taken, ...against].filter((posting) => posting.amountVnd !== 0);
  if (postings.length === 0) return [];
  const sum = postings.reduce((total, posting) => total + posting.amountVnd, 0);
  if (sum !== 0) throw new AppError('server/fault', `the postings of decision ${decision.id} do not sum to zero`);
  const businessDate = toBusinessDate(bookedAt);
  const kind = 'decision';
  return [{ marketId, businessDate, bookedAt, kind, description: reason, transactionId, subjectId, postings }];
}
