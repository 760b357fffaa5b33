// `npm run mutation`: changes matching, states and allocation in every small way and counts which changes their tests
// notice. Prints the survivors and the score; exit code 1 below the bar of `stryker.config.mjs`.

import { runTool } from '../runner/command.mjs';
import { ensurePackages } from '../runner/packages.mjs';
import { say, seconds } from '../runner/say.mjs';

const began = Date.now();
await ensurePackages();
const config = 'tests/mutation/stryker.config.mjs';
const { code } = await runTool('@stryker-mutator/core/bin/stryker.js', ['run', config], { show: true });
say(`mutants of matching, states and allocation: ${seconds(began)}`);
process.exit(code === 0 ? 0 : 1);
