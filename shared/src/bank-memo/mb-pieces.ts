const PIECE_LENGTH = 35;

/**
 * Cut a narrative as MB's feed does: pieces of 35 characters, each trimmed, then joined.
 *
 * `join` is what stands between pieces: `space` breaks a word that lay across a border ("to i"), `none` glues words
 * whose space fell on one ("CTtu"). Both are in MB's records, by year and channel.
 */
export function joinPieces(narrative: string, join: 'space' | 'none'): string {
  const pieces: string[] = [];
  for (let at = 0; at < narrative.length; at += PIECE_LENGTH) {
    pieces.push(narrative.slice(at, at + PIECE_LENGTH).trim());
  }
  return pieces.join(join === 'space' ? ' ' : '');
}
