/** Where a change of account stands. */
export type ChangeState = 'asked' | 'approved' | 'effective' | 'refused' | 'stopped';

/** What may be done to a change. */
export type ChangeStep = 'approve' | 'refuse' | 'stop' | 'take-effect';

/** A day between the second person's yes and the first đồng on the new account; everybody has been told by then. */
export const NOTICE_MS = 24 * 3_600_000;

const steps: Record<ChangeStep, { from: readonly ChangeState[]; to: ChangeState }> = {
  approve: { from: ['asked'], to: 'approved' },
  refuse: { from: ['asked'], to: 'refused' },
  stop: { from: ['asked', 'approved'], to: 'stopped' },
  'take-effect': { from: ['approved'], to: 'effective' },
};

/** The states a step may begin in, and the one it ends in. */
export function stepOf(step: ChangeStep): { from: readonly ChangeState[]; to: ChangeState } {
  return steps[step];
}

/** Whether a change in this state still waits for somebody or for its day. */
export function isOpen(state: ChangeState): boolean {
  return state === 'asked' || state === 'approved';
}
