import type { PersonView } from '@choso/shared/contracts';
import { stallsOf } from './stalls-of.ts';

const role = (name: PersonView['roles'][number]['role'], stallId: string | null): PersonView['roles'][number] => ({
  role: name,
  stallId,
  marketSlug: 'cho-go-cong',
  rights: [],
});

test('holder and staff sell; the same stall counts once; the board has none', () => {
  const person: PersonView = {
    id: 'p1',
    name: 'Hạnh',
    roles: [role('stallholder', 'a'), role('stall-staff', 'a'), role('stall-staff', 'b'), role('board-auditor', null)],
  };
  expect(stallsOf(person).map((held) => held.stallId)).toEqual(['a', 'b']);
});
