const WINDOW_SECONDS = 0.03;
const SEARCH_SECONDS = 0.008;

/**
 * Make a recording longer or shorter without changing its pitch: a slow voice must not sound like another person.
 *
 * Shape: mono samples from −1 to 1; `speed` 0.5–2, where 0.8 is slower. Returns `samples` itself for speed 1.
 * Source: waveform-similarity overlap-add (Verhelst and Roelands, 1993): each next window is looked for near its due
 * place, where it continues best what the last one would have gone on with.
 */
export function stretch(samples: Float32Array, speed: number, sampleRate: number): Float32Array {
  const half = Math.round((WINDOW_SECONDS * sampleRate) / 2);
  if (speed === 1 || samples.length < 4 * half) return samples;
  const search = Math.round(SEARCH_SECONDS * sampleRate);
  const stretched = new Float32Array(Math.round(samples.length / speed));
  let from = 0;
  for (let to = 0; to < stretched.length; to += half) {
    if (to > 0) from = findContinuation(samples, from + half, Math.round(to * speed), half, search);
    for (let at = -half; at < half; at += 1) {
      const sample = samples[from + at];
      const place = to + at;
      if (sample === undefined || place < 0 || place >= stretched.length) continue;
      // The first window has nothing before it to fade over from.
      const weight = at < 0 || to + half < stretched.length ? 0.5 + 0.5 * Math.cos((Math.PI * at) / half) : 1;
      stretched[place] = stretched[place]! + sample * weight;
    }
  }
  return stretched;
}

/** Where near `due` the recording goes on most like it would from `natural`. */
function findContinuation(samples: Float32Array, natural: number, due: number, half: number, search: number): number {
  let best = due;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (let place = Math.max(0, due - search); place <= due + search && place < samples.length; place += 1) {
    let likeness = 0;
    for (let at = -half; at < half; at += 4) likeness += (samples[natural + at] ?? 0) * (samples[place + at] ?? 0);
    if (likeness > bestLikeness) [best, bestLikeness] = [place, likeness];
  }
  return best;
}
