import type { Fact, Notice } from './fact.ts';
import { isListed } from './listing.ts';
import { pullTheDropped } from './other-channels.ts';
import { expectStatus } from './people.ts';
import type { Act, Garbling } from './step.ts';
import type { Heard } from './switchboard.ts';
import { bodyOf, type Post, pathOf, type Teller, tellerOf } from './teller.ts';
import { secretOf } from './town.ts';
import { pick, sendTo, type World } from './world.ts';

type ActOf<Kind extends Act['do']> = Extract<Act, { do: Kind }>;

/** A provider tells what it has not heard a yes to; one that can tell several at once does. */
export async function tell(world: World, act: ActOf<'tell'>): Promise<void> {
  const notice = pick(
    world.notices.filter(({ isDone }) => !isDone),
    act.notice,
  );
  if (notice) await deliver(world, together(world, notice), act.isHeard);
}

/** A provider tells again what was taken long ago. */
export async function tellAgain(world: World, act: ActOf<'tell-again'>): Promise<void> {
  const notice = pick(
    byProvider(world).filter(({ isAnswered }) => isAnswered),
    act.notice,
  );
  if (notice) await deliver(world, [notice], true);
}

const LISTED_FOR_MS = 23 * 3_600_000;

/** A provider gives up what nobody heard; whoever asks for its list finds it there. */
export function drop(world: World, act: ActOf<'drop'>): void {
  const notice = pick(
    world.notices.filter(
      ({ isDone, connectionId, fact }) =>
        !isDone && isListed(connectionId) && !fact.isTest && fact.bookedAt > world.clock() - LISTED_FOR_MS,
    ),
    act.notice,
  );
  if (notice) Object.assign(notice, { isDone: true, isDropped: true });
}

/** A connection contradicts what it told before: the same id, another amount or direction. */
export async function contradict(world: World, act: ActOf<'contradict'>): Promise<void> {
  const notice = pick(
    byProvider(world).filter(({ isAnswered }) => isAnswered),
    act.notice,
  );
  if (!notice) return;
  const teller = tellerOf(notice.connectionId);
  const { fact } = notice;
  const turned = fact.direction === 'in' ? 'out' : 'in';
  const changed =
    act.how === 'direction' && teller.canTellOutgoing
      ? { direction: turned as Fact['direction'] }
      : { amountVnd: fact.amountVnd + 1000 };
  const heard = await send(world, teller, bodyOf({ ...notice, fact: { ...fact, ...changed } }));
  expectStatus(world, 'a contradiction', heard, [200]);
}

/** The holder of the key tells what cannot be read or believed. */
export async function talkNonsense(world: World, { connection, what }: ActOf<'talk-nonsense'>): Promise<void> {
  const teller = tellerOf(connection);
  // Casso's minus is money that leaves, which is no nonsense.
  const negative = teller.provider === 'casso' ? 0 : -5000;
  const signsJson = teller.provider === 'payos' || connection === 'casso-all';
  const bookedAt = { tomorrow: world.clock() + 25 * 3_600_000, 'long ago': Date.UTC(2001, 1, 1) };
  const amounts: Record<string, unknown> = { negative, text: 'nhiều', 'a fraction': 1000.5, 'too much': 1e15 };
  const fact: Fact = {
    number: 0,
    direction: 'in',
    amountVnd: (amounts[what] ?? 1000) as number,
    accountNumber: '1001',
    virtualNumber: null,
    memo: '',
    named: [],
    bookedAt: bookedAt[what as 'tomorrow'] ?? world.clock(),
    bankReference: null,
    isTest: false,
    isLie: false,
  };
  const fields = what === 'no day' ? { [teller.timeField]: '2026-02-31 08:00:00' } : {};
  const unread = what === 'no JSON' && signsJson ? { ...fact, accountNumber: '' } : fact;
  const told = bodyOf({ channel: 'provider', fact: unread, connectionId: connection, id: 900_000 }, fields);
  const heard = await send(world, teller, what === 'no JSON' && !signsJson ? told.slice(0, -1) : told);
  expectStatus(world, `nonsense (${what})`, heard, [200, 400]);
}

/** Somebody on the way, or somebody else, sends what must be refused. Returns whether it was sent. */
export async function garble(world: World, act: ActOf<'garble'>): Promise<void> {
  const notice = pick(byProvider(world), act.notice);
  if (!notice) return;
  const teller = tellerOf(notice.connectionId);
  const post = await spoil(world, notice, teller, act);
  if (!post) return;
  const heard = await sendPost(world, teller, post);
  // A dying program may answer nothing; what it must never say is yes.
  if (heard.status < 300) world.surprises.push(`a forgery (${act.how}) through ${teller.connectionId} was taken`);
  expectStatus(world, `a forgery (${act.how})`, heard, [401]);
}

/** Tell everything that is still untold, all at once; what was given up is found by asking. */
export async function tellTheRest(world: World): Promise<void> {
  const untold = world.notices.filter(({ isDone }) => !isDone);
  await Promise.all(untold.map((notice) => deliver(world, [notice], true)));
  await pullTheDropped(world);
}

/** Tell one thing once. */
export function tellOnce(world: World, notice: Notice): Promise<void> {
  return deliver(world, [notice], true);
}

function byProvider({ notices }: World): Notice[] {
  return notices.filter(({ channel }) => channel === 'provider');
}

async function deliver(world: World, notices: readonly Notice[], isHeard: boolean): Promise<void> {
  const teller = tellerOf(notices[0]!.connectionId);
  const bodies = notices.map((notice) => bodyOf(notice));
  const body = teller.join && bodies.length > 1 ? teller.join(bodies) : bodies[0]!;
  for (const notice of notices) notice.isSent = true;
  const heard = await send(world, teller, body);
  expectStatus(world, 'a telling', heard, [200]);
  if (heard.status !== 200) return;
  for (const notice of notices) {
    notice.isAnswered = true;
    if (isHeard) notice.isDone = true;
  }
}

function together(world: World, notice: Notice): Notice[] {
  if (!tellerOf(notice.connectionId).join) return [notice];
  return world.notices.filter(({ isDone, connectionId }) => !isDone && connectionId === notice.connectionId);
}

async function send(world: World, teller: Teller, body: string): Promise<Heard> {
  return sendPost(world, teller, { body, headers: await prove(world, teller, body) });
}

function prove(world: World, teller: Teller, body: string, secret = secretOf(teller.connectionId), agoMs = 0) {
  return teller.prove(body, secret, world.clock() - agoMs, sendTo(world));
}

function sendPost(world: World, { connectionId, ...teller }: Teller, { headers, body }: Post): Promise<Heard> {
  const path = pathOf({ connectionId, ...teller });
  return sendTo(world)('POST', path, { params: { connectionId }, headers, body: Buffer.from(body) });
}

const TOO_OLD_MS = 301_000;

async function spoil(world: World, notice: Notice, teller: Teller, act: ActOf<'garble'>): Promise<Post | null> {
  const body = bodyOf(notice);
  const how = possible(act.how, teller);
  switch (how) {
    case 'no proof':
      return { body: body.replace(/"signature":"[^"]*"/, '"signature":""'), headers: {} };
    case 'another secret':
      if (teller.provider === 'payos') return { body: body.replace(/"signature":"./, '"signature":"-'), headers: {} };
      return { body, headers: await prove(world, teller, body, 'another secret') };
    case 'an old proof':
      return { body, headers: await prove(world, teller, body, undefined, TOO_OLD_MS) };
    case 'another account':
      return {
        body: body.replaceAll(`"${notice.fact.accountNumber}"`, '"1002999"'),
        headers: await prove(world, teller, body),
      };
    default:
      return { body: damage(body, how, act.place), headers: await prove(world, teller, body) };
  }
}

/** What cannot be noticed by anybody is not tried: a key that is sent in the open proves nothing of the body. */
function possible(how: Garbling, { isSealed, isTimed }: Teller): Garbling {
  if (how === 'an old proof') return isTimed ? how : 'another secret';
  return isSealed || how === 'no proof' || how === 'another secret' ? how : 'no proof';
}

function damage(body: string, how: Garbling, place: number): string {
  if (how === 'a cut end') return body.slice(0, place % (body.length - 1));
  // payOS signs its `data` and nothing beside it.
  const from = Math.max(0, body.indexOf('"data":{') + 8);
  const until = body.lastIndexOf('}') - (body.includes('"signature"') ? body.length - body.lastIndexOf('},') - 1 : 0);
  const at = from + (place % (until - from));
  const bytes = Buffer.from(body);
  bytes[at] = bytes[at]! ^ (1 << (place % 7));
  return bytes.toString('utf8');
}
