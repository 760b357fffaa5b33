import {
  getPrintedCode,
  listPrintedCodes,
  listStandChecks,
  type PrintedCodeView,
  printCode,
  recordStandCheck,
  type StandCheckOutcome,
  type StandSize,
} from '@choso/shared/contracts';
import { isSerial, judgeScan } from '@choso/shared/printed-code';
import { toBusinessDate, toIsoInstant } from '@choso/shared/time';
import { findBank } from '@choso/shared/vietqr';
import type { Express, Request } from 'express';
import { witness } from '../audit/index.ts';
import { type Database, inTransaction, type Tx } from '../db/index.ts';
import { AppError, type Desk, once } from '../http/index.ts';
import { getMarketById } from '../markets/index.ts';
import { sendPaper } from '../paper/index.ts';
import { type Actor, canActForBoard, canReadTrail, canSellAt } from '../people/index.ts';
import { findStall, isAccountAlive } from '../stalls/index.ts';
import { drawStand } from './draw-stand.ts';
import {
  addPrintedCode,
  addStandCheck,
  findPrintedCode,
  listPrintedCodesOf,
  listStandChecksOf,
  type PrintedCodeRow,
} from './store.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  publicUrl: () => string;
  authenticate: (request: Request) => Promise<Actor | null>;
}

const MOST_CHECKS = 60;
const CHECK_PATH = '/m';

/** Print codes, know whose they are, and note the looks at them. */
export function mountStands(desk: Desk<Actor>, { app, db, clock, publicUrl, authenticate }: Deps): void {
  const getStall = async (tx: Database | Tx, stallId: string, may: (marketId: string) => boolean) => {
    const stall = await findStall(tx, stallId);
    if (!stall || !may(stall.marketId)) throw new AppError('resource/not-found');
    return stall;
  };
  // Whoever sells there prints; for a stall without a phone the board does.
  const getPrinting = (actor: Actor | null, stallId: string) =>
    getStall(db, stallId, (marketId) => canSellAt(actor, stallId) || canActForBoard(actor, marketId));

  desk.serveSignedIn(printCode, async ({ params, body, actor, identity }) => {
    const { id: stallId } = await getPrinting(actor, params.stallId ?? '');
    return inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => {
        const serial = await addPrintedCode(tx, { stallId, size: body.size, printedBy: actor.personId }, clock());
        return present((await findPrintedCode(tx, serial))!, clock());
      }),
    );
  });

  desk.serveSignedIn(listPrintedCodes, async ({ params, actor }) => {
    const { id } = await getPrinting(actor, params.stallId ?? '');
    return { items: (await listPrintedCodesOf(db, id)).map((row) => present(row, clock())) };
  });

  desk.serve(getPrintedCode, async ({ params }) => {
    const code = await getCode(db, (params.serial ?? '').toUpperCase());
    const { serial, state, bankName, accountTail, holderName, printedAt } = present(code, clock());
    const { marketName, stallCode, stallName } = await namesOf(db, code);
    return { serial, state, marketName, stallCode, stallName, bankName, accountTail, holderName, printedAt };
  });

  app.get('/api/stalls/:stallId/printed-codes/:serial/stand.pdf', async (request, response) => {
    const { id } = await getPrinting(await authenticate(request), request.params.stallId);
    const code = await getCode(db, request.params.serial);
    if (code.stallId !== id) throw new AppError('resource/not-found');
    const { bankName, accountTail, size } = present(code, clock());
    const { serial, payload, holderName, printedAt } = code;
    const checkUrl = `${publicUrl().replace(/^https?:\/\//, '')}${CHECK_PATH}/${serial}`;
    const printedOn = toBusinessDate(printedAt).split('-').reverse().join('/');
    const names = await namesOf(db, code);
    const stand = {
      size,
      serial,
      payload,
      holderName,
      printedAt,
      bankName,
      accountTail,
      checkUrl,
      printedOn,
      ...names,
    };
    sendPaper(response, drawStand(stand), `${names.stallCode}-${serial}.pdf`);
  });

  desk.serveSignedIn(recordStandCheck, async ({ params, body, actor, identity }) => {
    const stallId = params.stallId ?? '';
    const { marketId } = await getStall(db, stallId, () => canSellAt(actor, stallId));
    return inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => {
        const { scanned } = body;
        const codes = (await listPrintedCodesOf(tx, stallId)).map((row) => present(row, clock()));
        const judged: { outcome: StandCheckOutcome; serial: string | null } =
          scanned === null ? { outcome: 'skipped', serial: null } : judgeScan(scanned, codes);
        await addStandCheck(tx, { stallId, personId: actor.personId, scanned, ...judged }, clock());
        // A strange code on a stand is for the board to see, and for nobody to lose.
        if (judged.outcome === 'wrong') {
          const facts = { stallId, scanned };
          await witness(
            tx,
            [{ marketId, actor: actor.personId, action: 'stand.strange-code', subject: stallId, facts }],
            clock(),
          );
        }
        return { ...judged, at: toIsoInstant(clock()) };
      }),
    );
  });

  desk.serveSignedIn(listStandChecks, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    await getStall(db, stallId, (marketId) => canSellAt(actor, stallId) || canReadTrail(actor, marketId));
    const rows = await listStandChecksOf(db, stallId, MOST_CHECKS);
    return {
      items: rows.map(({ at, outcome, serial, scanned }) => ({
        at: toIsoInstant(at),
        outcome: outcome as StandCheckOutcome,
        serial,
        scanned,
      })),
    };
  });
}

async function getCode(db: Database, serial: string): Promise<PrintedCodeRow> {
  const code = isSerial(serial) ? await findPrintedCode(db, serial) : null;
  if (!code) throw new AppError('resource/not-found');
  return code;
}

async function namesOf(db: Database, { stallId, marketId }: PrintedCodeRow) {
  const [stall, market] = await Promise.all([findStall(db, stallId), getMarketById(db, marketId)]);
  return { marketName: market.name, stallCode: stall?.code ?? '', stallName: stall?.name ?? '' };
}

function present(row: PrintedCodeRow, now: number): PrintedCodeView {
  return {
    serial: row.serial,
    size: row.size as StandSize,
    state: isAccountAlive(row, now) ? 'live' : 'dead',
    payload: row.payload,
    bankName: findBank(row.bankBin)?.shortName ?? row.bankBin,
    accountTail: row.accountNumber.slice(-4),
    holderName: row.holderName,
    printedAt: toIsoInstant(row.printedAt),
  };
}
