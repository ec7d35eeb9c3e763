// The shapes of notices at the door.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { CleanLine, IsCivilDate, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { NOTICE_KINDS } from '../../../domain/notice/kinds.js';

const STATUSES = ['waiting', 'handed', 'posting', 'unreached', 'delivered', 'stopped'] as const;
const POSTED = ['registered-letter', 'letter'] as const;
const DELIVERED = [...POSTED, 'in-person'] as const;

/** The notice in the path. */
export class NoticeParams {
  @IsUuidId()
  noticeId!: string;
}

/** Which notices a list shows. */
export class NoticesQuery extends PageQuery {
  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** `posting`: a letter is for the office to post; `unreached`: no channel is left; `stopped`: it was due, and goes to nobody. */
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsIn(Object.keys(NOTICE_KINDS))
  kind?: string;
}

/** A letter that the office posted. */
export class PostNoticeDto {
  @IsIn(POSTED)
  channel!: (typeof POSTED)[number];

  /** The number of the letter at the post. */
  @CleanLine(60)
  number!: string;
}

/** The proof that the office has of a delivery. */
export class DeliverNoticeDto {
  /** By the letter that was posted, or in person at the desk. */
  @IsIn(DELIVERED)
  channel!: (typeof DELIVERED)[number];

  /** The day on the receipt; not said where nobody fetched the letter. */
  @ValidateIf(({ stockedSince }: DeliverNoticeDto) => stockedSince === undefined)
  @IsCivilDate()
  deliveredOn?: string;

  /** Of a registered letter that nobody fetched: the day on which the post told that it lies there. It counts as delivered ten days later. */
  @ValidateIf(({ deliveredOn }: DeliverNoticeDto) => deliveredOn === undefined)
  @IsCivilDate()
  stockedSince?: string;

  /** Under which number the receipt is kept. */
  @IsOptional()
  @CleanLine(60)
  number?: string;
}

/** A notice: codes and dates. */
export class NoticeLineView {
  noticeId!: string;
  kind!: string;
  applicationId!: string;
  callId!: string;
  zone!: string;
  voucherId?: string;
  claimId?: string;
  status!: string;
  /** Whether it starts a term, and its delivery is proved. */
  certified!: boolean;
  /** The channel that has it, or whose turn it is. */
  channel?: string;
  preparedAt!: string;
  preparedOn!: string;
  /** Not sent before. */
  sendAt!: string;
  /** Terms count from this day. */
  deliveredOn?: string;
  /** Why it was stopped, why the last channel was left, or why one is asked again. */
  reason?: string;
}

/** A page of notices, oldest first. */
export class NoticePage extends PageOf(NoticeLineView) {}

/** The notices of one application, oldest first. */
export class NoticesView {
  @ApiProperty({ type: NoticeLineView, isArray: true })
  items!: readonly NoticeLineView[];
  /** Whether the body has its notices written here; if not, it tells people by itself, and terms count from the act. */
  isWritten!: boolean;
}

/** A channel that was tried in vain: it reaches nobody, or gave the notice back. */
export class NoticePassedView {
  channel!: string;
  reason!: string;
  at!: string;
}

/** Who has it, under which number. */
export class NoticeHandedView {
  channel!: string;
  reference!: string;
  at!: string;
}

/** A channel that is asked again. */
export class NoticeWaitingView {
  attempts!: number;
  reason!: string;
  retryAt!: string;
}

/** How it was delivered. `proof`: SHA-256 (hex) of what proves it, where a channel gave it. */
export class NoticeDeliveredView {
  channel!: string;
  deliveredOn!: string;
  /** Nobody fetched the letter: since when it lay at the post. */
  stockedSince?: string;
  proof?: string;
  reference?: string;
  at!: string;
}

/** A notice with its words, and all that the channels did. */
export class NoticeDetailView extends NoticeLineView {
  /** Title, an empty line, the text; absent where it was erased. */
  content?: string;
  /** SHA-256 (hex) of the bytes of `content`. */
  digest!: string;
  language!: string;
  /** The version of the text that it was written from. */
  template!: number;
  /** Whether that text is the body's own, and not one that the platform comes with. */
  isOwnText!: boolean;
  @ApiProperty({ type: String, isArray: true })
  route!: readonly string[];
  @ApiProperty({ type: NoticePassedView, isArray: true })
  passed!: readonly NoticePassedView[];
  @ApiPropertyOptional({ type: NoticeHandedView })
  handed?: NoticeHandedView;
  @ApiPropertyOptional({ type: NoticeWaitingView })
  waiting?: NoticeWaitingView;
  @ApiPropertyOptional({ type: NoticeDeliveredView })
  delivered?: NoticeDeliveredView;
}
