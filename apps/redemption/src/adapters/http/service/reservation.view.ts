// A reservation as it is shown.

/** A service for which money of a voucher is or was set aside; cents and civil dates, instants in UTC. */
export class ReservationView {
  /** Also the id of the redemption, once it is confirmed. */
  reservationId!: string;
  voucherId!: string;
  /** `held` until `expiresAt`, which is not part of it; then `expired`, unless it was ended before. */
  status!: 'held' | 'confirmed' | 'released' | 'expired';
  payeeKind!: 'provider' | 'person';
  payeeId!: string;
  service!: string;
  servedOn!: string;
  units?: number;
  minutes?: number;
  /** The most that the service may cost, and how it is shared. */
  costCents!: number;
  publicCents!: number;
  familyCents!: number;
  reservedAt!: string;
  expiresAt!: string;
  currency!: 'EUR';
}
