import type { ConnectionKindView, ConnectionTestView } from '@choso/shared/contracts';
import type { Database } from '../../db/index.ts';
import { ProviderFailed } from '../call-provider.ts';
import type { Connection } from '../connections.ts';
import { LINKS } from '../link-maker.ts';
import type { Outside, Providers } from '../providers.ts';
import { judgeAsking } from './judge-test.ts';
import { sendSample } from './send-sample.ts';

interface Deps {
  db: Database;
  providers: Providers;
  outside: Outside;
  /** Where the provider delivers; null when it does not. */
  url: string | null;
  now: number;
}

const LONGEST_ASKING_MS = 10_000;

/** Try a connection in every way it works: a sample to its address, and a question to its provider. Null: nothing to try. */
export async function testConnection(
  { db, providers, outside, url, now }: Deps,
  connection: Connection,
  kind: ConnectionKindView,
): Promise<ConnectionTestView | null> {
  const adapter = providers[connection.provider];
  const told = adapter && url !== null ? await sendSample({ db, adapter, url, now }, connection) : null;
  const question = askFrom(outside, connection, now);
  if (!question || (told && !told.isGood)) return told;
  const began = performance.now();
  const problem = await question().then(
    () => null,
    (error: unknown) => {
      if (error instanceof ProviderFailed) return error.message;
      throw error;
    },
  );
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  const asked = judgeAsking(kind.providerName, problem, seconds);
  return told ? { ...told, isGood: asked.isGood, sentence: `${told.sentence} ${asked.sentence}` } : asked;
}

function askFrom({ sources, links }: Outside, connection: Connection, now: number): (() => Promise<unknown>) | null {
  const call = { now, tries: 1, accountNumbers: [], signal: AbortSignal.timeout(LONGEST_ASKING_MS) };
  const [source, maker] = [sources[connection.provider], links[connection.provider]];
  if (source?.canPull(connection)) return () => source.listSince(connection, null, call);
  if (maker && connection.authentication === LINKS) return () => maker.greet(connection, call);
  return null;
}
