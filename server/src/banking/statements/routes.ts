import {
  type Contract,
  importStatement as importing,
  previewStatement,
  STATEMENT_TYPES,
  statementQuery,
} from '@choso/shared/contracts';
import express, { type Express, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { AppError, createTurns, type Desk, parsePart } from '../../http/index.ts';
import type { Actor } from '../../people/index.ts';
import { type Feed, findFeed } from './find-feed.ts';
import { foretell } from './foretell.ts';
import { type ImportDeps, importStatement } from './import-statement.ts';
import { mayImport } from './may-import.ts';
import { presentPreview } from './present-preview.ts';
import { type ReadFile, readStatementFile } from './read-file.ts';
import { type HandedIn, readForFeed } from './read-for-feed.ts';
import { StatementRefused } from './refusal.ts';

interface Deps extends Omit<ImportDeps, 'readFile'> {
  app: Express;
  demoSecret: string | null;
  authenticate: (request: Request) => Promise<Actor | null>;
}

type Answer = (feed: Feed, handedIn: HandedIn, actor: Actor) => Promise<unknown>;

const LARGEST_FILE = '5mb';
const MOST_WAITING = 3;
const MOST_FAULTS_SHOWN = 50;

/** Statements of banks, looked at and imported. The file is the body; the desk reads JSON, so these stand beside it. */
export function mountStatements(desk: Desk<Actor>, { app, authenticate, demoSecret, ...given }: Deps): void {
  const { db } = given;
  const readBody = express.raw({ type: [...STATEMENT_TYPES], limit: LARGEST_FILE, inflate: false });
  // Each may take a quarter of a gigabyte; the market's phones share this machine.
  const turns = createTurns(MOST_WAITING, () => new AppError('request/too-many'));
  const readFile: ReadFile = (file, options) => turns.take(() => readStatementFile(file, options));
  const deps = { ...given, readFile };
  const asked = new WeakMap<Request, { feed: Feed; actor: Actor }>();

  // Who asks is known before a byte of their file is read.
  const letIn: RequestHandler = async (request, _response, next) => {
    const actor = await authenticate(request);
    if (!actor) throw new AppError('session/required');
    const feed = await findFeed(db, String(request.params.id), demoSecret);
    if (!feed || !mayImport(actor, { ...feed.connection, marketId: feed.marketId }))
      throw new AppError('resource/not-found');
    if (!request.is([...STATEMENT_TYPES])) throw new AppError('request/unsupported-media-type');
    asked.set(request, { feed, actor });
    next();
  };

  const mount = (contract: Contract<typeof statementQuery, z.ZodUndefined>, answer: Answer) => {
    desk.contracts.push(contract as Contract);
    app.post(contract.path, letIn, readBody, async (request, response) => {
      const { feed, actor } = asked.get(request) ?? {};
      if (!feed || !actor) throw new AppError('session/required');
      const handedIn = toHandedIn(request);
      const body = await answer(feed, handedIn, actor).catch(refuse);
      response.setHeader('Cache-Control', 'no-store');
      response.status(contract.status ?? 200).json(body);
    });
  };

  mount(previewStatement, async (feed, handedIn) => {
    const { statement, account } = await readForFeed(deps, feed, handedIn);
    const canImport = account !== null && statement.problem === null;
    return presentPreview(statement, canImport ? await foretell(db, feed, account, statement.rows) : null);
  });
  mount(importing, (feed, handedIn, actor) => importStatement(deps, feed, handedIn, actor.personId));
}

function toHandedIn({ body, query }: Request): HandedIn {
  const { fileName, accountNumber, mapping, alike } = parsePart(statementQuery, query, 'query');
  return {
    file: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    fileName: fileName ?? '',
    accountNumber: accountNumber ?? null,
    mapping: mapping ?? null,
    takeAlike: alike === 'take',
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof StatementRefused)) throw error;
  const faults = error.rejected
    .slice(0, MOST_FAULTS_SHOWN)
    .map(({ row, reason }) => ({ pointer: `#/rows/${row}`, detail: reason }));
  throw new AppError(error.code, error.message || undefined, faults.length > 0 ? faults : undefined);
}
