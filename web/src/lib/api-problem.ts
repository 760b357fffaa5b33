import type { FieldFault, ProblemCode, problems } from '@choso/shared/problems';
import { signal } from '@preact/signals';
import { language } from './language.ts';

const network = {
  vi: 'Mạng yếu, máy chủ chưa trả lời. Tiền của khách không mất. Hãy thử lại.',
  en: 'The network is weak and the server did not answer. No money is lost. Try again.',
};
const unknown = {
  vi: 'Máy chủ không nhận. Tiền của khách không mất. Hãy thử lại.',
  en: 'The server did not take it. No money is lost. Try again.',
};

// Most calls are not refused; the words for those that are come with the first of them.
const catalogue = signal<typeof problems | null>(null);

/** Fetch the words of every refusal, once. A network that is gone leaves the plain sentence. */
export async function loadProblems(): Promise<typeof problems | null> {
  if (catalogue.peek() === null) {
    const loaded = await import('@choso/shared/problems').catch(() => null);
    if (loaded) catalogue.value = loaded.problems;
  }
  return catalogue.peek();
}

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
    if (code !== 'network') void loadProblems();
  }

  /** What to show people, in the current language. */
  get sentence(): string {
    if (this.code === 'network') return network[language.value];
    const problem = catalogue.value?.[this.code];
    if (!problem) return unknown[language.value];
    return language.value === 'vi' ? problem.vi : `${problem.title}.`;
  }
}

/** Any thrown value as a problem that can be shown. */
export function toProblem(thrown: unknown): ApiProblem {
  return thrown instanceof ApiProblem ? thrown : new ApiProblem('network');
}

/** A refusal's code as a problem, with its words; null for what is none of ours: a proxy in between may answer anything. */
export async function findProblem(code: unknown, errors: readonly FieldFault[] = []): Promise<ApiProblem | null> {
  if (typeof code !== 'string') return null;
  const known = await loadProblems();
  // Without the catalogue only the shape can be judged.
  const isOurs = known ? Object.hasOwn(known, code) : /^[a-z-]+\/[a-z-]+$/.test(code);
  return isOurs ? new ApiProblem(code as ProblemCode, errors) : null;
}
