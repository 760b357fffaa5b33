import { z } from 'zod';
import { contract } from './contract.ts';
import { instantSchema } from './values.ts';

/**
 * Every way a provider proves that it speaks, and who makes the secret: `ours` is shown once for the holder to enter
 * there, `theirs` the holder copies from there. Only `api-token` is no webhook: with it we ask the provider.
 */
export const connectionKinds = [
  { provider: 'sepay', authentication: 'hmac', secret: 'theirs' },
  { provider: 'sepay', authentication: 'apikey', secret: 'ours' },
  { provider: 'sepay', authentication: 'api-token', secret: 'theirs' },
  { provider: 'casso', authentication: 'hmac-v2', secret: 'theirs' },
  { provider: 'casso', authentication: 'secure-token', secret: 'ours' },
  { provider: 'payos', authentication: 'checksum', secret: 'theirs' },
  { provider: 'vietqr', authentication: 'basic-token', secret: 'ours' },
] as const;
/** One way a provider proves that it speaks. */
export type ConnectionKind = (typeof connectionKinds)[number];

/** A feed's lamp and why it shines so, in Vietnamese. `new` has told nothing yet. */
export const feedLampView = z.object({
  state: z.enum(['new', 'listening', 'slow', 'lost']),
  reason: z.string(),
});
/** A feed's lamp and why it shines so. */
export type FeedLampView = z.infer<typeof feedLampView>;

/** A stall's feed as its holder sees it. Of the secret only its end is ever shown again. */
export const bankConnectionView = z.object({
  id: z.string(),
  provider: z.string(),
  authentication: z.string(),
  status: z.enum(['active', 'revoked']),
  /** What to enter at the provider; null when the provider is asked instead. */
  webhookUrl: z.string().nullable(),
  /** The user that goes with the secret, for a provider that asks for a token first. */
  userName: z.string().nullable(),
  secretEnd: z.string().nullable(),
  /** While a secret is changed, the one before is taken until this moment at the latest. */
  previousSecretUntil: instantSchema.nullable(),
  createdAt: instantSchema,
  lastDeliveryAt: instantSchema.nullable(),
  lagSeconds: z.int().nullable(),
  acceptedCount: z.int(),
  refusedCount: z.int(),
  ...feedLampView.shape,
});
/** A stall's feed as its holder sees it. */
export type BankConnectionView = z.infer<typeof bankConnectionView>;

/** A connection and, this once, the secret we made for it. */
export const connectionWithSecretView = z.object({
  connection: bankConnectionView,
  secret: z.string().nullable(),
});
/** A connection and, this once, the secret we made for it. */
export type ConnectionWithSecretView = z.infer<typeof connectionWithSecretView>;

/** A secret that a provider gave. */
const secretSchema = z
  .string('bank-connection/bad-secret')
  .trim()
  .regex(/^[\x21-\x7e]{16,100}$/, 'bank-connection/bad-secret');

const notHeld = ['session/forbidden', 'resource/not-found'] as const;

/** The feeds of a stall, newest first, and where the next one would be reached. */
export const listBankConnections = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/bank-connections',
  summary: 'The bank feeds of a stall, for its holder, and the address that the next one may take',
  signIn: 'required',
  response: z.object({
    items: z.array(bankConnectionView),
    next: z.object({ id: z.string(), webhookUrls: z.record(z.string(), z.string()) }),
  }),
  problems: notHeld,
});

/** Connect a feed. `id` is the `next.id` of the list, for providers that want the address before they give a secret. */
export const createBankConnection = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/bank-connections',
  summary: 'Connect a bank feed; a secret that we make is shown this once',
  signIn: 'required',
  idempotent: true,
  body: z.strictObject({
    id: z.uuid().optional(),
    provider: z.string('bank-connection/unknown-kind'),
    authentication: z.string('bank-connection/unknown-kind'),
    secret: secretSchema.optional(),
  }),
  response: connectionWithSecretView,
  status: 201,
  problems: [
    ...notHeld,
    'bank-connection/unknown-kind',
    'bank-connection/secret-missing',
    'bank-connection/secret-is-ours',
    'bank-connection/bad-secret',
    'bank-connection/id-taken',
    'bank-connection/too-many',
    'idempotency/key-missing',
    'idempotency/key-reused',
  ],
});

/** What came back when a sample was sent to a connection's own address. `sentence` is Vietnamese. */
export const connectionTestView = z.object({
  isReached: z.boolean(),
  isSignatureRight: z.boolean().nullable(),
  /** Whether the sample came out of the books again: kept as a test, never as money. */
  isKept: z.boolean(),
  status: z.int().nullable(),
  seconds: z.number(),
  sentence: z.string(),
});
/** What came back when a sample was sent to a connection's own address. */
export type ConnectionTestView = z.infer<typeof connectionTestView>;

/** Send a signed sample to the connection's own public address. It never pays anything. */
export const testBankConnection = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/bank-connections/:id/test',
  summary: "Send a signed sample to the connection's own public address",
  signIn: 'required',
  response: connectionTestView,
  problems: [...notHeld, 'request/too-many', 'bank-connection/revoked', 'bank-connection/no-webhook'],
});

/** Change a connection's secret; the one before is taken until the provider uses the new one, seven days at most. */
export const rotateBankConnection = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/bank-connections/:id/rotate',
  summary: "Change a connection's secret; a secret that we make is shown this once",
  signIn: 'required',
  idempotent: true,
  body: z.strictObject({ secret: secretSchema.optional() }),
  response: connectionWithSecretView,
  problems: [
    ...notHeld,
    'bank-connection/secret-missing',
    'bank-connection/secret-is-ours',
    'bank-connection/bad-secret',
    'bank-connection/revoked',
    'idempotency/key-missing',
    'idempotency/key-reused',
  ],
});

/** Disconnect a feed for good; what it told stays. Doing it again changes nothing. */
export const revokeBankConnection = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/bank-connections/:id/revoke',
  summary: 'Disconnect a bank feed for good; what it told stays',
  signIn: 'required',
  response: bankConnectionView,
  problems: notHeld,
});
