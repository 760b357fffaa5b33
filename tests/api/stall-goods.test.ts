import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { insertMany, inTransaction } from '../../server/src/db/index.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

const STALL = 'gc-a01';
const ITEMS = `/api/stalls/${STALL}/items`;

let house: House;
let tokens: Record<'holder' | 'neighbour' | 'board' | 'auditor' | 'seller' | 'keeper', string>;
beforeAll(async () => {
  house = await startHouse();
  const [holder, neighbour, board, auditor] = await Promise.all(
    ['gc-a01', 'gc-a02', 'board@go-cong', 'auditor@go-cong'].map((login) => house.signIn(login)),
  );
  await addStaff('seller', '');
  await addStaff('keeper', 'goods');
  tokens = {
    holder: holder!,
    neighbour: neighbour!,
    board: board!,
    auditor: auditor!,
    seller: await house.signIn('seller'),
    keeper: await house.signIn('keeper'),
  };
});
afterAll(() => house.close());
afterEach(() => house.clock.set(MORNING));

/** Staff as they are after an invitation; its own test shows how they come. */
async function addStaff(id: string, rights: string) {
  await inTransaction(house.db, async (tx) => {
    await insertMany(tx, 'Person', [{ id, login: id, name: id, secretHash: null, isDemo: 1, createdAt: MORNING }]);
    await insertMany(tx, 'RoleAssignment', [
      { id: `${id}-role`, personId: id, role: 'stall-staff', marketId: 'go-cong', stallId: STALL, rights },
    ]);
  });
}

type Who = keyof typeof tokens;
let lastKey = 0;
const post = (path: string, body: object, who: Who | null = 'holder') =>
  house.api('POST', path, { body, key: `goods-${++lastKey}`, ...(who && { token: tokens[who] }) });
const remove = (path: string, who: Who = 'holder') => house.api('DELETE', path, { token: tokens[who] });
const items = async (who: Who = 'holder') => (await house.api('GET', ITEMS, { token: tokens[who] })).body.items;
const shelf = async () =>
  (await house.api('GET', `/api/markets/cho-go-cong/products?stall=${STALL}&limit=200`)).body.items;
const onShelf = async (id: string) => (await shelf()).find((one: { id: string }) => one.id === id);
const witnessed = (subject: string) =>
  house.db
    .selectFrom('AuditEntry')
    .select(['action', 'actor', 'content'])
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute();

const chives = { name: 'Hẹ lá', unitName: 'bó', soldBy: 'count', step: 1, categoryId: 'rau-cu', priceVnd: 5000 };
async function add(fields: object = {}): Promise<{ id: string }> {
  const { status, body } = await post(ITEMS, { ...chives, ...fields });
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
}

describe('price', () => {
  it('changes in place, and shoppers see the new one with its time', async () => {
    const [first] = await items();
    house.clock.set(Date.parse('2026-11-24T06:40:00+07:00'));
    const { status, body } = await post(`${ITEMS}/${first.id}`, { priceVnd: first.priceVnd + 2000 });
    expect([status, body.priceVnd]).toEqual([200, first.priceVnd + 2000]);
    expect(await onShelf(first.id)).toMatchObject({
      priceVnd: first.priceVnd + 2000,
      pricedAt: '2026-11-24T06:40:00.000+07:00',
    });
    const [change] = await witnessed(first.id);
    expect(change).toMatchObject({ action: 'item.changed', actor: STALL });
    expect(JSON.parse(change!.content).priceVnd).toEqual({ from: first.priceVnd, to: first.priceVnd + 2000 });
  });

  it('that another phone changed meanwhile is not undone unseen', async () => {
    const { id } = await add();
    expect((await post(`${ITEMS}/${id}`, { priceVnd: 6000, expectedPriceVnd: 5000 }, 'keeper')).status).toBe(200);
    const late = await post(`${ITEMS}/${id}`, { priceVnd: 7000, expectedPriceVnd: 5000 });
    expect([late.status, late.body.code]).toEqual([409, 'item/price-changed']);
    expect((await onShelf(id)).priceVnd).toBe(6000);
    // The same answer twice is no quarrel.
    expect((await post(`${ITEMS}/${id}`, { priceVnd: 6000, expectedPriceVnd: 5000 })).status).toBe(200);
  });

  it.each([0, -1, 1.5, '5000', 500_000_000, null])('of %p is refused in words', async (priceVnd) => {
    const [first] = await items();
    const { status, body } = await post(`${ITEMS}/${first.id}`, { priceVnd });
    expect([status, body.code]).toEqual([422, 'amount/out-of-range']);
  });

  it('that stays the same witnesses nothing', async () => {
    const { id } = await add();
    const before = (await witnessed(id)).length;
    await post(`${ITEMS}/${id}`, { priceVnd: 5000, name: 'Hẹ lá' });
    expect(await witnessed(id)).toHaveLength(before);
  });
});

describe('an item', () => {
  it('is put away and taken out with one call each; shoppers see it only when it is out', async () => {
    const { id } = await add({ name: 'Mướp hương' });
    const found = async () =>
      (await house.api('GET', '/api/markets/cho-go-cong/products?q=muop%20huong')).body.items.map(
        (one: { id: string }) => one.id,
      );
    expect(await found()).toContain(id);
    await post(`${ITEMS}/${id}`, { isOffered: false });
    expect(await found()).not.toContain(id);
    expect((await items()).find((one: { id: string }) => one.id === id).isOffered).toBe(false);
    await post(`${ITEMS}/${id}`, { isOffered: true });
    expect(await found()).toContain(id);
  });

  it('that was never sold nor ordered is deleted with its photo; what it was stays witnessed', async () => {
    const { id } = await add({ name: 'Mướp đắng rừng' });
    const { photo } = (await send(`${ITEMS}/${id}/photo`, await jpeg())).body;
    const away = async (who?: 'seller' | 'neighbour') => remove(`${ITEMS}/${id}`, who);
    expect((await away('seller')).status).toBe(403);
    expect((await away('neighbour')).status).toBe(404);
    expect(await away()).toMatchObject({ status: 200, body: { id } });
    expect((await items()).some((one: { id: string }) => one.id === id)).toBe(false);
    expect(await onShelf(id)).toBeUndefined();
    expect((await away()).status).toBe(404);
    expect((await house.api('GET', photo.small)).status).toBe(404);
    expect((await witnessed(id)).at(-1)).toMatchObject({ action: 'item.deleted', actor: STALL });
  });

  it.each(['sale', 'bill', 'order'] as const)('that is in a %s stays, and the refusal says why', async (kind) => {
    const { id } = await add({ name: 'Mướp đắng rừng' });
    const lines = [{ productId: id, priceVnd: 5_000, quantityMilli: 1_000, totalVnd: 5_000 }];
    const used = {
      sale: () => post('/api/stalls/gc-a01/sales', { kind: 'cash', amountVnd: 5_000, lines }),
      bill: () => post('/api/stalls/gc-a01/payment-requests', { amountVnd: 5_000, lines }),
      order: () =>
        post(
          '/api/markets/cho-go-cong/orders',
          {
            buyer: { name: 'Lan', phone: '0912345678' },
            handover: 'collect',
            lines: [{ productId: id, quantity: 1 }],
          },
          null,
        ),
    };
    expect((await used[kind]()).status).toBe(201);
    expect(await remove(`${ITEMS}/${id}`)).toMatchObject({ status: 409, body: { code: 'item/has-history' } });
    expect((await items()).some((one: { id: string }) => one.id === id)).toBe(true);
  });

  it('that ran out today cannot be ordered, and is there again the next morning by itself', async () => {
    const { id } = await add();
    await post(`${ITEMS}/${id}`, { isSoldOutToday: true });
    expect(await onShelf(id)).toMatchObject({ available: false, soldOutToday: true });
    const order = {
      buyer: { name: 'Lan', phone: '0912345678' },
      handover: 'collect',
      lines: [{ productId: id, quantity: 1 }],
    };
    const refused = await post('/api/markets/cho-go-cong/orders', order, null);
    expect([refused.status, refused.body.code]).toEqual([409, 'product/not-available']);
    house.clock.set(Date.parse('2026-11-25T00:00:01+07:00'));
    expect(await onShelf(id)).toMatchObject({ available: true, soldOutToday: false });
    expect((await post('/api/markets/cho-go-cong/orders', order, null)).status).toBe(201);
  });

  it('is renamed and sold another way, and search finds the new name at once', async () => {
    const { id } = await add();
    await post(`${ITEMS}/${id}`, { name: 'Ngó khoai', unitName: 'kg', soldBy: 'weight', step: 0.1 });
    const { body } = await house.api('GET', '/api/markets/cho-go-cong/products?q=ngo%20khoai');
    expect(body.items[0]).toMatchObject({ id, unitName: 'kg', weighedAtSale: true, quantityStep: 0.1 });
  });

  it('is added once however often the request comes', async () => {
    const options = { token: tokens.holder, key: 'same-item', body: { ...chives, name: 'Rau đay' } };
    const [one, other] = [await house.api('POST', ITEMS, options), await house.api('POST', ITEMS, options)];
    expect(other.body).toEqual(one.body);
    expect((await items()).filter(({ name }: { name: string }) => name === 'Rau đay')).toHaveLength(1);
  });

  it.each([
    [{ name: ' ' }, 422, 'item/name-missing'],
    [{ name: 'x'.repeat(81) }, 422, 'request/invalid'],
    [{ unitName: '' }, 422, 'item/unit-missing'],
    [{ step: 0 }, 422, 'item/bad-step'],
    [{ step: 0.0005 }, 422, 'item/bad-step'],
    [{ soldBy: 'barter' }, 422, 'request/invalid'],
    [{ categoryId: 'khong-co' }, 422, 'item/unknown-category'],
    [{ stallId: 'gc-a02' }, 422, 'request/invalid'],
    [{ isDemo: 1 }, 422, 'request/invalid'],
  ])('with %j is refused, and nothing is added', async (fields, status, code) => {
    const before = (await items()).length;
    const answer = await post(ITEMS, { ...chives, ...fields });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await items()).toHaveLength(before);
  });

  it('stands where its stall puts it, for the stall and for shoppers', async () => {
    const reversed = (await items()).map(({ id }: { id: string }) => id).reverse();
    const { status, body } = await post(`/api/stalls/${STALL}/item-order`, { itemIds: reversed });
    expect([status, body.items.map(({ id }: { id: string }) => id)]).toEqual([200, reversed]);
    const offered = new Set((await shelf()).map(({ id }: { id: string }) => id));
    expect((await shelf()).map(({ id }: { id: string }) => id)).toEqual(
      reversed.filter((id: string) => offered.has(id)),
    );
    const partly = await post(`/api/stalls/${STALL}/item-order`, { itemIds: reversed.slice(1) });
    expect([partly.status, partly.body.code]).toEqual([409, 'item/order-differs']);
  });
});

describe('rights', () => {
  const acts: [string, (path: string, id: string, who: Who | null) => Promise<{ status: number }>][] = [
    ['add', (path, _id, who) => post(path, chives, who)],
    ['change', (path, id, who) => post(`${path}/${id}`, { isOffered: true }, who)],
    ['order', (path, _id, who) => post(path.replace('/items', '/item-order'), { itemIds: [] }, who)],
    ['photo', async (path, id, who) => send(`${path}/${id}/photo`, await jpeg(), who)],
    [
      'delete',
      async (path, _id, who) => house.api('DELETE', `${path}/${(await add()).id}`, who ? { token: tokens[who] } : {}),
    ],
    ['photo away', (path, id, who) => house.api('DELETE', `${path}/${id}/photo`, who ? { token: tokens[who] } : {})],
  ];

  it.each(acts)(
    '%s: the holder and staff with that right may, staff without it are told so, others find nothing',
    async (_name, act) => {
      const { id } = await add();
      const answers: Record<string, number> = {};
      for (const who of ['holder', 'keeper', 'seller', 'neighbour', 'board', 'auditor', null] as const)
        answers[who ?? 'nobody'] = (await act(ITEMS, id, who)).status;
      const { holder, keeper, ...others } = answers;
      expect(others).toEqual({ seller: 403, neighbour: 404, board: 404, auditor: 404, nobody: 401 });
      // An empty order does not name every item; whoever may is told that instead.
      expect([holder, keeper].every((status) => status! < 300 || status === 409)).toBe(true);
    },
  );

  it('another stall’s item is not there, whoever asks under her own stall', async () => {
    const { id } = await add();
    const theirs = '/api/stalls/gc-a02/items';
    expect((await post(`${theirs}/${id}`, { priceVnd: 1 }, 'neighbour')).status).toBe(404);
    expect((await house.api('DELETE', `${theirs}/${id}/photo`, { token: tokens.neighbour })).status).toBe(404);
    expect((await onShelf(id)).priceVnd).toBe(5000);
  });

  it('who only sells sees the list, and that it is not theirs to change', async () => {
    const { body } = await house.api('GET', ITEMS, { token: tokens.seller });
    expect([body.mayEdit, body.items.length > 0]).toEqual([false, true]);
    for (const who of ['neighbour', 'board'] as const)
      expect((await house.api('GET', ITEMS, { token: tokens[who] })).status).toBe(404);
  });
});

/** A small photo. */
const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();

async function send(path: string, file: Buffer, who: Who | null = 'holder', type = 'image/jpeg') {
  const response = await fetch(house.url + path, {
    method: 'POST',
    headers: { 'Content-Type': type, ...(who && { Authorization: `Bearer ${tokens[who]}` }) },
    body: new Uint8Array(file),
  });
  return { status: response.status, body: await response.json() };
}

describe('a photo', () => {
  const photo = (width = 800, height = 600) =>
    sharp({ create: { width, height, channels: 3, background: '#2f7d32' } })
      .withExif({ IFD3: { GPSLatitude: '20/1 48/1 30/1' }, IFD0: { Make: 'PhoneOfHanh' } })
      .jpeg()
      .toBuffer();

  it('is shown to shoppers in two sizes, redrawn, with headers of its own, and taken away again', async () => {
    const { id } = await add();
    const { status } = await send(`${ITEMS}/${id}/photo`, await photo());
    expect(status).toBe(201);
    const { photo: kept } = await onShelf(id);
    for (const [path, width, height] of [
      [kept.small, 320, 240],
      [kept.large, 960, 720],
    ] as const) {
      const answer = await fetch(house.url + path);
      const file = Buffer.from(await answer.arrayBuffer());
      const { format, exif, width: across, height: down } = await sharp(file).metadata();
      expect([answer.status, format, across, down, exif]).toEqual([200, 'webp', width, height, undefined]);
      expect(file.includes('PhoneOfHanh')).toBe(false);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
    await house.api('DELETE', `${ITEMS}/${id}/photo`, { token: tokens.holder });
    expect((await onShelf(id)).photo).toBeNull();
    expect((await fetch(house.url + kept.small)).status).toBe(404);
    expect((await witnessed(id)).map(({ action }) => action)).toEqual([
      'item.added',
      'item.photo-put',
      'item.photo-taken-away',
    ]);
  });

  it('that replaces another has another address, and the old one is gone', async () => {
    const { id } = await add();
    const first = (await send(`${ITEMS}/${id}/photo`, await photo())).body.photo.small;
    const second = (await send(`${ITEMS}/${id}/photo`, await photo(640, 480))).body.photo.small;
    expect(second).not.toBe(first);
    expect([(await fetch(house.url + first)).status, (await fetch(house.url + second)).status]).toEqual([404, 200]);
  });

  it('that is a bomb of 20,000 by 20,000 is refused before it is unpacked', async () => {
    const { id } = await add();
    const bomb = blackPng(20_000, 20_000);
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    const { status, body } = await send(`${ITEMS}/${id}/photo`, bomb, 'holder', 'image/png');
    clearInterval(watch);
    expect([status, body.code]).toEqual([422, 'photo/too-many-pixels']);
    expect(Math.max(most, process.memoryUsage().rss) - before).toBeLessThan(300_000_000);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png', 422, 'photo/not-a-photo'],
    [
      'a page named as a photo',
      Buffer.from('<!doctype html><script>1</script>'),
      'image/jpeg',
      422,
      'photo/not-a-photo',
    ],
    ['another kind of file', Buffer.from('<svg/>'), 'image/svg+xml', 415, 'request/unsupported-media-type'],
    ['more than 5 MB', Buffer.alloc(5_300_000), 'image/jpeg', 413, 'request/too-large'],
    ['nothing', Buffer.alloc(0), 'image/jpeg', 422, 'photo/not-a-photo'],
  ])('is not %s', async (_name, file, type, status, code) => {
    const { id } = await add();
    const answer = await send(`${ITEMS}/${id}/photo`, file, 'holder', type);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await onShelf(id)).photo).toBeNull();
  });

  it('of an item that is not there is refused', async () => {
    expect((await send(`${ITEMS}/khong-co/photo`, await photo())).status).toBe(404);
  });
});

/** A PNG of one black bit per point, which packs into almost nothing. */
function blackPng(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length);
    head.write(type, 4, 'latin1');
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), content])));
    return Buffer.concat([head, content, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
