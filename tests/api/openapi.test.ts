import { type ProblemCode, problems } from '@choso/shared/problems';
import { type House, startHouse } from '../helpers/house.ts';

interface Operation {
  security?: unknown[];
  parameters: { name: string; in: string }[];
  requestBody?: unknown;
  responses: Record<string, { description: string }>;
}

interface Route {
  method: string;
  path: string;
  operation: Operation;
}

let house: House;
let routes: Route[];
beforeAll(async () => {
  house = await startHouse();
  const { body } = await house.api('GET', '/api/openapi.json');
  routes = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
});
afterAll(() => house.close());

const paths = [
  '/api/session',
  '/api/markets',
  '/api/markets/{slug}',
  '/api/markets/{slug}/stalls',
  '/api/markets/{slug}/products',
  '/api/stalls/{stallId}/payment-requests',
  '/api/payment-requests/{id}',
  '/api/payment-requests/{id}/cancel',
  '/api/markets/{slug}/orders',
  '/api/orders/{token}',
  '/api/markets/{slug}/ledger/entries',
];

it('documents the calls that the outside relies on', () => {
  expect(routes.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
});

/** Ask in a way that no route can accept: nobody's names in the path, words for numbers, a body of the wrong shape. */
async function askNonsense({ method, path, operation }: Route) {
  const address = path.replace(/\{\w+\}/g, 'khong-co-that');
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => `${name}=%00&${name}=x`);
  const body = operation.requestBody ? { body: [1, 'hai', null] } : {};
  const answer = await house.api(method, `${address}?${query.join('&')}`, { key: 'nonsense', ...body });
  return { route: `${method} ${path}`, ...answer };
}

/** A route that asks for nothing cannot be asked wrongly. */
const canRefuse = ({ operation }: Route) =>
  operation.parameters.length > 0 || operation.requestBody !== undefined || operation.security !== undefined;

it('refuses nonsense on every documented route with a problem of the catalogue', async () => {
  const answers = await Promise.all(routes.filter(canRefuse).map(askNonsense));
  expect(answers.length).toBeGreaterThan(paths.length);
  for (const { route, status, body, headers } of answers) {
    const described = { route, status, type: headers.get('Content-Type'), code: body.code, page: body.type };
    expect(described).toEqual({
      route,
      status: problems[body.code as ProblemCode]?.status,
      type: expect.stringContaining('application/problem+json'),
      code: expect.stringMatching(/^(?!server\/)/),
      page: `/problems/${body.code}`,
    });
  }
});

it('answers what cannot be refused', async () => {
  const answers = await Promise.all(routes.filter((route) => !canRefuse(route)).map(askNonsense));
  for (const { route, status } of answers) expect({ route, status }).toEqual({ route, status: 200 });
});

it('wants a sign-in wherever the page says so, before it looks at anything else', async () => {
  const locked = routes.filter(({ operation }) => operation.security);
  expect(locked.length).toBeGreaterThan(5);
  for (const route of locked) {
    const { status, body } = await askNonsense(route);
    expect({ route: `${route.method} ${route.path}`, status, code: body.code }).toEqual({
      route: `${route.method} ${route.path}`,
      status: 401,
      code: 'session/required',
    });
  }
});

it('refuses a signed-in stallholder’s nonsense with words for each route, never with a fault of ours', async () => {
  const token = await house.signIn('gc-a01');
  for (const route of routes.filter(({ path }) => path !== '/api/session')) {
    const { status, body } = await house.api(route.method, route.path.replace(/\{\w+\}/g, 'khong-co-that'), {
      token,
      key: 'nonsense',
      ...(route.operation.requestBody ? { body: { amountVnd: -1 } } : {}),
    });
    if (status < 400) continue;
    expect({ route: `${route.method} ${route.path}`, status, code: body.code }).toEqual({
      route: `${route.method} ${route.path}`,
      status: problems[body.code as ProblemCode]?.status,
      code: expect.stringMatching(/^(?!server\/)/),
    });
  }
});

it('refuses a body that is no JSON, of another kind, or too large', async () => {
  const send = (body: string, type = 'application/json') =>
    house.api('POST', '/api/session', { body, headers: { 'Content-Type': type } });
  expect((await send('{"login":')).body.code).toBe('request/malformed-json');
  expect((await send('login=x', 'application/x-www-form-urlencoded')).body.code).toBe('request/unsupported-media-type');
  expect((await send(JSON.stringify('x'.repeat(300_000)))).body.code).toBe('request/too-large');
});

it('has nothing at an unknown address, and a page for every problem', async () => {
  expect((await house.api('GET', '/api/khong-co')).body.code).toBe('resource/not-found');
  expect((await house.api('POST', '/webhooks/khong-co/x')).body.code).toBe('resource/not-found');
  for (const code of Object.keys(problems)) {
    const { status, text } = await house.api('GET', `/problems/${code}`);
    expect({ code, status, isNamed: text.includes(code) }).toEqual({ code, status: 200, isNamed: true });
  }
});
