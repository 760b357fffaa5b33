import { readHex4 } from './crc.ts';
import type { VietQrFault } from './decoded.ts';
import { bytesOf, FOREIGN, type Payload } from './payload.ts';
import type { TlvLevel } from './tlv.ts';

const CRC_ID = 63;
const FORMAT = bytesOf('01');

/** Walk the root of a payload and check its two ends: the format mark first, the checksum last and right. */
export function findEnvelopeFault(payload: Payload, root: TlvLevel): VietQrFault | null {
  if (!root.read(payload, 0, payload.text.length)) return nameBrokenWalk(root);
  if (root.idAt(0) !== 0 || !root.is(payload, 0, FORMAT)) return 'vietqr/format-unknown';
  if (!root.has(CRC_ID)) return 'vietqr/crc-missing';
  if (root.lastId !== CRC_ID) return 'vietqr/text-after-crc';
  const start = root.start(CRC_ID);
  // A second 63 would end beyond the first, which keeps its place.
  if (root.end(CRC_ID) !== payload.text.length) return 'vietqr/object-repeated';
  const stated = payload.text.length - start === 4 ? readHex4(payload.bytes, start) : -1;
  if (stated < 0) return 'vietqr/crc-malformed';
  if (stated !== payload.crc) return 'vietqr/crc-wrong';
  return payload.isPlain || keepsToAscii(payload, root) ? null : 'vietqr/not-ascii';
}

function nameBrokenWalk(root: TlvLevel): VietQrFault {
  if (root.has(CRC_ID)) return 'vietqr/text-after-crc';
  return root.brokenId === CRC_ID ? 'vietqr/crc-malformed' : 'vietqr/not-tlv';
}

/** Only the second language (64) and private templates (80–99) may speak anything but printable ASCII. */
function keepsToAscii({ bytes }: Payload, root: TlvLevel): boolean {
  for (let index = 0; index < root.count; index++) {
    const id = root.idAt(index);
    if (id === 64 || id >= 80) continue;
    for (let at = root.start(id); at < root.end(id); at++) if (bytes[at] === FOREIGN) return false;
  }
  return true;
}
