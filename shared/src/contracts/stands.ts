import { z } from 'zod';
import { contract } from './contract.ts';
import { instantSchema } from './values.ts';

/** On what a code is printed: a table stand, a wall sheet, a strip of a receipt printer. */
export const standSizeSchema = z.enum(['a6', 'a5', 'strip']);
/** On what a code is printed. */
export type StandSize = z.infer<typeof standSizeSchema>;

/** A printed code; `dead` once its account is no longer the stall's. `payload` is what a camera reads off it. */
export const printedCodeView = z.object({
  serial: z.string(),
  size: standSizeSchema,
  state: z.enum(['live', 'dead']),
  payload: z.string(),
  bankName: z.string(),
  accountTail: z.string(),
  holderName: z.string(),
  printedAt: instantSchema,
});
/** A printed code. */
export type PrintedCodeView = z.infer<typeof printedCodeView>;

/** Print a code of a stall's current account: for the stall, or the board on its behalf. The PDF stands at `…/:serial/stand.pdf`. */
export const printCode = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/printed-codes',
  summary: "Print a code of a stall's account",
  signIn: 'required',
  idempotent: true,
  body: z.object({ size: standSizeSchema }),
  response: printedCodeView,
  status: 201,
  problems: ['resource/not-found', 'stall/no-bank-account', 'idempotency/key-reused', 'idempotency/key-missing'],
});

/** Every code printed for a stall, newest first, the dead ones too. */
export const listPrintedCodes = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/printed-codes',
  summary: 'The codes printed for a stall',
  signIn: 'required',
  response: z.object({ items: z.array(printedCodeView) }),
  problems: ['resource/not-found'],
});

/** Whose a printed code is, for anybody who reads its serial number off the paper. */
export const getPrintedCode = contract({
  method: 'GET',
  path: '/api/printed-codes/:serial',
  summary: 'Whose a printed code is',
  signIn: 'none',
  response: z.object({
    serial: z.string(),
    state: z.enum(['live', 'dead']),
    marketName: z.string(),
    stallCode: z.string(),
    stallName: z.string(),
    bankName: z.string(),
    accountTail: z.string(),
    holderName: z.string(),
    printedAt: instantSchema,
  }),
  problems: ['resource/not-found'],
});

/** How a morning's look at the own stand ended. */
export const standCheckOutcomeSchema = z.enum(['right', 'dead', 'wrong', 'skipped']);
/** How a look at the own stand ended. */
export type StandCheckOutcome = z.infer<typeof standCheckOutcomeSchema>;

/** Note a look at the own stand. `scanned` is what the camera read, null for a look that was put off; the server judges it. */
export const recordStandCheck = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/stand-checks',
  summary: 'Note a look at the own stand',
  signIn: 'required',
  idempotent: true,
  body: z.object({ scanned: z.string().max(1_000).nullable() }),
  response: z.object({ outcome: standCheckOutcomeSchema, serial: z.string().nullable(), at: instantSchema }),
  status: 201,
  problems: ['resource/not-found', 'idempotency/key-reused', 'idempotency/key-missing'],
});

/** The newest looks at a stall's stand, for the stall and its board. */
export const listStandChecks = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/stand-checks',
  summary: "The newest looks at a stall's stand",
  signIn: 'required',
  response: z.object({
    items: z.array(
      z.object({
        at: instantSchema,
        outcome: standCheckOutcomeSchema,
        serial: z.string().nullable(),
        scanned: z.string().nullable(),
      }),
    ),
  }),
  problems: ['resource/not-found'],
});
