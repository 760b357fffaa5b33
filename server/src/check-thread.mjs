// The thread that looks at a market's books. Plain JavaScript, because a thread begins without the loader that the rest of
// the program runs under.
import { loadThread } from '#load-thread';

await loadThread('check-thread', './check-for-main.ts', import.meta.url);
