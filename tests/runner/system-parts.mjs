import { existsSync } from 'node:fs';
import { findProgram } from '../helpers/find-program.mjs';
import { run } from './command.mjs';
import { say, step } from './say.mjs';

/**
 * Programs that npm cannot bring, by the Debian package that holds them, and which suites cannot run without. Without an
 * optional one its suites run, and leave out the tests that need it by name.
 */
const parts = [
  { package: 'mariadb-server', programs: ['mariadbd', 'mysqld'], projects: ['api-mariadb'] },
  { package: 'chromium', programs: ['chromium', 'chromium-browser', 'google-chrome'], projects: ['e2e'] },
  { package: 'zbar-tools', programs: ['zbarimg'], projects: ['e2e'] },
  { package: 'poppler-utils', programs: ['pdftoppm'], projects: ['e2e'] },
  { package: 'hledger', programs: ['hledger'], projects: ['api-sqlite', 'api-mariadb'], isOptional: true },
];

/**
 * Bring what the chosen suites need; root on Debian installs it.
 *
 * Returns a reason for every suite that cannot run, by its name.
 */
export async function ensureParts(projects) {
  const missing = () =>
    parts.filter((part) => part.projects.some((name) => projects.includes(name)) && !findProgram(...part.programs));
  // By themselves: a system that does not have an optional package must still get the others.
  for (const isOptional of [false, true]) {
    const wanted = missing().filter((part) => Boolean(part.isOptional) === isOptional);
    const names = wanted.map((part) => part.package);
    if (names.length > 0 && canInstall()) await step(`apt-get install ${names.join(' ')}`, () => install(names));
  }
  const reasons = new Map();
  for (const part of missing().filter(({ isOptional }) => !isOptional)) {
    for (const name of part.projects) reasons.set(name, `${part.package} is missing (apt-get install ${part.package})`);
  }
  return reasons;
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== null;
}

// Without policy-rc.d a server package would start a server of its own. Nothing of the machine's configuration is
// changed for it: RUNLEVEL=1 tells Debian's scripts that this is no time to start services.
async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  const attempt = () => run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { env });
  let { code, text } = await attempt();
  if (code !== 0) {
    await run('apt-get', [...wait, 'update'], { env });
    ({ code, text } = await attempt());
  }
  if (code !== 0) say(`apt-get could not install: ${text.trim().split('\n').at(-1)}`);
}
