/** Makes the clips of the announcer's three voices. For developers: needs espeak-ng, sox and ffmpeg; users need none. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CHIME_CLIP_IDS,
  clipIdOf,
  LETTER_CLIPS,
  PHRASES,
  VOICE_REGIONS,
  voiceTokens,
} from '../../shared/src/vietnamese/index.ts';

const espeakVoices = { north: 'vi', central: 'vi-vn-x-central', south: 'vi-vn-x-south' };
let target = '';
let voice = '';
const workshop = mkdtempSync(join(tmpdir(), 'voice-'));

/** Loud enough for a market on a small phone speaker; the limiter keeps the peaks of short words from clipping. */
const LOUDNESS_DB = -14.5;

/** The word that decides what the seller does next is said slowly; espeak-ng makes a rising "thiếu" very short. */
const verdictWords = new Set(['đủ', 'thiếu', 'thừa', 'đã nhận']);

/** Tones of each chime as [Hz, start s, length s]: rising and bright, falling and low, one plain note. */
const chimes = {
  [CHIME_CLIP_IDS.exact]: [
    [1046.5, 0, 0.3],
    [1568, 0.12, 0.4],
  ],
  [CHIME_CLIP_IDS.short]: [
    [330, 0, 0.25],
    [233.1, 0.2, 0.4],
  ],
  [CHIME_CLIP_IDS.other]: [[784, 0, 0.4]],
  // A doorbell: an order is no money, and must not sound like any.
  [CHIME_CLIP_IDS.order]: [
    [659.3, 0, 0.5],
    [523.3, 0.35, 0.7],
  ],
};

for (const region of VOICE_REGIONS) {
  target = join(import.meta.dirname, '../public/voice', region);
  voice = espeakVoices[region];
  mkdirSync(target, { recursive: true });
  for (const token of voiceTokens(region)) speak(clipIdOf(token), token, verdictWords.has(token) ? 95 : 125);
  for (const [id, name] of Object.entries(LETTER_CLIPS)) speak(id, name, 110);
  for (const [id, sentence] of Object.entries(PHRASES)) speak(id, sentence, 130);
  for (const [id, notes] of Object.entries(chimes)) chime(id, notes);
  const sizes = readdirSync(target).map((file) => statSync(join(target, file)).size);
  console.log(
    `${sizes.length} clips, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)} kB in ${target}`,
  );
}
rmSync(workshop, { recursive: true });

function speak(id, text, wordsPerMinute) {
  const [spoken, trimmed, levelled] = ['spoken', 'trimmed', 'levelled'].map((step) => wav(`${id}-${step}`));
  execFileSync('espeak-ng', ['-v', voice, '-s', `${wordsPerMinute}`, '-p', '45', '-w', spoken, text]);
  // Silence is cut from the front only, so the clip is turned round to cut its end as well.
  const cutFront = ['silence', '1', '0.002', '0.2%', 'reverse'];
  execFileSync('sox', [spoken, trimmed, ...cutFront, ...cutFront]);
  execFileSync('sox', [
    trimmed,
    levelled,
    'gain',
    '-l',
    `${LOUDNESS_DB - loudnessOf(trimmed)}`,
    'gain',
    '-1.5',
    'fade',
    'q',
    '0.004',
    '-0',
    '0.02',
  ]);
  encode(levelled, id);
}

function chime(id, notes) {
  const tones = notes.map(([hertz, start, length], index) => {
    const tone = wav(`${id}-${index}`);
    const bell = ['synth', `${length}`, 'sine', `${hertz}`, 'synth', `${length}`, 'sine', 'mix', `${hertz * 2}`];
    execFileSync('sox', [
      '-n',
      '-r',
      '22050',
      '-c',
      '1',
      tone,
      ...bell,
      'fade',
      'l',
      '0.005',
      `${length}`,
      `${length - 0.01}`,
      'gain',
      '-9',
      'pad',
      `${start}`,
    ]);
    return tone;
  });
  const mixed = wav(id);
  execFileSync('sox', [...(tones.length > 1 ? ['-m'] : []), ...tones, mixed, 'gain', '-n', '-3']);
  encode(mixed, id);
}

function loudnessOf(file) {
  return Number(
    /RMS lev dB\s+(-?[\d.]+)/.exec(execFileSync('sh', ['-c', 'sox "$0" -n stats 2>&1', file]).toString())[1],
  );
}

function encode(file, id) {
  const plain = ['-map_metadata', '-1', '-id3v2_version', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    file,
    '-ac',
    '1',
    '-ar',
    '22050',
    '-b:a',
    '48k',
    ...plain,
    join(target, `${id}.mp3`),
  ]);
}

function wav(name) {
  return join(workshop, `${name}.wav`);
}
