// The shapes of who receives, at the door: a person, the members of a household, a body.
import { IsEmail, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CleanLine, IsCivilDate, IsCodiceFiscale, IsPartitaIva } from '@buono/http';
import { IsBelfiore } from '../fields.js';

/** How to reach the recipient. */
export class ContactDto {
  @IsOptional()
  @IsEmail()
  email?: string;

  @IsOptional()
  @CleanLine(30)
  phone?: string;
}

/** The recipient (destinatario): the person who enjoys the service. */
export class RecipientDto {
  @IsCodiceFiscale()
  fiscalCode!: string;

  @CleanLine(100)
  givenName!: string;

  @CleanLine(100)
  familyName!: string;

  @IsCivilDate()
  birthDate!: string;

  /** The cadastral code of the Comune of residence. */
  @IsBelfiore()
  comune!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;
}

/** Another member of the recipient's household. */
export class MemberDto {
  @IsCodiceFiscale()
  fiscalCode!: string;

  @CleanLine(100)
  givenName!: string;

  @CleanLine(100)
  familyName!: string;

  @IsCivilDate()
  birthDate!: string;
}

/** A body as recipient: Comune, partnership, association, enterprise. */
export class RecipientBodyDto {
  /** Of the body, of eleven digits; of a sole trader, the owner's. */
  @IsCodiceFiscale()
  fiscalCode!: string;

  @CleanLine(200)
  name!: string;

  /** Where it is not the codice fiscale. */
  @IsOptional()
  @IsPartitaIva()
  vatNumber?: string;

  /** The cadastral code of the Comune of the seat. */
  @IsBelfiore()
  comune!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;
}
