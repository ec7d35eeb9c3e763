// The shapes of the catalogue of offers, at the door.
import { IsIn, IsOptional, Matches } from 'class-validator';
import {
  CleanLine,
  IsCategory,
  IsCents,
  IsCivilDate,
  IsUuidId,
  IsWholeNumber,
  IsZoneCode,
  PageOf,
  PageQuery,
} from '@buono/http';

const UNITS = ['hour', 'day', 'week', 'month', 'event', 'ride', 'package'] as const;
const COMUNE = /^[A-Z]\d{3}$/;
const COMUNE_MESSAGE = { message: 'comune deve essere il codice catastale, per esempio D612' };

/** The price of an offer, its places and its last day. */
export class ChangeOfferDto {
  /** The price of one unit; cents of euro. */
  @IsCents()
  tariffCents!: number;

  /** How many vouchers may have a place at once; no limit unless said. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 100_000 })
  places?: number;

  /** Last service date; open unless said. */
  @IsOptional()
  @IsCivilDate()
  to?: string;
}

/** An offer for the catalogue. */
export class PublishOfferDto extends ChangeOfferDto {
  @IsUuidId()
  providerId!: string;

  /** The category for which the provider is accredited in the zone of the site. */
  @IsCategory()
  category!: string;

  /** What families read of it: the site and the service. It is public: never the name of a person. */
  @CleanLine(120)
  title!: string;

  /** Cadastral code (Belfiore) of the Comune of the site. */
  @Matches(COMUNE, COMUNE_MESSAGE)
  comune!: string;

  /** The zone of the site. */
  @IsZoneCode()
  zone!: string;

  @IsIn(UNITS, { message: `unit deve essere ${UNITS.join(', ')}` })
  unit!: (typeof UNITS)[number];

  /** First service date. */
  @IsCivilDate()
  from!: string;

  /** A site of the provider, in whose Comune and zone the offer is then; its places are at most the site's. */
  @IsOptional()
  @IsUuidId()
  siteId?: string;
}

/** From when nobody may choose the offer any more. */
export class WithdrawOfferDto {
  @IsCivilDate()
  from!: string;
}

/** Which offers a list shows. */
export class OffersQuery extends PageQuery {
  @IsOptional()
  @IsZoneCode()
  zone?: string;

  /** Cadastral code (Belfiore) of a Comune. */
  @IsOptional()
  @Matches(COMUNE, COMUNE_MESSAGE)
  comune?: string;

  @IsOptional()
  @IsCategory()
  category?: string;

  @IsOptional()
  @IsUuidId()
  providerId?: string;

  /** Only offers of providers that may serve under this call: where it wants them to join, those that did, for that offer. */
  @IsOptional()
  @IsUuidId()
  callId?: string;

  /** Only offers with a free place. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'free deve essere true o false' })
  free?: string;
}

/** Whose offers are listed. */
export class OwnOffersQuery extends PageQuery {
  @IsUuidId()
  providerId!: string;
}

/** The offer in the path. */
export class OfferParams {
  @IsUuidId()
  offerId!: string;
}

/** For which voucher a quote is made, and for which day. */
export class QuoteQuery {
  @IsUuidId()
  voucherId!: string;

  /** Service date; today unless said. */
  @IsOptional()
  @IsCivilDate()
  servedOn?: string;
}

/** An offer of the catalogue; public. */
export class OfferView {
  offerId!: string;
  providerId!: string;
  category!: string;
  title!: string;
  comune!: string;
  zone!: string;
  unit!: string;
  /** The price of one unit; cents. */
  tariffCents!: number;
  /** How many vouchers may have a place at once, and how many places nobody has; absent: no limit. */
  places?: number;
  freePlaces?: number;
  from!: string;
  to?: string;
  siteId?: string;
  currency!: 'EUR';
}

/** An offer as its own provider sees it. */
export class OwnOfferView extends OfferView {
  /** How many vouchers have a place. */
  takenPlaces!: number;
  /** Whether families find it in the catalogue today. */
  shown!: boolean;
  /** Whether the provider is accredited for it, today or on its first day. */
  accredited!: boolean;
  /** Out of the catalogue from that service date on. */
  withdrawnFrom?: string;
}

export class OwnOfferPage extends PageOf(OwnOfferView) {}

export class OfferPage extends PageOf(OfferView) {}

/** One unit of a service at an offer; cents. */
export class QuoteLineView {
  service!: string;
  label!: string;
  costCents?: number;
  /** What the voucher pays, before its ceilings and within what is left of it. */
  publicCents?: number;
  familyCents?: number;
  /** Why it has no price. */
  sentence?: string;
}

/** What a voucher and its family would pay at an offer. */
export class QuoteView {
  offerId!: string;
  voucherId!: string;
  servedOn!: string;
  services!: QuoteLineView[];
  currency!: 'EUR';
}
