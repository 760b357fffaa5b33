/** Clocks: they start work that rooms already know how to do. */
export { startJobs } from './start-jobs.ts';
