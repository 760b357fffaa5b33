import type { FieldFault, ProblemCode } from '@choso/shared/problems';
import { problems } from '@choso/shared/problems';
import type { z } from 'zod';
import { AppError } from './app-error.ts';

/**
 * Parse one part of a request by its schema, at the door and only there.
 *
 * Throws `request/invalid` with a fault per field; a schema may name a more telling code as its message.
 */
export function parsePart<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors: FieldFault[] = result.error.issues.map((issue) => ({
    pointer: `#/${[where, ...issue.path].filter(Boolean).join('/')}`,
    detail: isProblemCode(issue.message) ? problems[issue.message].title : issue.message,
  }));
  // One field that breaks two rules with the same words is told once.
  const told = new Map(errors.map((fault) => [`${fault.pointer} ${fault.detail}`, fault]));
  const named = result.error.issues.map((issue) => issue.message).find(isProblemCode);
  throw new AppError(named ?? 'request/invalid', undefined, [...told.values()]);
}

function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
