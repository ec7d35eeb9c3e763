// Where a family is paid: one sealed IBAN per person, the last one told.
import { accept, type Decider, type PersonId } from '@buono/kernel';
import type { Sealed } from '../payee.js';

/** The person told where to be paid. The name and fields are the storage format: see the codec. */
export interface PaymentDetailsTold {
  readonly type: 'PaymentDetailsTold';
  readonly personId: PersonId;
  readonly iban: Sealed;
}

export interface TellPaymentDetails {
  readonly type: 'TellPaymentDetails';
  readonly personId: PersonId;
  readonly iban: Sealed;
}

export type PaymentDetails =
  { readonly status: 'unknown' } | { readonly status: 'known'; readonly iban: Sealed; readonly personId: PersonId };

/** Where one person is paid; stream `payment-details-{personId}`. Nothing is ever refused. */
export const paymentDetailsDecider: Decider<PaymentDetails, TellPaymentDetails, PaymentDetailsTold, never> = {
  initial: { status: 'unknown' },
  evolve: (_, { iban, personId }) => ({ status: 'known', iban, personId }),
  decide: ({ iban, personId }) => accept({ type: 'PaymentDetailsTold', iban, personId }),
};
