import { squeeze } from '../vietnamese/index.ts';
import { BANK_ROWS, type BankKind } from './bank-rows.ts';

/** A bank, wallet or digital brand that VietQR names by its six-digit BIN. */
export interface Bank {
  readonly bin: string;
  /** The vietqr.io style code; lists disagree on codes, so never use it as a key. */
  readonly code: string;
  readonly shortName: string;
  readonly name: string;
  readonly kind: BankKind;
  /** Whether it can be the payee of a VietQR transfer; null when no list says. */
  readonly canReceiveQr: boolean | null;
  /** Whether its own app scans VietQR and pays; null when no list says. */
  readonly canScanQr: boolean | null;
  /** Other names people type when they look for it. */
  readonly aliases: readonly string[];
  /** True for the one invented bank of the demo. */
  readonly isDemo: boolean;
}

/** The BIN of the invented bank whose accounts lead nowhere. */
export const DEMO_BANK_BIN = '999999';

const banks: readonly Bank[] = BANK_ROWS.map(
  ([bin, code, shortName, name, kind, canReceiveQr, canScanQr, aliases]): Bank => ({
    bin,
    code,
    shortName,
    name,
    kind,
    canReceiveQr,
    canScanQr,
    aliases,
    isDemo: kind === 'demo',
  }),
);
const byBin: ReadonlyMap<string, Bank> = new Map(banks.map((bank) => [bank.bin, bank]));
const byNumber: ReadonlyMap<number, Bank> = new Map(banks.map((bank) => [Number(bank.bin), bank]));

/** Find the bank of a BIN, or null. Match on the BIN and nothing else: names and codes differ between lists. */
export function findBank(bin: string): Bank | null {
  return byBin.get(bin) ?? null;
}

/** As `findBank`, for a BIN read as a number; no BIN begins with 0. Spares a reader from cutting and hashing the text. */
export function findBankByNumber(bin: number): Bank | null {
  return byNumber.get(bin) ?? null;
}

/**
 * Whether some bank goes by a name as providers write it: short or whole, with or without marks and the words that every
 * bank has in its name. It does not say which one: names differ between lists.
 */
export function isBankName(text: string): boolean {
  const own = ownPart(text);
  return names.has(own) || longNames.some((name) => own.startsWith(name));
}

// Lists end a name in many ways ("Public", "Public Bank Vietnam"); only what is long enough to be nobody else's may begin one.
const LONG_ENOUGH = 5;

function ownPart(name: string): string {
  return squeeze(name).replace(/NGANHANG|TMCP|TNHHMTV|BANK/g, '');
}

const names: ReadonlySet<string> = new Set(
  banks
    .flatMap(({ code, shortName, name, aliases }) => [code, shortName, name, ...aliases])
    .map(ownPart)
    .filter((name) => name !== ''),
);
const longNames = [...names].filter((name) => name.length >= LONG_ENOUGH);

/** Every bank of the directory in ascending order of BIN, the demo bank among them. */
export function listBanks(): readonly Bank[] {
  return banks;
}
