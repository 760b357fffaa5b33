const NAME = 'choso-waiting';
const KEPT_S = 60 * 86_400;

/** How many acts waited when that was last written down; a cookie stays when a browser clears what a site has stored. */
export function readMark(): number {
  const found = new RegExp(`(?:^|; )${NAME}=(\\d+)`).exec(document.cookie);
  return Number(found?.[1] ?? 0);
}

/** Write down how many acts wait. */
export function writeMark(count: number): void {
  if (count === readMark()) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store of today exists in some browsers only
  document.cookie = `${NAME}=${count}; path=/; max-age=${count > 0 ? KEPT_S : 0}; samesite=strict`;
}
