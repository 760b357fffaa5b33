import { MORNING, toVietnamStamp } from './test-clock.ts';

let lastId = 92_704;

/** What a test says of one SePay event; the rest is filled in as the documentation's own example has it. */
export interface SepayFields {
  id?: number;
  accountNumber: string;
  content: string;
  transferAmount: number;
  transferType?: 'in' | 'out';
  /** Epoch milliseconds; SePay is told Vietnam's wall clock. */
  bookedAt?: number;
  [field: string]: unknown;
}

/** Build the body of one event with an id of its own. Source: developer.sepay.vn, webhook fields. */
export function sepayBody({ bookedAt = MORNING, ...fields }: SepayFields): Record<string, unknown> {
  lastId += 1;
  return {
    id: lastId,
    gateway: 'Vietcombank',
    transactionDate: toVietnamStamp(bookedAt),
    code: null,
    transferType: 'in',
    accumulated: 0,
    subAccount: null,
    referenceCode: `MBVCB.${3_278_000_000 + lastId}`,
    description: '',
    ...fields,
  };
}
