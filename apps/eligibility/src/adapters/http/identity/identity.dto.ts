// The shapes of look-alikes and joined identities at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CleanLine, CleanText, IsCodiceFiscale, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import type { LikenessReason } from '../../../application/identity/likenesses.js';

/** Why two applications are alike, in the order in which they are told. */
export const LIKENESS_REASONS: readonly LikenessReason[] = [
  'provisional-code',
  'omocodic-code',
  'same-name-and-birth-date',
];

/** Which look-alikes are listed. */
export class LookAlikesQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;
}

/** Another application that is like this one. One of another zone's is told without its id: its office, or the region, has the file. */
export class LookAlikeView {
  /** Absent where the other application belongs to a zone that the caller does not work for. */
  applicationId?: string;
  callId!: string;
  zone!: string;
  status?: string;
  receiptNumber?: number;
  @ApiProperty({ required: false, format: 'date-time' })
  arrivedAt?: string;
  /** The two people, by id; only within the caller's zones. */
  personId?: string;
  otherPersonId?: string;
  @ApiProperty({ enum: LIKENESS_REASONS, isArray: true })
  reasons!: LikenessReason[];
  /** The reasons in Italian. */
  sentence!: string;
}

/** An application with those that it is like. */
export class LookAlikesView {
  applicationId!: string;
  others!: LookAlikeView[];
}

/** A page may have fewer items than asked for: what was settled meanwhile is left out. */
export class LookAlikesPage extends PageOf(LookAlikesView) {}

/** An application of the same history. */
export class SameHistoryView {
  applicationId!: string;
  callId!: string;
  zone!: string;
  status!: string;
  /** Under which of the person's ids it stands. */
  recipientId!: string;
  receiptNumber?: number;
}

/** An act that joined two codes of one person. */
export class JoinView {
  joinId!: string;
  formerId!: string;
  currentId!: string;
  actNumber!: string;
  on!: string;
  undoneOn?: string;
  undoneByAct?: string;
}

/** A join with what its act says; `erased` when that was forgotten since. */
export class JoinDetailsView extends JoinView {
  reason?: string;
  formerCode?: string;
  currentCode?: string;
  erased!: boolean;
}

/** Who the recipient of an application is: their ids, the acts that joined them, the applications of one history, look-alikes. */
export class IdentityView {
  applicationId!: string;
  /** The id that holds now first. */
  personIds!: string[];
  joins!: JoinDetailsView[];
  /** The other applications of the same person in the caller's zones. */
  sameHistory!: SameHistoryView[];
  lookAlikes!: LookAlikeView[];
}

/** The act that joins two codes of one person. */
export class JoinPersonsDto {
  /** The code that is given up, as a provisional one. */
  @IsCodiceFiscale()
  formerCode!: string;

  /** The definitive code. */
  @IsCodiceFiscale()
  currentCode!: string;

  /** The number of the act. */
  @CleanLine(60)
  actNumber!: string;

  /** On what the office bases it; sealed under the person. */
  @CleanText(4_000)
  reason!: string;
}

/** The join in the path. */
export class JoinParams {
  @IsUuidId()
  joinId!: string;
}

/** The act that undoes a join. */
export class UndoJoinDto {
  @CleanLine(60)
  actNumber!: string;

  @CleanText(4_000)
  reason!: string;
}

/** Two applications whose people look alike and are two. */
export class TellApartDto {
  @IsUuidId()
  applicationId!: string;

  @IsUuidId()
  otherApplicationId!: string;

  /** How the office knows; sealed. */
  @CleanText(4_000)
  reason!: string;
}

/** How many pairs of people are told apart now. */
export class ToldApartView {
  pairs!: number;
}
