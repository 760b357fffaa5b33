import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Load what a thread of a program that runs from its sources does: `source` beside the file `from`, or what the server was
 * compiled to under the thread's `name`, where `SERVER_PROGRAM` says that somebody compiled it.
 *
 * The tests start some hundred threads, and a loader costs each of them a second.
 */
export async function loadThread(name, source, from) {
  const { SERVER_PROGRAM: program } = process.env;
  if (program) return import(pathToFileURL(join(dirname(program), `${name}.mjs`)).href);
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(source, from);
}
