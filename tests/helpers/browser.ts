import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { findProgram } from './find-program.mjs';

/** A shopper's or stallholder's phone: one page, and whatever it complained about. */
export interface Phone {
  page: Page;
  /** Errors on the console and faults nobody caught; a walk ends with none. */
  complaints: string[];
}

// The browser of the tests speaks to nobody but the product: no updates, no sync, no first-run pages.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Start the system's Chromium; `more` are flags beside those of every test. */
export function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (!executablePath) throw new Error('chromium is not installed');
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}

/**
 * A new phone, 360 × 740, in Vietnamese, with nothing kept from another. Addresses are relative to `url`.
 *
 * Only one that `goesOffline` has a service worker: to fetch and keep every page of the stall costs more than most walks.
 */
export async function newPhone(browser: Browser, url: string, { goesOffline = false } = {}): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: url,
    serviceWorkers: goesOffline ? 'allow' : 'block',
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  return openPage(context);
}

/** Open a page on a phone that is there, and note what it complains of. */
export async function openPage(context: BrowserContext): Promise<Phone> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  return { page, complaints };
}

/**
 * Make a phone forget everything but its service worker and the pages that keeps: who was signed in, what waited, what was
 * chosen. It stands there with a network and no page open.
 */
export async function wipe(context: BrowserContext, url: string): Promise<void> {
  for (const page of context.pages()) await page.close();
  await context.setOffline(false);
  const blank = await context.newPage();
  const session = await context.newCDPSession(blank);
  const storageTypes = 'cookies,local_storage,indexeddb';
  await session.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes });
  await blank.close();
}

/** Switch every phone off. One that lies on the table goes on listening and drawing, and takes that from the others. */
export async function switchOff(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** Read the QR codes that a camera held at this page (or part of it) would see, with a reader that is not ours. */
export async function scanScreen(seen: Page | Locator): Promise<string[]> {
  const path = join(tmpdir(), `choso-screen-${process.pid}-${performance.now()}.png`);
  await writeFile(path, await seen.screenshot());
  try {
    return (await zbar(path)).split('\n').filter(Boolean);
  } finally {
    await rm(path);
  }
}

const NOTHING_FOUND = 4;

function zbar(path: string): Promise<string> {
  const reader = findProgram('zbarimg');
  if (!reader) throw new Error('zbar-tools is not installed');
  return new Promise((resolve, reject) => {
    execFile(reader, ['--raw', '-q', '-Sdisable', '-Sqrcode.enable', path], (error, text) => {
      if (error && error.code !== NOTHING_FOUND) reject(error);
      else resolve(text);
    });
  });
}
