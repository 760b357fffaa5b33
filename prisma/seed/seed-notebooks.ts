import { vnd } from '@choso/shared/money';
import { type Database, inTransaction } from '../../server/src/db/index.ts';
import { makeSale } from '../../server/src/sales/index.ts';
import { findStall } from '../../server/src/stalls/index.ts';

interface DemoDebt {
  stallId: string;
  customer: string;
  amountVnd: number;
  daysAgo: number;
  note: string;
}

const debts: readonly DemoDebt[] = [
  { stallId: 'gc-a01', customer: 'Cô Lan ngõ 12', amountVnd: 85_000, daysAgo: 9, note: 'rau, đậu' },
  { stallId: 'gc-c01', customer: 'Quán cơm bà Bích', amountVnd: 640_000, daysAgo: 7, note: '2 kg rô phi, 1 kg tôm' },
  { stallId: 'gc-a01', customer: 'Bác Tám bán xôi', amountVnd: 120_000, daysAgo: 4, note: 'hành, rau thơm' },
  { stallId: 'gc-b01', customer: 'Chị Hoa tổ 5', amountVnd: 155_000, daysAgo: 3, note: '1 kg ba chỉ' },
  { stallId: 'gc-a01', customer: 'Cô Lan ngõ 12', amountVnd: 32_000, daysAgo: 2, note: 'rau muống, cà chua' },
];

const DAY = 86_400_000;

/** Write some regulars into demo notebooks, on days before today; a market with a notebook is left as it is. */
export async function seedNotebooks(db: Database, now: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (await tx.selectFrom('Tab').select('id').limit(1).executeTakeFirst()) return;
    for (const { stallId, customer, amountVnd, daysAgo, note } of debts) {
      const stall = await findStall(tx, stallId);
      if (!stall) continue;
      const counter = { stall, actor: stallId, now: now - daysAgo * DAY, deviceNow: null };
      await makeSale(tx, { kind: 'tab', amountVnd: vnd(amountVnd), customer: { name: customer }, note }, counter);
    }
  });
}
