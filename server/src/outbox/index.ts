/** What changed, told after the commit and never before it. */
export {
  addEvents,
  type NewEvent,
  readEventsAfter,
  readNewestCursor,
  readTopicAfter,
  toMarketEvent,
} from './events.ts';
export { createRelay, type Relay } from './relay.ts';
