import type { ImportedStatementView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database } from '../../db/index.ts';
import { FORMATS } from './columns/formats.ts';

/** Imports of statements of a market's accounts, newest first, as the market's chain witnesses them. */
export async function listImports(
  db: Database,
  { marketId, before, limit }: { marketId: string; before: string | undefined; limit: number },
): Promise<ImportedStatementView[]> {
  const rows = await db
    .selectFrom('StatementImport')
    .innerJoin('AuditEntry', 'AuditEntry.subject', 'StatementImport.id')
    .innerJoin('BankConnection', 'BankConnection.id', 'StatementImport.connectionId')
    .leftJoin('Stall', 'Stall.id', 'BankConnection.stallId')
    .leftJoin('Person', 'Person.id', 'StatementImport.createdBy')
    .selectAll('StatementImport')
    .select(['AuditEntry.content', 'provider', 'Stall.code as stallCode', 'Person.name as personName'])
    .where('AuditEntry.marketId', '=', marketId)
    .where('AuditEntry.action', '=', 'statement.imported')
    .where('StatementImport.id', '<', before ?? '~')
    .orderBy('StatementImport.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ connectionId: _feed, content, personName, createdBy, createdAt, ...row }) => {
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
  });
}

function toVnd(amount: unknown): Vnd | null {
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? vnd(amount) : null;
}
