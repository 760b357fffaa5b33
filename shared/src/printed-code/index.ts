/** Codes printed on a stall's stand, and how a scan of one is judged. */
export { judgeScan, type KnownCode, type ScanOutcome } from './judge-scan.ts';
export { buildSerial, formatSerial, isSerial } from './serial.ts';
