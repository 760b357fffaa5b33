// The thread that keeps what banks tell. Plain JavaScript, because a thread begins without the loader that the rest of the
// program runs under.
import { loadThread } from '#load-thread';

await loadThread('inbox-thread', './inbox-for-main.ts', import.meta.url);
