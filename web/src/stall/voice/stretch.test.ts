import { stretch } from './stretch.ts';

const RATE = 22_050;

function tone(hertz: number, seconds: number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, at) =>
    Math.sin((2 * Math.PI * hertz * at) / RATE),
  );
}

/** Cycles a second, by how often the middle of the recording rises through zero. */
function pitchOf(samples: Float32Array): number {
  const middle = samples.slice(Math.round(samples.length * 0.2), Math.round(samples.length * 0.8));
  const rises = middle.filter((sample, at) => sample >= 0 && middle[at - 1]! < 0).length;
  return rises / (middle.length / RATE);
}

test.each([0.8, 0.9, 1.15, 1.3])('at speed %p a voice is as much longer or shorter, and as high as before', (speed) => {
  for (const hertz of [110, 180, 240]) {
    const stretched = stretch(tone(hertz, 0.6), speed, RATE);
    expect(stretched.length / RATE).toBeCloseTo(0.6 / speed, 2);
    expect(Math.abs(pitchOf(stretched) / hertz - 1)).toBeLessThan(0.03);
  }
});

test('what is stretched is as loud as before, neither clipped nor hollow', () => {
  const stretched = stretch(tone(180, 0.6), 0.85, RATE).slice(2_000, -2_000);
  const power = Math.sqrt(stretched.reduce((sum, sample) => sum + sample * sample, 0) / stretched.length);
  expect(Math.max(...stretched.map(Math.abs))).toBeLessThanOrEqual(1.05);
  expect(power).toBeGreaterThan(0.6);
});

test('at its own speed, or too short to cut, a recording stays as it is', () => {
  const [whole, short] = [tone(180, 0.5), tone(180, 0.01)];
  expect(stretch(whole, 1, RATE)).toBe(whole);
  expect(stretch(short, 0.8, RATE)).toBe(short);
});
