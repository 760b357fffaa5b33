import { witness } from '../../audit/index.ts';
import { insertMany, type Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { sealParts } from '../open-connection.ts';
import type { Providers } from '../providers.ts';
import type { SecretBox } from '../seal-secret.ts';
import { chooseParts, chooseSecret, getKind } from './choose-secret.ts';
import { countActive, isIdTaken } from './store.ts';

/** Who changes connections of which stall, and when. */
export interface Act {
  stallId: string;
  marketId: string;
  personId: string;
  at: number;
}

/** What came of an act: the connection, and the secret we drew for it, sealed. */
export interface Done {
  id: string;
  drawn: string | null;
}

/** What the holder asks for. */
export interface FeedAsk {
  id: string;
  provider: string;
  authentication: string;
  secret?: string | undefined;
  parts?: Readonly<Record<string, string>> | undefined;
}

/** What seals secrets, and the providers there are. */
export interface DeskTools {
  secretBox: SecretBox;
  providers: Providers;
}

// Four providers, and the old feed beside the new one while a stall moves.
const MOST_ACTIVE = 8;

/** Connect a feed to a stall. Throws `bank-connection/…` when it would prove nothing, or cannot stand where it is to. */
export async function connectFeed(tx: Tx, { secretBox, providers }: DeskTools, act: Act, ask: FeedAsk): Promise<Done> {
  const { id, provider, authentication } = ask;
  const kind = getKind(providers, provider, authentication);
  const { secret, isDrawn } = chooseSecret(kind, ask.secret);
  const parts = chooseParts(kind, ask.parts);
  if (await isIdTaken(tx, id)) throw new AppError('bank-connection/id-taken');
  const { stallId, marketId, personId: actor, at } = act;
  if ((await countActive(tx, stallId)) >= MOST_ACTIVE) throw new AppError('bank-connection/too-many');
  const sealed = secretBox.seal(secret, id);
  const counts = { acceptedCount: 0, refusedCount: 0, lastDeliveryAt: null };
  const feed = { id, provider, authentication, stallId };
  await insertMany(tx, 'BankConnection', [
    {
      ...feed,
      ...counts,
      secret: sealed,
      parts: sealParts(secretBox, parts, id),
      status: 'active',
      isDemo: 0,
      createdAt: at,
    },
  ]);
  const facts = { provider, authentication, stallId };
  await witness(tx, [{ marketId, actor, action: 'bank-connection.created', subject: id, facts }], at);
  return { id, drawn: isDrawn ? sealed : null };
}
