import { setImmediate as turn } from 'node:timers/promises';
import { shareLookups } from './share-lookups.ts';

function watch(answers: (key: string) => Promise<string>) {
  const asked: string[] = [];
  const look = shareLookups((key) => {
    asked.push(key);
    return answers(key);
  });
  return { asked, look };
}

it('asks once for all who wait for the same, and once for each other thing', async () => {
  const { asked, look } = watch(async (key) => `answer ${key}`);
  expect(await Promise.all([look('a'), look('a'), look('b'), look('a')])).toEqual([
    'answer a',
    'answer a',
    'answer b',
    'answer a',
  ]);
  expect(asked).toEqual(['a', 'b']);
});

it('never gives an answer to somebody who came after the question was put, even while it is under way', async () => {
  let value = 'old';
  const { asked, look } = watch(async () => {
    const seen = value;
    await turn();
    return seen;
  });
  const early = look('a');
  await turn();
  expect(asked).toEqual(['a']);
  value = 'new';
  const late = look('a');
  expect([await early, await late]).toEqual(['old', 'new']);
});

it('lets a failure reach all who waited, and nobody after them', async () => {
  let isBroken = true;
  const { look } = watch(async () => {
    if (isBroken) throw new Error('away');
    return 'back';
  });
  const both = await Promise.allSettled([look('a'), look('a')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isBroken = false;
  expect(await look('a')).toBe('back');
});

it('puts one question at a time: all who come while it is under way share the next', async () => {
  const ends: (() => void)[] = [];
  const { asked, look } = watch(async (key) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return `${key} ${ends.length}`;
  });
  const first = look('a');
  await turn();
  const later = [look('a')];
  await turn();
  later.push(look('a'));
  await turn();
  expect(asked).toEqual(['a']);
  ends[0]?.();
  expect(await first).toBe('a 1');
  await turn();
  ends[1]?.();
  expect(await Promise.all(later)).toEqual(['a 2', 'a 2']);
  expect(asked).toEqual(['a', 'a']);
});
