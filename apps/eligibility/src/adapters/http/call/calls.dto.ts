// The shapes of calls at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Type } from 'class-transformer';
import { ApiCents, CleanLine, IsCivilDate, IsUuidId, IsWholeNumber, PageOf } from '@buono/http';
import type { CallStage } from '../../../domain/call/stage.js';
import { IsCallDocument, IsFacts } from '../fields.js';

/** The call in the path. */
export class CallParams {
  @IsUuidId()
  callId!: string;
}

/** A call to draft, or the new text of a draft. */
export class CallDocumentDto {
  /** The call document: a JSON object, or YAML text. */
  @IsCallDocument()
  document!: object | string;
}

/** The act that publishes. */
export class PublishDto {
  /** The number of the act, for instance «D.D. 104/2026». */
  @CleanLine(80)
  actNumber!: string;
}

/** The act that amends: the whole new document. */
export class AmendDto extends CallDocumentDto {
  @CleanLine(80)
  actNumber!: string;

  /** The first day of the new version; today or later. */
  @IsCivilDate()
  effectiveFrom!: string;

  /** `pending`: also for applications received and not decided; `new` unless said. */
  @IsOptional()
  @IsIn(['new', 'pending'])
  @ApiProperty({ enum: ['new', 'pending'], required: false })
  appliesTo?: 'new' | 'pending';
}

/** Which version of a document. */
export class VersionQuery {
  /** The number of the version; the one in force today unless said. */
  @IsOptional()
  @Type(() => Number)
  @IsWholeNumber({ min: 1, max: 10_000 })
  version?: number;
}

/** Facts to try. */
export class PrecheckDto {
  /** The action to try; may be left out when the call has only one. */
  @IsOptional()
  @CleanLine(40)
  action?: string;

  @IsFacts()
  facts!: Record<string, unknown>;
}

/** Where a call stands: opening and closing follow from the clock, the rest from acts. */
export const CALL_STAGES: CallStage[] = [
  'draft',
  'approved',
  'published',
  'open',
  'closed',
  'suspended',
  'annulled',
  'in-examination',
  'provisional-ranking',
  'final-ranking',
  'in-progress',
  'in-reporting',
  'concluded',
];

/** A call that was written; `warnings` deserve a second look before publication. */
export class CallWrittenView {
  callId!: string;
  code!: string;
  /** 0 while it is a draft. */
  version!: number;
  status!: 'draft' | 'published';
  actNumber?: string;
  effectiveFrom?: string;
  warnings!: string[];
}

/** A line in the list of published calls; instants in UTC. */
export class CallLineView {
  callId!: string;
  code!: string;
  title!: string;
  status!: 'draft' | 'published';
  version!: number;
  order!: string;
  opensAt!: string;
  closesAt!: string;
}

/** A page of calls. */
export class CallPage extends PageOf(CallLineView) {}

/** An action of a call. */
export class ActionView {
  code!: string;
  title!: string;
  deliveryModel!: string;
  order!: string;
  assessmentRequired!: boolean;
  /** Whether too little money is shared among all in proportion; absent: it is not. */
  sharesMoney?: boolean;
  /** What of the call's money is for this action only; cents. */
  reservedCents?: number;
}

/** Money of a call from one source and year; cents. */
export class CallFundView {
  source!: string;
  year!: number;
  @ApiCents()
  amountCents!: number;
}

/** A stretch in which the platform could not be reached. */
export class OutageView {
  from!: string;
  to!: string;
}

/** A version that was published. */
export class CallVersionView {
  version!: number;
  actNumber!: string;
  effectiveFrom!: string;
  publishedOn!: string;
  /** What the act was. */
  @ApiProperty({ enum: ['publication', 'amendment', 'restoration', 'extension', 'refinancing'] })
  kind!: string;
  /** `pending`: also for applications received and not decided then. */
  @ApiProperty({ enum: ['new', 'pending'] })
  appliesTo!: string;
  /** The version that was brought back. */
  restores?: number;
  /** The outage that the act gives time back for, UTC. */
  outage?: OutageView;
}

/** A published call, as it is in force today; the window closes at the end of the second of `closesAt`. */
export class CallView {
  callId!: string;
  code!: string;
  title!: string;
  status!: 'published';
  @ApiProperty({ enum: CALL_STAGES })
  stage!: CallStage;
  /** Why it is suspended or annulled. */
  halted?: string;
  version!: number;
  order!: string;
  opensAt!: string;
  closesAt!: string;
  useFrom!: string;
  useTo!: string;
  zones!: string[];
  actions!: ActionView[];
  funds!: CallFundView[];
  versions!: CallVersionView[];
  currency!: 'EUR';
}

/** A draft with its document. */
export class CallDraftView {
  callId!: string;
  code!: string;
  status!: 'draft';
  /** approved: a second person has approved it as it stands. */
  @ApiProperty({ enum: ['draft', 'approved'] })
  stage!: 'draft' | 'approved';
  /** Whether whoever asks had a hand in the text: somebody else has to approve it. */
  isOwn!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true })
  document!: object;
}

/** A line in the list of drafts; instants in UTC. */
export class CallDraftLineView {
  callId!: string;
  code!: string;
  title!: string;
  @ApiProperty({ enum: ['draft', 'approved'] })
  stage!: 'draft' | 'approved';
  order!: string;
  opensAt!: string;
  closesAt!: string;
}

/** A page of drafts. */
export class CallDraftPage extends PageOf(CallDraftLineView) {}

/** The document of a version. */
export class CallDocumentView {
  callId!: string;
  code!: string;
  version!: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  document!: object;
}
