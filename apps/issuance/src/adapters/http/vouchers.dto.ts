// The shapes of vouchers, at the door.
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, Min, ValidateNested } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { CleanLine, IsCents, IsCivilDate, IsUuidId, IsZoneCode, PageOf, PageQuery } from '@buono/http';
import { FundPartDto } from './allocations.dto.js';

/** The voucher in the path. */
export class VoucherParams {
  @IsUuidId()
  voucherId!: string;
}

/** Which vouchers a list shows. */
export class VouchersQuery extends PageQuery {
  @IsOptional()
  @IsUuidId()
  callId?: string;

  @IsOptional()
  @IsZoneCode()
  zone?: string;

  @IsOptional()
  @IsUuidId()
  applicationId?: string;

  /** Whose last choice is this provider: for the office, those who must choose again when it leaves. */
  @IsOptional()
  @IsUuidId()
  providerId?: string;

  @IsOptional()
  @IsIn(['offered', 'active', 'lapsed', 'renounced', 'closing', 'closed'], {
    message: 'lo stato deve essere offered, active, lapsed, renounced, closing o closed',
  })
  status?: string;

  /** `true`: the vouchers whose family last chose a provider of whoever asks, without their applications. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'chosen deve essere true o false' })
  chosen?: boolean;
}

/** The provider that the family chose. */
export class ChooseProviderDto {
  @IsUuidId()
  providerId!: string;

  /** The provider’s offer of the catalogue in which a place is taken. */
  @IsOptional()
  @IsUuidId()
  offerId?: string;

  /** First service date with this provider; today unless said. */
  @IsOptional()
  @IsCivilDate()
  effectiveFrom?: string;
}

const SUSPENSION_REASONS = ['absence', 'asked-by-family', 'checks-under-way', 'requirements-in-doubt'] as const;

/** From when services are not payable, and why. */
export class SuspendDto {
  @IsCivilDate()
  effectiveFrom!: string;

  /** A code, since it is kept in clear: what people would say in words may speak of health. */
  @IsIn(SUSPENSION_REASONS, { message: `reason deve essere ${SUSPENSION_REASONS.join(', ')}` })
  reason!: (typeof SUSPENSION_REASONS)[number];
}

/** From when services are payable again. */
export class ResumeDto {
  @IsCivilDate()
  effectiveFrom!: string;
}

const INTEGRATION_REASONS = ['plan-changed', 'price-changed', 'funds-added', 'funds-cut', 'office-error'] as const;

/** An act that makes a voucher worth more or less; what is due of services stays as it is. */
export class IntegrateVoucherDto {
  @IsIn(['increase', 'decrease'], { message: 'direction deve essere increase o decrease' })
  direction!: 'increase' | 'decrease';

  /** By how much; cents of euro, above zero. */
  @IsCents()
  @Min(1, { message: 'l’importo deve essere almeno 1 centesimo' })
  amountCents!: number;

  /** The sources that an increase takes its money from, together as much; in proportion to what is free unless said. */
  @IsOptional()
  @IsArray({ message: 'elenca le fonti' })
  @ArrayMaxSize(20, { message: 'al massimo 20 fonti' })
  @ValidateNested({ each: true })
  @Type(() => FundPartDto)
  sources?: FundPartDto[];

  /** A code, since it is kept in clear: what people would say in words may speak of health. */
  @IsIn(INTEGRATION_REASONS, { message: `reason deve essere ${INTEGRATION_REASONS.join(', ')}` })
  reason!: (typeof INTEGRATION_REASONS)[number];

  /** The number of the act that decides it. */
  @CleanLine(80)
  actNumber!: string;

  /** First service date that it concerns. */
  @IsCivilDate()
  effectiveFrom!: string;
}

/** First step of closing a voucher. */
export class CloseDto {
  @IsIn(['ended', 'revoked', 'deceased', 'moved'], {
    message: 'il motivo deve essere ended, revoked, deceased o moved',
  })
  reason!: 'ended' | 'revoked' | 'deceased' | 'moved';

  /** Last day on which a service may have been delivered. */
  @IsCivilDate()
  lastServiceDate!: string;

  /** Last day on which such a service may be entered; a day already past closes at once. */
  @IsCivilDate()
  entriesUntil!: string;
}

/** A line of the list. */
export class VoucherLineView {
  voucherId!: string;
  callId!: string;
  zone!: string;
  /** Not told to providers. */
  applicationId?: string;
  action!: string;
  status!: string;
  valueCents!: number;
  issuedOn!: string;
  /** The last day to accept; absent while it is not proved that the offer was delivered. */
  acceptBy?: string;
  /** The last day of a service, as it was issued: an act may have moved it since. */
  validTo!: string;
  /** The provider that the family last chose, and the first service date with it. */
  providerId?: string;
  chosenFrom?: string;
  /** The first service date on which that provider may not serve it: it leaves the call, or joined for a part without it. */
  providerEndsFrom?: string;
  currency!: 'EUR';
}

export class VoucherPage extends PageOf(VoucherLineView) {}

/** A correction (rettifica) of what is due by a voucher; cents. */
export class VoucherAmendmentView {
  amendmentId!: string;
  /** 'waiting-for-funds': the zone has too little; 'under-way': its wallet is to answer; 'superseded': a newer one came first. */
  status!: 'waiting-for-funds' | 'under-way' | 'booked' | 'superseded';
  reason!: string;
  actNumber!: string;
  /** From which service date on. */
  effectiveFrom!: string;
  entitled!: boolean;
  /** What the voucher is worth by it, if no more was spent. */
  valueCents!: number;
  /** What its zone set aside on top, or must, and what went back to it. */
  addedCents!: number;
  freedCents!: number;
  on!: string;
}

/** Too little money was shared in proportion: of `wholeCents` as much as `availableCents` are of `askedCents`; cents. */
export class ShareFiguresView {
  /** What was due with enough money. */
  wholeCents!: number;
  /** What was given of it, when it was shared. */
  sharedCents!: number;
  /** What there was to share. */
  availableCents!: number;
  /** What was due to all who share, together. */
  askedCents!: number;
}

/** A voucher as its people and the office see it; cents and civil dates. */
export class VoucherView {
  voucherId!: string;
  callId!: string;
  callCode!: string;
  action!: string;
  deliveryModel!: string;
  zone!: string;
  applicationId!: string;
  status!: string;
  valueCents!: number;
  /** How its value was worked out when it was issued, where its call shares the money in proportion. */
  share?: ShareFiguresView;
  issuedOn!: string;
  /** The last day to accept; absent while it is not proved that the offer was delivered: the term has not begun. */
  acceptBy?: string;
  /** The day of the delivery, from which the term counts; absent where the offer went by no certified channel. */
  deliveredOn?: string;
  /** For how many days an offer may be accepted. */
  acceptanceDays!: number;
  validFrom!: string;
  validTo!: string;
  acceptedOn?: string;
  providerId?: string;
  /** The first service date on which that provider may not serve it: it leaves the call, or joined for a part without it. */
  providerEndsFrom?: string;
  /** The offer of the catalogue in which it has a place. */
  offerId?: string;
  /** The block of places that it is one of, and its number there: it is good with that provider alone. */
  blockId?: string;
  blockPlace?: number;
  suspendedFrom?: string;
  lastServiceDate?: string;
  entriesUntil?: string;
  /** Once closed: what was spent, adjustments included; the rest has gone back to the zone. */
  spentCents?: number;
  residualCents?: number;
  /** Corrections of what is due by it, oldest first. */
  amendments!: VoucherAmendmentView[];
  currency!: 'EUR';
}

/** A one-time code to show to the provider. */
export class VoucherCodeView {
  code!: string;
  /** Instant, UTC. */
  expiresAt!: string;
}

/** A public key that verifies codes offline (RFC 8037). */
export class CodeKeyView {
  kid!: string;
  kty!: string;
  crv!: string;
  x!: string;
}

export class CodeKeysView {
  keys!: CodeKeyView[];
}
