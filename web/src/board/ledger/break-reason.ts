import type { messages } from './messages.ts';

type ReasonKey = keyof (typeof messages.vi)['reasons'];

// The server gives its finding in English for programs and logs; these are the words it is made of.
const findings: readonly [RegExp, ReasonKey][] = [
  [/removed|missing/, 'removed'],
  [/not what was/, 'changed'],
  [/does not give its hash/, 'hash'],
  [/hash of the row before/, 'order'],
  [/nothing witnessed/, 'extra'],
];

/** Which of our sentences says why a chain is broken. */
export function breakReason(finding: string): ReasonKey {
  return findings.find(([words]) => words.test(finding))?.[1] ?? 'other';
}
