import {
  acceptStaffInvite,
  cancelStaffInvite,
  changeStaffRights as changing,
  endStallSession,
  inviteStaff,
  listStallPeople,
  readStaffInvite,
  removeStaff as removing,
} from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import type { Request } from 'express';
import { type Database, inTransaction } from '../../db/index.ts';
import { AppError, type Desk } from '../../http/index.ts';
import {
  type Actor,
  changeStaffRights,
  createAttemptLimit,
  endSessionOfStall,
  findActor,
  findSessionId,
  listPeopleOfStall,
  listSessionsOfStall,
  nameDevice,
  presentPerson,
  readRights,
  readToken,
  removeStaff,
  sessionCookie,
  sessionCookieName,
} from '../../people/index.ts';
import { beginAct, tellAct } from '../act.ts';
import { findStall } from '../store.ts';
import { accept, invite } from './invite.ts';
import { hashInviteCode } from './invite-code.ts';
import { presentInvite, presentSession, presentStallPerson } from './present-people.ts';
import { cancelInvite, listOpenInvites, lockInvite } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  isSecure: boolean;
}

/** Who helps at a stall: invited by a code, with rights, and gone at once when the holder says so. */
export function mountStaff(desk: Desk<Actor>, deps: Deps): void {
  const { db, wake } = deps;

  desk.serveSignedIn(listStallPeople, async ({ params, actor, request }) => {
    const { stallId, at } = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    const [people, sessions, invites, ownId] = await Promise.all([
      listPeopleOfStall(db, stallId),
      listSessionsOfStall(db, stallId, at),
      listOpenInvites(db, stallId, at),
      findSessionId(db, readToken(request.headers, deps.isSecure) ?? ''),
    ]);
    return {
      people: people.map(presentStallPerson),
      sessions: sessions.map((session) => presentSession(session, ownId)),
      invites: invites.map(presentInvite),
    };
  });

  desk.serveSignedIn(inviteStaff, async ({ params, body, actor }) => {
    const act = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    const { row, code } = await inTransaction(db, (tx) => invite(tx, act, body));
    wake();
    return { invite: presentInvite(row), code };
  });

  desk.serveSignedIn(cancelStaffInvite, async ({ params, actor }) => {
    const act = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    const subject = params.inviteId ?? '';
    await inTransaction(db, async (tx) => {
      if (!(await cancelInvite(tx, act.stallId, subject, act.at))) throw new AppError('resource/not-found');
      await tellAct(tx, act, { action: 'staff.invite-cancelled', subject, facts: {}, kind: 'stall.people-changed' });
    });
    wake();
    return { cancelled: true as const };
  });

  desk.serveSignedIn(changing, async ({ params, body: { rights }, actor }) => {
    const act = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    const personId = params.personId ?? '';
    const people = await inTransaction(db, async (tx) => {
      if (!(await changeStaffRights(tx, { stallId: act.stallId, personId, rights })))
        throw new AppError('resource/not-found');
      await tellAct(tx, act, {
        action: 'staff.rights-changed',
        subject: personId,
        facts: { rights },
        kind: 'stall.people-changed',
      });
      return listPeopleOfStall(tx, act.stallId);
    });
    wake();
    const changed = people.find((one) => one.personId === personId);
    if (!changed) throw new AppError('resource/not-found');
    return presentStallPerson(changed);
  });

  desk.serveSignedIn(removing, async ({ params, actor }) => {
    const act = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    const personId = params.personId ?? '';
    await inTransaction(db, async (tx) => {
      if (!(await removeStaff(tx, { stallId: act.stallId, personId }))) throw new AppError('resource/not-found');
      await tellAct(tx, act, { action: 'staff.removed', subject: personId, facts: {}, kind: 'stall.people-changed' });
    });
    wake();
    return { removed: true as const };
  });

  desk.serveSignedIn(endStallSession, async ({ params, actor }) => {
    const act = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    const sessionId = params.sessionId ?? '';
    await inTransaction(db, async (tx) => {
      const personId = await endSessionOfStall(tx, act.stallId, sessionId);
      if (personId === null) throw new AppError('resource/not-found');
      await tellAct(tx, act, {
        action: 'session.ended',
        subject: personId,
        facts: { sessionId },
        kind: 'stall.people-changed',
      });
    });
    wake();
    return { ended: true as const };
  });

  mountInvitations(desk, deps);
}

/** What a helper's own phone does with a code. Whoever guesses codes is stopped after a few. */
function mountInvitations(desk: Desk<Actor>, { db, clock, wake, isSecure }: Deps): void {
  const attempts = createAttemptLimit();
  const guarded = async <Answer>(request: Request, work: () => Promise<Answer>): Promise<Answer> => {
    const address = `invite ${request.ip}`;
    if (attempts.isBlocked(address, clock())) throw new AppError('request/too-many');
    return work().catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'staff/bad-code') attempts.fail(address, clock());
      throw error;
    });
  };

  desk.serve(readStaffInvite, ({ body, request }) =>
    guarded(request, async () => {
      const row = await inTransaction(db, (tx) => lockInvite(tx, hashInviteCode(body.code), clock()));
      const stall = row && (await findStall(db, row.stallId));
      if (!row || !stall) throw new AppError('staff/bad-code');
      return {
        name: row.name,
        stallName: stall.name,
        stallCode: stall.code,
        holderName: stall.holderName,
        rights: readRights(row.rights),
        expiresAt: toIsoInstant(row.expiresAt),
      };
    }),
  );

  desk.serve(acceptStaffInvite, ({ body, request, response }) =>
    guarded(request, async () => {
      const device = nameDevice(request.get('User-Agent'));
      const { token, login } = await inTransaction(db, (tx) => accept(tx, { ...body, device }, clock()));
      wake();
      const person = await findActor(db, token, clock());
      if (!person) throw new AppError('staff/bad-code');
      response.cookie(sessionCookieName(isSecure), token, sessionCookie(isSecure));
      return { token, login, person: await presentPerson(db, person) };
    }),
  );
}
