import fc from 'fast-check';
import { keepQuery } from './keep-query.ts';
import { type Database, openDatabase } from './open-database.ts';

let db: Database;
beforeAll(() => {
  db = openDatabase('file::memory:');
});
afterAll(() => db.destroy());

it('asks what the statement would ask that is built anew, whatever the values and however many', async () => {
  let built = 0;
  const build = (
    from: Pick<Database, 'selectFrom'>,
    { ids, state, until }: { ids: readonly string[]; state: string | null; until: number },
  ) => {
    built += 1;
    return from
      .selectFrom('PaymentRequest')
      .selectAll()
      .where('state', '=', state)
      .where('id', 'in', ids)
      .where('reference', 'in', ids)
      .where('expiresAt', '<', until)
      .where('purpose', '=', 'counter');
  };
  const lengths = new Set<number>();
  await db.transaction().execute(async (tx) => {
    const kept = keepQuery(build);
    const asked = fc.record({
      ids: fc.array(fc.string(), { minLength: 1, maxLength: 6 }),
      state: fc.option(fc.string()),
      until: fc.integer(),
    });
    fc.assert(
      fc.property(asked, (args) => {
        lengths.add(args.ids.length);
        const { sql, parameters } = kept(tx, args).compile();
        const before = built;
        const anew = build(tx, args).compile();
        built = before;
        expect({ sql, parameters }).toEqual({ sql: anew.sql, parameters: anew.parameters });
      }),
    );
  });
  expect(built).toBe(lengths.size);
});
