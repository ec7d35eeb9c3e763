// The shapes of rankings at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CleanText, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';

/** The ranking in the path. */
export class RankingParams {
  @IsUuidId()
  rankingId!: string;
}

/** The ranking and the application in the path. */
export class PlaceParams extends RankingParams {
  @IsUuidId()
  applicationId!: string;
}

/** What to rank. */
export class ComputeRankingDto {
  @IsUuidId()
  callId!: string;

  @IsZoneCode()
  zone!: string;

  /** The action; may be left out when only one is served by score. */
  @IsOptional()
  @CleanText(40)
  action?: string;
}

/** The act that approves. */
export class ApproveRankingDto {
  @CleanText(80)
  actNumber!: string;
}

/** Which rankings a list shows. */
export class RankingsQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;
}

/** A place: codes and points only. */
export class RankingEntryView {
  applicationId!: string;
  receiptNumber!: number;
  place!: number;
  total!: number;
}

/** A ranking (graduatoria). */
export class RankingView {
  rankingId!: string;
  callId!: string;
  callVersion!: number;
  action!: string;
  zone!: string;
  status!: 'computing' | 'computed' | 'approved';
  computedOn!: string;
  engineVersion!: string;
  digest!: string;
  actNumber?: string;
  approvedOn?: string;
  entries!: RankingEntryView[];
}

/** A line in the list of rankings. */
export class RankingLineView {
  rankingId!: string;
  callId!: string;
  action!: string;
  zone!: string;
  status!: string;
  entries!: number;
  computedOn!: string;
  approvedOn?: string;
}

/** A page of rankings. */
export class RankingPage extends PageOf(RankingLineView) {}

/** Points for one reason. */
export class ScoreItemView {
  id!: string;
  article!: string;
  points!: number;
  sentence!: string;
}

/** A tie-break with this application's value; null comes last. */
export class TieView {
  sentence!: string;
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }] })
  value!: string | number | null;
}

/** Why an application has its place. The last tie-break is always the number of receipt. */
export class PlaceView extends RankingEntryView {
  items!: ScoreItemView[];
  ties!: TieView[];
  /** Facts that were not known, or classes that were erased since. */
  missing!: string[];
}
