import type { ColumnRole, StatementMapping } from '@choso/shared/contracts';
import { sayReason } from '@choso/shared/reasons';
import type { BankEvent } from '../bank-event.ts';
import { applyMapping } from './columns/apply-mapping.ts';
import { findHeader, type Header } from './columns/find-header.ts';
import { findFormat } from './columns/formats.ts';
import { foldHeading } from './columns/heading.ts';
import { StatementRefused } from './refusal.ts';
import { compareBalances } from './rows/compare-balances.ts';
import { compareTotals } from './rows/compare-totals.ts';
import { readDayRule } from './rows/day-order.ts';
import { createRowNamer } from './rows/name-row.ts';
import {
  isColumnInOtherCurrency,
  isOtherCurrency,
  isSameAccount,
  readAccountNumber,
  readAccountsOfRows,
} from './rows/read-preamble.ts';
import { isMovement, type ReadRow, readRow, toQuote } from './rows/read-row.ts';
import { readStated } from './rows/stated.ts';
import { type Cell, type Table, toText } from './table/cell.ts';

/** How somebody wants a statement read. */
export interface ReadOptions {
  now: number;
  /** For a statement that does not say its account. */
  accountNumber: string | null;
  mapping: StatementMapping | null;
}

/** A movement of a statement: its row, from 1, what it tells, and its cells as they stand. */
export interface StatementRow {
  row: number;
  event: BankEvent;
  cells: string[];
}

/** A row that is not taken: its row, from 1, why (Vietnamese), and its cells as they stand, without blank ones at its end. */
export interface RejectedRow {
  row: number;
  reason: string;
  cells: string[];
}

/** A statement after reading. `problem` says why it may not be imported as it is. */
export interface Statement {
  format: string | null;
  formatName: string | null;
  accountNumber: string | null;
  /** Counts from 1. */
  headerRow: number | null;
  columns: string[];
  mapping: Partial<Record<ColumnRole, string>>;
  rows: StatementRow[];
  rejected: RejectedRow[];
  inVnd: number;
  outVnd: number;
  problem: { code: StatementRefused['code']; detail: string } | null;
  firstRows: string[][];
}

const FIRST_ROWS = 40;
const SHOWN_CELLS = 30;
const SHOWN_LETTERS = 200;

/**
 * Read a bank's statement from the tables of its file: the one that has the columns of a statement and movements below
 * them. Movements in several of them, or of several accounts in one, are a `problem`: no part of a file is left out unsaid.
 *
 * Never books anything and never throws for what the file says; throws `statement/unknown-format` for a mapping that
 * does not fit it.
 */
export function readStatement(tables: readonly Table[], options: ReadOptions): Statement {
  const { mapping } = options;
  const found = tables.flatMap((table) => {
    const header = mapping ? applyMapping(table, mapping) : findHeader(table);
    return header ? [{ table, header }] : [];
  });
  if (found.length === 0 && mapping)
    throw new StatementRefused('statement/unknown-format', 'the columns that were named are not there');
  const read = found.map(({ table, header }) => readTable(table, header, options));
  const told = read.filter(({ rows }) => rows.length > 0);
  const statement = told[0] ?? read[0] ?? unrecognised(tables.find((table) => table.length > 0) ?? []);
  if (told.length < 2 || statement.problem) return statement;
  return { ...statement, problem: { code: 'statement/several-tables', detail: 'another sheet has movements too' } };
}

function readTable(table: Table, header: Header, options: ReadOptions): Statement {
  const { names, columns, first, last } = header;
  const preamble = table.slice(0, first);
  const format = findFormat(foldHeading([...preamble.flat(), ...names].map(toText).join(' ')));
  const below = table.slice(last + 1);
  const accounts = readAccountsOfRows(names, below);
  const stated =
    readAccountNumber(preamble) ??
    findOnlyNumber(accounts.filter((number, at) => number !== null && isMovement(below[at]!, columns)));
  const wanted = options.accountNumber;
  const isOther = stated !== null && wanted !== null && !isSameAccount(stated, wanted);
  const accountNumber = isOther ? stated : (wanted ?? stated);
  const context = { columns, format, accountNumber: accountNumber ?? '', now: options.now, nameRow: createRowNamer() };

  const rows: StatementRow[] = [];
  const rejected: Statement['rejected'] = [];
  const isSure = readDayRule(below.map((cells) => toText(cells[columns.bookedAt ?? -1])));
  const isOwn = (number: string | null | undefined) =>
    Boolean(number && accountNumber && isSameAccount(number, accountNumber));
  const areOwnAccounts = accounts.some(isOwn);
  let otherAccount: string | null = null;
  let isMixed = false;
  below.forEach((cells, at) => {
    const row = last + 2 + at;
    const day = toText(cells[columns.bookedAt ?? -1]);
    const said = readRow(cells, context);
    const number = accounts[at];
    const isForeign = areOwnAccounts && number && !isOwn(number);
    const read = said.kind !== 'event' ? said : isForeign ? ofOther(number) : isSure(day) ? said : unsure(day);
    if (read.kind === 'nothing') otherAccount ??= findOtherAccount(cells);
    else if (otherAccount !== null) isMixed = true;
    if (read.kind === 'event') rows.push({ row, event: read.event, cells: cells.map(toVerbatim) });
    if (read.kind === 'rejected') rejected.push({ row, reason: read.reason, cells: toFilled(cells.map(toVerbatim)) });
  });

  const sumOf = (direction: 'in' | 'out') =>
    rows.reduce((sum, { event }) => sum + (event.direction === direction ? event.amountVnd : 0), 0);
  const sums = { inVnd: sumOf('in'), outVnd: sumOf('out') };
  return {
    format: format.id,
    formatName: format.bankName,
    accountNumber,
    headerRow: first + 1,
    columns: names,
    mapping: toNames(header),
    rows,
    rejected,
    ...sums,
    problem: findProblem(),
    firstRows: toFirstRows(table),
  };

  // Some banks write several accounts below one another; what stands below another's number is not of this one.
  function findOtherAccount(cells: readonly Cell[]): string | null {
    const number = readAccountNumber([cells]);
    return number === null || accountNumber === null || isSameAccount(number, accountNumber) ? null : number;
  }

  function findProblem(): Statement['problem'] {
    const money = [columns.credit, columns.debit, columns.amount].map((column) => names[column ?? -1] ?? '');
    if (isOtherCurrency(preamble) || isColumnInOtherCurrency(money))
      return { code: 'statement/other-currency', detail: 'not in đồng' };
    if (accountNumber === null) return { code: 'statement/account-missing', detail: 'no account number' };
    if (isOther) return { code: 'statement/other-account', detail: `the statement is of ${stated}` };
    if (isMixed) return { code: 'statement/several-tables', detail: `rows of ${otherAccount} follow` };
    const difference = compareTotals(sums, readStated(table, header)) ?? compareBalances(rows, columns);
    return difference === null ? null : { code: 'statement/totals-differ', detail: difference };
  }
}

// Where the rows themselves name one account and nothing above them does, it is the statement's.
function findOnlyNumber(numbers: readonly (string | null)[]): string | null {
  const [only, ...others] = new Set(numbers);
  return others.length === 0 ? (only ?? null) : null;
}

function ofOther(number: string): ReadRow {
  return { kind: 'rejected', reason: sayReason('row/other-account', { text: number }) };
}

function unsure(text: string): ReadRow {
  return { kind: 'rejected', reason: sayReason('row/unsure-day', { text: toQuote(text) }) };
}

function unrecognised(table: Table): Statement {
  return {
    format: null,
    formatName: null,
    accountNumber: null,
    headerRow: null,
    columns: [],
    mapping: {},
    rows: [],
    rejected: [],
    inVnd: 0,
    outVnd: 0,
    problem: { code: 'statement/unknown-format', detail: 'no headings of a statement in the first 40 rows' },
    firstRows: toFirstRows(table),
  };
}

function toNames({ columns, names }: Header): Statement['mapping'] {
  return Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, names[column] ?? '']));
}

function toFirstRows(table: Table): string[][] {
  return table.slice(0, FIRST_ROWS).map(toShown);
}

/** A row without the blank cells at its end, of which a workbook may have thousands. */
export function toFilled(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** As much of a row as people are shown. */
function toShown(row: readonly Cell[]): string[] {
  return row.slice(0, SHOWN_CELLS).map((cell) => toText(cell).slice(0, SHOWN_LETTERS));
}

/** A row that is not taken, with as much of its cells as people are shown. */
export function toShownRow({ row, reason, cells }: RejectedRow): RejectedRow {
  return { row, reason, cells: toShown(cells) };
}

function toVerbatim(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
