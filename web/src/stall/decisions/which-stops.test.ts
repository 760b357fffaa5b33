import { type Twins, whichStops } from './which-stops.ts';

function twins(marked: object, earlier: object): Twins {
  const told = { direction: 'in', amountVnd: 25_000, paymentRequestId: null };
  return { marked: { ...told, id: 'marked', ...marked }, earlier: { ...told, id: 'earlier', ...earlier } } as Twins;
}

it('lets the later one go, and the earlier one when only the later one has paid a code', () => {
  expect(whichStops(twins({}, {}))?.id).toBe('marked');
  expect(whichStops(twins({ paymentRequestId: 'b1' }, { paymentRequestId: 'b1' }))?.id).toBe('marked');
  expect(whichStops(twins({}, { paymentRequestId: 'b1' }))?.id).toBe('marked');
  expect(whichStops(twins({ paymentRequestId: 'b1' }, {}))?.id).toBe('earlier');
});

it('leaves it to a person when the two do not say the same', () => {
  expect(whichStops(twins({ amountVnd: 1_000 }, {}))).toBeNull();
  expect(whichStops(twins({ direction: 'out' }, {}))).toBeNull();
});
