import { type FieldFault, type ProblemCode, problems } from '@choso/shared/problems';
import { language } from './language.ts';

const network = {
  vi: 'Mạng yếu, chưa gửi được. Tiền của khách không mất. Hãy thử lại.',
  en: 'The network is weak and nothing was sent. No money is lost. Try again.',
};

/** A call that was refused or did not get through. */
export class ApiProblem extends Error {
  readonly code: ProblemCode | 'network';
  /** The fields that were refused, when the server named them. */
  readonly errors: readonly FieldFault[];

  constructor(code: ProblemCode | 'network', errors: readonly FieldFault[] = []) {
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.errors = errors;
  }

  /** What to show people, in the current language. */
  get sentence(): string {
    if (this.code === 'network') return network[language.value];
    const problem = problems[this.code];
    return language.value === 'vi' ? problem.vi : `${problem.title}.`;
  }
}

/** Any thrown value as a problem that can be shown. */
export function toProblem(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem ? thrown : new ApiProblem('network');
}

/** Whether a text is a code of the catalogue; a proxy in between may answer with something else. */
export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}
