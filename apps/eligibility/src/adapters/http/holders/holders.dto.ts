// The shapes of who holds which file at the door.
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
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

/** How much of the work of a zone somebody holds. */
export class LoadView {
  /** Files that wait for a decision. */
  open!: number;
  /** Of which late. */
  late!: number;
  /** Of which due within seven days. */
  dueSoon!: number;
}

/** What one person holds. */
export class HolderLoadView extends LoadView {
  personId!: string;
  name?: string;
  own!: boolean;
  /** Holds files and is no officer of the zone any more. */
  left!: boolean;
}

/** The work of a zone by who holds it; the officers who hold nothing too. */
export class WorkloadView {
  zone!: string;
  nobody!: LoadView;
  items!: HolderLoadView[];
}

/** Files to give out at once. */
export class AssignManyDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUuidId({ each: true })
  applicationIds!: string[];

  /** An officer of the zone. */
  @IsUuidId()
  holder!: string;

  /** Why, for the office only; needed for those that somebody holds. Nothing of the family belongs here. Sealed. */
  @IsOptional()
  @CleanLine(200)
  reason?: string;
}

/** What became of one of the files, or would. */
export class AssignedFileView {
  applicationId!: string;
  receiptNumber?: number;
  /** Who holds it so far. */
  holder?: string;
  assigned!: boolean;
  /** Why not. */
  title?: string;
  detail?: string;
}

/** What became of the files, or would, in the order in which they were asked for. */
export class AssignedFilesView {
  assigned!: number;
  items!: AssignedFileView[];
}
