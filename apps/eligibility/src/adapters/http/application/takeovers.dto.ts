// The shapes at the door of what another scheme granted.
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCents, IsCivilDate, IsCodiceFiscale, IsUuidId, IsZoneCode } from '@buono/http';
import { RecipientDto } from './recipients.dto.js';
import { IsFacts } from '../fields.js';

const RELATIONS = ['parent', 'tutor', 'delegate', 'caf'] as const;

/** Who acts for the recipient. */
export class TakenOverApplicantDto {
  @IsCodiceFiscale()
  fiscalCode!: string;

  @IsIn(RELATIONS)
  relation!: (typeof RELATIONS)[number];

  /** The mandate or decree of appointment. */
  @IsOptional()
  @CleanLine(300)
  mandate?: string;
}

/** What was granted there. */
export class GrantedDto {
  /** Of the whole voucher, what is spent included; cents. */
  @IsCents()
  valueCents!: number;

  @IsCivilDate()
  validFrom!: string;

  @IsCivilDate()
  validTo!: string;

  /** Numbers of the action as they were worked out there and, where ceilings or a plan ask for them, facts; by name. */
  @IsOptional()
  @IsFacts()
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  given?: Record<string, unknown>;
}

/** A voucher of another scheme, as far as persons and rules go; its money is taken over beside it. */
export class TakeOverApplicationDto {
  @IsUuidId()
  callId!: string;

  /** The action; may be left out when the call has only one. */
  @IsOptional()
  @CleanLine(40)
  action?: string;

  /** The zone whose money it is. */
  @IsZoneCode()
  zone!: string;

  @ValidateNested()
  @Type(() => RecipientDto)
  recipient!: RecipientDto;

  /** The recipient acts alone unless said. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TakenOverApplicantDto)
  applicant?: TakenOverApplicantDto;

  @ValidateNested()
  @Type(() => GrantedDto)
  granted!: GrantedDto;

  /** How it is called there: the same one is taken over once. It is not kept, only what follows from it. */
  @CleanLine(100)
  reference!: string;

  /** The act by which the scheme is taken over. */
  @CleanLine(80)
  actNumber!: string;
}
