import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../runner/build-web.mjs';

let building;

/** Let the product serve pages built now, once for all benches; `WEB_DIST` names others. */
export async function serveBuiltWeb() {
  building ??= process.env.WEB_DIST ?? build();
  process.env.WEB_DIST = await building;
}

async function build() {
  const folder = mkdtempSync(join(tmpdir(), 'choso-bench-web-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return buildWeb(folder);
}
