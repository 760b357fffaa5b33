import type { Vnd } from '@choso/shared/money';
import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import type { Part } from './part.ts';
import { agreedTotal, needsWeight, type PartLine } from './part-lines.ts';

/**
 * The bill that asks for what has been agreed, made when it is due: not before the weights are known.
 *
 * Once money has come the bill stays as it is; what is then too much is the stall's to give back.
 */
export async function billFor(
  tx: Tx,
  { group, billing }: Part,
  agreed: readonly PartLine[],
  actor: string,
  now: number,
): Promise<string | null> {
  const billId = group.paymentRequestId;
  if (!billing || needsWeight(agreed)) return billId;
  const amountVnd = agreedTotal(agreed);
  if (!billId) return billing.ask(tx, { stallId: group.stallId, amountVnd }, now);
  const bill = await billing.look(tx, billId);
  if (bill.amountVnd === amountVnd || bill.receivedVnd > 0) return billId;
  return billing.askInstead(tx, billId, amountVnd, actor, now);
}

/**
 * What has come for a part. Throws `order/already-paid` when its total would grow after that, `order/half-paid` when
 * only a part has come: what is missing could not be asked for rightly.
 */
export async function refuseAgainstMoney(tx: Tx, { group, billing }: Part, totalVnd: Vnd): Promise<Vnd | null> {
  if (!billing || !group.paymentRequestId) return null;
  const { receivedVnd, isSettled } = await billing.look(tx, group.paymentRequestId);
  if (receivedVnd > 0 && !isSettled) throw new AppError('order/half-paid');
  if (receivedVnd > 0 && totalVnd > Math.max(receivedVnd, group.totalVnd)) throw new AppError('order/already-paid');
  return receivedVnd;
}
