// The shapes of the texts of notices at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CleanLine, CleanText, IsUuidId, IsWholeNumber } from '@buono/http';
import { Type } from 'class-transformer';
import { NOTICE_KINDS, type NoticeKind } from '../../../domain/notice/kinds.js';
import { LANGUAGES, type NoticeLanguage } from '../../../domain/notice/texts.js';

const KINDS = Object.keys(NOTICE_KINDS);

/** Of which body. */
export class NoticeTextsQuery {
  /** The name of the body, as its calls have it. */
  @CleanLine(200)
  body!: string;
}

/** A body whose notices are written here. */
export class NoticeBodyView {
  /** Its name, as its calls have it. */
  body!: string;
  /** The calls that it has published. */
  @ApiProperty({ type: String, isArray: true })
  callIds!: readonly string[];
}

/** The bodies whose notices are written here, by name. */
export class NoticeBodiesView {
  @ApiProperty({ type: NoticeBodyView, isArray: true })
  items!: readonly NoticeBodyView[];
}

/** The text in the path. */
export class NoticeTextParams {
  @IsIn(KINDS)
  kind!: NoticeKind;

  @IsIn(LANGUAGES)
  language!: NoticeLanguage;
}

/** A version of it. */
export class NoticeTextVersionParams extends NoticeTextParams {
  @Type(() => Number)
  @IsWholeNumber({ min: 1, max: 100_000 })
  version!: number;
}

/** A new version: plain words, with places such as {{number}}. */
export class ProposeNoticeTextDto {
  @CleanLine(120)
  title!: string;

  /** Lines; one whose places are all empty is left out of the notice. */
  @CleanText(4_000)
  text!: string;
}

/** Words to try, as they would be written on a case that the caller may see. */
export class PreviewNoticeTextDto extends ProposeNoticeTextDto {
  @IsUuidId()
  applicationId!: string;
}

/** A version, and what became of it. */
export class NoticeTextVersionView {
  version!: number;
  title!: string;
  text!: string;
  @ApiProperty({ enum: ['waiting', 'approved', 'dismissed'] })
  status!: string;
  proposedOn!: string;
  /** Whether the caller wrote it: another person approves it. */
  isOwn!: boolean;
  /** When it was approved or set aside. */
  decidedOn?: string;
}

/** A text in a list: which words are in force, and whether a version waits. */
export class NoticeTextLineView {
  kind!: string;
  language!: string;
  /** The title of the words in force. */
  title!: string;
  /** The version in force; absent where the words are those that the platform comes with. */
  version?: number;
  /** The version that waits for another person. */
  waiting?: number;
}

/** The texts of a body, kind by kind. */
export class NoticeTextsView {
  @ApiProperty({ type: NoticeTextLineView, isArray: true })
  items!: readonly NoticeTextLineView[];
}

/** The words in force. */
export class NoticeWordsView {
  title!: string;
  text!: string;
}

/** A text with its versions, and what may and must stand in it. */
export class NoticeTextView extends NoticeTextLineView {
  @ApiProperty({ type: NoticeWordsView })
  inForce!: NoticeWordsView;
  /** Those that the platform comes with. */
  @ApiProperty({ type: NoticeWordsView })
  first!: NoticeWordsView;
  /** The places that may stand in it. */
  @ApiProperty({ type: String, isArray: true })
  places!: readonly string[];
  /** Those that must. */
  @ApiProperty({ type: String, isArray: true })
  needed!: readonly string[];
  /** What stands outside of the envelope of every notice, and is nobody's to change. */
  subject!: string;
  preview!: string;
  @ApiProperty({ type: NoticeTextVersionView, isArray: true })
  versions!: readonly NoticeTextVersionView[];
}

/** Words as they would be written. */
export class NoticeTextPreviewView extends NoticeWordsView {
  /** Places of which the case says nothing, or that are opened to nobody here: they stand between ‹ and ›. */
  @ApiProperty({ type: String, isArray: true })
  unsaid!: readonly string[];
}
