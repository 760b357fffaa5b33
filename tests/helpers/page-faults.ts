import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

// Each page reads it anew; this is the same program in half as many letters.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What WCAG 2.2 AA finds wrong with a page as it stands, one line for each place; `rules` asks for some rules alone. */
export async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (chosen) => {
    // What is still fading in has the colours of neither before nor after.
    const fading = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(fading.map(({ finished }) => finished.catch(() => undefined)));
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await run(document, {
      runOnly: chosen ? { type: 'rule', values: chosen } : { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  }, rules);
}

/** What a person's eye would find: words cut or running out of the screen, and controls that lie on each other. */
export function misfitsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const faults: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 50)}”`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);

    const layer = document.querySelector('dialog[open]') ?? document.body;
    const controls = [...layer.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden'),
    );
    for (const control of controls) {
      const isBox = getComputedStyle(control).display !== 'inline' && control.matches('button, a, summary');
      const [wide, high] = [control.scrollWidth - control.clientWidth, control.scrollHeight - control.clientHeight];
      if (isBox && (wide > 1 || high > 1)) faults.push(`${name(control)} is cut by ${wide} × ${high} px`);
    }

    const scrolls = (element: Element) =>
      element.closest('[data-scrolls-sideways]') !== null || /auto|scroll/.test(getComputedStyle(element).overflowX);
    const words = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const parent = words.currentNode.parentElement;
      if (
        !parent ||
        !words.currentNode.textContent?.trim() ||
        !parent.checkVisibility() ||
        parent.closest('.visually-hidden')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const { left, right, width } = range.getBoundingClientRect();
      let isSideways = false;
      for (let one: Element | null = parent; one && one !== layer; one = one.parentElement) isSideways ||= scrolls(one);
      if (width > 0 && !isSideways && (left < -1 || right > root.clientWidth + 1))
        faults.push(`${name(parent)} runs from ${Math.round(left)} to ${Math.round(right)} px`);
    }

    // What is fixed to the screen lies on what scrolls beneath it; that is its place.
    const isFixed = (element: Element) => {
      for (let one: Element | null = element; one && one !== layer; one = one.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
      return false;
    };
    // What a list has scrolled out of its own window lies on nothing.
    const boxOf = (control: Element) => {
      let { left, right, top, bottom } = control.getBoundingClientRect();
      for (let one = control.parentElement; one && one !== layer; one = one.parentElement) {
        if (getComputedStyle(one).overflowY === 'visible') continue;
        const window = one.getBoundingClientRect();
        [left, right] = [Math.max(left, window.left), Math.min(right, window.right)];
        [top, bottom] = [Math.max(top, window.top), Math.min(bottom, window.bottom)];
      }
      return { left, right, top, bottom };
    };
    const boxes = controls.filter((one) => !isFixed(one)).map((one) => ({ one, box: boxOf(one) }));
    for (const [at, first] of boxes.entries())
      for (const second of boxes.slice(at + 1)) {
        if (first.one.contains(second.one) || second.one.contains(first.one)) continue;
        const wide = Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left);
        const high = Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top);
        if (wide > 1 && high > 1) faults.push(`${name(first.one)} lies on ${name(second.one)}`);
      }
    return faults;
  });
}

/** Controls smaller than a thumb needs, each with its size. A choice is as large as its label; a link in a sentence is words. */
export function smallTargetsOf(page: Page, leastPx: number, within = 'body'): Promise<string[]> {
  return page.evaluate(
    ([least, root]) => {
      const layer = document.querySelector('dialog[open]') ?? document.querySelector(root) ?? document.body;
      const small: string[] = [];
      for (const control of layer.querySelectorAll('button, a[href], input, select, textarea, summary, [role=tab]')) {
        if (!control.checkVisibility({ visibilityProperty: true })) continue;
        const target = control.matches('input[type=radio], input[type=checkbox], input[type=file]')
          ? (control.closest('label') ?? control)
          : control;
        const { width, height } = target.getBoundingClientRect();
        if (width <= 1 || height <= 1) continue;
        const isWords = control.matches('a') && getComputedStyle(control).display === 'inline';
        if (isWords || (width >= least - 0.5 && height >= least - 0.5)) continue;
        const name = control.getAttribute('aria-label') || control.textContent || control.getAttribute('name') || '';
        small.push(
          `${control.tagName.toLowerCase()} “${name.trim().slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`,
        );
      }
      return small;
    },
    [leastPx, within] as const,
  );
}

/** A sentence is read from here on; fewer words are a label beside something larger. */
const SENTENCE_WORDS = 4;

/** Words too small for a seller at arm's length: sentences below 18 px and labels below 16, each with its size. */
export function smallTextOf(page: Page, within = 'main'): Promise<string[]> {
  return page.evaluate(
    ([root, sentenceWords]) => {
      const small = new Set<string>();
      const layer = document.querySelector('dialog[open]') ?? document.querySelector(root) ?? document.body;
      const words = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const parent = words.currentNode.parentElement;
        const text = words.currentNode.textContent?.trim();
        if (!parent || !text || !parent.checkVisibility() || parent.closest('.visually-hidden')) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        const least = text.split(/\s+/).length >= sentenceWords ? 18 : 16;
        if (size < least - 0.01) small.add(`${size} px: ${text.slice(0, 50)}`);
      }
      return [...small];
    },
    [within, SENTENCE_WORDS] as const,
  );
}
