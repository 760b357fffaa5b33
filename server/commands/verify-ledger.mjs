// Kiểm lại sổ Chợ Số đã tải về (dạng ndjson) mà không cần tin Chợ Số: chỉ cần Node và một tệp này.
// Checks a ledger exported as ndjson. Needs Node 18.15 or newer and this one file, nothing else of the project:
//   node verify-ledger.mjs FILE [--key KEY]...
//
// KEY is a public key that you have from elsewhere than the file, such as the paper on the notice board: 64 hex digits
// (spaces do not matter) or the path of a PEM file; a file in which no day is signed with it is broken. Without it
// signatures are checked with the keys in the file, which shows that the file is of one piece, but not who made it. Exit code: 0 intact, 1 broken, 2 asked wrongly.
//
// Each line of the file is one JSON value:
//   {marketId, seq, at, actor, action, subject, content, prevHash, hash}   a row of the chain
//   {signingKey: {id, publicKey}}   a key that signed what follows; its id begins the SHA-256 of its 32 bytes
//   {dailyHead: {marketId, businessDate, seq, hash, createdAt, keyId, signature}}   signs the row before it
//   {head: {seq, hash}}   the last line: the last row
//
// A line is first judged by itself: the hash of a row, the sum of its entry (lookAtLine; several threads share a large
// file). What was seen is then followed in the order of the file: the place of each row, the hash of the row before it,
// the signed heads (follow).
import { isUtf8 } from 'node:buffer';
import * as crypto from 'node:crypto';
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const ROW_FIELDS = ['marketId', 'seq', 'at', 'actor', 'action', 'subject', 'content', 'prevHash', 'hash'];
const START = { seq: 0, hash: '0'.repeat(64), marketId: null };
const LINE_FEED = 10;
const PIECE = 1 << 20;
// A thread takes a moment to begin.
const LARGE_FILE = 1 << 24;
const HELPER = 'look at pieces of an export';
// No row comes near it; what is longer is not kept in memory until it ends.
const LONGEST_LINE = 1 << 26;
// A blank line, or one that npm writes above what a command prints.
const NO_ROW = /^(?:> [^\n]*|[ \t\r]*)$/;
const UNREADABLE = 'the line cannot be read';
const OTHER_HASH = 'its content does not give its hash';
const UNSIGNED = 'no day in it is signed';
const NOT_ZERO = 'the postings of its entry do not sum to zero';
// Newer Node hashes at one stroke, in half the time.
const hashInSteps = (name, bytes) => crypto.createHash(name).update(bytes).digest('hex');
const sha256 = (bytes) => (crypto.hash ?? hashInSteps)('sha256', bytes);
const keyIdOf = (publicKey) => sha256(Buffer.from(publicKey, 'hex')).slice(0, 16);

/** Check a file: the last row that holds, the signed heads, and the first broken row with its reason, or null. */
export async function verifyFile(file, trustedKeys = [], { piece = PIECE, helpers = countHelpers(file) } = {}) {
  const keys = new Map(trustedKeys.map((key) => [keyIdOf(key), key]));
  const state = { row: START, end: null, heads: [], keys, trustsFile: trustedKeys.length === 0 };
  for await (const sights of lookAtPieces(readPieces(file, piece), helpers)) {
    for (const sight of sights) {
      const broken = follow(sight, state);
      if (broken) return { ...state, broken };
    }
  }
  return { ...state, broken: checkEnd(state) };
}

/** What stands in some lines, in order, to the first that cannot hold. Rows that follow on each other are seen as one. */
function lookAtPiece(bytes) {
  const sights = [];
  for (const line of splitLines(bytes)) {
    const sight = lookAtLine(line);
    const before = sights.at(-1);
    if (isNext(sight, before)) before.last = sight.last;
    else if (sight) sights.push(sight);
    if (sight?.fault) break;
  }
  return sights;
}

function isNext(sight, before) {
  if (!sight?.first || !before?.last || sight.fault) return false;
  const isSameMarket = sight.last.marketId === before.last.marketId;
  return isSameMarket && sight.first.seq === before.last.seq + 1 && sight.first.prevHash === before.last.hash;
}

/** What can be said of a line by itself: `{first, last, fault}` of a row, `{other}` of other values; null when blank. */
function lookAtLine(line) {
  if (line.length > LONGEST_LINE || !isUtf8(line)) return { fault: UNREADABLE };
  const usual = lookAtUsualRow(line);
  if (usual) return usual;
  const value = parseObject(line.toString());
  if (value === null) return NO_ROW.test(line.toString('latin1')) ? null : { fault: UNREADABLE };
  const [name, ...more] = Object.keys(value);
  if (more.length === 0 && ['signingKey', 'dailyHead', 'head'].includes(name)) return { other: value };
  if (Object.keys(value).length !== ROW_FIELDS.length || !ROW_FIELDS.every((field) => Object.hasOwn(value, field)))
    return { fault: 'it has other fields than a row' };
  const { marketId, seq, at, actor, action, subject, content, prevHash, hash } = value;
  const text = JSON.stringify([prevHash, marketId, seq, at, actor, action, subject, content]);
  return toRow(marketId, seq, prevHash, hash, sha256(text) === hash ? checkEntry(content) : OTHER_HASH);
}

function toRow(marketId, seq, prevHash, hash, fault) {
  return { first: { seq, prevHash }, last: { marketId, seq, hash }, fault };
}

/** A row that booked money holds the entry: what came to one account left others, to the đồng. */
function checkEntry(content) {
  const facts = typeof content === 'string' ? parseObject(content) : null;
  if (facts === null) return 'its content cannot be read';
  if (facts.entry === undefined) return null;
  const postings = facts.entry?.postings;
  if (!Array.isArray(postings)) return 'its entry has no postings';
  let sum = 0;
  for (const posting of postings) {
    if (!Number.isSafeInteger(posting?.amountVnd)) return 'a posting of its entry is no whole number of đồng';
    sum += posting.amountVnd;
    if (!Number.isSafeInteger(sum)) return NOT_ZERO;
  }
  return sum === 0 ? null : NOT_ZERO;
}

// What follows, down to `lookAtUsualRow`, is only for speed: it knows rows in the very form in which Chợ Số writes them,
// and leaves every other to the lines above, which judge any row alike. In that form the text that was hashed stands in
// the line itself, piece by piece, and the content is plain JSON: objects of texts without a quote or backslash, whole
// numbers and the like, the entry last. Within the line a backslash stands before each quote of the content.
const QUOTE = String.raw`\\"`;
const LETTERS = String.raw`[^"\\\x00-\x1f]*`;
const AMOUNT = String.raw`-?(?:0|[1-9]\d{0,14})`;
const SINGLE = `(?:${QUOTE}${LETTERS}${QUOTE}|${AMOUNT}|true|false|null)`;
const listOf = (item) => `${item}(?:,${item})*`;
const field = (value) => `${QUOTE}${LETTERS}${QUOTE}:${value}`;
/** A field of any name but one, which an object must not have twice. */
const fieldBut = (name, value) => `${QUOTE}(?!${name}${QUOTE})${LETTERS}${QUOTE}:${value}`;
const anyOf = (value) => `(?:${SINGLE}|\\{(?:${listOf(field(value))})?\\}|\\[(?:${listOf(value)})?\\])`;
const ANY = anyOf(anyOf(SINGLE));
const objectWith = (name, value, others) =>
  `\\{(?:${fieldBut(name, others)},)*${QUOTE}${name}${QUOTE}:${value}(?:,${fieldBut(name, others)})*\\}`;
const POSTING = objectWith('amountVnd', AMOUNT, SINGLE);
const ENTRY = objectWith('postings', `\\[(${listOf(POSTING)})\\]`, ANY);
const CONTENT = `("\\{${listOf(fieldBut('entry', ANY))}(?:,${QUOTE}entry${QUOTE}:${ENTRY})?\\}")`;
const [WORD, NUMBER, HASH] = ['"([ !#-\\[\\]-~]*)"', String.raw`(0|[1-9]\d{0,14})`, String.raw`"([\da-f]{64})"`];
const FORMS = [WORD, NUMBER, NUMBER, WORD, WORD, WORD, CONTENT, HASH, HASH];
const USUAL_ROW = new RegExp(`^\\{${ROW_FIELDS.map((name, at) => `"${name}":${FORMS[at]}`).join(',')}\\}$`);
const AMOUNTS = new RegExp(`${QUOTE}amountVnd${QUOTE}:(${AMOUNT})`, 'g');
const LONGEST_USUAL = 1 << 16;

/** The same as `lookAtLine` for a row in the usual form that holds; null for any other line. */
function lookAtUsualRow(line) {
  if (line.length > LONGEST_USUAL) return null;
  // One letter for each byte: what is not ASCII stands within texts that are hashed as they are.
  const found = USUAL_ROW.exec(line.latin1Slice());
  if (found === null) return null;
  const [, marketId, seq, at, actor, action, subject, content, postings, prevHash, hash] = found;
  const text = `["${prevHash}","${marketId}",${seq},${at},"${actor}","${action}","${subject}",${content}]`;
  if (sha256(Buffer.from(text, 'latin1')) !== hash || (postings && sumUp(postings) !== 0)) return null;
  return toRow(marketId, Number(seq), prevHash, hash, null);
}

function sumUp(postings) {
  let sum = 0;
  for (const [, amount] of postings.matchAll(AMOUNTS)) {
    sum += Number(amount);
    if (!Number.isSafeInteger(sum)) return Number.NaN;
  }
  return sum;
}

function follow({ first, last, other, fault }, state) {
  const here = Math.max(1, state.row.seq);
  const next = state.row.seq + 1;
  const atRow = (seq, reason) => reason && { seq, reason };
  if (fault === UNREADABLE) return atRow(next, fault);
  if (state.end) return atRow(next, 'a line stands after the end');
  if (!other) return atRow(next, (first && checkPlace(first, state.row)) ?? fault ?? moveTo(last, state));
  const { signingKey, dailyHead, head } = other;
  if (signingKey !== undefined) return atRow(here, checkKey(Object(signingKey), state));
  if (dailyHead !== undefined) return atRow(here, checkHead(Object(dailyHead), state));
  state.end = Object(head);
  return null;
}

function checkPlace({ seq, prevHash }, before) {
  const next = before.seq + 1;
  if (seq !== next) return `row ${next} is missing or out of its place (found row ${JSON.stringify(seq)})`;
  return prevHash === before.hash ? null : 'it does not carry the hash of the row before it';
}

function moveTo(row, state) {
  if (state.row !== START && state.row.marketId !== row.marketId) return 'it is of another market';
  state.row = row;
  return null;
}

function checkKey({ id, publicKey }, { trustsFile, keys }) {
  const isKey = typeof publicKey === 'string' && /^[\da-f]{64}$/.test(publicKey);
  if (!isKey || id !== keyIdOf(publicKey)) return 'a public key is not the one that it says it is';
  if (trustsFile) keys.set(id, publicKey);
  return null;
}

function checkHead(head, { row, heads, keys }) {
  const { marketId, businessDate, seq, hash, createdAt, keyId, signature } = head;
  if (typeof businessDate !== 'string' || businessDate <= (heads.at(-1)?.businessDate ?? ''))
    return 'a signed head is out of its order';
  if (seq !== row.seq || hash !== row.hash || marketId !== row.marketId)
    return `the row is not what was signed at the end of ${businessDate}`;
  if (!keys.has(keyId)) return `the key that signed ${businessDate} is not one of those to trust`;
  const text = JSON.stringify(['cho-so/daily-head/1', marketId, businessDate, seq, hash, createdAt]);
  if (!isSigned(text, signature, keys.get(keyId))) return `the signature of ${businessDate} is not what was signed`;
  heads.push(head);
  return null;
}

function isSigned(text, signature, publicKey) {
  const bytes = Buffer.from(String(signature), 'base64');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') };
  const isOneText = bytes.toString('base64') === signature;
  return (
    isOneText && crypto.verify(null, Buffer.from(text), crypto.createPublicKey({ key: jwk, format: 'jwk' }), bytes)
  );
}

function checkEnd({ end, row, heads, trustsFile }) {
  if (end && end.seq === row.seq && end.hash === row.hash) {
    const isUnsigned = !trustsFile && heads.length === 0;
    return isUnsigned ? { seq: Math.max(1, row.seq), reason: UNSIGNED } : null;
  }
  return { seq: row.seq + 1, reason: end ? 'rows at the end are missing' : 'the file ends before its head' };
}

function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function* splitLines(bytes) {
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; start = end + 1, end = bytes.indexOf(LINE_FEED, start))
    yield bytes.subarray(start, end);
  yield bytes.subarray(start);
}

/** The file in pieces of whole lines. Each has memory of its own, which can be handed to a thread. */
async function* readPieces(file, size) {
  const rest = [];
  for await (const bytes of createReadStream(file, { highWaterMark: size })) {
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) yield join([...rest.splice(0), bytes.subarray(0, end)]);
    rest.push(bytes.subarray(end));
    if (lengthOf(rest) > LONGEST_LINE) break;
  }
  yield join(rest);
}

function join(parts) {
  const bytes = Buffer.allocUnsafeSlow(lengthOf(parts));
  let end = 0;
  for (const part of parts) end += part.copy(bytes, end);
  return bytes;
}

function lengthOf(parts) {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** Look at pieces in this thread and in some that help; gives what was seen in the order of the pieces. */
async function* lookAtPieces(pieces, helpers) {
  const threads = Array.from({ length: helpers }, startThread);
  const looks = [];
  try {
    for await (const piece of pieces) {
      const thread = threads.find(({ waiting }) => waiting.length < 2);
      looks.push(thread ? thread.look(piece) : lookAtPiece(piece));
      if (looks.length > 3 * helpers) yield await looks.shift();
    }
    while (looks.length > 0) yield await looks.shift();
  } finally {
    for (const { worker } of threads) await worker.terminate();
  }
}

function startThread() {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: HELPER });
  const waiting = [];
  const failed = new Promise((_, reject) => worker.once('error', reject));
  // Whoever waits for what the thread saw hears it in turn, and nobody before.
  failed.catch(() => {});
  worker.on('message', (sights) => waiting.shift()(sights));
  const look = (piece) => {
    const sights = Promise.race([failed, new Promise((resolve) => waiting.push(resolve))]);
    sights.catch(() => {});
    worker.postMessage(piece, [piece.buffer]);
    return sights;
  };
  return { worker, waiting, look };
}

function countHelpers(file) {
  return statSync(file).size < LARGE_FILE ? 0 : Math.min(3, availableParallelism() - 1);
}

function readKey(told) {
  const hex = told.replace(/\s/g, '').toLowerCase();
  if (/^[\da-f]{64}$/.test(hex)) return hex;
  return crypto
    .createPublicKey(readFileSync(told))
    .export({ type: 'spki', format: 'der' })
    .subarray(-32)
    .toString('hex');
}

async function main() {
  const options = { key: { type: 'string', multiple: true, default: [] } };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error('usage: node verify-ledger.mjs FILE [--key KEY]...');
  const { row, heads, broken } = await verifyFile(file, values.key.map(readKey));
  const intact = `intact, ${row.seq} rows, ${heads.length} signed days`;
  console.log(`${file}: ${broken ? `BROKEN at row ${broken.seq}: ${broken.reason}` : intact}`);
  for (const { businessDate, seq, hash, keyId } of broken ? [] : heads.slice(-1))
    console.log(`  ${businessDate}: row ${seq}, hash ${hash}, signed by key ${keyId}`);
  const signed = heads.at(-1)?.seq ?? 0;
  if (!broken && signed < row.seq) console.log(`  nothing signs the rows from ${signed + 1} on yet`);
  process.exitCode = broken ? 1 : 0;
}

const isAsked = isMainThread && process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isAsked) await main().catch(({ message }) => console.error(message) ?? process.exit(2));
if (workerData === HELPER)
  parentPort.on('message', ({ buffer }) => parentPort.postMessage(lookAtPiece(Buffer.from(buffer))));
