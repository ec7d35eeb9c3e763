// The shapes of providers, at the door.
import { Matches, IsOptional, ValidateIf } from 'class-validator';
import {
  CleanText,
  IsCivilDate,
  IsCodiceFiscale,
  IsIbanCode,
  IsPartitaIva,
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
  @CleanText(60)
  category!: string;

  @CleanText(200)
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
  @CleanText(60)
  licence?: string;

  /** Where payments go; kept sealed. */
  @IsIbanCode()
  iban!: string;
}

/** What a provider may deliver, where, from when until when. */
export class AccreditDto {
  @CleanText(60)
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
  @CleanText(60)
  category!: string;

  @Matches(ZONE_OR_ALL, ZONE_OR_ALL_MESSAGE)
  zone!: string;

  @IsCivilDate()
  effectiveFrom!: string;
}

/** Where payments shall go. */
export class IbanDto {
  @IsIbanCode()
  iban!: string;
}

/** Which providers a list shows. */
export class ProvidersQuery extends PageQuery {
  /** Accredited for this category. */
  @IsOptional()
  @CleanText(60)
  category?: string;

  /** Accredited in this zone. */
  @IsOptional()
  @IsZoneCode()
  zone?: string;
}

export class AccreditationView {
  category!: string;
  zone!: string;
  from!: string;
  to?: string;
  /** Not payable from this day on. */
  suspendedFrom?: string;
}

/** A provider; the name of a natural person is shown only to who needs it. */
export class ProviderView {
  providerId!: string;
  category!: string;
  legalName?: string;
  accreditations!: AccreditationView[];
}

export class ProviderPage extends PageOf(ProviderView) {}

/** A provider with its codes. */
export class ProviderDetailsView extends ProviderView {
  vatNumber?: string;
  licence?: string;
  naturalPerson!: boolean;
  /** A change of IBAN waits for a second person. */
  ibanChangePending!: boolean;
}

/** Where the family's refunds go is known; the IBAN itself is not shown again. */
export class PaymentDetailsView {
  personId!: string;
  known!: boolean;
}
