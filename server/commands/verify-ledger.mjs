// Kiểm lại sổ Chợ Số đã tải về (dạng ndjson) mà không cần tin Chợ Số: chỉ cần Node và một tệp này.
// Checks a ledger exported as ndjson. Needs Node 18.15 or newer and this one file, nothing else of the project:
//   node verify-ledger.mjs FILE [--key KEY]...
//
// KEY is a public key that you have from elsewhere than the file, such as the paper on the notice board: 64 hex digits
// (spaces do not matter) or the path of a PEM file. Without it signatures are checked with the keys in the file, which
// shows that the file is of one piece, but not who made it. Exit code: 0 intact, 1 broken, 2 asked wrongly.
//
// Each line of the file is one JSON value:
//   {marketId, seq, at, actor, action, subject, content, prevHash, hash}   a row of the chain
//   {signingKey: {id, publicKey}}   a key that signed what follows; its id begins the SHA-256 of its 32 bytes
//   {dailyHead: {marketId, businessDate, seq, hash, createdAt, keyId, signature}}   signs the row before it
//   {head: {seq, hash}}   the last line: the last row
import { isUtf8 } from 'node:buffer';
import * as crypto from 'node:crypto';
import { createReadStream, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROW_FIELDS = ['marketId', 'seq', 'at', 'actor', 'action', 'subject', 'content', 'prevHash', 'hash'];
const START = { seq: 0, hash: '0'.repeat(64), marketId: null };
// Newer Node hashes at one stroke, in half the time.
const hashInSteps = (name, bytes) => crypto.createHash(name).update(bytes).digest('hex');
const sha256 = (bytes) => (crypto.hash ?? hashInSteps)('sha256', bytes);
const keyIdOf = (publicKey) => sha256(Buffer.from(publicKey, 'hex')).slice(0, 16);

/** Check a file: the last row that holds, the signed heads, and the first broken row with its reason, or null. */
export async function verifyFile(file, trustedKeys = []) {
  const keys = new Map(trustedKeys.map((key) => [keyIdOf(key), key]));
  const state = { row: START, end: null, heads: [], keys, trustsFile: trustedKeys.length === 0 };
  for await (const line of readLines(file)) {
    const value = isUtf8(line) ? parseObject(line.toString()) : null;
    if (value === null && /^[ \t\r]*$/.test(line.toString('latin1'))) continue;
    const broken = checkLine(value, state);
    if (broken) return { ...state, broken };
  }
  return { ...state, broken: checkEnd(state) };
}

function checkLine(value, state) {
  const here = Math.max(1, state.row.seq);
  const next = state.row.seq + 1;
  if (value === null) return { seq: next, reason: 'the line cannot be read' };
  if (state.end) return { seq: next, reason: 'a line stands after the end' };
  const { signingKey, dailyHead, head } = value;
  const atRow = (seq, reason) => reason && { seq, reason };
  if (signingKey !== undefined) return atRow(here, checkKey(Object(signingKey), state));
  if (dailyHead !== undefined) return atRow(here, checkHead(Object(dailyHead), state));
  if (head === undefined) return atRow(next, checkRow(value, state));
  state.end = Object(head);
  return null;
}

function checkRow(row, state) {
  if (Object.keys(row).length !== ROW_FIELDS.length || !ROW_FIELDS.every((field) => Object.hasOwn(row, field)))
    return 'it has other fields than a row';
  const { marketId, seq, at, actor, action, subject, content, prevHash, hash } = row;
  const next = state.row.seq + 1;
  if (seq !== next) return `row ${next} is missing or out of its place (found row ${JSON.stringify(seq)})`;
  if (prevHash !== state.row.hash) return 'it does not carry the hash of the row before it';
  const text = JSON.stringify([prevHash, marketId, seq, at, actor, action, subject, content]);
  if (sha256(text) !== hash) return 'its content does not give its hash';
  state.row = row;
  return checkEntry(content);
}

/** A row that booked money holds the entry: what came to one account left others, to the đồng. */
function checkEntry(content) {
  const facts = typeof content === 'string' ? parseObject(content) : null;
  if (facts === null) return 'its content cannot be read';
  if (facts.entry === undefined) return null;
  const postings = facts.entry?.postings;
  if (!Array.isArray(postings)) return 'its entry has no postings';
  const amounts = postings.map((posting) => posting?.amountVnd);
  if (!amounts.every(Number.isSafeInteger)) return 'a posting of its entry is no whole number of đồng';
  return amounts.reduce((sum, one) => sum + one, 0) === 0 ? null : 'the postings of its entry do not sum to zero';
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

function checkEnd({ end, row }) {
  if (end && end.seq === row.seq && end.hash === row.hash) return null;
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

/** Only a line feed ends a line; memory holds one piece of the file at a time. */
async function* readLines(file) {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start))
      yield bytes.subarray(start, end);
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield rest;
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
  process.exitCode = broken ? 1 : 0;
}

const isAsked = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isAsked) await main().catch(({ message }) => console.error(message) ?? process.exit(2));
