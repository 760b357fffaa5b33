// Writes server/src/db/tables.generated.ts from schema.prisma. Prisma asks for an engine binary that generating never
// runs; naming any existing file keeps the command offline.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [resolve(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', resolve(root, 'prisma/schema.prisma')],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      PATH: `${resolve(root, 'node_modules/.bin')}:${process.env.PATH}`,
    },
  },
);
process.exit(status ?? 1);
