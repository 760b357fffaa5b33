import type { OrderLineView, ProductView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { countUnweighed, draftTotal, openDraft, outcomeOf, toRevision, withInstead, withMilli } from './draft-lines.ts';

function line(over: Partial<OrderLineView> = {}): OrderLineView {
  return {
    line: 0,
    productId: 'rau',
    name: 'Rau muống',
    unitName: 'mớ',
    priceVnd: vnd(12_000),
    quantity: 2,
    totalVnd: vnd(24_000),
    weighedAtSale: false,
    isWeighed: false,
    orderedQuantity: 2,
    orderedTotalVnd: vnd(24_000),
    proposedQuantity: null,
    proposedTotalVnd: null,
    ifGone: 'call',
    insteadOf: null,
    ...over,
  };
}

const pork = line({
  line: 1,
  name: 'Ba chỉ',
  unitName: 'kg',
  priceVnd: vnd(155_000),
  quantity: 0.5,
  totalVnd: vnd(77_500),
  weighedAtSale: true,
});
const shoulder = { id: 'nac-vai', priceVnd: vnd(145_000) } as ProductView;

test('what is to be weighed is unknown, and counts as ordered until then', () => {
  const draft = openDraft([line(), pork]);
  expect([countUnweighed(draft), draftTotal(draft), outcomeOf(draft)]).toEqual([1, 101_500, 'agreed']);
  expect(toRevision(draft).lines).toEqual([{ line: 0, quantity: 2 }]);
});

test('a real weight shows its sum at once and asks the shopper', () => {
  const draft = withMilli(openDraft([line(), pork]), 1, 540);
  expect([countUnweighed(draft), draftTotal(draft), outcomeOf(draft)]).toEqual([0, 107_700, 'asks']);
});

test('what the shopper wanted dropped when sold out is dropped without asking', () => {
  const [call, drop] = (['call', 'drop'] as const).map((ifGone) =>
    withMilli(openDraft([line({ ifGone }), line({ line: 2 })]), 0, 0),
  );
  expect([outcomeOf(call!), outcomeOf(drop!)]).toEqual(['asks', 'agreed']);
});

test('everything sold out ends it, unless something similar stands in', () => {
  const gone = withMilli(openDraft([pork]), 1, 0);
  expect(outcomeOf(gone)).toBe('ends');
  const similar = withInstead(gone, 1, { product: shoulder, milli: 500 });
  expect([outcomeOf(similar), draftTotal(similar)]).toEqual(['asks', 72_500]);
  expect(toRevision(similar).instead).toEqual([{ line: 1, productId: 'nac-vai', quantity: 0.5 }]);
  expect(withMilli(similar, 1, 480).instead.size).toBe(0);
});

test('a proposal is taken up where it stood, without what it had put in', () => {
  const put = line({ line: 2, quantity: 0, orderedQuantity: 0, proposedQuantity: 1, insteadOf: 1 });
  const draft = openDraft([{ ...pork, proposedQuantity: 0.54 }, put]);
  expect(draft.lines.map(({ milli }) => milli)).toEqual([540]);
});
