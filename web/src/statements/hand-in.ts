import type { Contract, StatementMapping, statementQuery } from '@choso/shared/contracts';
import type { z } from 'zod';
import { callWithFile } from '../lib/api.ts';
import type { ChosenFile } from './chosen-file.ts';

/** What a person says about a file: for which feed it is, and where it was read wrongly, how it is to be read. */
export interface Said {
  feedId: string | null;
  accountNumber: string | null;
  mapping: StatementMapping | null;
  takeAlike: boolean;
}

/** Hand a statement in, to be looked at or to be imported. Throws: `ApiProblem`. */
export function handIn<Response extends z.ZodType>(
  contract: Contract<typeof statementQuery, z.ZodUndefined, Response>,
  { name, bytes }: ChosenFile,
  { feedId, accountNumber, mapping, takeAlike }: Said,
): Promise<z.output<Response>> {
  const query = {
    fileName: name,
    ...(accountNumber !== null && { accountNumber }),
    ...(mapping !== null && { mapping: JSON.stringify(mapping) }),
    ...(takeAlike && { alike: 'take' as const }),
  };
  return callWithFile(contract, { params: { id: feedId ?? '' }, query, file: bytes });
}
