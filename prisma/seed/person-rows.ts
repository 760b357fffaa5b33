import type { RoleName } from '@choso/shared/contracts';
import type { Insertable } from 'kysely';
import type { DB } from '../../server/src/db/index.ts';
import type { DemoMarketFile } from './demo-market.ts';

interface DemoPerson {
  login: string;
  name: string;
  marketId: string | null;
  stallId: string | null;
  roles: readonly RoleName[];
}

const officials: readonly DemoPerson[] = [
  {
    login: 'board@go-cong',
    name: 'Ban quản lý chợ Gò Công (demo)',
    marketId: 'go-cong',
    stallId: null,
    roles: ['board-admin', 'board-officer'],
  },
  {
    login: 'auditor@go-cong',
    name: 'Kiểm soát viên chợ Gò Công (demo)',
    marketId: 'go-cong',
    stallId: null,
    roles: ['board-auditor'],
  },
  {
    login: 'helper@go-cong',
    name: 'Tổ công nghệ số cộng đồng (demo)',
    marketId: 'go-cong',
    stallId: null,
    roles: ['helper'],
  },
  {
    login: 'union@van-dau',
    name: 'Hội Phụ nữ Văn Đẩu (demo)',
    marketId: 'van-dau',
    stallId: null,
    roles: ['union-admin'],
  },
  { login: 'operator', name: 'Người vận hành hệ thống (demo)', marketId: null, stallId: null, roles: ['operator'] },
];

/** Everybody who can sign in to the demo: one person per stall, and the offices. */
export function toDemoPersons({ stalls }: DemoMarketFile): DemoPerson[] {
  const holders = stalls.map(
    ({ id, marketId, holder }): DemoPerson => ({
      login: id,
      name: holder.fullName,
      marketId,
      stallId: id,
      roles: ['stallholder'],
    }),
  );
  return [...holders, ...officials];
}

/** The person, without a secret of their own: the demo's secret signs all of them in. */
export function toPersonRow({ login, name }: DemoPerson, now: number): Insertable<DB['Person']> {
  return { id: login, login, name, secretHash: null, isDemo: 1, createdAt: now };
}

/** What the person may do, one row per role. */
export function toRoleRows({ login, roles, marketId, stallId }: DemoPerson): Insertable<DB['RoleAssignment']>[] {
  return roles.map((role) => ({ id: `${login}:${role}`, personId: login, role, marketId, stallId }));
}
