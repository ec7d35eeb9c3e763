// The shapes of late entries, at the door.
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { Transform } from 'class-transformer';
import { CleanText, PageOf, PageQuery } from '@buono/http';
import { RedeemDto } from '../service/redemptions.dto.js';

const STATUSES = ['waiting', 'admitted', 'refused'] as const;

/** A service whose entry window is past, and why it comes late. */
export class LateEntryDto extends RedeemDto {
  /** A code or a sentence, which is kept sealed. */
  @CleanText(300)
  lateReason!: string;
}

/** What an office says of a late entry. */
export class LateDecisionDto {
  /** A code or a sentence, which is kept sealed; who sent the service reads it. */
  @CleanText(300)
  reason!: string;
}

/** Which late entries a list shows. */
export class LateEntriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES, { message: 'lo stato deve essere waiting, admitted o refused' })
  status?: string;

  /** Only those that wait beyond their term. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'overdue deve essere true o false' })
  overdue?: boolean;
}

/** A service that was handed in late, in a list. Cents, as priced when it was handed in. */
export class LateEntryLineView {
  /** The redemption's id too, once it is admitted. */
  lateEntryId!: string;
  voucherId!: string;
  callId!: string;
  zone!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  service!: string;
  servedOn!: string;
  status!: (typeof STATUSES)[number];
  requestedOn!: string;
  /** The last day of the office's term. */
  decideBy!: string;
  /** It waits beyond its term. */
  overdue!: boolean;
  publicCents!: number;
  currency!: 'EUR';
}

export class LateEntryPage extends PageOf(LateEntryLineView) {}

/** What an office decided, and why: a code, or its words. */
export class LateDecisionView {
  admitted!: boolean;
  decidedOn!: string;
  reason!: string;
  words?: string;
}

/** A service that was handed in late, why, and what an office said of it. Cents, as priced when it was handed in. */
export class LateEntryView extends LateEntryLineView {
  startedAt?: string;
  endedAt?: string;
  units?: number;
  minutes?: number;
  costCents!: number;
  familyCents!: number;
  /** Who sent it, as a random number. */
  requestedBy!: string;
  /** Why it comes late: a code, or the words of who sent it. */
  reason!: string;
  words?: string;
  decision?: LateDecisionView;
}
