import { formatVnd, type Vnd, vnd } from '@choso/shared/money';
import { phoneText } from '@choso/shared/phone-number';
import { toVndWords } from '@choso/shared/vietnamese';
import { millimetres, openPaper, type Paper } from '../paper/index.ts';
import type { ReceiptSums } from './receipt-sums.ts';

/** What stands on a receipt. `paidHow` in words; `when` as people read it; instants in epoch milliseconds. */
export interface Receipt {
  marketName: string;
  stallCode: string;
  stallName: string;
  holderName: string;
  taxCode: string | null;
  phone: string | null;
  lines: readonly { name: string; unitName: string; quantityMilli: number; totalVnd: Vnd }[];
  sums: ReceiptSums;
  paidHow: string;
  facts: readonly (readonly [string, string])[];
  when: string;
  printedAt: number;
}

const NAME = 10;
const TEXT = 8.5;

/** Draw a receipt on a 58 mm strip, as long as it needs. It says that it is no invoice. */
export function drawReceipt(receipt: Receipt): Paper {
  const contacts = [receipt.taxCode && `MST: ${receipt.taxCode}`, receipt.phone && `ĐT: ${phoneText(receipt.phone)}`];
  const told = contacts.filter((contact) => contact !== null);
  const sums = sumLines(receipt.sums);
  const heightMm = 56 + receipt.lines.length * 9 + (receipt.facts.length + told.length + sums.length) * 4.5;
  const title = `Phiếu bán hàng, sạp ${receipt.stallCode}`;
  const paper = openPaper('strip', { title, createdAt: receipt.printedAt, marginMm: 4, heightMm });
  const { left } = paper.page.margins;
  const width = paper.page.width - 2 * left;
  const centred = (text: string, font: 'body' | 'strong' | 'heavy', size: number) =>
    paper.font(font).fontSize(size).text(text, left, undefined, { width, align: 'center' });
  const pair = (name: string, value: string, font: 'body' | 'strong' = 'body') => {
    const top = paper.y;
    paper
      .font(font)
      .fontSize(TEXT)
      .text(name, left, top, { width: width * 0.62 });
    const bottom = paper.y;
    paper.font('strong').text(value, left, top, { width, align: 'right' });
    paper.y = Math.max(bottom, paper.y);
  };
  const rule = () => {
    paper.moveDown(0.3);
    paper
      .moveTo(left, paper.y)
      .lineTo(left + width, paper.y)
      .lineWidth(0.5)
      .dash(1.5, {})
      .stroke()
      .undash();
    paper.moveDown(0.3);
  };

  centred(receipt.marketName, 'body', TEXT);
  centred(`${receipt.stallCode} · ${receipt.stallName}`, 'heavy', NAME + 2);
  centred(receipt.holderName, 'body', TEXT);
  for (const contact of told) centred(contact, 'body', TEXT);
  rule();
  for (const { name, unitName, quantityMilli, totalVnd } of receipt.lines) {
    pair(`${name}`, `${formatVnd(totalVnd)} đ`);
    paper
      .font('body')
      .fontSize(TEXT - 1)
      .text(`${formatQuantity(quantityMilli)} ${unitName}`, left, undefined, { width });
  }
  if (receipt.lines.length > 0) rule();
  for (const [name, amountVnd, isSpelt] of sums) {
    pair(name, `${formatVnd(amountVnd)} đ`, isSpelt ? 'strong' : 'body');
    if (isSpelt) centred(`(${toVndWords(amountVnd)})`, 'body', TEXT - 0.5);
  }
  centred(receipt.paidHow, 'strong', NAME);
  rule();
  for (const [name, value] of receipt.facts) pair(name, value);
  centred(receipt.when, 'body', TEXT);
  paper.moveDown(0.4);
  centred('Phiếu bán hàng, không phải hóa đơn.', 'body', TEXT - 1);
  paper.y += millimetres(2);
  return paper;
}

/** The sums in the order they are read; the one that is spelt out in words is what was taken for the goods. */
function sumLines(sums: ReceiptSums): [name: string, amountVnd: Vnd, isSpelt: boolean][] {
  const { totalVnd, letGoVnd, stillOwedVnd, keptVnd, receivedVnd, handedBackVnd, excessVnd } = sums;
  const isShort = keptVnd < totalVnd;
  const lines: [string, Vnd, boolean][] = [
    ['Tổng cộng', totalVnd, !isShort],
    ['Bớt cho khách', letGoVnd, false],
    ['Còn nợ lại', stillOwedVnd, false],
    // Where exactly the total came, saying so once is enough.
    ['Đã nhận', isShort || receivedVnd > keptVnd ? receivedVnd : vnd(0), isShort],
    ['Đưa lại tiền mặt', handedBackVnd, false],
    ['Khách chuyển thừa', excessVnd, false],
  ];
  return lines.filter(([, amountVnd, isSpelt]) => amountVnd > 0 || isSpelt);
}

function formatQuantity(milli: number): string {
  return (milli / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 3 });
}
