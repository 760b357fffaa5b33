import { VOICE_REGIONS, type VoiceRegion } from '@choso/shared/vietnamese';
import { effect, signal } from '@preact/signals';
import { keep, readKept } from '../../lib/storage.ts';

/** How the announcer speaks on this phone. */
export interface VoiceSettings {
  region: VoiceRegion;
  speed: 'slow' | 'normal' | 'fast';
  volume: 'soft' | 'loud' | 'loudest';
  /** Every announcement twice: in a noisy row the first one only makes people listen. */
  isRepeated: boolean;
}

/** How much faster than recorded. */
export const SPEEDS: Readonly<Record<VoiceSettings['speed'], number>> = { slow: 0.82, normal: 1, fast: 1.2 };
/** The gain of each volume; beyond 1 the peaks are held down, so that it is louder and not distorted. */
export const GAINS: Readonly<Record<VoiceSettings['volume'], number>> = { soft: 0.4, loud: 1, loudest: 2 };

const KEY = 'choso-voice';
const atFirst: VoiceSettings = { region: 'north', speed: 'normal', volume: 'loud', isRepeated: false };

/** Take from what was kept on a device only what is still a setting. */
export function readVoiceSettings(kept: unknown): VoiceSettings {
  const told = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const region = VOICE_REGIONS.find((one) => one === told.region) ?? atFirst.region;
  const speed = Object.hasOwn(SPEEDS, String(told.speed)) ? (told.speed as VoiceSettings['speed']) : atFirst.speed;
  const volume = Object.hasOwn(GAINS, String(told.volume)) ? (told.volume as VoiceSettings['volume']) : atFirst.volume;
  return { region, speed, volume, isRepeated: told.isRepeated === true };
}

/** The announcer's settings; they stay on this phone. */
export const voiceSettings = signal<VoiceSettings>(readVoiceSettings(readKept(KEY)));

effect(() => keep(KEY, voiceSettings.value));

/** Change some of the settings. */
export function changeVoice(change: Partial<VoiceSettings>): void {
  voiceSettings.value = { ...voiceSettings.peek(), ...change };
}
