/** A stall's books: tax books as views of the journal, days that are closed, and both on paper. */
export { mountBooks } from './routes.ts';
