import { randomInt } from 'node:crypto';
import { mangleMemo, type SenderId, senderStyles } from '@choso/shared/bank-memo';
import { createDemoTransfer, listDemoBills } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { isReference } from '@choso/shared/reference-code';
import { toIsoInstant } from '@choso/shared/time';
import { DEMO_BANK_BIN, decodeVietQr } from '@choso/shared/vietqr';
import { signSepay } from '../banking/index.ts';
import type { Database } from '../db/index.ts';
import { AppError, type Desk } from '../http/index.ts';
import { presentBillRows } from '../payments/index.ts';
import type { Actor } from '../people/index.ts';
import { listAccountsById, listAccountsByNumber } from '../stalls/index.ts';

interface Deps {
  db: Database;
  clock: () => number;
  demoSecret: string;
  /** Where our own webhooks are reached. */
  publicUrl: () => string;
}

interface Asked {
  accountNumber: string;
  holderName: string | null;
  amountVnd: number | null;
  memo: string;
}

/** Pay demo codes with play money; what we send ourselves is what SePay would send. */
export function mountDemoBank(desk: Desk<Actor>, { db, clock, demoSecret, publicUrl }: Deps): void {
  desk.serve(listDemoBills, async () => {
    const rows = await db
      .selectFrom('PaymentRequest')
      .innerJoin('BankAccount', 'BankAccount.id', 'PaymentRequest.bankAccountId')
      .selectAll('PaymentRequest')
      .where('BankAccount.isDemo', '=', 1)
      .where('PaymentRequest.state', '=', 'open')
      .orderBy('PaymentRequest.id', 'desc')
      .limit(20)
      .execute();
    return { items: await presentBillRows(db, rows) };
  });

  desk.serve(createDemoTransfer, async ({ body }) => {
    const asked = await readCode(db, body.code);
    const amountVnd = body.amountVnd ?? asked.amountVnd;
    if (amountVnd === null) throw new AppError('demo-bank/amount-missing');
    const sender = senderStyles.find((style) => style.id === body.sender)?.id ?? ('vpbank' as SenderId);
    const typedMemo = body.memo ?? asked.memo;
    const now = clock();
    const deliveredMemo = mangleMemo(typedMemo, {
      sender,
      receiver: 'other',
      seed: randomInt(2 ** 31),
      payee: { name: asked.holderName ?? '', account: asked.accountNumber },
      bookedAt: new Date(now),
    });
    const transactionId = now * 100 + randomInt(100);
    const notification = JSON.stringify({
      id: transactionId,
      gateway: 'NganHangDemo',
      transactionDate: toIsoInstant(now).slice(0, 19).replace('T', ' '),
      accountNumber: asked.accountNumber,
      code: null,
      content: deliveredMemo,
      transferType: 'in',
      transferAmount: amountVnd,
      accumulated: 0,
      subAccount: null,
      referenceCode: `FT${String(transactionId).slice(-14)}`,
      description: `BankAPINotify ${deliveredMemo}`,
    });
    const answer = await fetch(`${publicUrl()}/webhooks/sepay/demo-sepay`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...signSepay(notification, demoSecret, Math.floor(now / 1000)) },
      body: notification,
    }).catch((error: unknown) => {
      throw new AppError('demo-bank/not-delivered', String(error));
    });
    if (!answer.ok) throw new AppError('demo-bank/not-delivered', `the notification was answered ${answer.status}`);
    const { accountNumber, holderName } = asked;
    return {
      transactionId,
      amountVnd: vnd(amountVnd),
      accountNumber,
      holderName,
      typedMemo,
      deliveredMemo,
      sentAt: toIsoInstant(now),
      status: answer.status,
    };
  });
}

async function readCode(db: Database, code: string): Promise<Asked> {
  const reference = code.toUpperCase().replace(/\s/g, '');
  if (isReference(reference)) {
    const bill = await db
      .selectFrom('PaymentRequest')
      .selectAll()
      .where('reference', '=', reference)
      .executeTakeFirst();
    const [account] = bill ? await listAccountsById(db, [bill.bankAccountId]) : [];
    if (!bill || !account) throw new AppError('demo-bank/not-a-payment-code');
    if (!account.isDemo) throw new AppError('demo-bank/not-a-demo-account');
    const missing = bill.amountVnd - bill.receivedVnd;
    return { ...account, amountVnd: missing > 0 ? missing : bill.amountVnd, memo: reference };
  }
  const decoded = decodeVietQr(code);
  if (!decoded.ok || !decoded.accountNumber) throw new AppError('demo-bank/not-a-payment-code');
  if (decoded.bankBin !== DEMO_BANK_BIN) throw new AppError('demo-bank/not-a-demo-account');
  const [account] = await listAccountsByNumber(db, [decoded.accountNumber]);
  return {
    accountNumber: decoded.accountNumber,
    holderName: account?.holderName ?? null,
    amountVnd: decoded.amountVnd,
    memo: decoded.memo ?? '',
  };
}
