import type { ProblemCode } from '@choso/shared/problems';

/** Why a statement is not taken. Thrown where HTTP is unknown; the room's edge turns it into the refusal people read. */
export class StatementRefused extends Error {
  override name = 'StatementRefused';
  readonly code: ProblemCode & `statement/${string}`;
  /** Rows that could not be read, when they may be why. */
  readonly rejected: readonly { row: number; reason: string }[];

  constructor(code: StatementRefused['code'], detail = '', rejected: StatementRefused['rejected'] = []) {
    super(detail);
    this.code = code;
    this.rejected = rejected;
  }
}
