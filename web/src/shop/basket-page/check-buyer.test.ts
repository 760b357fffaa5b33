import type { Buyer } from './buyer.ts';
import { checkBuyer, refusedFields } from './check-buyer.ts';

const buyer: Buyer = { name: 'Lan', phone: '0912 345 678', handover: 'collect', note: '' };

test.each<[Partial<Buyer>, object]>([
  [{}, {}],
  [{ name: ' ' }, { name: 'nameMissing' }],
  [{ name: 'a'.repeat(81) }, { name: 'nameTooLong' }],
  [{ phone: '' }, { phone: 'phoneMissing' }],
  [{ phone: '0912' }, { phone: 'phoneBad' }],
  [{ handover: 'deliver' }, { note: 'addressMissing' }],
  [{ handover: 'deliver', note: '12 Trần Tất Văn' }, {}],
  [{ note: 'a'.repeat(501) }, { note: 'noteTooLong' }],
])('%j is answered %j', (change, faults) => {
  expect(checkBuyer({ ...buyer, ...change })).toEqual(faults);
});

test('a refusal of the server stands at its field', () => {
  const at = (pointer: string) => ({ pointer, detail: 'x' });
  expect(refusedFields([at('#/buyer/phone'), at('#/buyer/name'), at('#/note'), at('#/lines/0')])).toEqual({
    phone: 'phoneBad',
    name: 'fieldBad',
    note: 'fieldBad',
  });
});
