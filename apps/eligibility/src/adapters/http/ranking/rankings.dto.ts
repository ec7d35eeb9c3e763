// The shapes of rankings at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CleanLine, IsCivilDate, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';

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

  /** The action; may be left out when only one is not served on arrival. */
  @IsOptional()
  @CleanLine(40)
  action?: string;

  /** The seed of the lot whose digest was published before the window closed; only the first ranking needs it. */
  @IsOptional()
  @CleanLine(200)
  seed?: string;

  /** The provisional ranking that this one makes final: its term is over, its observations are answered. */
  @IsOptional()
  @IsUuidId()
  follows?: string;
}

/** The act that approves. */
export class ApproveRankingDto {
  @CleanLine(80)
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
  /** In a final ranking: its decision was corrected since the provisional one. */
  corrected?: boolean;
  /** What decided between it and the one above: 0 the points, 1… the ties in their order, then the lot, then the receipt. */
  by?: number;
}

/** The lot that put entries in order: SHA-256 of seed and application code, the lowest first. */
export class RankingLotView {
  seed!: string;
  commitment!: string;
  actNumber!: string;
}

/** A ranking on the notice board (albo): its number there, first and last day. */
export class RankingPostingView {
  number!: string;
  from!: string;
  to!: string;
}

/** A ranking that an office posted by itself, where the installation has no notice board connected. */
export class RecordPostingDto {
  @CleanLine(60)
  number!: string;

  /** The first and last day on the notice board. */
  @IsCivilDate()
  from!: string;

  @IsCivilDate()
  to!: string;
}

/** A ranking published as provisional: until when observations may come, how many came, how many wait for an answer. */
export class ProvisionalView {
  actNumber!: string;
  publishedOn!: string;
  /** Absent while the term waits for the posting from which it counts. */
  observationsBy?: string;
  observations!: number;
  unanswered!: number;
}

/** A ranking (graduatoria). */
export class RankingView {
  rankingId!: string;
  callId!: string;
  callVersion!: number;
  action!: string;
  zone!: string;
  status!: 'computing' | 'computed' | 'provisional' | 'approved';
  computedOn!: string;
  engineVersion!: string;
  /** Days for observations: it is published as provisional first. Absent where it is approved without. */
  observationDays?: number;
  /** They count from the posting on the notice board; not said: from the act. */
  observationsFrom?: 'posting';
  /** Where it is on the notice board. */
  posting?: RankingPostingView;
  /** The provisional ranking that it makes final. */
  follows?: string;
  /** How it stands as a provisional one. */
  provisional?: ProvisionalView;
  digest!: string;
  lot?: RankingLotView;
  actNumber?: string;
  approvedOn?: string;
  entries!: RankingEntryView[];
}

/** A published place: the application's code, known to who applied, and nothing else of a person. */
export class PublishedPlaceView {
  place!: number;
  code!: string;
  score!: number;
  /** Which of the file's criteria, from 0, decided between it and the one above. */
  by?: number;
}

/** Provisional, with the last day for observations; or final, with the provisional ranking that it follows. */
export class PublishedStageView {
  final!: boolean;
  observationsBy?: string;
  /** So many days from the first on the notice board. */
  observationDays?: number;
  from?: string;
  follows?: string;
}

/** A published ranking, which `npm run ranking:verify` checks without asking anybody. */
export class PublishedRankingView {
  format!: string;
  rankingId!: string;
  callId!: string;
  callVersion!: number;
  action!: string;
  zone!: string;
  /** score when points decide. */
  order!: string;
  /** Where the call has a provisional ranking: whether this is the final one. */
  stage?: PublishedStageView;
  actNumber!: string;
  /** The day of the act: of approval, or of publication as provisional. */
  approvedOn!: string;
  criteria!: string[];
  lot?: RankingLotView;
  entries!: PublishedPlaceView[];
  /** SHA-256 of the JSON without white space and without this field. */
  digest!: string;
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
  /** The last day for observations on a provisional one. */
  observationsBy?: string;
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

/** What decided between two neighbouring places: the call's sentence, and how many points lie between them. */
export class PlaceStepView {
  points!: number;
  sentence?: string;
}

/** Why an application has its place. The last tie-break is always the number of receipt. */
export class PlaceView extends RankingEntryView {
  items!: ScoreItemView[];
  ties!: TieView[];
  /** What put the place above before this one; the first place has none. */
  above?: PlaceStepView;
  /** What put this place before the one below; the last place has none. */
  below?: PlaceStepView;
  /** Facts that were not known, or classes that were erased since. */
  missing!: string[];
}
