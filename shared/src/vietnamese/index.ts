/** Vietnamese as people type, read and hear it. */

export {
  type Announcement,
  type AnnouncementVerdict,
  announcementClipIds,
  announcementText,
  announcementTokens,
  stallClipIds,
} from './announcement.ts';
export { foldVietnamese, squeeze } from './fold.ts';
export { LARGEST_IN_WORDS, numberWordTokens, toNumberWords, toVndWords } from './number-words.ts';
export {
  allClipIds,
  CHIME_CLIP_IDS,
  clipIdOf,
  isVoiceToken,
  LETTER_CLIPS,
  PHRASES,
  VOICE_REGIONS,
  type VoiceRegion,
  type VoiceToken,
  voiceTokens,
} from './voice-clips.ts';
export { wordPair } from './word-pair.ts';
