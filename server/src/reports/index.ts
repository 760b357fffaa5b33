/** What the board reads: figures of the day, the journal, the proof. */
export { mountReports } from './routes.ts';
