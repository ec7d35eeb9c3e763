// The shapes of programmes, at the door.
import { CleanLine, IsCivilDate, IsUuidId } from '@buono/http';

/** A programme, by the act that approves it. */
export class DefineProgrammeDto {
  /** As whoever finances it calls it. */
  @CleanLine(120)
  name!: string;

  /** The first and the last day on which a service may be given and paid. */
  @IsCivilDate()
  eligibleFrom!: string;

  @IsCivilDate()
  eligibleTo!: string;

  @CleanLine(80)
  actNumber!: string;
}

/** Which call the programme finances, by which act. */
export class AttachCallDto {
  @IsUuidId()
  callId!: string;

  @CleanLine(80)
  actNumber!: string;
}

/** The programme in the path. */
export class ProgrammeParams {
  @IsUuidId()
  programmeId!: string;
}

/** A programme and the calls that it finances. */
export class ProgrammeView {
  programmeId!: string;
  name!: string;
  eligibleFrom!: string;
  eligibleTo!: string;
  actNumber!: string;
  callIds!: string[];
}

export class ProgrammeList {
  items!: ProgrammeView[];
}
