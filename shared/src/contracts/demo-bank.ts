import { z } from 'zod';
import { contract } from './contract.ts';
import { paymentRequestView } from './payment-requests.ts';
import { instantSchema, vndSchema } from './values.ts';

/** The bills the sandbox bank can pick from: open ones on demo accounts, newest first. */
export const listDemoBills = contract({
  method: 'GET',
  path: '/api/demo-bank/bills',
  summary: 'Open demo bills a try-out payer can pick',
  signIn: 'none',
  response: z.object({ items: z.array(paymentRequestView) }),
});

/** What the sandbox bank sent: the memo as the bank mangled it, and the signed notification's answer. */
export const demoTransferView = z.object({
  transactionId: z.int(),
  amountVnd: vndSchema,
  accountNumber: z.string(),
  holderName: z.string().nullable(),
  typedMemo: z.string(),
  deliveredMemo: z.string(),
  sentAt: instantSchema,
  status: z.int(),
});
/** What the sandbox bank sent. */
export type DemoTransferView = z.infer<typeof demoTransferView>;

/**
 * Pay like a shopper would, with play money.
 *
 * Shape: `code` is a VietQR payload or a payment reference; `amountVnd` and `memo` replace what the code says.
 */
export const createDemoTransfer = contract({
  method: 'POST',
  path: '/api/demo-bank/transfers',
  summary: 'Pay a demo code with play money; sends the signed notification to the public endpoint',
  signIn: 'none',
  body: z.object({
    code: z.string().trim().min(1).max(600),
    amountVnd: z.int().min(1).max(2_000_000_000).optional(),
    memo: z.string().max(200).optional(),
    sender: z.string().max(40).optional(),
  }),
  response: demoTransferView,
  status: 201,
  problems: [
    'demo-bank/not-a-payment-code',
    'demo-bank/not-a-demo-account',
    'demo-bank/amount-missing',
    'demo-bank/not-delivered',
  ],
});
