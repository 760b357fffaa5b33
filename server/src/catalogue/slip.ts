/** Whether two words differ by one slip of the thumb: a letter more, less, other, or two neighbours swapped. */
export function isOneSlip(typed: string, word: string): boolean {
  const shift = typed.length - word.length;
  if (Math.abs(shift) > 1 || typed === word) return false;
  let at = 0;
  while (at < word.length && typed[at] === word[at]) at += 1;
  if (shift === 1) return typed.slice(at + 1) === word.slice(at);
  if (shift === -1) return typed.slice(at) === word.slice(at + 1);
  if (typed.slice(at + 1) === word.slice(at + 1)) return true;
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return isSwapped && typed.slice(at + 2) === word.slice(at + 2);
}
