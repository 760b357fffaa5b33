// A thread that helps to look at a large export. Plain JavaScript, because a thread begins without the loader that the
// rest of the program runs under.
import { loadThread } from '#load-thread';

await loadThread('look-thread', './look-for-main.ts', import.meta.url);
