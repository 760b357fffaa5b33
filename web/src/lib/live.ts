import type { ClientToServer, MarketEvent, ServerToClient, Topic } from '@choso/shared/realtime';
import { effect, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Socket } from 'socket.io-client';
import { whenIdle } from './idle.ts';
import { token } from './token.ts';

/** Hears an event of a topic; null means "something may have been missed, fetch again". */
export type LiveListener = (event: MarketEvent | null) => void;

/** Events arrive (`live`), only asking works (`slow`), or nothing answers (`lost`). */
export const connection = signal<'live' | 'slow' | 'lost'>('slow');

/** When events were last sure to arrive, epoch milliseconds of this device; null before the first time. */
export const liveAt = signal<number | null>(null);

const HEARTBEAT_MS = 8_000;
const ANSWER_MS = 4_000;
const watched = new Map<Topic, { listeners: Set<LiveListener>; after: number | undefined }>();
let socket: Socket<ServerToClient, ClientToServer> | null = null;
let isStarted = false;

/** Follow topics while the component is on the screen. Every event is a hint: fetch what it names through the API. */
export function useLive(topics: readonly Topic[], onEvent: LiveListener): void {
  const latest = useRef(onEvent);
  latest.current = onEvent;
  useEffect(() => {
    const listener: LiveListener = (event) => latest.current(event);
    for (const topic of topics) follow(topic, listener);
    return () => {
      for (const topic of topics) leave(topic, listener);
    };
  }, [topics.join(' ')]);
}

function follow(topic: Topic, listener: LiveListener): void {
  const entry = watched.get(topic) ?? { listeners: new Set(), after: undefined };
  entry.listeners.add(listener);
  watched.set(topic, entry);
  if (!isStarted) start();
  else if (entry.listeners.size === 1 && socket?.connected) watch(topic);
}

function leave(topic: Topic, listener: LiveListener): void {
  const entry = watched.get(topic);
  entry?.listeners.delete(listener);
  if (entry?.listeners.size !== 0) return;
  watched.delete(topic);
  if (socket?.connected) socket.emit('unwatch', { topic });
}

async function start(): Promise<void> {
  isStarted = true;
  setInterval(beat, HEARTBEAT_MS);
  addEventListener('offline', () => {
    connection.value = 'lost';
  });
  addEventListener('online', beat);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refetchAll();
  });
  await whenIdle();
  const { io } = await import('socket.io-client');
  socket = io({
    auth: (give) => give(token.peek() === null ? {} : { token: token.peek() }),
    // A websocket first: long polling needs every request to reach the same server.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 5_000,
  });
  socket.on('connect', () => {
    for (const topic of watched.keys()) watch(topic);
  });
  socket.on('disconnect', (reason) => {
    // Our own change of person; it connects again at once, and what the last one saw is not asked for any more.
    if (reason === 'io client disconnect') return;
    connection.value = 'slow';
    beat();
  });
  socket.on('connect_error', beat);
  socket.on('event', (event) => {
    const entry = watched.get(event.topic);
    if (!entry) return;
    entry.after = Math.max(entry.after ?? 0, event.cursor);
    for (const listener of entry.listeners) listener(event);
  });
  let known = token.peek();
  effect(() => {
    if (token.value === known) return;
    known = token.value;
    socket?.disconnect().connect();
  });
}

/** Ask for a topic again from where it was; the answer is also the sign of life. */
function watch(topic: Topic, isHeartbeat = false): void {
  const entry = watched.get(topic);
  if (!entry || !socket) return;
  const request = entry.after === undefined ? { topic } : { topic, after: entry.after };
  socket.timeout(ANSWER_MS).emit('watch', request, (error, answer) => {
    if (error) {
      connection.value = 'slow';
      refetch(topic);
      return;
    }
    connection.value = 'live';
    liveAt.value = Date.now();
    if (!answer.ok) return;
    entry.after = Math.max(entry.after ?? 0, answer.cursor);
    // Whatever happened between the page's own fetch and this answer is not in any event.
    if (!isHeartbeat) refetch(topic);
  });
}

async function beat(): Promise<void> {
  const [first] = watched.keys();
  if (first === undefined) return;
  if (socket?.connected) {
    watch(first, true);
    return;
  }
  const answers = await fetch('/healthz', { signal: AbortSignal.timeout(ANSWER_MS) }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (socket?.connected) return;
  connection.value = answers ? 'slow' : 'lost';
  // Without events the pages stay right by asking.
  if (answers) refetchAll();
}

function refetch(topic: Topic): void {
  for (const listener of watched.get(topic)?.listeners ?? []) listener(null);
}

function refetchAll(): void {
  for (const topic of watched.keys()) refetch(topic);
}
