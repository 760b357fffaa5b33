import { toIsoInstant } from '@choso/shared/time';
import type { KeyedHead } from '../audit/index.ts';

const WIDTH = 50;
const RULE = '-'.repeat(WIDTH);

/**
 * The signed end of a day as a block for the notice board: words in Vietnamese, then what a neighbour needs to check an
 * export against the paper. Digits stand in fours, so that two people can compare them aloud.
 */
export function toHeadNotice(head: KeyedHead, marketName: string): string {
  const [date, time] = toIsoInstant(head.createdAt).split('T') as [string, string];
  return [
    RULE,
    'CHỢ SỐ – ĐẦU SỔ CUỐI NGÀY',
    marketName,
    `Ngày ${toVietnamDate(head.businessDate)}`,
    '',
    `Sổ của chợ (${head.marketId}) có ${head.seq} dòng.`,
    'Mã băm của dòng cuối (SHA-256):',
    ...inFours(head.hash),
    '',
    `Ký lúc ${time.slice(0, 8)} ngày ${toVietnamDate(date)} (${head.createdAt})`,
    'Chữ ký (Ed25519, base64):',
    ...inLines(head.signature),
    '',
    `Khóa công khai, tên ${head.keyId}:`,
    ...(head.publicKey === null ? ['  (không còn trong sổ)'] : inFours(head.publicKey)),
    '',
    'Ai cũng kiểm được bản sổ tải về, không cần tin',
    'Chợ Số. Máy chỉ cần có Node:',
    '  node verify-ledger.mjs <tệp sổ> --key <khóa>',
    RULE,
    '',
  ].join('\n');
}

function toVietnamDate(date: string): string {
  return date.split('-').reverse().join('/');
}

function inFours(hex: string): string[] {
  return (hex.match(/.{1,32}/g) ?? []).map((line) => `  ${(line.match(/.{1,4}/g) ?? []).join(' ')}`);
}

function inLines(text: string): string[] {
  return (text.match(/.{1,44}/g) ?? []).map((line) => `  ${line}`);
}
