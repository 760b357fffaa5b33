import { readStatementFile } from './read-file.ts';

const OPTIONS = { now: Date.parse('2026-11-25T00:00:00+07:00'), accountNumber: '0123456789', mapping: null };
const CSV = 'Ngày giao dịch;Nội dung;Ghi nợ;Ghi có\n24/11/2026;mua rau;;25.000';

it('reads a file in a thread of its own', async () => {
  const statement = await readStatementFile(Buffer.from(CSV), OPTIONS);
  expect(statement).toMatchObject({
    inVnd: 25_000,
    rows: [{ row: 2, cells: ['24/11/2026', 'mua rau', '', '25.000'] }],
  });
});

it('ends a reading that takes too long', async () => {
  await expect(readStatementFile(Buffer.from(CSV), OPTIONS, { ms: 1, heapMb: 256 })).rejects.toMatchObject({
    code: 'statement/too-heavy',
    message: 'more than 1 ms',
  });
});

it('ends a reading that wants too much memory', async () => {
  const many = `${CSV}${'\n24/11/2026;mua rau;;25.000'.repeat(100_000)}`;
  await expect(readStatementFile(Buffer.from(many), OPTIONS, { ms: 20_000, heapMb: 24 })).rejects.toMatchObject({
    code: 'statement/too-heavy',
    message: 'more than 24 MB',
  });
});
