import { type Announcement, allClipIds, announcementClipIds } from '@choso/shared/vietnamese';
import { effect, signal } from '@preact/signals';
import { keep, readKept } from '../../lib/storage.ts';
import { SPOKEN_WITHIN_MS } from './to-announce.ts';

const MUTED_KEY = 'choso-muted';
// Recordings end in a breath of silence; overlapping it keeps the words together.
const OVERLAP_SECONDS = 0.04;
const PAUSE_BETWEEN_MS = 350;

/** Whether the seller turned the voice off; it stays on this device. */
export const isMuted = signal(readKept<boolean>(MUTED_KEY) === true);
/** Whether the browser lets this page make sound; it does after the first tap. */
export const isUnlocked = signal(false);

effect(() => keep(MUTED_KEY, isMuted.value));

let context: AudioContext | null = null;
const clips = new Map<string, Promise<AudioBuffer>>();
let queue: Promise<void> = Promise.resolve();

/** Wait for the first tap anywhere on the page, then open the sound and fetch every recording. */
export function unlockOnFirstTap(): () => void {
  const stop = () => removeEventListener('click', unlock);
  const unlock = () => {
    void openSound().then((isOpen) => isOpen && stop());
  };
  addEventListener('click', unlock);
  return stop;
}

/** Say an announcement after those still being said. Silent when muted or not yet unlocked. */
export function announce(announcement: Announcement): void {
  say(announcementClipIds(announcement));
}

/** Say an announcement that was asked for by a tap; that tap may be the first, which opens the sound. */
export async function announceOnTap(announcement: Announcement): Promise<void> {
  if (await openSound()) announce(announcement);
}

/** Play recordings one after the other, after those still being played. */
export function say(clipIds: readonly string[]): void {
  if (isMuted.peek()) return;
  const saidAt = Date.now();
  queue = queue.then(() => play(clipIds, saidAt)).catch(() => undefined);
}

async function openSound(): Promise<boolean> {
  context ??= new AudioContext();
  await context.resume().catch(() => undefined);
  isUnlocked.value = context.state === 'running';
  // All of a voice is smaller than one photo; fetched now, it speaks without a network later.
  if (isUnlocked.value) for (const id of allClipIds()) loadClip(context, id).catch(() => undefined);
  return isUnlocked.value;
}

async function play(clipIds: readonly string[], saidAt: number): Promise<void> {
  const output = context;
  // Muted while it waited: what was queued before must not speak after.
  if (!output || isMuted.peek()) return;
  if (output.state !== 'running') await output.resume();
  const buffers = await Promise.all(clipIds.map((id) => loadClip(output, id)));
  // A phone call or a dead network held it up: said now, old money would sound like new.
  if (Date.now() - saidAt > SPOKEN_WITHIN_MS) return;
  let at = output.currentTime + 0.02;
  for (const buffer of buffers) {
    const source = output.createBufferSource();
    source.buffer = buffer;
    source.connect(output.destination);
    source.start(at);
    at += Math.max(0.1, buffer.duration - OVERLAP_SECONDS);
  }
  await new Promise((done) => setTimeout(done, (at - output.currentTime) * 1000 + PAUSE_BETWEEN_MS));
}

function loadClip(output: AudioContext, id: string): Promise<AudioBuffer> {
  const kept = clips.get(id);
  if (kept) return kept;
  const loading = fetch(`/voice/north/${id}.mp3`)
    .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(`no recording ${id}`))))
    .then((bytes) => output.decodeAudioData(bytes));
  clips.set(id, loading);
  // A recording that failed is tried again the next time it is needed.
  loading.catch(() => clips.delete(id));
  return loading;
}
