import { listStalls, type StallView } from '@choso/shared/contracts';
import { call } from '../lib/api.ts';
import { useLoad } from '../lib/load.ts';

/** How to call a stall by its id: `A01 · Rau cô Hạnh`, or the id while (or when) the register is not known. */
export function useStallNames(slug: string): (stallId: string) => string {
  const { data } = useLoad(() => call(listStalls, { params: { slug } }), [slug]);
  return (stallId) => {
    const stall = data?.items.find(({ id }) => id === stallId);
    return stall ? stallTitle(stall) : stallId;
  };
}

/** A stall's code and name, as it is called out over a market. */
export function stallTitle({ code, name }: StallView): string {
  return `${code} · ${name}`;
}
