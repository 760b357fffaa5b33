import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allClipIds, VOICE_REGIONS } from '../../shared/src/vietnamese/index.ts';

describe.each(VOICE_REGIONS)('the voice %s', (region) => {
  const folder = join(import.meta.dirname, '../public/voice', region);
  const files = readdirSync(folder).sort();

  test('every clip the announcer can ask for is there, and no other', () => {
    expect(files).toEqual(
      allClipIds(region)
        .map((id) => `${id}.mp3`)
        .sort(),
    );
  });

  test('the whole voice is small enough to keep offline', () => {
    const sizes = files.map((file) => readFileSync(join(folder, file)).length);
    expect(Math.min(...sizes)).toBeGreaterThan(1_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });
});
