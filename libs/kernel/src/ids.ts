// The identifiers of Buono: random UUIDs with a type each, so that an ApplicationId never opens a Voucher.
import type { Brand } from './brand.js';

/** A natural person or body known to Buono (persona). Random: it says nothing about who it is. */
export type PersonId = Brand<string, 'PersonId'>;
/** A public call (avviso). */
export type CallId = Brand<string, 'CallId'>;
/** An application (domanda). */
export type ApplicationId = Brand<string, 'ApplicationId'>;
/** A voucher (buono). */
export type VoucherId = Brand<string, 'VoucherId'>;
/** An accredited provider (ente accreditato, soggetto erogatore). */
export type ProviderId = Brand<string, 'ProviderId'>;
/** One use of a voucher (utilizzo del buono). */
export type RedemptionId = Brand<string, 'RedemptionId'>;
/** A provider's monthly claim (rendiconto). */
export type ClaimId = Brand<string, 'ClaimId'>;
/** A payment order (mandato). */
export type PaymentOrderId = Brand<string, 'PaymentOrderId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in lower case with hyphens (RFC 9562), the only spelling that Buono stores. */
export const isUuid = (text: string): boolean => UUID.test(text);

const idConstructor =
  <Id extends string>(kind: string) =>
  (text: string): Id => {
    if (!isUuid(text)) throw new RangeError(`not a ${kind} id: a lower-case UUID was expected`);
    return text as Id;
  };

// Each constructor takes a lower-case UUID and throws RangeError for any other text.

/** The id of a person. */
export const personId = idConstructor<PersonId>('person');
/** The id of a call. */
export const callId = idConstructor<CallId>('call');
/** The id of an application. */
export const applicationId = idConstructor<ApplicationId>('application');
/** The id of a voucher. */
export const voucherId = idConstructor<VoucherId>('voucher');
/** The id of a provider. */
export const providerId = idConstructor<ProviderId>('provider');
/** The id of a redemption. */
export const redemptionId = idConstructor<RedemptionId>('redemption');
/** The id of a claim. */
export const claimId = idConstructor<ClaimId>('claim');
/** The id of a payment order. */
export const paymentOrderId = idConstructor<PaymentOrderId>('payment order');
