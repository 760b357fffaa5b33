/** The sandbox bank: play money, real signed notifications. Never mounted in production. */
export { mountDemoBank } from './routes.ts';
