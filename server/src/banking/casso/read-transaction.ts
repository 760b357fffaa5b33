import { vnd } from '@choso/shared/money';
import { parseVietnamStamp } from '@choso/shared/time';
import { z } from 'zod';
import type { ReadDelivery } from '../bank-event.ts';
import { believe, fields, quarantineShape } from '../read-event.ts';

/** The reference of Casso's own test call. */
export const TEST_REFERENCE = 'MA_GIAO_DICH_THU_NGHIEM';

const common = z.object({
  id: z.int().nonnegative(),
  description: fields.memo,
  amount: fields.signedAmountVnd,
  bankName: fields.bankName,
  bankAbbreviation: fields.bankName,
});

const v1 = common
  .extend({
    tid: fields.bankReference,
    when: z.string(),
    bank_sub_acc_id: fields.virtualAccount,
    subAccId: fields.virtualAccount,
    virtualAccount: fields.virtualAccount,
  })
  .refine((told) => told.bank_sub_acc_id || told.subAccId, { path: ['bank_sub_acc_id'] });

const v2 = common.extend({
  reference: fields.bankReference,
  transactionDateTime: z.string(),
  accountNumber: fields.accountNumber,
  virtualAccountNumber: fields.virtualAccount,
});

/** Read one element of the `data` of webhook v1. */
export function readCassoV1(transaction: unknown, now: number): ReadDelivery {
  const parsed = v1.safeParse(transaction);
  if (!parsed.success) return quarantineShape(parsed.error);
  const { tid, when, bank_sub_acc_id, subAccId, virtualAccount, ...told } = parsed.data;
  const accountNumber = bank_sub_acc_id || subAccId || '';
  return read({ ...told, accountNumber, reference: tid, stamp: when, subAccount: virtualAccount }, now);
}

const listed = common.extend({
  tid: fields.bankReference,
  when: z.string(),
  bankSubAccId: fields.accountNumber,
  virtualAccount: fields.virtualAccount,
});

/** Read a row of the list. It says what webhook v1 says, under the same id. */
export function readCassoListed(transaction: unknown, now: number): ReadDelivery {
  const parsed = listed.safeParse(transaction);
  if (!parsed.success) return quarantineShape(parsed.error);
  const { tid, when, bankSubAccId: accountNumber, virtualAccount, ...told } = parsed.data;
  return read({ ...told, accountNumber, reference: tid, stamp: when, subAccount: virtualAccount }, now);
}

/** Read the `data` of webhook v2. */
export function readCassoV2(transaction: unknown, now: number): ReadDelivery {
  const parsed = v2.safeParse(transaction);
  if (!parsed.success) return quarantineShape(parsed.error);
  const { transactionDateTime, virtualAccountNumber, ...told } = parsed.data;
  return read({ ...told, stamp: transactionDateTime, subAccount: virtualAccountNumber }, now);
}

interface Told {
  id: number;
  reference?: string | null | undefined;
  description?: string | null | undefined;
  amount: number;
  accountNumber: string;
  stamp: string;
  subAccount?: string | null | undefined;
  bankName?: string | null | undefined;
  bankAbbreviation?: string | null | undefined;
}

function read(told: Told, now: number) {
  const { id, reference, description, amount, accountNumber, stamp, subAccount, bankName, bankAbbreviation } = told;
  return believe(
    {
      // Every test call has the id 0; its moment and account keep one from passing for a contradiction of another.
      providerEventId: id === 0 ? `0/${accountNumber}/${stamp}` : String(id),
      direction: amount > 0 ? 'in' : 'out',
      amountVnd: vnd(Math.abs(amount)),
      accountNumber,
      subAccount: subAccount || null,
      memo: description ?? '',
      bankReference: reference || null,
      isTest: id === 0 || reference === TEST_REFERENCE,
      bookedAt: parseVietnamStamp(stamp),
      bankNames: [bankName, bankAbbreviation],
    },
    now,
  );
}
