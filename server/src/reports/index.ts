/** What the board reads: figures of the day, the journal, the proof. */
export { type BooksFinding, checkBooks } from './books-check/check-books.ts';
export { measureChecks } from './books-check/measure-checks.ts';
export { createNightlyCheck } from './books-check/nightly.ts';
export { type BooksRule, booksRules } from './books-check/rules.ts';
export { proofs } from './proofs.ts';
export { mountReports } from './routes.ts';
