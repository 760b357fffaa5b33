import { startOutbox } from '../../lib/outbox/outbox.ts';
import { registerWorker } from '../../lib/service-worker.ts';
import { fillDeviceCodes } from './device-codes.ts';
import { learnPayee } from './payee.ts';

/** Make the stall ready for a time without a network, and send what waits from the last one. Returns what ends it. */
export function getReady(stallId: string): () => void {
  const learn = () => {
    void learnPayee(stallId).catch(() => undefined);
    void fillDeviceCodes(stallId);
  };
  learn();
  void startOutbox();
  void registerWorker().catch(() => undefined);
  addEventListener('online', learn);
  return () => removeEventListener('online', learn);
}
