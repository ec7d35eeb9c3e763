// The shapes of an office's absences at the door.
import { IsIn, IsOptional } from 'class-validator';
import { IsCivilDate, IsUuidId, IsZoneCode } from '@buono/http';
import { ColleagueView } from '../holders/holders.dto.js';
import type { AbsenceKind } from '../../../domain/absence/events.js';

const KINDS: readonly AbsenceKind[] = ['planned', 'unplanned'];

/** The office in the path. */
export class AbsencesParams {
  @IsZoneCode()
  zone!: string;
}

/** An absence in the path. */
export class AbsenceParams extends AbsencesParams {
  @IsUuidId()
  absenceId!: string;
}

/** Who is away from day to day. Nothing else is asked of why, and there is no room for it. */
export class RecordAbsenceDto {
  /** An officer of the zone; the caller unless said, which is for who coordinates. */
  @IsOptional()
  @IsUuidId()
  personId?: string;

  /** Known beforehand, or not. */
  @IsIn(KINDS)
  kind!: AbsenceKind;

  /** The first day, civil, Europe/Rome. */
  @IsCivilDate()
  from!: string;

  /** The last day, included; at most 366 days. */
  @IsCivilDate()
  to!: string;

  /** Who covers: an officer of the zone who is there; nobody unless said. */
  @IsOptional()
  @IsUuidId()
  cover?: string;
}

/** Who covers from now on. */
export class AbsenceCoverDto {
  /** Nobody unless said. */
  @IsOptional()
  @IsUuidId()
  cover?: string;
}

/** Until when an absence lasts after all. */
export class AbsenceEndDto {
  /** Yesterday unless said; one that has not begun is taken back. */
  @IsOptional()
  @IsCivilDate()
  lastDay?: string;
}

/** An absence that lasts or will. */
export class AbsenceView {
  absenceId!: string;
  person!: ColleagueView;
  kind!: string;
  from!: string;
  to!: string;
  /** Whether it lasts today. */
  lasts!: boolean;
  /** Absent while nobody covers. */
  cover?: ColleagueView;
  /** Whoever covers is no officer of the zone any more: nobody does. */
  coverLeft?: boolean;
  /** Files that the person holds whose term ends within it. */
  due!: number;
  /** Whether some of them are covered by nobody. */
  uncovered!: boolean;
}

/** The absences of an office that last or will, by their first day. */
export class AbsencesView {
  zone!: string;
  items!: AbsenceView[];
}
