import { getMarket } from '@choso/shared/contracts';
import { ApiProblem, call } from './api.ts';

const params = { slug: 'cho-go-cong' };
const { fetch: real } = globalThis;
afterEach(() => {
  globalThis.fetch = real;
});

/** A server whose answer begins well, and then goes this way. */
function answerWith(rest: (body: ReadableStreamDefaultController<Uint8Array>) => void) {
  globalThis.fetch = async () =>
    new Response(
      new ReadableStream({
        start(body) {
          body.enqueue(new TextEncoder().encode('{"name":'));
          rest(body);
        },
      }),
    );
}

test('an answer that breaks off, comes too late or is nobody’s is a weak network, never a refusal', async () => {
  const ends: Parameters<typeof answerWith>[0][] = [
    (body) => body.error(new TypeError('network error')),
    (body) => body.error(new DOMException('signal timed out', 'TimeoutError')),
    (body) => body.close(),
  ];
  for (const end of ends) {
    answerWith(end);
    await expect(call(getMarket, { params })).rejects.toEqual(new ApiProblem('network'));
    await expect(call(getMarket, { params })).rejects.toBeInstanceOf(ApiProblem);
  }
});

test('an answer that comes in two pieces is one answer', async () => {
  answerWith((body) => {
    body.enqueue(new TextEncoder().encode('"Gò Công"}'));
    body.close();
  });
  expect(await call(getMarket, { params })).toEqual({ name: 'Gò Công' });
});
