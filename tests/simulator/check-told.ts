import { Broken } from './broken.ts';
import type { Fact } from './fact.ts';
import { type KeptRow, keyOf, listTold, nameOf } from './told.ts';
import type { World } from './world.ts';

/** What was answered is kept exactly once, as it was told; what is kept was told. */
export function checkTold(world: World, kept: readonly KeptRow[]): void {
  const rows = new Map(kept.map((row) => [keyOf(row), row]));
  const explained = new Set<string>();
  const twins = new Map<Fact, string[]>();
  for (const { fact, notices } of listTold(world)) {
    const found = new Set<string>();
    for (const notice of notices) {
      const key = keyOf(nameOf(notice));
      const row = rows.get(key);
      if (notice.isAnswered && !row) throw new Broken('what was answered is kept', key);
      if (!row || !notice.isSent) continue;
      explained.add(key);
      found.add(row.transactionId);
      if (row.amountVnd !== fact.amountVnd || row.direction !== fact.direction || row.bookedAt !== fact.bookedAt)
        throw new Broken('a fact is kept as the bank told it', key);
    }
    if (found.size > 1) throw new Broken('a fact is kept once', `fact ${fact.number}`);
    twins.set(fact, [...(twins.get(fact) ?? []), ...found]);
  }
  const flagged = new Set([...rows.values()].flatMap(({ transactionId, twinOf }) => (twinOf ? [transactionId] : [])));
  for (const [fact, kept] of twins)
    if (kept.length > 1 && !kept.some((id) => flagged.has(id)))
      throw new Broken('what may be one money told twice is flagged', `fact ${fact.number}`);
  for (const key of rows.keys()) if (!explained.has(key)) throw new Broken('what is kept was told', key);
}
