import { breakReason } from './break-reason.ts';

test.each([
  ['journal entry 5 has been removed', 'removed'],
  ['row 4 is missing or out of its place (found row 5)', 'removed'],
  ['journal entry 5 is not what was booked', 'changed'],
  ['bill CS7K2M4QX is not what was asked: amountVnd differs', 'changed'],
  ['the allocations of bank transaction t1 are not what was decided', 'changed'],
  ['its content does not give its hash', 'hash'],
  ['it does not carry the hash of the row before it', 'order'],
  ['the journal has an entry that nothing witnessed', 'extra'],
  ['something new', 'other'],
])('"%s" is said in our own words', (finding, key) => {
  expect(breakReason(finding)).toBe(key);
});
