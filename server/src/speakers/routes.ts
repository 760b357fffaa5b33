import {
  askSpeaker,
  createSpeakerCode,
  endSpeaker,
  joinSpeaker,
  listSpeakers,
  type SpeakerAnnouncement,
} from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import { listToldLate, listTransactions } from '../banking/index.ts';
import { type Database, inTransaction } from '../db/index.ts';
import { AppError, type Desk } from '../http/index.ts';
import { type Actor, canSellAt, createAttemptLimit } from '../people/index.ts';
import { listStallsById } from '../stalls/index.ts';
import {
  addCode,
  addStall,
  createSpeaker,
  endStall,
  findSpeaker,
  listSpeakersOf,
  listStallIds,
  noteHeard,
} from './store.ts';

/** What is older is not said any more; it need not be asked for. */
const TOLD_WITHIN_MS = 5 * 60_000;
const MOST_TOLD = 50;

/** Let a speaker in, make one, ask what to say. */
export function mountSpeakers(desk: Desk<Actor>, { db, clock }: { db: Database; clock: () => number }): void {
  const attempts = createAttemptLimit();

  const presentStalls = async (speakerId: string) =>
    (await listStallsById(db, await listStallIds(db, speakerId)))
      .map(({ id, code, name }) => ({ id, code, name }))
      .sort((one, other) => (one.code < other.code ? -1 : 1));

  desk.serveSignedIn(createSpeakerCode, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const { code, expiresAt } = await inTransaction(db, (tx) => addCode(tx, stallId, actor.personId, clock()));
    return { code, expiresAt: toIsoInstant(expiresAt) };
  });

  desk.serveSignedIn(listSpeakers, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const rows = await listSpeakersOf(db, stallId);
    return {
      items: rows.map(({ id, name, addedAt, heardAt }) => ({
        id,
        name,
        since: toIsoInstant(addedAt),
        heardAt: heardAt === null ? null : toIsoInstant(heardAt),
      })),
    };
  });

  desk.serveSignedIn(endSpeaker, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    if (!(await inTransaction(db, (tx) => endStall(tx, params.id ?? '', stallId))))
      throw new AppError('resource/not-found');
    return { ended: true as const };
  });

  desk.serve(joinSpeaker, async ({ body, request }) => {
    const address = String(request.ip);
    if (attempts.isBlocked(address, clock())) throw new AppError('request/too-many');
    const { token, speakerId } = await inTransaction(db, async (tx) => {
      const speaker = body.token
        ? { token: body.token, speakerId: (await findSpeaker(tx, body.token))?.id }
        : await createSpeaker(tx, body.name, clock());
      if (!speaker.speakerId) throw new AppError('resource/not-found');
      await addStall(tx, speaker.speakerId, body.code, clock());
      return { ...speaker, speakerId: speaker.speakerId };
    }).catch((error: unknown) => {
      if (error instanceof AppError) attempts.fail(address, clock());
      throw error;
    });
    return { token, stalls: await presentStalls(speakerId) };
  });

  desk.serve(askSpeaker, async ({ body }) => {
    const speaker = await findSpeaker(db, body.token);
    if (!speaker) throw new AppError('resource/not-found');
    await noteHeard(db, speaker, clock());
    const stalls = await presentStalls(speaker.id);
    const stallOf = new Map(stalls.map((stall) => [stall.id, stall]));
    const told =
      stalls.length === 0
        ? []
        : await listTransactions(db, {
            stallIds: [...stallOf.keys()],
            receivedFrom: clock() - TOLD_WITHIN_MS,
            before: undefined,
            limit: MOST_TOLD,
          });
    const late = await listToldLate(db, told);
    const items = told.flatMap((row): SpeakerAnnouncement[] => {
      const stall = stallOf.get(row.stallId ?? '');
      if (!stall) return [];
      return [
        {
          id: row.id,
          stall,
          direction: row.direction as SpeakerAnnouncement['direction'],
          verdict: row.verdict as SpeakerAnnouncement['verdict'],
          amountVnd: vnd(row.amountVnd),
          differenceVnd: vnd(row.differenceVnd),
          receivedAt: toIsoInstant(row.receivedAt),
          isToldLate: late.has(row.id),
        },
      ];
    });
    return { stalls, items };
  });
}
