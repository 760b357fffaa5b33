import { createHash } from 'node:crypto';
import { type Contract, deleteItemPhoto, PHOTO_TYPES, putItemPhoto } from '@choso/shared/contracts';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { type Database, inTransaction, type Tx } from '../../db/index.ts';
import { AppError, createTurns, type Desk } from '../../http/index.ts';
import type { Actor } from '../../people/index.ts';
import { type GoodsAct, told } from '../goods/change-items.ts';
import { presentItem } from '../goods/present-item.ts';
import { beginGoodsAct } from '../goods/routes.ts';
import { type ItemRow, lockItem, saveItem } from '../goods/store.ts';
import { PhotoRefused, type Redrawn, redraw } from './redraw.ts';
import { dropPhoto, keepPhoto, readPhoto } from './store.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  wake: () => void;
  authenticate: (request: Request) => Promise<Actor | null>;
}

const LARGEST_FILE = '5mb';
const MOST_WAITING = 4;

/** Photos of goods. A file is the body; the desk reads JSON, so its route stands beside it. */
export function mountPhotos(desk: Desk<Actor>, deps: Deps): void {
  const { app, db, authenticate, wake } = deps;
  const readBody = express.raw({ type: [...PHOTO_TYPES], limit: LARGEST_FILE, inflate: false });
  // One photo is drawn at a time, so that many at once take no more memory than one.
  const turns = createTurns(MOST_WAITING, () => new AppError('request/too-many'));
  const acts = new WeakMap<Request, GoodsAct>();

  // Who asks is known before a byte of their file is read.
  const letIn: RequestHandler = async (request, _response, next) => {
    const actor = await authenticate(request);
    if (!actor) throw new AppError('session/required');
    acts.set(request, await beginGoodsAct(deps, String(request.params.stallId), actor));
    if (!request.is([...PHOTO_TYPES])) throw new AppError('request/unsupported-media-type');
    next();
  };

  desk.contracts.push(putItemPhoto as Contract);
  app.post(putItemPhoto.path, letIn, readBody, async (request, response) => {
    const act = acts.get(request);
    if (!act) throw new AppError('session/required');
    const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const drawn = await turns.take(() => redraw(file)).catch(refuse);
    const row = await inTransaction(db, (tx) => replacePhoto(tx, act, String(request.params.itemId), drawn));
    wake();
    response.setHeader('Cache-Control', 'no-store');
    response.status(201).json(presentItem(row, act.at));
  });

  desk.serveSignedIn(deleteItemPhoto, async ({ params, actor }) => {
    const act = await beginGoodsAct(deps, params.stallId ?? '', actor);
    const row = await inTransaction(db, (tx) => replacePhoto(tx, act, params.itemId ?? '', null));
    wake();
    return presentItem(row, act.at);
  });

  mountFiles(app, db);
}

/** The files themselves. An address never changes its picture; the headers leave a browser nothing to make of it but one. */
function mountFiles(app: Express, db: Database): void {
  app.get('/photos/:photoId/:file', async (request, response) => {
    const { photoId, file } = request.params;
    const size = file === 'small.webp' ? 'small' : file === 'large.webp' ? 'large' : null;
    const picture = size && (await readPhoto(db, photoId, size));
    if (!picture) throw new AppError('resource/not-found');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('Content-Disposition', 'inline; filename="anh.webp"');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.type('image/webp').send(picture);
  });
}

async function replacePhoto(tx: Tx, act: GoodsAct, itemId: string, drawn: Redrawn | null): Promise<ItemRow> {
  const item = await lockItem(tx, act.stallId, itemId);
  if (!item) throw new AppError('resource/not-found');
  if (item.photoId === null && !drawn) return item;
  const { stallId, personId: createdBy } = act;
  const photoId = drawn && (await keepPhoto(tx, { ...drawn, stallId, productId: item.id, createdBy }, act.at));
  await saveItem(tx, item.id, { photoId });
  if (item.photoId !== null) await dropPhoto(tx, item.photoId);
  const hash = drawn && createHash('sha256').update(drawn.large).digest('hex');
  await told(tx, act, {
    action: drawn ? 'item.photo-put' : 'item.photo-taken-away',
    subject: item.id,
    facts: { photoId, hash, before: item.photoId },
  });
  return { ...item, photoId };
}

function refuse(error: unknown): never {
  throw error instanceof PhotoRefused ? new AppError(error.code) : error;
}
