import type { Database } from '../../server/src/db/index.ts';
import { Broken } from './broken.ts';
import { type HistoryOptions, runHistory } from './run-history.ts';
import type { Step } from './step.ts';

/** Take out of a failing history whatever it fails without, so that a person can read what is left. */
export async function shrinkHistory(
  engine: Database,
  failing: readonly Step[],
  because: Error,
  options: HistoryOptions,
): Promise<Step[]> {
  const stillFails = async (steps: readonly Step[]) => {
    const ending = await runHistory(engine, steps, options);
    return ending.kind === 'broken' && ruleOf(ending.error) === ruleOf(because);
  };
  let steps = [...failing];
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const less of smaller(steps)) {
      if (!(await stillFails(less))) continue;
      steps = less;
      isSmaller = true;
      break;
    }
  }
  return steps;
}

function ruleOf(error: Error): string {
  return error instanceof Broken ? error.rule : error.message;
}

function* smaller(steps: readonly Step[]): Generator<Step[]> {
  const half = Math.floor(steps.length / 2);
  if (half > 1) yield steps.slice(half);
  if (half > 1) yield steps.slice(0, half);
  for (const at of steps.keys()) yield steps.toSpliced(at, 1);
  for (const [at, step] of steps.entries()) {
    if (step.acts.length > 1)
      for (const place of step.acts.keys()) yield steps.with(at, { ...step, acts: step.acts.toSpliced(place, 1) });
    if (step.fault) yield steps.with(at, { ...step, fault: null });
    if (step.waitMs > 0) yield steps.with(at, { ...step, waitMs: 0 });
  }
}
