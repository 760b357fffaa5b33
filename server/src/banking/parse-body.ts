import type { ProviderAdapter, SignedDelivery } from './provider-adapter.ts';

/** What a delivery's body says, or that it says nothing we can read. */
export type ParsedBody = { ok: true; value: unknown } | { ok: false };

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** Read the body of a delivery: JSON, or a form where the provider may send one. Never throws. */
export async function parseBody(
  { headers, body }: SignedDelivery,
  { readForm }: Pick<ProviderAdapter, 'readForm'>,
): Promise<ParsedBody> {
  const type = headers['content-type'];
  try {
    if (readForm && typeof type === 'string' && FORM.test(type)) {
      const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
      const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
      return { ok: true, value: readForm(Object.fromEntries(fields)) };
    }
    return { ok: true, value: parseJson(body) };
  } catch {
    return { ok: false };
  }
}

/** What JSON holds. Throws `SyntaxError`. Some libraries begin a text with a mark of its encoding, which JSON does not know. */
export function parseJson(body: Buffer): unknown {
  return JSON.parse(body.toString('utf8').replace(/^\ufeff/, ''));
}
