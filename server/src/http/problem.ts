import { type Problem, type ProblemCode, problems } from '@choso/shared/problems';
import { isNoSuchId, isTransient } from '../db/index.ts';
import { AppError } from './app-error.ts';

/** Turn anything thrown into the problem that travels. A fault tells the caller nothing but the request's id. */
export function toProblem(error: unknown, requestId: string): Problem {
  const refusal = toRefusal(error);
  const code = refusal?.code ?? 'server/fault';
  const { status, title, vi } = problems[code];
  return {
    type: `/problems/${code}`,
    code,
    title,
    status,
    ...(refusal && refusal.message !== title ? { detail: refusal.message } : {}),
    detailVi: vi,
    instance: `urn:request:${requestId}`,
    ...(refusal?.errors ? { errors: refusal.errors } : {}),
  };
}

/** Express and its parsers refuse with errors of their own; they get codes of our catalogue. */
const codeOfParserFault: Record<string, ProblemCode> = {
  'entity.parse.failed': 'request/malformed-json',
  'entity.too.large': 'request/too-large',
  'encoding.unsupported': 'request/unsupported-media-type',
  'charset.unsupported': 'request/unsupported-media-type',
  'request.size.invalid': 'request/malformed-json',
  'request.aborted': 'request/malformed-json',
};

function toRefusal(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const { type, status } = error as { type?: string; status?: number };
  const code = type ? codeOfParserFault[type] : undefined;
  if (code) return new AppError(code);
  if (error instanceof URIError) return new AppError('request/invalid');
  // The database is busy or away, not broken: the caller may come again with the same key.
  if (isTransient(error)) return new AppError('server/unavailable');
  if (isNoSuchId(error)) return new AppError('resource/not-found');
  return status !== undefined && status >= 400 && status < 500 ? new AppError('request/malformed-json') : null;
}
