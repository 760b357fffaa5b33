import { type FieldFault, type ProblemCode, problems } from '@choso/shared/problems';

/** A refusal: the caller did something we do not do. Carries a code of the problem catalogue. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: ProblemCode;
  readonly errors: FieldFault[] | undefined;

  constructor(code: ProblemCode, detail?: string, errors?: FieldFault[]) {
    super(detail ?? problems[code].title);
    this.code = code;
    this.errors = errors;
  }
}
