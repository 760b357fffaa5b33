// A thread of its own for files of strangers: what it costs is bounded, and it can be ended at any moment. Plain
// JavaScript, because a thread begins without the loader that the rest of the program runs under.
import { loadThread } from '#load-thread';

await loadThread('statement-worker', './answer-from-worker.ts', import.meta.url);
