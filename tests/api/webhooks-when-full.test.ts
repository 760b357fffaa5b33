import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDeliveryDoor, providers } from '../../server/src/banking/index.ts';
import { behindDoor } from '../../server/src/http/index.ts';
import { createCaller } from '../helpers/caller.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { tellers } from '../helpers/providers/tellers.ts';

let house: House;
let full: Pick<House, 'url' | 'clock' | 'api' | 'sepay'>;
const faults: unknown[] = [];
const server = createServer();
beforeAll(async () => {
  house = await startHouse();
  const { db, clock } = house;
  const inbox = { receive: () => Promise.reject(new Error('no room left')) };
  const log = { error: (details: unknown) => void faults.push(details) };
  const door = createDeliveryDoor({ db, clock, inbox, providers, demoSecret: DEMO_SECRET, log });
  server.on(
    'request',
    behindDoor(door, (_request, response) => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  full = { url, clock, ...createCaller(url, clock, DEMO_SECRET) };
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await house.close();
});

it.each(tellers.map((teller) => [teller.connectionId, teller] as const))(
  '%s is told to come again soon when its delivery could not be kept, and nothing of the reason',
  async (_id, { tell }) => {
    const told = { id: 1, accountNumber: '0123499999', memo: 'tien rau', amountVnd: 25_000 };
    const answer = await tell(full as House, told);
    expect(answer).toMatchObject({ status: 503, body: { code: 'server/unavailable' } });
    expect(answer.headers.get('Retry-After')).toBe('5');
    expect(answer.text).not.toContain('no room left');
    expect(faults.splice(0)).toHaveLength(1);
  },
);
