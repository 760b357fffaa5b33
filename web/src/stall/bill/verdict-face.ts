/** How the money that came answers the bill. */
export type VerdictFace = 'paid' | 'short' | 'over';
