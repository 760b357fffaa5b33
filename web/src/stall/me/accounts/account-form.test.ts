import { EMPTY_FORM, faultsOf } from './account-form.ts';

const good = {
  ...EMPTY_FORM,
  bankBin: '970436',
  number: '0011 0045 67890',
  numberAgain: '0011004567890',
  holderName: 'NGUYEN VAN TUAN',
  reason: 'Đổi ngân hàng',
  secret: 'x',
};

it('a number may be typed with spaces, but twice the same', () => {
  expect(faultsOf(good)).toEqual(new Set());
  expect(faultsOf({ ...good, numberAgain: '0011004567891' })).toEqual(new Set(['differentNumber']));
});

it('an empty form names everything that is missing', () => {
  expect(faultsOf(EMPTY_FORM)).toEqual(new Set(['bank', 'number', 'holder', 'reason', 'secret']));
});
