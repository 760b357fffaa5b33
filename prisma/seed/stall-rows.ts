import type { Insertable } from 'kysely';
import type { DB } from '../../server/src/db/index.ts';
import type { DemoStall } from './demo-market.ts';
import { toZoneId } from './market-rows.ts';

/** A stall; one that is "tạm nghỉ" says why and until when. */
export function toStallRow(stall: DemoStall, position: number): Insertable<DB['Stall']> {
  return {
    id: stall.id,
    marketId: stall.marketId,
    zoneId: toZoneId(stall.marketId, stall.zoneId),
    code: stall.code,
    name: stall.displayName,
    holderName: stall.holder.fullName,
    hours: stall.hours.replaceAll('-', '–').replaceAll(',', ', '),
    status: stall.status === 'tam-nghi' ? 'paused' : 'active',
    pauseNote: toPauseNote(stall.pauseNotice),
    pausedUntil: stall.pauseNotice?.to ?? null,
    position,
    isDemo: 1,
    taxActivity: stall.taxProfile.activityGroups[0] ?? null,
  };
}

/** The account a stall is paid on, when it has one. */
export function toBankAccountRows({ id, marketId, bank }: DemoStall): Insertable<DB['BankAccount']>[] {
  if (!bank) return [];
  return [
    {
      id: `${id}-account`,
      stallId: id,
      marketId,
      bankBin: bank.bin,
      accountNumber: bank.accountNo,
      holderName: bank.accountName,
      validFrom: 0,
      validTo: null,
      isDemo: 1,
    },
  ];
}

function toPauseNote(notice: DemoStall['pauseNotice']): string | null {
  if (!notice) return null;
  const [year, month, day] = notice.to.split('-');
  return `${notice.reasonVi}, đến ${day}/${month}/${year}`;
}
