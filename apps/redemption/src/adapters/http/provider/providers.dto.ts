// The shapes of providers, at the door.
import { Transform } from 'class-transformer';
import { IsBoolean, Matches, IsOptional, ValidateIf } from 'class-validator';
import {
  CleanLine,
  IsCategory,
  IsCivilDate,
  IsCodiceFiscale,
  IsIbanCode,
  IsPartitaIva,
  IsUuidId,
  IsWholeNumber,
  IsZoneCode,
  PageOf,
  PageQuery,
} from '@buono/http';

// A zone's code, or every zone.
const ZONE_OR_ALL = /^(all|[A-Z]{2}-\d{2})$/;
const ZONE_OR_ALL_MESSAGE = { message: 'zone deve essere il codice di una zona (per esempio TC-01) oppure all' };

/** A body (by its partita IVA) or a natural person (by the own codice fiscale) that wants to deliver services. */
export class RegisterProviderDto {
  /** The provider's category, as calls name it. */
  @IsCategory()
  category!: string;

  @CleanLine(200)
  legalName!: string;

  /** Needed unless a codice fiscale is given. */
  @ValidateIf((dto: RegisterProviderDto) => dto.fiscalCode === undefined || dto.vatNumber !== undefined)
  @IsPartitaIva()
  vatNumber?: string;

  /** Of a natural person, a sole trader too: name, partita IVA and licence are then kept sealed. */
  @IsOptional()
  @IsCodiceFiscale()
  fiscalCode?: string;

  /** Licence or authorisation number. */
  @IsOptional()
  @CleanLine(60)
  licence?: string;

  /** Where payments go; kept sealed. */
  @IsIbanCode()
  iban!: string;
}

/** What a provider may deliver, where, from when until when. */
export class AccreditDto {
  @IsCategory()
  category!: string;

  /** A zone's code, or «all». */
  @Matches(ZONE_OR_ALL, ZONE_OR_ALL_MESSAGE)
  zone!: string;

  @IsCivilDate()
  from!: string;

  /** Last day, included; open-ended unless said. */
  @IsOptional()
  @IsCivilDate()
  to?: string;

  /** Places or persons that can be served at once. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 100_000 })
  capacity?: number;
}

/** From when services are not payable. */
export class SuspendAccreditationDto {
  @IsCategory()
  category!: string;

  @Matches(ZONE_OR_ALL, ZONE_OR_ALL_MESSAGE)
  zone!: string;

  @IsCivilDate()
  effectiveFrom!: string;
}

/** From when services are payable again, as if they had never not been; may be past. */
export class ResumeAccreditationDto extends SuspendAccreditationDto {
  /** The number of the act that lifts the suspension. */
  @CleanLine(80)
  actNumber!: string;
}

/** An accreditation goes to another zone. */
export class MoveAccreditationDto {
  @IsCategory()
  category!: string;

  @IsZoneCode()
  fromZone!: string;

  @IsZoneCode()
  toZone!: string;

  /** First day in the other zone. */
  @IsCivilDate()
  effectiveFrom!: string;
}

/** A provider goes on in another by an act. */
export class MergerDto {
  /** Who goes on. */
  @IsUuidId()
  successorId!: string;

  /** First service date of the successor (the cut); what was served before stays with the other. */
  @IsCivilDate()
  effectiveFrom!: string;

  @CleanLine(80)
  actNumber!: string;
}

/** Where payments shall go. */
export class IbanDto {
  @IsIbanCode()
  iban!: string;
}

/** Where a family, or the body of a voucher, is paid. */
export class PaymentDetailsDto extends IbanDto {
  /** The voucher of the body for which the caller acts; without it the IBAN is the caller's own. */
  @IsOptional()
  @IsUuidId()
  voucherId?: string;

  /** In whose name the account is, as the bank knows it: without it a file for the bank cannot pay there. */
  @IsOptional()
  @CleanLine(70)
  holder?: string;
}

/** Which providers a list shows. */
export class ProvidersQuery extends PageQuery {
  /** Accredited for this category. */
  @IsOptional()
  @IsCategory()
  category?: string;

  /** Accredited in this zone. */
  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** Those whose change of IBAN waits for a second person; only for who may approve it, the treasury and auditors. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'ibanPending deve essere true o false' })
  ibanPending?: boolean;
}

export class AccreditationView {
  category!: string;
  zone!: string;
  from!: string;
  to?: string;
  /** Not payable from this day on. */
  suspendedFrom?: string;
  /** Places or persons at once; shown with one provider, not in lists. */
  capacity?: number;
}

/** A provider; the name of a natural person is shown only to who needs it. */
export class ProviderView {
  providerId!: string;
  category!: string;
  legalName?: string;
  accreditations!: AccreditationView[];
}

export class ProviderPage extends PageOf(ProviderView) {}

/** Who goes on with a provider, and from which service date on. */
export class SuccessorView {
  providerId!: string;
  effectiveFrom!: string;
}

/** A provider with its codes. */
export class ProviderDetailsView extends ProviderView {
  vatNumber?: string;
  licence?: string;
  naturalPerson!: boolean;
  /** A change of IBAN waits for a second person. */
  ibanChangePending!: boolean;
  /** It was merged: from that day on this one serves. */
  successor?: SuccessorView;
  /** The providers that it goes on with. */
  predecessors?: string[];
}

/** Where the family's refunds go is known; the IBAN itself is not shown again. */
export class PaymentDetailsView {
  personId!: string;
  known!: boolean;
}
