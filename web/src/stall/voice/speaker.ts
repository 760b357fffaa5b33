import { type Announcement, allClipIds, announcementClipIds, type VoiceRegion } from '@choso/shared/vietnamese';
import { effect, signal } from '@preact/signals';
import { whenIdle } from '../../lib/idle.ts';
import { keep, readKept } from '../../lib/storage.ts';
import { SPOKEN_WITHIN_MS } from './to-announce.ts';
import { GAINS, SPEEDS, voiceSettings } from './voice-settings.ts';

const MUTED_KEY = 'choso-muted';
// Recordings end in a breath of silence; overlapping it keeps the words together.
const OVERLAP_SECONDS = 0.04;
const PAUSE_BETWEEN_MS = 350;
const CHIMES = 'chime-';
const CLIPS_AT_ONCE = 4;

/** Whether the seller turned the voice off; it stays on this device. */
export const isMuted = signal(readKept<boolean>(MUTED_KEY) === true);
/** Whether the browser lets this page make sound; it does after the first tap. */
export const isUnlocked = signal(false);

effect(() => keep(MUTED_KEY, isMuted.value));

let context: AudioContext | null = null;
let loudness: GainNode | null = null;
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
export function announce(announcement: Announcement, stallCode?: string): void {
  const { region, isRepeated } = voiceSettings.peek();
  const said = announcementClipIds(announcement, region, stallCode);
  say(said);
  if (isRepeated) say(said.filter((id) => !id.startsWith(CHIMES)));
}

/** Say an announcement that was asked for by a tap; that tap may be the first, which opens the sound. */
export async function announceOnTap(announcement: Announcement): Promise<void> {
  if (await openSound()) announce(announcement);
}

/** Play recordings by a tap. Resolves when they were heard; false when the browser gives no sound, or it is muted. */
export async function sayOnTap(clipIds: readonly string[]): Promise<boolean> {
  if (isMuted.peek() || !(await openSound())) return false;
  say(clipIds);
  await queue;
  return true;
}

/** Play recordings one after the other, after those still being played. */
export function say(clipIds: readonly string[]): void {
  if (isMuted.peek()) return;
  const saidAt = Date.now();
  queue = queue.then(() => play(clipIds, saidAt)).catch(() => undefined);
}

async function openSound(): Promise<boolean> {
  context ??= new AudioContext();
  loudness ??= openLoudness(context);
  await context.resume().catch(() => undefined);
  isUnlocked.value = context.state === 'running';
  if (isUnlocked.value) void fetchVoice(context, voiceSettings.peek().region);
  return isUnlocked.value;
}

/**
 * Fetch every recording, a few in each idle moment: the tap that opened the sound was meant for a key, and a hundred
 * requests at once would keep it waiting. All of a voice is smaller than one photo; it speaks without a network later.
 */
async function fetchVoice(output: AudioContext, region: VoiceRegion): Promise<void> {
  const ids = allClipIds(region);
  for (let at = 0; at < ids.length; at += CLIPS_AT_ONCE) {
    await whenIdle();
    await Promise.allSettled(ids.slice(at, at + CLIPS_AT_ONCE).map((id) => loadClip(output, `${region}/${id}`)));
  }
}

function openLoudness(output: AudioContext): GainNode {
  const gain = output.createGain();
  const limiter = output.createDynamicsCompressor();
  limiter.threshold.value = -6;
  limiter.ratio.value = 20;
  gain.connect(limiter).connect(output.destination);
  return gain;
}

async function play(clipIds: readonly string[], saidAt: number): Promise<void> {
  const output = context;
  // Muted while it waited: what was queued before must not speak after.
  if (!output || !loudness || isMuted.peek()) return;
  if (output.state !== 'running') await output.resume();
  const { region, speed, volume } = voiceSettings.peek();
  const buffers = await Promise.all(
    clipIds.map((id) => readClip(output, `${region}/${id}`, speedOf(id, SPEEDS[speed]))),
  );
  // A phone call or a dead network held it up: said now, old money would sound like new.
  if (Date.now() - saidAt > SPOKEN_WITHIN_MS) return;
  loudness.gain.value = GAINS[volume];
  let at = output.currentTime + 0.02;
  for (const buffer of buffers) {
    const source = output.createBufferSource();
    source.buffer = buffer;
    source.connect(loudness);
    source.start(at);
    at += Math.max(0.1, buffer.duration - OVERLAP_SECONDS);
  }
  await new Promise((done) => setTimeout(done, (at - output.currentTime) * 1000 + PAUSE_BETWEEN_MS));
}

// A chime is a signal, not speech.
function speedOf(clipId: string, speed: number): number {
  return clipId.startsWith(CHIMES) ? 1 : speed;
}

async function readClip(output: AudioContext, path: string, speed: number): Promise<AudioBuffer> {
  const recorded = await loadClip(output, path);
  if (speed === 1) return recorded;
  const { stretch } = await import('./stretch.ts');
  const samples = stretch(recorded.getChannelData(0), speed, recorded.sampleRate);
  const buffer = output.createBuffer(1, samples.length, recorded.sampleRate);
  buffer.getChannelData(0).set(samples);
  return buffer;
}

function loadClip(output: AudioContext, path: string): Promise<AudioBuffer> {
  const kept = clips.get(path);
  if (kept) return kept;
  const loading = fetch(`/voice/${path}.mp3`)
    .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(`no recording ${path}`))))
    .then((bytes) => output.decodeAudioData(bytes));
  clips.set(path, loading);
  // A recording that failed is tried again the next time it is needed.
  loading.catch(() => clips.delete(path));
  return loading;
}
