/** Speakers that several stalls share: who lets one in, what it may hear, and nothing about who paid. */
export { mountSpeakers } from './routes.ts';
export { mayHear } from './store.ts';
