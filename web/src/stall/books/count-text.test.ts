import { readCounted } from './count-text.ts';

it.each([
  ['', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  ['0', { kind: 'amount', amountVnd: 0 }],
  ['1.250.000', { kind: 'amount', amountVnd: 1_250_000 }],
  ['350k', { kind: 'amount', amountVnd: 350_000 }],
  ['ba trăm', { kind: 'fault' }],
  ['-5000', { kind: 'fault' }],
])('%p is %j', (text, counted) => {
  expect(readCounted(text)).toEqual(counted);
});
