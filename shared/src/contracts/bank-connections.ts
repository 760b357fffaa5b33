import { z } from 'zod';
import { contract } from './contract.ts';
import { instantSchema, reasonSchema } from './values.ts';

const wordsSchema = z.object({ vi: z.string(), en: z.string() });

/**
 * One way to be connected with a provider: how it proves that it speaks, or how it is asked. Who makes the secret: `ours`
 * is shown once for the holder to enter there, `theirs` the holder copies from there, with whatever else `fields` names.
 */
export const connectionKindView = z.object({
  provider: z.string(),
  /** As the provider writes its own name. */
  providerName: z.string(),
  authentication: z.string(),
  secret: z.enum(['ours', 'theirs']),
  /** Whether the provider calls us; without that only we ask it. */
  hasWebhook: z.boolean(),
  way: wordsSchema,
  hint: wordsSchema.nullable(),
  /** What is copied from the provider, in the order in which it shows it. `secret` is the secret, the others go as `parts`. */
  fields: z.array(z.object({ name: z.string(), label: wordsSchema, help: wordsSchema.nullable() })),
});
/** One way to be connected with a provider. */
export type ConnectionKindView = z.infer<typeof connectionKindView>;

/** A feed's lamp and why it shines so, in Vietnamese. `new` has told nothing yet. */
export const feedLampView = z.object({
  state: z.enum(['new', 'listening', 'slow', 'lost']),
  reason: z.string(),
  /** The same for programs and other languages. */
  why: reasonSchema.optional(),
});
/** A feed's lamp and why it shines so. */
export type FeedLampView = z.infer<typeof feedLampView>;

/** A stall's feed as its holder sees it. Of the secret only its end is ever shown again. */
export const bankConnectionView = z.object({
  id: z.string(),
  provider: z.string(),
  authentication: z.string(),
  kind: connectionKindView,
  status: z.enum(['active', 'revoked']),
  /** A demo's feed has no secret of its own, and there is nothing to enter at its provider. */
  isDemo: z.boolean(),
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

/** A secret that a provider gave; the longest are Casso's API keys of 111 characters. */
const secretSchema = z
  .string('bank-connection/bad-secret')
  .trim()
  .regex(/^[\x21-\x7e]{16,118}$/, 'bank-connection/bad-secret');

/** What goes with a secret, by the name of its field: `clientId`, `apiKey`, `userName`. */
const partsSchema = z.record(
  z.string().max(40),
  z
    .string('bank-connection/bad-secret')
    .trim()
    .regex(/^[\x21-\x7e]{1,100}$/, 'bank-connection/bad-secret'),
);

const notHeld = ['session/forbidden', 'resource/not-found'] as const;

/** The feeds of a stall, newest first, and where the next one would be reached. */
export const listBankConnections = contract({
  method: 'GET',
  path: '/api/stalls/:stallId/bank-connections',
  summary: 'The bank feeds of a stall, for its holder, and the address that the next one may take',
  signIn: 'required',
  response: z.object({
    items: z.array(bankConnectionView),
    kinds: z.array(connectionKindView),
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
    parts: partsSchema.optional(),
  }),
  response: connectionWithSecretView,
  status: 201,
  problems: [
    ...notHeld,
    'bank-connection/unknown-kind',
    'bank-connection/secret-missing',
    'bank-connection/part-missing',
    'bank-connection/secret-is-ours',
    'bank-connection/bad-secret',
    'bank-connection/id-taken',
    'bank-connection/too-many',
    'idempotency/key-missing',
    'idempotency/key-reused',
  ],
});

/**
 * What came back when a sample was sent to a connection's own address, or when its provider was asked. `sentence` is
 * Vietnamese.
 */
export const connectionTestView = z.object({
  isGood: z.boolean(),
  isReached: z.boolean(),
  isSignatureRight: z.boolean().nullable(),
  /** Whether the sample came out of the books again: kept as a test, never as money. */
  isKept: z.boolean(),
  status: z.int().nullable(),
  seconds: z.number(),
  sentence: z.string(),
});
/** What came back of a test. */
export type ConnectionTestView = z.infer<typeof connectionTestView>;

/**
 * Send a signed sample to the connection's own public address, and ask the provider what may be asked. It never pays
 * anything.
 */
export const testBankConnection = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/bank-connections/:id/test',
  summary: "Send a signed sample to the connection's own public address, and ask its provider where it can be asked",
  signIn: 'required',
  response: connectionTestView,
  problems: [...notHeld, 'request/too-many', 'bank-connection/revoked', 'bank-connection/no-webhook'],
});

/**
 * Change a connection's secret; the one before is taken until the provider uses the new one, seven days at most. Parts that
 * are not named stay as they are.
 */
export const rotateBankConnection = contract({
  method: 'POST',
  path: '/api/stalls/:stallId/bank-connections/:id/rotate',
  summary: "Change a connection's secret; a secret that we make is shown this once",
  signIn: 'required',
  idempotent: true,
  body: z.strictObject({ secret: secretSchema.optional(), parts: partsSchema.optional() }),
  response: connectionWithSecretView,
  problems: [
    ...notHeld,
    'bank-connection/secret-missing',
    'bank-connection/part-missing',
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
