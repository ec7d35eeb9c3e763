// What a list of applications is asked by.
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { Transform } from 'class-transformer';
import { IsUuidId, IsZoneCode, PageQuery } from '@buono/http';
import { HELD } from '../procedure/procedure.dto.js';

const STATUSES = ['draft', 'submitted', 'received', 'admitted', 'refused', 'withdrawn', 'taken-over'] as const;

/** Which applications a list shows. */
export class ApplicationsQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  /** Only those of which the caller is recipient or applicant. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  mine?: boolean;

  /** Only those that the caller holds, or that nobody does; for staff: it narrows no list of a family. */
  @IsOptional()
  @IsIn(HELD)
  held?: (typeof HELD)[number];

  /** Only those that this person of an office holds; for staff, and not together with `held`, which comes first. */
  @IsOptional()
  @IsUuidId()
  holder?: string;
}
