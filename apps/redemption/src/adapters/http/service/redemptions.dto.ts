// The shapes of redemptions and wallets, at the door.
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional, ValidateIf } from 'class-validator';
import {
  CleanLine,
  CleanText,
  IsCents,
  IsCivilDate,
  IsCivilTime,
  IsCodiceFiscale,
  IsInstantText,
  IsUuidId,
  IsWholeNumber,
} from '@buono/http';
import type { JsonValue } from '@buono/rules';
import { ReservationView } from './reservation.view.js';

/** A service to be paid with a voucher, named by its id or by the one-time code that the person shows. */
export class RedeemDto {
  /** The voucher; not needed with a code. */
  @ValidateIf((dto: RedeemDto) => dto.code === undefined || dto.voucherId !== undefined)
  @IsUuidId()
  voucherId?: string;

  /** The one-time code. */
  @IsOptional()
  @CleanLine(400)
  code?: string;

  /**
   * When the code was read, where there was no network to send it at once: it is judged as of then, and only for a service
   * of that day or of the day before. Absent, or later than now: as of now.
   */
  @IsOptional()
  @IsInstantText()
  codeReadAt?: string;

  /** For which provider; not needed by who acts for one only, nor by a family that is paid back. */
  @IsOptional()
  @IsUuidId()
  providerId?: string;

  /** The code of the service in the call. */
  @CleanLine(80)
  service!: string;

  /** The civil date of the service (Europe/Rome): for rides, of their start. */
  @IsCivilDate()
  servedOn!: string;

  @IsOptional()
  @IsCivilTime()
  startedAt?: string;

  @IsOptional()
  @IsCivilTime()
  endedAt?: string;

  /** Whole units; one unless said. Not for services by the hour. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 1_000 })
  units?: number;

  /** Whole minutes, for services by the hour. */
  @IsOptional()
  @IsWholeNumber({ min: 1, max: 44_640 })
  minutes?: number;

  /** The price asked (fee, fare), for services without a tariff; cents. */
  @IsOptional()
  @IsCents()
  askedCents?: number;

  /** Further facts of the service, where the call asks for them. */
  @IsOptional()
  @IsObject({ message: 'inputs deve essere un oggetto con i dati del servizio' })
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  inputs?: Record<string, JsonValue>;

  /** The codice fiscale of who gives the service; kept as a random number, to see one person in two homes at once. */
  @IsOptional()
  @IsCodiceFiscale()
  operator?: string;

  /** The provider's own name of a service or ride that it gives to several persons together. */
  @IsOptional()
  @CleanLine(80)
  groupId?: string;

  /** The public part that the family agreed to, as a check had shown it; refused if it has changed. Cents. */
  @IsOptional()
  @IsCents({ min: 0 })
  agreedPublicCents?: number;
}

/** Why a redemption is undone. */
export class ReverseDto {
  /** A code (not-delivered, wrong-amount, entered-by-mistake, duplicate …) or a sentence, which is kept sealed. */
  @CleanText(300)
  reason!: string;
}

/** A step of how an amount was made. */
export class PriceStepView {
  sentence!: string;
  amountCents!: number;
}

/** The reversing entry of a redemption. */
export class ReversalView {
  reversalId!: string;
  reason!: string;
  reversedOn!: string;
}

/** Why a service is not payable for now, and until when at the latest. */
export class RedemptionHoldView {
  holdId!: string;
  rule!: string;
  why!: string;
  until!: string;
}

/** A redemption; cents and civil dates. The cost is the public part and the family's part together. */
export class RedemptionView {
  redemptionId!: string;
  voucherId!: string;
  status!: 'redeemed' | 'reversed';
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  service!: string;
  servedOn!: string;
  enteredOn!: string;
  month!: string;
  /** When the payee says to have read the code, where it had no network then. */
  codeReadAt?: string;
  units?: number;
  minutes?: number;
  costCents!: number;
  publicCents!: number;
  familyCents!: number;
  /** What the public owes of it since a correction; absent: the public part, as it was entered. */
  dueCents?: number;
  /** The service of which this is the rest that a correction gave the family. */
  supplementOf?: string;
  /** The service, entered before a correction, of which this is the corrected entry. */
  replacementOf?: string;
  reversal?: ReversalView;
  /** The proofs that its call asks for, by code. */
  proofs?: string[];
  /** The service under which its proofs were handed in, where a correction entered this one in its place. */
  provedAs?: string;
  /** Those that are missing, or cannot be read yet; told where one redemption is shown. */
  missingProofs?: string[];
  /** The open holds on it; told where one redemption is shown. */
  holds?: RedemptionHoldView[];
  currency!: 'EUR';
}

/** A redemption just made: with what remains on the voucher and how the amount was made. */
export class RedeemedView extends RedemptionView {
  remainingCents!: number;
  steps!: PriceStepView[];
}

/** What a redemption would be, or why it would be refused. Nothing was consumed. */
export class CheckView {
  payable!: boolean;
  costCents?: number;
  publicCents?: number;
  familyCents?: number;
  /** What would remain. */
  remainingCents?: number;
  steps?: PriceStepView[];
  /** The refusal's stable name, as in the type of its problem. */
  refusal?: string;
  /** The refusal in words. */
  detail?: string;
  /** The ceiling in the way. */
  ceiling?: string;
  currency!: 'EUR';
}

/** A reversal just made. */
export class ReversedView extends ReversalView {
  redemptionId!: string;
  voucherId!: string;
  costCents!: number;
  publicCents!: number;
  familyCents!: number;
  remainingCents!: number;
  currency!: 'EUR';
}

/** What of a voucher stands on one fund source and year; cents. */
export class WalletSourceView {
  source!: string;
  year!: number;
  valueCents!: number;
  spentCents!: number;
}

/** A correction of what is due by a voucher, for services from a date on. */
export class WalletCorrectionView {
  amendmentId!: string;
  effectiveFrom!: string;
  /** Whether anything is still due. */
  entitled!: boolean;
}

/** What a voucher still holds; cents. */
export class WalletView {
  voucherId!: string;
  callId!: string;
  zone!: string;
  status!: 'open' | 'closing' | 'closed';
  validFrom!: string;
  validTo!: string;
  lastServiceDate?: string;
  entriesUntil?: string;
  valueCents!: number;
  spentCents!: number;
  /** What is set aside for services under way: neither spent nor remaining. */
  reservedCents!: number;
  remainingCents!: number;
  /** What was spent in another scheme before it was taken over from there; part of what is spent. */
  spentBeforeCents?: number;
  bySource!: WalletSourceView[];
  entries!: RedemptionView[];
  /** The services under way. */
  reservations!: ReservationView[];
  /** Corrections of what is due, oldest first. */
  corrections!: WalletCorrectionView[];
  /** Since a correction: what the family had of services beyond what was due. */
  owedByFamilyCents?: number;
  /** Since a correction: what the family should have had and the voucher could not give. */
  owedToFamilyCents?: number;
  currency!: 'EUR';
}
