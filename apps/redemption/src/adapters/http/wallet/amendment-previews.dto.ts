// The shapes of trying a correction on a wallet, at the door.
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsObject } from 'class-validator';
import { IsCents, IsCivilDate } from '@buono/http';

/** A correction to be tried: what eligibility's own preview answers as `entitlement`, and what the voucher would be worth. */
export class TryAmendmentDto {
  /** From which service date on. */
  @IsCivilDate()
  effectiveFrom!: string;

  /** Whether anything is still due. */
  @IsBoolean({ message: 'entitled deve essere true o false' })
  entitled!: boolean;

  @IsObject({ message: 'entitlement deve essere ciò che spetta, come lo risponde l’anteprima della decisione' })
  @ApiProperty({ type: 'object', additionalProperties: true })
  entitlement!: object;

  /** What the voucher would be worth; cents. */
  @IsCents({ min: 0 })
  valueCents!: number;
}

/** A service whose amounts move; cents. */
export class MovedServiceView {
  redemptionId!: string;
  service!: string;
  servedOn!: string;
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  costCents!: number;
  /** The public part that stands today, and what would be due. */
  publicCents!: number;
  dueCents!: number;
  /** What the family would get on top of the provider's part, and what it would owe. */
  supplementCents!: number;
  owedByFamilyCents!: number;
  /** How far its line has come: a provider's stays as it is, however far. */
  claim!: 'not-claimed' | 'open' | 'submitted' | 'settled' | 'paid';
  claimId?: string;
}

/** What a wallet holds before or after; cents. */
export class AmendedWorthView {
  valueCents!: number;
  spentCents!: number;
  remainingCents!: number;
}

/** What a correction would move on a wallet. Nothing was written. */
export class AmendmentPreviewView {
  voucherId!: string;
  before!: AmendedWorthView;
  after!: AmendedWorthView;
  /** What the zone would have to set aside on top, and what would go back to it. */
  addedCents!: number;
  freedCents!: number;
  owedByFamilyCents!: number;
  owedToFamilyCents!: number;
  services!: MovedServiceView[];
  currency!: 'EUR';
}
