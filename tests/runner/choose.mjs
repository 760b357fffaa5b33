import { runTool } from './command.mjs';

export const allProjects = ['pure', 'api-sqlite', 'api-mariadb', 'e2e'];

/** The arguments with which every jest run of ours begins. */
export const jest = (args, options) =>
  runTool('jest/bin/jest.js', ['--config', 'tests/jest.config.mjs', ...args], {
    ...options,
    // Workers inherit it, which an argument to this one process would not be.
    env: { ...options?.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  });

/**
 * Read `npm test -- …`: names of suites choose suites, everything else goes to jest.
 *
 * Returns the suites that have a test to run, so that nothing is started for those that do not.
 */
export async function choose(args) {
  const named = args.filter((arg) => allProjects.includes(arg));
  const rest = args.filter((arg) => !allProjects.includes(arg));
  const projects = named.length > 0 ? named : allProjects;
  if (!rest.some((arg) => !arg.startsWith('-'))) return { projects, rest };
  const { text } = await jest(['--selectProjects', ...projects, '--listTests', ...rest]);
  const found = text.split('\n').filter((line) => line.endsWith('.test.ts'));
  const areIn = (folders) => found.some((path) => folders.some((folder) => path.includes(`/tests/${folder}/`)));
  const [hasApi, hasE2e] = [areIn(['api', 'faults']), areIn(['e2e'])];
  const hasPure = found.some((path) => !/\/tests\/\w+\//.test(path));
  const hasTests = { pure: hasPure, 'api-sqlite': hasApi, 'api-mariadb': hasApi, e2e: hasE2e };
  return { projects: projects.filter((name) => hasTests[name]), rest };
}
