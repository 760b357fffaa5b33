import { formatSerial } from '@choso/shared/printed-code';
import { drawCode, millimetres, openPaper, type Paper } from '../paper/index.ts';

/** What stands on a printed code. `checkUrl` is where anybody sees whose it is; instants in epoch milliseconds. */
export interface Stand {
  size: 'a6' | 'a5' | 'strip';
  serial: string;
  payload: string;
  marketName: string;
  stallCode: string;
  stallName: string;
  holderName: string;
  bankName: string;
  accountTail: string;
  printedOn: string;
  printedAt: number;
  checkUrl: string;
}

const INDIGO = '#143c6b';
const STEPS = [
  'Mở app ngân hàng bất kỳ, bấm quét mã',
  'Đọc đúng tên người nhận',
  'Nhập số tiền, chuyển, chờ sạp nghe báo',
];

/** Measures of a sheet in millimetres and points of type. */
const layouts = {
  a6: { margin: 5, code: 70, stall: 34, name: 15, holder: 17, text: 9.5, small: 7 },
  a5: { margin: 7, code: 100, stall: 42, name: 19, holder: 21, text: 11.5, small: 8 },
  strip: { margin: 5, code: 48, stall: 22, name: 11, holder: 12, text: 8, small: 6.5 },
} as const;

/** Draw the stand of one printed code. */
export function drawStand(stand: Stand): Paper {
  const layout = layouts[stand.size];
  const paper = openPaper(stand.size, {
    title: `Mã của sạp ${stand.stallCode}, ${stand.marketName}`,
    createdAt: stand.printedAt,
    marginMm: layout.margin,
  });
  const { left } = paper.page.margins;
  const width = paper.page.width - 2 * left;
  const line = (text: string, font: 'body' | 'strong' | 'heavy', size: number, color = '#000000') =>
    paper.font(font).fontSize(size).fillColor(color).text(text, left, undefined, { width, align: 'center' });

  line(stand.marketName, 'strong', layout.text, INDIGO);
  line(stand.stallCode, 'heavy', layout.stall);
  paper.moveUp(0.2);
  line(stand.stallName, 'strong', layout.name);
  drawFramedCode(paper, stand, layout.code);
  line(stand.holderName, 'heavy', fitOneLine(paper, stand.holderName, layout.holder, width));
  line(`${stand.bankName} · số cuối ${stand.accountTail}`, 'strong', layout.text);
  line('Khách đọc đúng tên này rồi hãy chuyển', 'strong', layout.text, '#9b1c1c');
  paper.moveDown(0.4);
  if (stand.size !== 'strip') {
    for (const [at, step] of STEPS.entries()) line(`${at + 1}. ${step}`, 'body', layout.text);
    if (stand.size === 'a5')
      line('Mã này không có số tiền: hỏi người bán bao nhiêu trước khi chuyển.', 'strong', layout.text);
    paper.moveDown(0.4);
  }
  line(`Số mã ${formatSerial(stand.serial)} · in ${stand.printedOn}`, 'strong', layout.small);
  line(`Nghi mã bị dán đè? Xem ${stand.checkUrl}, báo ban quản lý chợ.`, 'body', layout.small);
  return paper;
}

/** The size at which a name stands on one line, so that it is read as one; a very long one is wrapped after all. */
function fitOneLine(paper: Paper, text: string, size: number, width: number): number {
  const natural = paper.font('heavy').fontSize(size).widthOfString(text);
  return natural <= width ? size : Math.max(size * 0.7, Math.floor((size * width) / natural));
}

/**
 * The code in a coloured frame that runs through a corner of its white: a sticker over the code breaks the line, and shows.
 * The line stays outside the quiet zone that cameras need.
 */
function drawFramedCode(paper: Paper, { payload }: Stand, codeMm: number): void {
  const width = millimetres(codeMm);
  const x = (paper.page.width - width) / 2;
  const y = paper.y + millimetres(1);
  drawCode(paper, payload, { x, y, width });
  const corner = width * 0.06;
  paper.lineWidth(1.6).strokeColor(INDIGO);
  paper
    .moveTo(x + corner, y)
    .lineTo(x + width, y)
    .lineTo(x + width, y + width - corner)
    .lineTo(x + width - corner, y + width)
    .lineTo(x, y + width)
    .lineTo(x, y + corner)
    .closePath()
    .stroke();
  paper.y = y + width + millimetres(1.5);
}
