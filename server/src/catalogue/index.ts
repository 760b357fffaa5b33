/** The goods: search without accents, and the products an order names. */
export { mountCatalogue } from './routes.ts';
export { listProductsByIds } from './store.ts';
