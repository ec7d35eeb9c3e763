// The shapes of an admission against the engine's answer.
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';
import { CleanLine, CleanText, IsCivilDate, IsUuidId } from '@buono/http';
import { ApplicationParams } from '../application/applications.dto.js';

/** What is proposed: which findings are set aside, by which act, why, until when. */
export class OverrideDto {
  /** The ids of all criteria that the engine does not find met, or wants a person to look at. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @CleanLine(60, { each: true })
  criteria!: string[];

  /** The number of the act. */
  @CleanLine(60)
  actNumber!: string;

  /** Why; sealed. */
  @CleanText(4_000)
  text!: string;

  /** The last day of what is granted. */
  @IsCivilDate()
  endsOn!: string;
}

/** Which proposal of which application. */
export class OverrideParams extends ApplicationParams {
  @IsUuidId()
  overrideId!: string;
}
