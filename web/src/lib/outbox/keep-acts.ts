import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Act, keeping } from './act.ts';
import type { ActStore } from './flush.ts';
import { readMark } from './mark.ts';

interface Kept extends DBSchema {
  acts: { key: string; value: Act; indexes: { place: number } };
  /** Single values by name: what a device must not forget while it keeps its acts. */
  values: { key: string; value: unknown };
}

/** The acts of this device, and what belongs to them. */
export interface DeviceStore extends ActStore {
  read<Value>(name: string): Promise<Value | null>;
  /** Read a value and write what `change` makes of it, with nothing in between; returns what `change` answers. */
  change<Value, Answer>(name: string, change: (kept: Value | null) => { next: Value; answer: Answer }): Promise<Answer>;
  /** Keep a new act at the end of the queue; one with the same key that is kept already stays as it is. */
  add(act: Omit<Act, 'place'>): Promise<Act>;
}

let opened: Promise<DeviceStore> | null = null;

/** Open what this device keeps. Throws what IndexedDB throws where nothing may be kept; the next call tries again. */
export function openDeviceStore(): Promise<DeviceStore> {
  opened ??= open().then(toStore);
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

function open(): Promise<IDBPDatabase<Kept>> {
  return openDB<Kept>('choso-device', 1, {
    upgrade(db, oldVersion) {
      // Nothing was kept here, though something waited: the browser has erased it.
      const lost = oldVersion === 0 ? readMark() : 0;
      if (lost > 0) keeping.value = { state: 'evicted', count: lost };
      db.createObjectStore('acts', { keyPath: 'key' }).createIndex('place', 'place');
      db.createObjectStore('values');
    },
    // The browser closed it, or the storage was cleared under it: open anew rather than fail for ever.
    terminated: () => {
      opened = null;
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
  });
}

function toStore(db: IDBPDatabase<Kept>): DeviceStore {
  return {
    list: () => db.getAllFromIndex('acts', 'place'),
    put: async (act) => void (await db.put('acts', act)),
    remove: (key) => db.delete('acts', key),
    async add(act) {
      const tx = db.transaction('acts', 'readwrite', { durability: 'strict' });
      const kept = await tx.store.get(act.key);
      if (kept) return kept;
      const last = await tx.store.index('place').openKeyCursor(null, 'prev');
      const placed: Act = { ...act, place: Number(last?.key ?? 0) + 1 };
      await tx.store.add(placed);
      await tx.done;
      return placed;
    },
    read: async (name) => ((await db.get('values', name)) ?? null) as never,
    async change(name, change) {
      const tx = db.transaction('values', 'readwrite', { durability: 'strict' });
      const { next, answer } = change(((await tx.store.get(name)) ?? null) as never);
      await tx.store.put(next, name);
      await tx.done;
      return answer;
    },
  };
}
