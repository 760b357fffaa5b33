import { type DecisionView, listDecisions } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';

const PAGE_SIZE = 50;

/** The newest decisions of a stall, and whether there are older ones. */
export interface NewestDecisions {
  items: DecisionView[];
  hasOlder: boolean;
}

/** Fetch the newest `pages` pages of a stall's decisions. */
export async function loadDecisions(stallId: string, pages: number): Promise<NewestDecisions> {
  const items: DecisionView[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: { items: DecisionView[]; nextCursor: string | null } = await call(listDecisions, {
      params: { stallId },
      query: { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) },
    });
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { items, hasOlder: cursor !== null };
}
