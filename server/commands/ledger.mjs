// `npm run ledger`, compiled by a program of its own: what a loader or a compiler keeps in memory would be a quarter of
// what an export takes.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const compiler = join(import.meta.dirname, 'compile-ledger.mjs');
await import(execFileSync(process.execPath, [compiler], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
