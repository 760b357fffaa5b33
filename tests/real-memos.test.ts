import { buildReference, findReferences } from '@choso/shared/reference-code';
import { allMemos, codedMemos, withOurCode } from './helpers/memos/coded-memos.ts';

const draw = () => buildReference((max) => Math.floor(Math.random() * max));

test('the fixture has memos with a code, one of them broken by a line cut', () => {
  expect(codedMemos).toHaveLength(39);
  expect(withOurCode({ raw: 'mhs6537 281', code: 'mhs6537281' }, 'CS7G24ZQ8')).toBe('CS7G24Z Q8');
});

test.each(codedMemos)('$id: our code is found where the memo had its own', (told) => {
  const missed = Array.from({ length: 200 }, draw).filter((ours) => {
    const memo = withOurCode(told, ours);
    return [memo, memo.toLowerCase()].some((text) => findReferences(text).join() !== ours);
  });
  expect(missed).toEqual([]);
});

test.each(allMemos)('$id: the memo as it was holds no reference', ({ raw }) => {
  expect(findReferences(raw)).toEqual([]);
});
