// The shapes of who holds which file at the door.
import { IsOptional } from 'class-validator';
import { CleanLine, IsUuidId, IsZoneCode } from '@buono/http';

/** Who is to hold a file. */
export class AssignApplicationDto {
  /** An officer of the zone; the caller unless said. */
  @IsOptional()
  @IsUuidId()
  holder?: string;

  /** Why, for the office only; needed where somebody held it before. Nothing of the family belongs here. Sealed. */
  @IsOptional()
  @CleanLine(200)
  reason?: string;
}

/** Of which zone. */
export class OfficeQuery {
  @IsZoneCode()
  zone!: string;
}

/** Somebody of the office. */
export class ColleagueView {
  personId!: string;
  /** Absent where nobody wrote it down, or it was erased. */
  name?: string;
  /** Whether it is the caller. */
  own!: boolean;
}

/** The officers of a zone: who may hold its files. */
export class ColleaguesView {
  items!: ColleagueView[];
}

/** Who held a file, since when. Civil dates, Europe/Rome. */
export class HolderView extends ColleagueView {
  since!: string;
  /** Who gave it: the same person where it was taken. */
  by!: string;
  /** Absent where none was given, or it was erased. */
  reason?: string;
}

/** Who held the file of an application, oldest first; the last one holds it. */
export class HoldersView {
  applicationId!: string;
  /** Absent while nobody holds it. */
  holder?: string;
  items!: HolderView[];
}
