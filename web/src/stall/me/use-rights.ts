import { session } from '../../lib/session.ts';
import { useDesk } from '../desk.ts';

/** What the signed-in person may do at the stall on the screen. The server holds to the same rules. */
export interface MyRights {
  holds: boolean;
  editsGoods: boolean;
  seesSums: boolean;
}

/** Read the rights off the session; drawn again when it changes. */
export function useRights(): MyRights {
  const { stallId } = useDesk();
  const own = session.value?.person.roles.filter((held) => held.stallId === stallId) ?? [];
  const holds = own.some(({ role }) => role === 'stallholder');
  const has = (right: 'goods' | 'sums') => own.some(({ rights }) => rights?.includes(right));
  return { holds, editsGoods: holds || has('goods'), seesSums: holds || has('sums') };
}
