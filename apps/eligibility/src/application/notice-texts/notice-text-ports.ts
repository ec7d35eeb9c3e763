// The texts of notices as the use cases need them: their streams, and the words that a notice is written from.
import { Streams, uuidV5 } from '@buono/event-store';
import {
  inForceOf,
  type NoticeTextCommand,
  type NoticeTextRefusal,
  type NoticeTexts,
} from '../../domain/notice-text/decider.js';
import type { NoticeTextEvent } from '../../domain/notice-text/events.js';
import { FIRST_TEXTS, FIRST_VERSION } from '../../domain/notice/first-texts.js';
import type { NoticeKind } from '../../domain/notice/kinds.js';
import type { NoticeLanguage, NoticeText } from '../../domain/notice/texts.js';

export abstract class TextStreams extends Streams<NoticeTexts, NoticeTextCommand, NoticeTextEvent, NoticeTextRefusal> {}

/** One text: of a body, for a kind of notice, in a language. */
export interface TextPlace {
  /** The name of the body, as its calls have it. */
  readonly body: string;
  readonly kind: NoticeKind;
  readonly language: NoticeLanguage;
}

/** The stream of a text. */
export const textsOf = ({ body, kind, language }: TextPlace): string => uuidV5('notice-text', body, kind, language);

/** Words to write from: the body's own, or those that the platform comes with. */
export interface WordsInForce {
  readonly words: NoticeText;
  readonly version: number;
  readonly isOwn: boolean;
}

/** The words in force of a text; where the body has none of its own, those that the platform comes with. */
export const wordsInForce = async (streams: Pick<TextStreams, 'find'>, place: TextPlace): Promise<WordsInForce> => {
  const { state } = await streams.find(textsOf(place));
  const own = inForceOf(state);
  if (own !== undefined) return { words: own, version: own.version, isOwn: true };
  return { words: FIRST_TEXTS[place.language][place.kind], version: FIRST_VERSION, isOwn: false };
};
