// The shapes of papers: acts and what came in, with number, signature and posting.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';

const STATUSES = ['waiting', 'complete'] as const;

/** Which paper. */
export class PaperParams {
  @IsUuidId()
  paperId!: string;
}

/** Which papers a list shows. */
export class PapersQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsUuidId()
  rankingId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** Those that wait for number, signature or posting, or those of which all is done; all, unless told. */
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

/** Which acts on the notice board. */
export class PostedActsQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;
}

/** A paper: codes and dates. `sentence` says in plain words how far it is. */
export class PaperView {
  paperId!: string;
  kind!: string;
  direction!: string;
  subject!: string;
  body!: string;
  callId!: string;
  zone?: string;
  applicationId?: string;
  rankingId?: string;
  actNumber?: string;
  filedAt!: string;
  filedOn!: string;
  status!: string;
  @ApiProperty({ type: String, isArray: true })
  waitingFor!: readonly string[];
  /** The number of the protocol register; absent while it is pending. */
  number?: string;
  registeredAt?: string;
  signedAt?: string;
  postingNumber?: string;
  /** The first and last day on the notice board. */
  postedFrom?: string;
  postedTo?: string;
  sentence!: string;
}

/** A page of papers. */
export class PaperPage extends PageOf(PaperView) {}

/** All papers of one thing, oldest first. */
export class PapersView {
  @ApiProperty({ type: PaperView, isArray: true })
  items!: readonly PaperView[];
}

/** A signature: a detached JWS over the bytes of `content`, in UTF-8. `verifies`: with a key that is trusted today. */
export class PaperSignatureView {
  signature!: string;
  signer!: string;
  signedAt!: string;
  keyId!: string;
  verifies!: boolean;
}

/** An office that was asked and did not answer, and when it is asked again. */
export class PaperWaitingView {
  step!: string;
  attempts!: number;
  reason!: string;
  retryAt!: string;
}

/** A paper with its words. */
export class PaperDetailView extends PaperView {
  content!: string;
  /** SHA-256 (hex) of the bytes of `content`. */
  digest!: string;
  @ApiPropertyOptional({ type: PaperSignatureView })
  signature?: PaperSignatureView;
  @ApiProperty({ type: PaperWaitingView, isArray: true })
  waiting!: readonly PaperWaitingView[];
}
