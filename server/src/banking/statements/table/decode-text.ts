const LOOKED_AT = 4000;

/**
 * Read the bytes of a text file as a person's program wrote them: UTF-8, UTF-16 with or without its mark, or the old
 * Windows code page of Vietnam. Returns composed letters, so that "ệ" is one character whatever wrote it.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(nameEncoding(bytes)).decode(bytes).normalize('NFC');
}

function nameEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [even, odd] = countZeros(bytes.subarray(0, LOOKED_AT));
  // Digits, commas and line ends are a byte of their own and a zero; no other text here has zeros at all.
  if (odd > even * 4) return 'utf-16le';
  if (even > odd * 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258';
}

function countZeros(bytes: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[(at % 2) as 0 | 1] += 1;
  });
  return zeros;
}

// A bank that cuts a memo in the middle of a letter breaks that letter; in the old code page every letter of UTF-8 is broken.
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const [whole, broken] = [/[\u0080-\ufffc]/gu, /\ufffd/gu].map((letters) => text.match(letters)?.length ?? 0);
  return broken === 0 || Number(whole) > Number(broken);
}
