/** Socket.io: joins rooms after a permission check and forwards hints; it decides nothing about money. */
export { attachRealtime, type Realtime } from './attach.ts';
