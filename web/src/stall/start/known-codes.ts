import { listPrintedCodes, type PrintedCodeView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { keep, readKept } from '../../lib/storage.ts';

const KEY = 'choso-printed-codes';

/** The printed codes of a stall; without a network those that this phone last saw. Throws: `ApiProblem` when it saw none. */
export async function loadPrintedCodes(stallId: string): Promise<readonly PrintedCodeView[]> {
  try {
    const { items } = await call(listPrintedCodes, { params: { stallId } });
    keep(KEY, { stallId, items });
    return items;
  } catch (problem) {
    const kept = readKept<{ stallId: string; items: PrintedCodeView[] }>(KEY);
    if (kept?.stallId !== stallId) throw problem;
    return kept.items;
  }
}
