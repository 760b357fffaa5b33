import type { ImportedStatementView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database } from '../../db/index.ts';
import { FORMATS } from './columns/formats.ts';

/** Whose imports: those of a market, or of the feeds that one of its stalls has or had. */
export interface ImportScope {
  marketId: string;
  stallId?: string;
}

/** Imports of statements of a market's accounts, newest first, as the market's chain witnesses them. */
export async function listImports(
  db: Database,
  scope: ImportScope,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<ImportedStatementView[]> {
  const rows = await importsOf(db, scope)
    .where('StatementImport.id', '<', before ?? '~')
    .orderBy('StatementImport.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(present);
}

/** One import as it is kept and as it is shown, or null. */
export async function findImport(
  db: Database,
  { id, ...scope }: ImportScope & { id: string },
): Promise<{ id: string; connectionId: string; createdAt: number; view: ImportedStatementView } | null> {
  const row = await importsOf(db, scope).where('StatementImport.id', '=', id).executeTakeFirst();
  return row ? { id, connectionId: row.connectionId, createdAt: row.createdAt, view: present(row) } : null;
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof importsOf>['execute']>>[number];

function importsOf(db: Database, { marketId, stallId }: ImportScope) {
  const imports = db
    .selectFrom('StatementImport')
    .innerJoin('AuditEntry', 'AuditEntry.subject', 'StatementImport.id')
    .innerJoin('BankConnection', 'BankConnection.id', 'StatementImport.connectionId')
    .leftJoin('Stall', 'Stall.id', 'BankConnection.stallId')
    .leftJoin('Person', 'Person.id', 'StatementImport.createdBy')
    .selectAll('StatementImport')
    .select(['AuditEntry.content', 'provider', 'Stall.code as stallCode', 'Person.name as personName'])
    .where('AuditEntry.marketId', '=', marketId)
    .where('AuditEntry.action', '=', 'statement.imported');
  return stallId === undefined ? imports : imports.where('BankConnection.stallId', '=', stallId);
}

function present(kept: ImportRow): ImportedStatementView {
  const { connectionId: _feed, content, personName, createdBy, createdAt, ...row } = kept;
  const facts = JSON.parse(content) as Record<string, unknown>;
  return {
    ...row,
    at: toIsoInstant(createdAt),
    // Whoever imported at the machine itself has no name among the market's people.
    by: personName ?? createdBy,
    bankName: FORMATS.find(({ id }) => id === row.format)?.bankName ?? null,
    accountNumber: typeof facts.accountNumber === 'string' ? facts.accountNumber : null,
    inVnd: toVnd(facts.inVnd),
    outVnd: toVnd(facts.outVnd),
  };
}

function toVnd(amount: unknown): Vnd | null {
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? vnd(amount) : null;
}
