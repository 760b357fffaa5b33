import { join } from 'node:path';
import { root, runTool } from './command.mjs';

/** Build the pages into a folder of their own, so that a running `npm start` keeps the ones it serves. */
export async function buildWeb(folder) {
  const args = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const { code, text } = await runTool('vite/bin/vite.js', args, { cwd: join(root, 'web') });
  if (code !== 0) throw new Error(`the web pages do not build\n${text}`);
  return folder;
}
