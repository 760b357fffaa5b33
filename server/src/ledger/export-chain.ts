import { type KeyedHead, listHeads, readChain, readHead } from '../audit/index.ts';
import type { Database } from '../db/index.ts';

/**
 * The evidence: every row of a chain as one line of JSON, each signed head after the row it signs with its public key
 * before the first of them, and `{"head":…}` last.
 */
export async function* exportChain(db: Database, marketId: string): AsyncGenerator<string> {
  // Both are read first: rows that are written while the file is made belong to the next one.
  const waiting = await listHeads(db, marketId);
  const end = await readHead(db, marketId);
  const written = new Set<string>();
  for await (const links of readChain(db, marketId)) {
    let piece = '';
    for (const link of links) {
      if (link.seq > end.seq) break;
      piece += `${JSON.stringify(link)}\n`;
      while (waiting[0] && waiting[0].seq <= link.seq) piece += toHeadLines(waiting.shift() as KeyedHead, written);
    }
    if (piece !== '') yield piece;
    if ((links.at(-1)?.seq ?? 0) >= end.seq) break;
  }
  for (const head of waiting) yield toHeadLines(head, written);
  yield `${JSON.stringify({ head: end })}\n`;
}

function toHeadLines({ publicKey, ...dailyHead }: KeyedHead, written: Set<string>): string {
  const headLine = `${JSON.stringify({ dailyHead })}\n`;
  const id = dailyHead.keyId;
  if (publicKey === null || written.has(id)) return headLine;
  written.add(id);
  return `${JSON.stringify({ signingKey: { id, publicKey } })}\n${headLine}`;
}
