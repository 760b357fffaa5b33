import type { Vnd } from '../money/index.ts';
import { numberWordTokens } from './number-words.ts';
import { CHIME_CLIP_IDS, clipIdOf, clipIdOfLetter, type VoiceRegion, type VoiceToken } from './voice-clips.ts';

/** What the speaker says about money that came: enough, too little, too much, or received without a bill. */
export type AnnouncementVerdict = 'exact' | 'short' | 'over' | 'received';

/**
 * One thing to announce, taken from the same record the screen shows.
 *
 * Units: whole đồng. `amountVnd` is what came in. `differenceVnd` is how much it is short or over; its sign is not
 * read, since the verdict already says the direction.
 */
export type Announcement =
  | { verdict: 'exact' | 'received'; amountVnd: Vnd }
  | { verdict: 'short' | 'over'; amountVnd: Vnd; differenceVnd: Vnd };

const verdictToken = { exact: 'đủ', short: 'thiếu', over: 'thừa', received: 'đã nhận' } as const satisfies Record<
  AnnouncementVerdict,
  VoiceToken
>;

/**
 * The words of an announcement, one token for each recording: đủ, hai, mươi, lăm, nghìn, đồng.
 *
 * Short and over say the difference, because that is what the seller has to act on. The payer is never named.
 * Throws: `RangeError` when the amount is beyond `LARGEST_IN_WORDS`.
 */
export function announcementTokens(announcement: Announcement, region: VoiceRegion = 'north'): VoiceToken[] {
  return [verdictToken[announcement.verdict], ...numberWordTokens(spokenVnd(announcement), region), 'đồng'];
}

/**
 * The recordings to play one after the other: the chime of the verdict, then `announcementTokens`.
 *
 * `stallCode` (A07) is named between the two where one speaker serves many stalls.
 */
export function announcementClipIds(
  announcement: Announcement,
  region: VoiceRegion = 'north',
  stallCode?: string,
): string[] {
  return [
    chimeFor(announcement.verdict),
    ...(stallCode === undefined ? [] : stallClipIds(stallCode, region)),
    ...announcementTokens(announcement, region).map(clipIdOf),
  ];
}

/** The recordings that name a stall by its number: A07 → sạp, a, bảy. Characters that have no recording are left out. */
export function stallClipIds(stallCode: string, region: VoiceRegion = 'north'): string[] {
  const parts = stallCode.toUpperCase().match(/[A-Z]|\d+/g) ?? [];
  const said = parts.flatMap((part) => {
    const letter = clipIdOfLetter(part);
    if (letter !== null) return [letter];
    // Nobody says the zeros that fill a number up, nor a number longer than a stall's.
    return part.length <= 4 ? numberWordTokens(Number(part), region).map(clipIdOf) : [];
  });
  return [clipIdOf('sạp'), ...said];
}

/** The same announcement as a sentence, for the screen, the screen reader and a phone's own voice. */
export function announcementText(announcement: Announcement, region: VoiceRegion = 'north'): string {
  const [verdict, ...amount] = announcementTokens(announcement, region);
  const pause = verdict === 'đủ' ? ',' : ''; // "đủ hai mươi lăm nghìn" alone sounds as if more were still to come
  return `${verdict!.charAt(0).toUpperCase()}${verdict!.slice(1)}${pause} ${amount.join(' ')}`;
}

function spokenVnd(announcement: Announcement): number {
  return 'differenceVnd' in announcement ? Math.abs(announcement.differenceVnd) : announcement.amountVnd;
}

function chimeFor(verdict: AnnouncementVerdict): string {
  return verdict === 'exact' || verdict === 'short' ? CHIME_CLIP_IDS[verdict] : CHIME_CLIP_IDS.other;
}
