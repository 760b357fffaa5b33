/** Codes on paper: printed for a stall's account, told apart from stickers, known to whoever reads their number. */
export { mountStands } from './routes.ts';
