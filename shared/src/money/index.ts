export { addVnd, compareVnd, subtractVnd, sumVnd } from './arithmetic.ts';
export { changeFor } from './change.ts';
export { formatVnd } from './format.ts';
export { isTransferableVnd, MAX_TRANSFER_VND, ZERO_VND } from './limits.ts';
export { lineTotal, quantityFor } from './line-total.ts';
export { parseVndText } from './parse-text.ts';
export { type Vnd, vnd } from './vnd.ts';
