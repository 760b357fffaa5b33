import { decodeText } from './decode-text.ts';

const TEXT = 'Ngày giao dịch;Số tiền\r\n24/11/2026;25.000';

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
// Windows' page of Vietnam writes most tones as a mark behind the letter.
const WINDOWS_1258 = Buffer.concat([
  Buffer.from('Ng\xe0y giao di\xf2ch;S\xf4\xec ti\xea\xccn\r\n24/11/2026;25.000', 'latin1'),
]);

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-8 in pieces', Buffer.from(TEXT.normalize('NFD'))],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 the other way round with its mark', swapped(`\ufeff${TEXT}`)],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 the other way round without a mark', swapped(TEXT)],
  ['Windows-1258', WINDOWS_1258],
])('reads %s', (_name, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
});

it('reads a file in which a bank cut a letter in two, but for that letter', () => {
  const cut = Buffer.concat([Buffer.from(`${TEXT};đậu ph`), Buffer.from([0xe1, 0xbb]), Buffer.from('\r\n24/11/2026')]);
  expect(decodeText(cut)).toBe(`${TEXT};đậu ph\ufffd\r\n24/11/2026`);
});
