import type { Page } from 'playwright-core';

/** One announcement as a person beside the phone notices it. */
export interface HeardAt {
  /** When its first sound began, epoch milliseconds. */
  at: number;
  /** What was played, each by its length in samples; recordings of different words differ in it. */
  clips: number[];
  /** The shake that came with it: milliseconds on, off, on… */
  shakes: number[];
}

/** Notice every sound the page makes from its next load on, and every shake. */
export async function listenTo(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noticed = globalThis as unknown as { heard: HeardAt[] };
    noticed.heard = [];
    let shakes: number[] = [];
    navigator.vibrate = (pattern) => {
      shakes = typeof pattern === 'number' ? [pattern] : [...pattern];
      const last = noticed.heard.at(-1);
      if (last?.shakes.length === 0) last.shakes = shakes;
      return true;
    };
    let isNew = true;
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...when) {
      // All clips of an announcement are handed over in one go; the next task belongs to the next announcement.
      if (isNew) {
        noticed.heard.push({ at: performance.timeOrigin + performance.now(), clips: [], shakes });
        shakes = [];
        isNew = false;
        setTimeout(() => {
          isNew = true;
        });
      }
      noticed.heard.at(-1)?.clips.push(this.buffer?.length ?? 0);
      return start.apply(this, when);
    };
  });
}

/** What was heard since the page was loaded. */
export function heardOn(page: Page): Promise<HeardAt[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: HeardAt[] }).heard);
}
