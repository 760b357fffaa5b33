/** Every call of the API, one file per resource. */
export * from './bank-connections.ts';
export * from './bank-transactions.ts';
export * from './board.ts';
export { type Contract, contract } from './contract.ts';
export * from './decisions.ts';
export * from './demo-bank.ts';
export * from './goods.ts';
export * from './markets.ts';
export * from './orders.ts';
export * from './payment-requests.ts';
export * from './reserved-references.ts';
export * from './sale-lines.ts';
export * from './sales.ts';
export * from './session.ts';
export * from './speakers.ts';
export * from './stands.ts';
export * from './statements.ts';
export * from './tabs.ts';
