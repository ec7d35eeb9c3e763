// The shapes of checks at the registries.
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { IsZoneCode, PageOf, PageQuery } from '@buono/http';

const SERVICES = ['inps-isee', 'anpr-residence'] as const;
const STATUSES = ['waiting', 'answered', 'dropped'] as const;

/** Which registries are to be asked. */
export class AskChecksDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SERVICES.length)
  @IsIn(SERVICES, { each: true })
  services!: (typeof SERVICES)[number][];
}

/** Which checks a list shows; those that wait, unless told. */
export class ChecksQuery extends PageQuery {
  @IsOptional()
  @IsZoneCode()
  zone?: string;

  @IsOptional()
  @IsIn(SERVICES)
  service?: (typeof SERVICES)[number];

  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

/** A check in the queue: no names. `reason` is why there was no answer so far. */
export class CheckLineView {
  checkId!: string;
  applicationId!: string;
  callId!: string;
  zone!: string;
  service!: string;
  status!: string;
  askedAt!: string;
  attempts!: number;
  nextAt!: string;
  reason?: string;
}

/** A page of checks. */
export class CheckPage extends PageOf(CheckLineView) {}
