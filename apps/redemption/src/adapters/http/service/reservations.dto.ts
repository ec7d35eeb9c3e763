// The shapes of reservations, at the door.
import { PickType } from '@nestjs/swagger';
import { RedeemDto, type PriceStepView } from './redemptions.dto.js';
import { ReservationView } from './reservation.view.js';

/** What of a reserved service was delivered. What is not said is as it was reserved; nothing said, all of it. */
export class ConfirmDto extends PickType(RedeemDto, [
  'startedAt',
  'endedAt',
  'units',
  'minutes',
  'askedCents',
  'inputs',
] as const) {}

/** A reservation just made: with what remains on the voucher beside it, and how the amount was made. */
export class ReservedView extends ReservationView {
  remainingCents!: number;
  steps!: PriceStepView[];
}
