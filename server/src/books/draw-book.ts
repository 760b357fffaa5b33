import { createHash } from 'node:crypto';
import { formatVnd, type Vnd } from '@choso/shared/money';
import { phoneText } from '@choso/shared/phone-number';
import { drawTable, openPaper, type Paper } from '../paper/index.ts';
import type { BookRow, BookS1a, BookS2a } from './tax-books.ts';

/** What stands above a book; a tax code that nobody told is a dotted line. `period` in words; instants in epoch milliseconds. */
export interface BookHead {
  holderName: string;
  taxCode: string | null;
  phone: string | null;
  stallName: string;
  stallCode: string;
  marketName: string;
  period: string;
  printedBy: string;
  printedAt: number;
  rulesBasis: string;
}

/** What an activity is called in the books. */
export const ACTIVITY_NAMES = {
  goods: 'Phân phối, cung cấp hàng hóa',
  production: 'Sản xuất, vận tải, dịch vụ có gắn với hàng hóa',
  service: 'Dịch vụ không bao thầu nguyên vật liệu',
  other: 'Hoạt động khác',
} as const;

const BASIS = 'Ban hành kèm theo Thông tư số 152/2025/TT-BTC';
const NOT_KNOWN = '……………………';

/** Draw form S1a-HKD: the detailed book of sales. */
export function drawBookS1a(head: BookHead, book: BookS1a): Paper {
  const paper = openBook(head, { form: 'S1a-HKD', title: 'SỔ CHI TIẾT BÁN HÀNG' });
  const rows = [...book.rows.map(({ date, description, amountVnd }) => [day(date), description, amount(amountVnd)])];
  rows.push(['', 'Tổng cộng', amount(book.totalVnd)]);
  drawTable(
    paper,
    [
      { heading: 'Ngày tháng (A)', share: 2 },
      { heading: 'Diễn giải (B)', share: 5 },
      { heading: 'Số tiền (1)', share: 2, align: 'right' },
    ],
    rows,
    (row) => row === rows.length - 1,
  );
  return closeBook(paper, head, rows);
}

/** Draw form S2a-HKD: revenue by activity, with VAT and income tax of each; the tax says that it is an estimate. */
export function drawBookS2a(head: BookHead, book: BookS2a): Paper {
  const paper = openBook(head, { form: 'S2a-HKD', title: 'SỔ DOANH THU BÁN HÀNG HÓA, DỊCH VỤ' });
  const rows: string[][] = [];
  const strong = new Set<number>();
  const addStrong = (cells: string[]) => strong.add(rows.push(cells) - 1);
  for (const [at, group] of book.groups.entries()) {
    addStrong(['', '', `${at + 1}. ${ACTIVITY_NAMES[group.activity]}`, '']);
    for (const { voucher, date, description, amountVnd } of group.rows)
      rows.push([voucher, day(date), description, amount(amountVnd)]);
    addStrong(['', '', 'Cộng', amount(group.totalVnd)]);
    addStrong(['', '', 'Thuế GTGT (ước tính)', amount(group.vatVnd)]);
    addStrong(['', '', 'Thuế TNCN (ước tính)', amount(group.incomeTaxVnd)]);
  }
  addStrong(['', '', 'Tổng doanh thu', amount(book.totalVnd)]);
  addStrong(['', '', 'Tổng thuế GTGT (ước tính)', amount(book.vatVnd)]);
  addStrong(['', '', 'Tổng thuế TNCN (ước tính)', amount(book.incomeTaxVnd)]);
  drawTable(
    paper,
    [
      { heading: 'Số hiệu (A)', share: 2 },
      { heading: 'Ngày tháng (B)', share: 2 },
      { heading: 'Diễn giải (C)', share: 4 },
      { heading: 'Số tiền (1)', share: 2, align: 'right' },
    ],
    rows,
    (row) => strong.has(row),
  );
  return closeBook(paper, head, rows);
}

/** What a day looked like on one sheet, for a stall without a smartphone. */
export function drawDaySheet(head: BookHead, rows: readonly BookRow[], sums: readonly [string, Vnd][]): Paper {
  const paper = openBook(head, { form: null, title: 'TỜ KÊ TRONG NGÀY' });
  const table = rows.map(({ voucher, date, description, amountVnd }) => [
    date,
    voucher,
    description,
    amount(amountVnd),
  ]);
  for (const [name, sumVnd] of sums) table.push(['', '', name, amount(sumVnd)]);
  drawTable(
    paper,
    [
      { heading: 'Giờ', share: 1.2 },
      { heading: 'Mã', share: 2 },
      { heading: 'Diễn giải', share: 5 },
      { heading: 'Số tiền', share: 2, align: 'right' },
    ],
    table,
    (row) => row >= rows.length,
  );
  return closeBook(paper, { ...head, rulesBasis: null }, table);
}

function openBook(head: BookHead, { form, title }: { form: string | null; title: string }): Paper {
  const paper = openPaper('a4', { title: `${title} · ${head.period}`, createdAt: head.printedAt, marginMm: 18 });
  const { left, right } = paper.page.margins;
  const width = paper.page.width - left - right;
  const top = paper.y;
  paper.font('strong').fontSize(10);
  paper.text(`HỘ, CÁ NHÂN KINH DOANH: ${head.holderName}`, left, top, { width: width * 0.6 });
  paper.font('body').text(`Địa chỉ: sạp ${head.stallCode}, ${head.marketName}`, { width: width * 0.6 });
  paper.text(`Mã số thuế: ${head.taxCode ?? NOT_KNOWN}`, { width: width * 0.6 });
  if (head.phone) paper.text(`Điện thoại: ${phoneText(head.phone)}`, { width: width * 0.6 });
  if (form) {
    paper.font('strong').text(`Mẫu số ${form}`, left + width * 0.62, top, { width: width * 0.38, align: 'center' });
    paper
      .font('body')
      .fontSize(8.5)
      .text(`(${BASIS})`, { width: width * 0.38, align: 'center' });
  }
  paper.moveDown(2);
  paper.font('heavy').fontSize(15).text(title, left, undefined, { width, align: 'center' });
  paper.font('body').fontSize(10);
  paper.text(`Địa điểm kinh doanh: ${head.stallName}, sạp ${head.stallCode}, ${head.marketName}`, {
    width,
    align: 'center',
  });
  paper.text(`Kỳ kê khai: ${head.period}`, { width, align: 'center' });
  paper.text('Đơn vị tính: đồng', { width, align: 'right' });
  paper.moveDown(0.5);
  paper.x = left;
  return paper.fontSize(10);
}

/** The foot of the last page, and on every page its number and the fingerprint of what the whole book says. */
function closeBook(
  paper: Paper,
  head: Omit<BookHead, 'rulesBasis'> & { rulesBasis: string | null },
  rows: readonly (readonly string[])[],
): Paper {
  const { left, right, bottom } = paper.page.margins;
  const width = paper.page.width - left - right;
  if (paper.y + 130 > paper.page.height - bottom) paper.addPage();
  paper.moveDown(1.2).font('body').fontSize(8.5).fillColor('#000000');
  if (head.rulesBasis !== null) {
    paper.text(`Số thuế chỉ là ước tính theo ${head.rulesBasis}; cơ quan thuế tính số phải nộp.`, left, undefined, {
      width,
    });
  }
  paper.moveDown(1).fontSize(10);
  paper.text('Ngày …… tháng …… năm ……', left + width * 0.5, undefined, { width: width * 0.5, align: 'center' });
  paper.font('strong').text('NGƯỜI ĐẠI DIỆN HỘ KINH DOANH/CÁ NHÂN KINH DOANH', { width: width * 0.5, align: 'center' });
  paper.font('body').text('(Ký, họ tên)', { width: width * 0.5, align: 'center' });

  const fingerprint = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
  const printed = new Date(head.printedAt + 7 * 3_600_000).toISOString();
  const when = `${printed.slice(11, 16)} ${day(printed.slice(0, 10))}`;
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page);
    // Below the margin a text would begin another page.
    paper.page.margins.bottom = 0;
    paper.font('body').fontSize(8).fillColor('#4a5257');
    paper.text(
      `Trang ${page + 1}/${count} · ${head.printedBy} in lúc ${when} · dấu vân ${fingerprint}`,
      left,
      paper.page.height - bottom + 12,
      { width, align: 'center', lineBreak: false },
    );
  }
  return paper;
}

const day = (date: string) => date.split('-').reverse().join('/');

function amount(value: Vnd | null): string {
  return value === null ? 'theo lợi nhuận' : formatVnd(value);
}
