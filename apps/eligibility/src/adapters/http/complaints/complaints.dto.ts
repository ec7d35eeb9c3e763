// The shapes of complaints at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsBooleanString, IsIn, IsOptional } from 'class-validator';
import { CleanText, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';

const KINDS = ['service', 'delay', 'treatment', 'other'] as const;
const STATUSES = ['open', 'answered', 'closed'] as const;
const OUTCOMES = ['founded', 'partly-founded', 'unfounded'] as const;

/** The complaint in the path. */
export class ComplaintParams {
  @IsUuidId()
  complaintId!: string;
}

/** What somebody complains of or reports. */
export class OpenComplaintDto {
  @IsIn(KINDS)
  kind!: (typeof KINDS)[number];

  /** What happened; sealed. */
  @CleanText(4_000)
  text!: string;

  /** The voucher that it is about. */
  @IsOptional()
  @IsUuidId()
  voucherId?: string;

  /** The provider that it is about. */
  @IsOptional()
  @IsUuidId()
  providerId?: string;
}

/** Who is to hold it. */
export class AssignComplaintDto {
  /** An officer of the zone; the caller unless said. */
  @IsOptional()
  @IsUuidId()
  holder?: string;
}

/** The answer. */
export class AnswerComplaintDto {
  @IsIn(OUTCOMES)
  outcome!: (typeof OUTCOMES)[number];

  /** What was found and what is done; sealed. */
  @CleanText(4_000)
  text!: string;
}

/** Why the answer is not enough. */
export class ReopenComplaintDto {
  @CleanText(4_000)
  text!: string;
}

/** Which complaints a list shows. */
export class ComplaintsQuery extends PageQuery {
  @IsOptional()
  @IsZoneCode()
  zone?: string;

  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @IsOptional()
  @IsUuidId()
  holder?: string;

  @IsOptional()
  @IsUuidId()
  providerId?: string;

  /** true: only those whose answer is late. */
  @IsOptional()
  @IsBooleanString()
  late?: string;
}

/** A complaint: codes and dates. */
export class ComplaintLineView {
  complaintId!: string;
  applicationId!: string;
  callId!: string;
  zone!: string;
  kind!: string;
  status!: string;
  openedOn!: string;
  /** The last day to answer. */
  dueOn!: string;
  late!: boolean;
  voucherId?: string;
  providerId?: string;
  holder?: string;
}

/** A page of complaints, what is due first. */
export class ComplaintPage extends PageOf(ComplaintLineView) {}

/** The complaints on one file. */
export class ComplaintsView {
  @ApiProperty({ type: ComplaintLineView, isArray: true })
  items!: readonly ComplaintLineView[];
}

/** What was written, and when. */
export class ComplaintTextView {
  on!: string;
  /** Absent where it was erased. */
  text?: string;
}

/** An answer. */
export class ComplaintAnswerView extends ComplaintTextView {
  outcome!: string;
}

/** A complaint with its texts open. */
export class ComplaintView extends ComplaintLineView {
  byOffice!: boolean;
  closedOn?: string;
  said!: ComplaintTextView[];
  answers!: ComplaintAnswerView[];
}
