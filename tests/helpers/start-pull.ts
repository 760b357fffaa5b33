import { createPull, type Outside, type Pull } from '../../server/src/banking/index.ts';
import { buildInbox } from '../../server/src/build-inbox.ts';
import { type House, secretBox } from './house.ts';

/** The pull of a house as `main.ts` starts it; what it logs as a fault, the house has logged. */
export function startPull(house: House, sources: Outside['sources'] = house.outside.sources): Pull {
  const { db, clock } = house;
  const inbox = buildInbox(db, clock, () => undefined);
  const log = { error: (details: Record<string, unknown>) => void house.faults.push(details) };
  return createPull({ db, clock, inbox, secretBox, sources, log });
}
