import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { type Match, type Movement, matchMovement, type NamedBill } from './match.ts';
import { LATE_MONEY_MS } from './payment-request.ts';
import { replayMovements } from './replay-movements.ts';

const END = 1_000_000;
const account = { id: 'hanh', holderName: 'NGUYEN THI HANH' };

function bill(rest: Partial<NamedBill> = {}): NamedBill {
  return {
    id: 'b1',
    reference: 'CS7G24ZQ8',
    bankAccountId: 'hanh',
    amountVnd: vnd(200_000),
    receivedVnd: vnd(0),
    state: 'open',
    voidReason: null,
    flags: [],
    expiresAt: END,
    settledAt: null,
    movements: [],
    ...rest,
  };
}

function movement(rest: Partial<Movement> = {}): Movement {
  return {
    direction: 'in',
    amountVnd: vnd(200_000),
    bookedAt: 5,
    providerEventId: '5',
    isTest: false,
    account,
    ...rest,
  };
}

/** A bill for which so much came at the first moment. */
function paid(amount: number): NamedBill {
  const movements = [{ direction: 'in', amountVnd: vnd(amount), bookedAt: 1, providerEventId: '1' }];
  return bill({ ...replayMovements(bill(), movements).bill, movements });
}

const other = bill({ id: 'b2', reference: 'CSSPUVEMT' });
const elsewhere = bill({ bankAccountId: 'thuy' });
const half = paid(150_000);
const settled = paid(200_000);
const paidTooMuch = paid(250_000);
const returnedUnheard = bill({
  movements: [{ direction: 'out', amountVnd: vnd(200_000), bookedAt: 2, providerEventId: '2' }],
});
const accepted = { direction: 'accept', amountVnd: vnd(50_000), bookedAt: 2, providerEventId: 'd', isManual: true };
const content = bill({
  ...replayMovements(bill(), [...half.movements, accepted]).bill,
  movements: [...half.movements, accepted],
});
const cancelled = bill({ state: 'void', voidReason: 'cancelled' });
const expired = bill({ state: 'void', voidReason: 'expired' });

/** Verdict, difference, where the money went. */
type Expected = [Match['verdict'], number, [string, number, string | null][]];

it.each<[string, Movement, NamedBill[], Expected]>([
  ['the whole amount', movement(), [bill()], ['exact', 0, [['bill', 200_000, 'b1']]]],
  ['200 đ for 200.000 đ', movement({ amountVnd: vnd(200) }), [bill()], ['short', -199_800, [['bill', 200, 'b1']]]],
  ['one đồng too little', movement({ amountVnd: vnd(199_999) }), [bill()], ['short', -1, [['bill', 199_999, 'b1']]]],
  ['the missing rest', movement({ amountVnd: vnd(50_000) }), [half], ['exact', 0, [['bill', 50_000, 'b1']]]],
  [
    'more than the rest',
    movement({ amountVnd: vnd(60_000) }),
    [half],
    [
      'over',
      10_000,
      [
        ['bill', 50_000, 'b1'],
        ['excess', 10_000, 'b1'],
      ],
    ],
  ],
  [
    'one đồng too much',
    movement({ amountVnd: vnd(200_001) }),
    [bill()],
    [
      'over',
      1,
      [
        ['bill', 200_000, 'b1'],
        ['excess', 1, 'b1'],
      ],
    ],
  ],
  ['a second payment', movement(), [settled], ['duplicate', 200_000, [['excess', 200_000, 'b1']]]],
  ['a cancelled bill', movement(), [cancelled], ['cancelled-bill', 0, [['bill', 200_000, 'b1']]]],
  ['a bill that expired', movement({ bookedAt: END + 1 }), [expired], ['exact', 0, [['bill', 200_000, 'b1']]]],
  [
    'the last moment of seven days',
    movement({ bookedAt: END + LATE_MONEY_MS }),
    [bill()],
    ['exact', 0, [['bill', 200_000, 'b1']]],
  ],
  [
    'one moment later',
    movement({ bookedAt: END + LATE_MONEY_MS + 1 }),
    [bill()],
    ['too-late', 0, [['unidentified', 200_000, null]]],
  ],
  ['two codes', movement(), [bill(), other], ['ambiguous', 0, [['unidentified', 200_000, null]]]],
  ['two codes, one of another account', movement(), [elsewhere, other], ['exact', 0, [['bill', 200_000, 'b2']]]],
  [
    'the right code on the wrong account',
    movement(),
    [elsewhere],
    ['wrong-account', 0, [['unidentified', 200_000, null]]],
  ],
  ['no code', movement(), [], ['received', 0, [['counter', 200_000, null]]]],
  [
    'more given back than came',
    movement({ direction: 'out', amountVnd: vnd(300_000) }),
    [settled],
    [
      'reversal',
      -300_000,
      [
        ['bill', 200_000, 'b1'],
        ['outgoing', 100_000, 'b1'],
      ],
    ],
  ],
  [
    'money heard after its return',
    movement({ bookedAt: 1, providerEventId: '0' }),
    [returnedUnheard],
    ['short', -200_000, [['outgoing', 200_000, 'b1']]],
  ],
  [
    'too much, heard after the excess had been returned',
    movement({ bookedAt: 1, providerEventId: '0', amountVnd: vnd(400_000) }),
    [returnedUnheard],
    [
      'exact',
      0,
      [
        ['bill', 200_000, 'b1'],
        ['outgoing', 200_000, 'b1'],
      ],
    ],
  ],
  [
    'the rest, though the stall was content without it',
    movement({ amountVnd: vnd(50_000) }),
    [content],
    ['exact', 0, [['bill', 50_000, 'b1']]],
  ],
  [
    'more than the rest, though the stall was content without it',
    movement({ amountVnd: vnd(60_000) }),
    [content],
    [
      'over',
      10_000,
      [
        ['bill', 50_000, 'b1'],
        ['excess', 10_000, 'b1'],
      ],
    ],
  ],
  [
    'a part given back of what the stall was content with',
    movement({ direction: 'out', amountVnd: vnd(100_000) }),
    [content],
    ['reversal', -100_000, [['bill', 100_000, 'b1']]],
  ],
  ['a code nobody paid', movement({ direction: 'out' }), [bill()], ['outgoing', 0, [['outgoing', 200_000, 'b1']]]],
  ['money going out', movement({ direction: 'out' }), [], ['outgoing', 0, [['outgoing', 200_000, null]]]],
  [
    'money going out with two codes',
    movement({ direction: 'out' }),
    [bill(), other],
    ['outgoing', 0, [['outgoing', 200_000, null]]],
  ],
  [
    'money going out with a code of another account',
    movement({ direction: 'out' }),
    [elsewhere],
    ['outgoing', 0, [['outgoing', 200_000, null]]],
  ],
  [
    'the whole given back',
    movement({ direction: 'out' }),
    [settled],
    ['reversal', -200_000, [['bill', 200_000, 'b1']]],
  ],
  [
    'one đồng given back',
    movement({ direction: 'out', amountVnd: vnd(1) }),
    [settled],
    ['reversal', -1, [['bill', 1, 'b1']]],
  ],
  [
    'the excess given back',
    movement({ direction: 'out', amountVnd: vnd(50_000) }),
    [paidTooMuch],
    ['refund', -50_000, [['excess', 50_000, 'b1']]],
  ],
  [
    'more than the excess given back',
    movement({ direction: 'out', amountVnd: vnd(60_000) }),
    [paidTooMuch],
    [
      'reversal',
      -60_000,
      [
        ['bill', 10_000, 'b1'],
        ['excess', 50_000, 'b1'],
      ],
    ],
  ],
  [
    'a part payment given back',
    movement({ direction: 'out', amountVnd: vnd(150_000) }),
    [half],
    ['refund', -150_000, [['bill', 150_000, 'b1']]],
  ],
  ['an account nobody holds', movement({ account: null }), [bill()], ['unknown-account', 0, []]],
  ['a provider’s test', movement({ isTest: true }), [bill()], ['test', 0, []]],
])('%s', (_name, moved, named, [verdict, differenceVnd, parts]) => {
  const match = matchMovement(moved, named);
  expect([match.verdict, match.differenceVnd]).toEqual([verdict, differenceVnd]);
  expect(match.parts.map((part) => [part.bucket, part.amountVnd, part.paymentRequestId])).toEqual(parts);
});

it.each<[Match['verdict'], string, Movement, NamedBill[]]>([
  ['exact', 'Khớp mã CS7G24ZQ8, đúng tài khoản, đủ 200.000 đ.', movement(), [bill()]],
  ['short', 'Khớp mã CS7G24ZQ8, còn thiếu 50.000 đ.', movement({ amountVnd: vnd(150_000) }), [bill()]],
  ['over', 'Khớp mã CS7G24ZQ8, thừa 10.000 đ.', movement({ amountVnd: vnd(210_000) }), [bill()]],
  ['duplicate', 'Khớp mã CS7G24ZQ8, nhưng mã này đã đủ tiền từ trước: thừa 200.000 đ.', movement(), [settled]],
  [
    'cancelled-bill',
    'Khớp mã CS7G24ZQ8, nhưng mã đã bị hủy: tiền vẫn ghi sổ, cần trả lại khách.',
    movement(),
    [cancelled],
  ],
  ['ambiguous', 'Nội dung có 2 mã khác nhau: cần người xem.', movement(), [bill(), other]],
  ['wrong-account', 'Mã CS7G24ZQ8 là của tài khoản khác, không phải tài khoản này.', movement(), [elsewhere]],
  [
    'too-late',
    'Mã CS7G24ZQ8 đã hết hạn quá 7 ngày: cần người xem.',
    movement({ bookedAt: END + LATE_MONEY_MS + 1 }),
    [bill()],
  ],
  ['received', 'Không có mã: ghi là tiền bán tại sạp.', movement(), []],
  ['outgoing', 'Tiền chuyển đi từ tài khoản của sạp.', movement({ direction: 'out' }), []],
  [
    'reversal',
    'Sạp trả lại 200.000 đ của mã CS7G24ZQ8: mã chờ tiền lại, còn thiếu 200.000 đ.',
    movement({ direction: 'out' }),
    [settled],
  ],
  [
    'refund',
    'Sạp trả lại 50.000 đ của mã CS7G24ZQ8.',
    movement({ direction: 'out', amountVnd: vnd(50_000) }),
    [paidTooMuch],
  ],
  ['unknown-account', 'Tài khoản nhận không thuộc sạp nào trong chợ.', movement({ account: null }), []],
  ['test', 'Giao dịch thử của nhà cung cấp, không tính tiền.', movement({ isTest: true }), []],
])('says why it is %s', (verdict, reason, moved, named) => {
  expect(matchMovement(moved, named)).toMatchObject({ verdict, reason });
});

it('says late as well, whatever else it is', () => {
  for (const amountVnd of [100, 200_000, 300_000].map(vnd)) {
    const match = matchMovement(movement({ amountVnd, bookedAt: END + 1 }), [bill()]);
    expect(match).toMatchObject({ isLate: true, reason: expect.stringMatching(/Tiền về sau khi mã hết hạn\.$/) });
    expect(matchMovement(movement({ amountVnd, bookedAt: END }), [bill()]).isLate).toBe(false);
  }
});

it('changes the bill it matched and no other', () => {
  expect(matchMovement(movement(), [elsewhere, other]).bill).toMatchObject({
    id: 'b2',
    state: 'settled',
    receivedVnd: 200_000,
  });
  for (const [moved, named] of [
    [movement(), [bill(), other]],
    [movement(), [elsewhere]],
    [movement({ direction: 'out' }), [bill(), other]],
    [movement({ isTest: true }), [bill()]],
  ] as const)
    expect(matchMovement(moved, named).bill).toBeNull();
});

it('puts every đồng of incoming money somewhere, and makes none', () => {
  const amount = fc.integer({ min: 1, max: 499_999_999 }).map(vnd);
  const anyMovement = fc.record({
    direction: fc.constantFrom('in', 'out'),
    amountVnd: amount,
    bookedAt: fc.integer({ min: 0, max: 2 * LATE_MONEY_MS }),
    providerEventId: fc.uuid(),
  });
  const anyBill = fc
    .record({
      amountVnd: amount,
      bankAccountId: fc.constantFrom('hanh', 'thuy'),
      voidReason: fc.constantFrom(null, 'cancelled' as const),
      movements: fc.array(anyMovement, { maxLength: 3 }),
    })
    .map((rest) => bill({ ...rest, ...replayMovements(bill(rest), rest.movements).bill }));
  fc.assert(
    fc.property(
      amount,
      fc.array(anyBill, { maxLength: 2 }),
      fc.integer({ min: 0, max: 2 * LATE_MONEY_MS }),
      (amountVnd, named, bookedAt) => {
        const match = matchMovement(movement({ amountVnd, bookedAt }), named);
        expect(match.parts.reduce((sum, part) => sum + part.amountVnd, 0)).toBe(amountVnd);
        for (const part of match.parts) expect(part.amountVnd).toBeGreaterThan(0);
        // Green needs the whole amount on the payee's own account.
        if (match.bill?.state === 'settled') {
          expect(match.bill.receivedVnd).toBeGreaterThanOrEqual(match.bill.amountVnd);
          expect(match.bill.bankAccountId).toBe(account.id);
        }
      },
    ),
  );
});

describe('a bill that asks instead of one on an account that its stall has left', () => {
  const before = { reference: 'CSSPUVEMT', bankAccountId: 'hanh' };
  const moved = bill({ bankAccountId: 'new', replaced: [before] });

  it('is paid by whoever pays the old code on the old account', () => {
    expect(matchMovement(movement(), [moved])).toMatchObject({
      verdict: 'exact',
      bill: { id: 'b1', state: 'settled' },
    });
  });

  it('is paid on the new account too, and by no other', () => {
    const on = (id: string) => matchMovement(movement({ account: { ...account, id } }), [moved]);
    expect(on('new')).toMatchObject({ verdict: 'exact' });
    expect(on('thuy')).toMatchObject({ verdict: 'wrong-account', bill: null });
  });

  it('is not paid on the old account by its own code, and the reason names what was written', () => {
    const reasonOf = (named: NamedBill) => matchMovement(movement(), [named]).reason;
    expect(reasonOf({ ...moved, replaced: [] })).toBe('Mã CS7G24ZQ8 là của tài khoản khác, không phải tài khoản này.');
    expect(reasonOf({ ...moved, replaced: [{ ...before, bankAccountId: 'older' }] })).toBe(
      'Mã CSSPUVEMT là của tài khoản khác, không phải tài khoản này.',
    );
  });

  it('gives back what is sent away from the old account with the old code', () => {
    const movements = [{ direction: 'in', amountVnd: vnd(200_000), bookedAt: 1, providerEventId: '1' }];
    const settledNow = { ...moved, ...replayMovements(moved, movements).bill, movements };
    expect(matchMovement(movement({ direction: 'out' }), [settledNow])).toMatchObject({ verdict: 'reversal' });
  });
});
