import { parentPort } from 'node:worker_threads';
import { lookAtPiece } from './look-at-piece.ts';

parentPort?.on('message', ({ buffer }: Uint8Array<ArrayBuffer>) =>
  parentPort?.postMessage(lookAtPiece(Buffer.from(buffer))),
);
