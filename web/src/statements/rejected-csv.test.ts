import { toRejectedCsv } from './rejected-csv.ts';

it('holds number, reason and cells, quotes doubled, and begins no cell as a formula', () => {
  const rejected = [
    { row: 5, reason: 'không có số tiền', cells: ['24/11/2026', 'mua "cá", rau', '=HYPERLINK("x")', '-5', '+1', '@a'] },
  ];
  const csv = toRejectedCsv(rejected, { head: ['Dòng', 'Vì sao'], say: (reason) => reason.toUpperCase() });
  expect(csv).toBe(
    '\ufeff"Dòng","Vì sao"\r\n"5","KHÔNG CÓ SỐ TIỀN","24/11/2026","mua ""cá"", rau","\'=HYPERLINK(""x"")","\'-5","\'+1","\'@a"\r\n',
  );
});
