// The shapes of what is asked and answered in a procedure.
import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, CleanText, IsCivilDate, IsUuidId, IsWholeNumber } from '@buono/http';
import { FindingView } from '../decision/findings.dto.js';
import { IsFacts } from '../fields.js';

/** A request for integration: what is missing, by name and in words. */
export class IntegrationRequestDto {
  /** Names of facts, codes of proofs. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @CleanLine(60, { each: true })
  items!: string[];

  /** What the family reads; sealed. */
  @CleanText(4_000)
  text!: string;

  /** Days to answer: the call's unless said, 30 at most. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 30 })
  days?: number;
}

/** What a family answers: in words, and facts declared anew. */
export class FamilyAnswerDto {
  @CleanText(4_000)
  text!: string;

  @IsOptional()
  @IsFacts()
  facts?: Record<string, unknown>;
}

/** A document that answers an item of the request. */
export class NamedDocumentDto {
  /** The fact or proof that was asked for, as the request names it. */
  @CleanLine(60)
  item!: string;

  /** A document of the application, attached before. */
  @IsUuidId()
  documentId!: string;
}

/** A family's answer to a request for integration. */
export class IntegrationAnswerDto extends FamilyAnswerDto {
  /** Which paper answers which item. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => NamedDocumentDto)
  documents?: NamedDocumentDto[];
}

/** A notice of refusal: its grounds are the criteria that are not met. */
export class RejectionNoticeDto {
  /** Ids of criteria that are not met: all, unless named. What is left out now cannot be added to the refusal. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @CleanLine(60, { each: true })
  grounds?: string[];

  /** What the officer adds in their own words; sealed. */
  @IsOptional()
  @CleanText(4_000)
  text?: string;
}

/** How an appeal is decided. */
export class AppealDecisionDto {
  @IsIn(['upheld', 'rejected'])
  outcome!: 'upheld' | 'rejected';

  /** The number of the act. */
  @CleanLine(60)
  actNumber!: string;

  /** Why; sealed. */
  @CleanText(4_000)
  text!: string;
}

/** What is kept while an appeal is open: after a place of the ranking, or by the number of the receipt. */
export class KeptView {
  rankingId?: string;
  place!: number;
  bis!: number;
  amountCents!: number;
  currency!: 'EUR';
}

/** An appeal: open, upheld, rejected or given up; `dueOn` is the last day to answer it. */
export class AppealView {
  openedOn!: string;
  dueOn!: string;
  status!: 'open' | 'upheld' | 'rejected' | 'withdrawn';
  withdrawnOn?: string;
  /** What is kept until it is decided; absent where nothing is, or nobody can say how much it would be. */
  kept?: KeptView;
  text?: string;
  decidedOn?: string;
  actNumber?: string;
  /** What the office said. */
  answer?: string;
}

/** What a family answered, opened. */
export class FamilyAnswerView {
  on!: string;
  text?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  facts?: object;
}

/** An item that was asked for: open until a document is named for it or attached as that proof, or the fact is declared anew. */
export class AskedItemView {
  item!: string;
  status!: 'open' | 'answered';
  documentIds!: string[];
}

/** A request for integration: waiting, answered, or over. */
export class IntegrationView {
  askedOn!: string;
  /** For how many days it may be answered; absent in what was stored before. */
  days?: number;
  /** The day from which they count: of the delivery, or of the request where no notice goes out. Absent while it is not proved. */
  countsFrom?: string;
  /** The last day; absent while the term has not begun. */
  until?: string;
  items!: string[];
  /** The same items with what came for each. */
  asked!: AskedItemView[];
  suspendsTerm!: boolean;
  text?: string;
  status!: 'waiting' | 'answered' | 'expired';
  answer?: FamilyAnswerView;
}

/** A notice of refusal: waiting for observations, observed, or over. */
export class NoticeView {
  noticedOn!: string;
  /** For how many days the family may observe. */
  days!: number;
  /** The day from which they count: of the delivery, or of the act where no notice goes out. Absent while it is not proved. */
  countsFrom?: string;
  /** The last day; absent while the term has not begun. */
  observationsBy?: string;
  grounds!: FindingView[];
  text?: string;
  status!: 'waiting' | 'answered' | 'expired';
  answer?: FamilyAnswerView;
}

/** The start of an annulment: why, as a code and in words that the family reads. */
export class StartAnnulmentDto {
  @IsIn(['unlawful', 'false-declaration'])
  cause!: 'unlawful' | 'false-declaration';

  /** What the family reads; sealed. */
  @CleanText(4_000)
  text!: string;
}

/** How an annulment is decided. */
export class AnnulmentDecisionDto {
  @IsIn(['annulled', 'dropped'])
  outcome!: 'annulled' | 'dropped';

  /** The number of the act. */
  @CleanLine(60)
  actNumber!: string;

  /** Why, answering what the family said; sealed. */
  @CleanText(4_000)
  text!: string;

  /** From which service date nothing is due: the first of the voucher unless said. */
  @IsOptional()
  @IsCivilDate()
  effectiveFrom?: string;

  /** Needed after twelve months: who decides has seen that they are over. */
  @IsOptional()
  @IsBoolean({ message: 'beyondTermSeen deve essere true o false' })
  beyondTermSeen?: boolean;
}

/** An annulment: open, annulled or dropped. */
export class AnnulmentView {
  startedOn!: string;
  cause!: 'unlawful' | 'false-declaration';
  hearingBy!: string;
  /** The last day of the twelve months, and whether they were over when it started. */
  lastDay!: string;
  beyondTerm!: boolean;
  status!: 'open' | 'annulled' | 'dropped';
  text?: string;
  answer?: FamilyAnswerView;
  decidedOn?: string;
  actNumber?: string;
  /** What the office said. */
  reasons?: string;
}
