declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Write one object, its length counted in code points. */
export function object(id: string, value: string): string {
  return id + String([...value].length).padStart(2, '0') + value;
}

/** Close a payload with the right checksum. */
export function seal(body: string): string {
  const crc = crcBitByBit(new TextEncoder().encode(`${body}6304`));
  return `${body}6304${crc.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The checksum worked out bit by bit: no table of the code under test has a say in it. */
export function crcBitByBit(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let turn = 0; turn < 8; turn++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}

/** The objects of an ordinary code; a test replaces, drops or adds what it is about. */
export const ordinary: Readonly<Record<string, string>> = {
  '00': '01',
  '01': '12',
  '38': beneficiary(payee('970436', '1017595600')),
  '53': '704',
  '54': '25000',
  '58': 'VN',
  '62': object('08', 'GC7K2M4QX'),
};

/** Seal the ordinary code with some objects changed; null leaves one out. */
export function sealOrdinary(changes: Readonly<Record<string, string | null>> = {}): string {
  const objects = Object.entries({ ...ordinary, ...changes }).sort(([left], [right]) => (left < right ? -1 : 1));
  return seal(objects.map(([id, value]) => (value === null ? '' : object(id, value))).join(''));
}

/** The value of object 38 around a beneficiary template. */
export function beneficiary(template: string, service: string | null = 'QRIBFTTA'): string {
  return object('00', 'A000000727') + object('01', template) + (service === null ? '' : object('02', service));
}

/** The beneficiary template 38.01. */
export function payee(bin: string, account: string): string {
  return object('00', bin) + object('01', account);
}
