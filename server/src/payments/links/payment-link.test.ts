import { nextLookAt, nextRetryAt } from './payment-link.ts';

const MINUTE = 60_000;

function looks(lifeMs: number): number[] {
  const [link, seen] = [{ createdAt: 0, expiresAt: lifeMs }, [] as number[]];
  for (let at = nextLookAt(link, 0); at !== null; at = nextLookAt(link, at)) seen.push(at);
  return seen;
}

it('looks at a counter bill after half a minute, two, ten, and just after its end', () => {
  expect(looks(15 * MINUTE)).toEqual([30_000, 2 * MINUTE, 10 * MINUTE, 15 * MINUTE + 5000]);
});

it('looks at the bill of an order every hour until its end', () => {
  const seen = looks(24 * 60 * MINUTE);
  expect(seen.slice(0, 5)).toEqual([30_000, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE, 120 * MINUTE]);
  expect(seen.at(-1)).toBe(24 * 60 * MINUTE + 5000);
  expect(seen).toHaveLength(3 + 24 + 1);
});

it('makes up for one look after our own time stood still, not for each that was missed', () => {
  expect(nextLookAt({ createdAt: 0, expiresAt: 15 * MINUTE }, 9 * MINUTE)).toBe(10 * MINUTE);
  expect(nextLookAt({ createdAt: 0, expiresAt: 15 * MINUTE }, 60 * MINUTE)).toBeNull();
});

it('tries again later and later, and not for ever', () => {
  const waits = Array.from({ length: 13 }, (_, attempts) => nextRetryAt(attempts, 0));
  expect(waits.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect(waits[11]).toBe(60 * MINUTE);
  expect(waits[12]).toBeNull();
});
