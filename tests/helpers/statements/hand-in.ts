import type { Answer } from '../caller.ts';
import type { House } from '../house.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is said about a file that a test hands in. */
export interface Saying {
  token?: string;
  type?: string;
  fileName?: string;
  accountNumber?: string;
  mapping?: object | string;
  alike?: 'take';
}

/** Hand a statement's file in for a connection, to be imported or only looked at. */
export async function handIn(
  house: House,
  connectionId: string,
  file: Buffer | string,
  { token, type, mapping, ...said }: Saying,
  way: '' | '/preview' = '',
): Promise<Answer> {
  const query = new URLSearchParams(said);
  if (mapping !== undefined) query.set('mapping', typeof mapping === 'string' ? mapping : JSON.stringify(mapping));
  const isWorkbook = Buffer.isBuffer(file) && file.subarray(0, 2).toString() === 'PK';
  const response = await fetch(`${house.url}/api/bank-connections/${connectionId}/statements${way}?${query}`, {
    method: 'POST',
    headers: {
      'Content-Type': type ?? (isWorkbook ? XLSX : 'text/csv'),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), text, headers: response.headers };
}
