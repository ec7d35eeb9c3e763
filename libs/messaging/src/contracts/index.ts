// The contracts by which contexts meet: flat, versioned, additive, without personal data (architecture §5).
import type { CallPublishedV1 } from './eligibility/call-published.v1.js';
import type { ApplicationReceivedV1 } from './eligibility/application-received.v1.js';
import type { ApplicationAdmittedV1 } from './eligibility/application-admitted.v1.js';
import type { ApplicationRefusedV1 } from './eligibility/application-refused.v1.js';
import type { ApplicationWithdrawnV1 } from './eligibility/application-withdrawn.v1.js';
import type { ApplicationTakenOverV1 } from './eligibility/application-taken-over.v1.js';
import type { RankingApprovedV1 } from './eligibility/ranking-approved.v1.js';
import type { OfferCheckedV1 } from './eligibility/offer-checked.v1.js';
import type { EntitlementChangedV1 } from './eligibility/entitlement-changed.v1.js';
import type { PlaceInsertedV1 } from './eligibility/place-inserted.v1.js';
import type { ReserveLiftedV1 } from './eligibility/reserve-lifted.v1.js';
import type { OfferDeliveredV1 } from './eligibility/offer-delivered.v1.js';
import type { OfferNoticedV1 } from './eligibility/offer-noticed.v1.js';
import type { BanRecordedV1 } from './eligibility/ban-recorded.v1.js';
import type { ServiceProvedV1 } from './eligibility/service-proved.v1.js';
import type { BanLiftedV1 } from './eligibility/ban-lifted.v1.js';
import type { PersonsJoinedV1 } from './eligibility/persons-joined.v1.js';
import type { PersonProtectedV1 } from './eligibility/person-protected.v1.js';
import type { ProtectionLiftedV1 } from './eligibility/protection-lifted.v1.js';
import type { PersonsPartedV1 } from './eligibility/persons-parted.v1.js';
import type { BookingEndedV1 } from './eligibility/booking-ended.v1.js';
import type { FundsBookedV1 } from './eligibility/funds-booked.v1.js';
import type { PlaceFrozenV1 } from './eligibility/place-frozen.v1.js';
import type { PlaceThawedV1 } from './eligibility/place-thawed.v1.js';
import type { AllocationChangedV1 } from './issuance/allocation-changed.v1.js';
import type { FundsReservedV1 } from './issuance/funds-reserved.v1.js';
import type { FundsReleasedV1 } from './issuance/funds-released.v1.js';
import type { FundsExhaustedV1 } from './issuance/funds-exhausted.v1.js';
import type { OfferDueV1 } from './issuance/offer-due.v1.js';
import type { VoucherIssuedV1 } from './issuance/voucher-issued.v1.js';
import type { AcceptanceBegunV1 } from './issuance/acceptance-begun.v1.js';
import type { VoucherAcceptedV1 } from './issuance/voucher-accepted.v1.js';
import type { ChoiceEndingV1 } from './issuance/choice-ending.v1.js';
import type { ProviderChosenV1 } from './issuance/provider-chosen.v1.js';
import type { VoucherSuspendedV1 } from './issuance/voucher-suspended.v1.js';
import type { VoucherResumedV1 } from './issuance/voucher-resumed.v1.js';
import type { VoucherClosingV1 } from './issuance/voucher-closing.v1.js';
import type { VoucherClosedV1 } from './issuance/voucher-closed.v1.js';
import type { VoucherAmendedV1 } from './issuance/voucher-amended.v1.js';
import type { FundsExtendedV1 } from './issuance/funds-extended.v1.js';
import type { BlockPurchasedV1 } from './issuance/block-purchased.v1.js';
import type { PlaceNamedV1 } from './issuance/place-named.v1.js';
import type { PlaceReleasedV1 } from './issuance/place-released.v1.js';
import type { PlacesReturnedV1 } from './issuance/places-returned.v1.js';
import type { ProviderAccreditedV1 } from './redemption/provider-accredited.v1.js';
import type { AccreditationResumedV1 } from './redemption/accreditation-resumed.v1.js';
import type { CallJoinedV1 } from './redemption/call-joined.v1.js';
import type { CallLeftV1 } from './redemption/call-left.v1.js';
import type { AccreditationSuspendedV1 } from './redemption/accreditation-suspended.v1.js';
import type { ServiceRedeemedV1 } from './redemption/service-redeemed.v1.js';
import type { RedemptionReversedV1 } from './redemption/redemption-reversed.v1.js';
import type { WalletClosedV1 } from './redemption/wallet-closed.v1.js';
import type { WalletAdjustedV1 } from './redemption/wallet-adjusted.v1.js';
import type { WalletAmendedV1 } from './redemption/wallet-amended.v1.js';
import type { ClaimSubmittedV1 } from './redemption/claim-submitted.v1.js';
import type { ClaimSettledV1 } from './redemption/claim-settled.v1.js';
import type { PaymentOrderedV1 } from './redemption/payment-ordered.v1.js';
import type { PaymentExecutedV1 } from './redemption/payment-executed.v1.js';
import type { PaymentReturnedV1 } from './redemption/payment-returned.v1.js';
import type { RecoveryOpenedV1 } from './redemption/recovery-opened.v1.js';
import type { RecoveryReceivedV1 } from './redemption/recovery-received.v1.js';
import type { RecoveryWaivedV1 } from './redemption/recovery-waived.v1.js';
import type { ConfirmationAskedV1 } from './redemption/confirmation-asked.v1.js';
import type { ServiceDisputedV1 } from './redemption/service-disputed.v1.js';
import type { DisputeDecidedV1 } from './redemption/dispute-decided.v1.js';
import type { ServiceQuestionAskedV1 } from './redemption/service-question-asked.v1.js';
import type { ProviderRegisteredV1 } from './redemption/provider-registered.v1.js';
import type { ClaimDeclaredV1 } from './reporting/claim-declared.v1.js';
import type { VoucherRunningOutV1 } from './reporting/voucher-running-out.v1.js';
import type { ProviderSucceededV1 } from './redemption/provider-succeeded.v1.js';

/** Every message type, with the shape of its data. */
export interface Contracts {
  'it.buono.eligibility.call-published.v1': CallPublishedV1;
  'it.buono.eligibility.application-received.v1': ApplicationReceivedV1;
  'it.buono.eligibility.application-admitted.v1': ApplicationAdmittedV1;
  'it.buono.eligibility.application-refused.v1': ApplicationRefusedV1;
  'it.buono.eligibility.application-withdrawn.v1': ApplicationWithdrawnV1;
  'it.buono.eligibility.application-taken-over.v1': ApplicationTakenOverV1;
  'it.buono.eligibility.ranking-approved.v1': RankingApprovedV1;
  'it.buono.eligibility.offer-checked.v1': OfferCheckedV1;
  'it.buono.eligibility.entitlement-changed.v1': EntitlementChangedV1;
  'it.buono.eligibility.place-inserted.v1': PlaceInsertedV1;
  'it.buono.eligibility.reserve-lifted.v1': ReserveLiftedV1;
  'it.buono.eligibility.offer-delivered.v1': OfferDeliveredV1;
  'it.buono.eligibility.offer-noticed.v1': OfferNoticedV1;
  'it.buono.eligibility.ban-recorded.v1': BanRecordedV1;
  'it.buono.eligibility.service-proved.v1': ServiceProvedV1;
  'it.buono.eligibility.ban-lifted.v1': BanLiftedV1;
  'it.buono.eligibility.persons-joined.v1': PersonsJoinedV1;
  'it.buono.eligibility.persons-parted.v1': PersonsPartedV1;
  'it.buono.eligibility.person-protected.v1': PersonProtectedV1;
  'it.buono.eligibility.protection-lifted.v1': ProtectionLiftedV1;
  'it.buono.eligibility.funds-booked.v1': FundsBookedV1;
  'it.buono.eligibility.booking-ended.v1': BookingEndedV1;
  'it.buono.eligibility.place-frozen.v1': PlaceFrozenV1;
  'it.buono.eligibility.place-thawed.v1': PlaceThawedV1;
  'it.buono.issuance.allocation-changed.v1': AllocationChangedV1;
  'it.buono.issuance.funds-reserved.v1': FundsReservedV1;
  'it.buono.issuance.funds-released.v1': FundsReleasedV1;
  'it.buono.issuance.funds-exhausted.v1': FundsExhaustedV1;
  'it.buono.issuance.offer-due.v1': OfferDueV1;
  'it.buono.issuance.voucher-issued.v1': VoucherIssuedV1;
  'it.buono.issuance.acceptance-begun.v1': AcceptanceBegunV1;
  'it.buono.issuance.voucher-accepted.v1': VoucherAcceptedV1;
  'it.buono.issuance.provider-chosen.v1': ProviderChosenV1;
  'it.buono.issuance.choice-ending.v1': ChoiceEndingV1;
  'it.buono.issuance.voucher-suspended.v1': VoucherSuspendedV1;
  'it.buono.issuance.voucher-resumed.v1': VoucherResumedV1;
  'it.buono.issuance.voucher-closing.v1': VoucherClosingV1;
  'it.buono.issuance.voucher-closed.v1': VoucherClosedV1;
  'it.buono.issuance.voucher-amended.v1': VoucherAmendedV1;
  'it.buono.issuance.funds-extended.v1': FundsExtendedV1;
  'it.buono.issuance.block-purchased.v1': BlockPurchasedV1;
  'it.buono.issuance.place-named.v1': PlaceNamedV1;
  'it.buono.issuance.place-released.v1': PlaceReleasedV1;
  'it.buono.issuance.places-returned.v1': PlacesReturnedV1;
  'it.buono.redemption.provider-accredited.v1': ProviderAccreditedV1;
  'it.buono.redemption.accreditation-suspended.v1': AccreditationSuspendedV1;
  'it.buono.redemption.accreditation-resumed.v1': AccreditationResumedV1;
  'it.buono.redemption.provider-succeeded.v1': ProviderSucceededV1;
  'it.buono.redemption.call-joined.v1': CallJoinedV1;
  'it.buono.redemption.call-left.v1': CallLeftV1;
  'it.buono.redemption.service-redeemed.v1': ServiceRedeemedV1;
  'it.buono.redemption.redemption-reversed.v1': RedemptionReversedV1;
  'it.buono.redemption.wallet-closed.v1': WalletClosedV1;
  'it.buono.redemption.wallet-adjusted.v1': WalletAdjustedV1;
  'it.buono.redemption.wallet-amended.v1': WalletAmendedV1;
  'it.buono.redemption.claim-submitted.v1': ClaimSubmittedV1;
  'it.buono.redemption.claim-settled.v1': ClaimSettledV1;
  'it.buono.redemption.payment-ordered.v1': PaymentOrderedV1;
  'it.buono.redemption.payment-executed.v1': PaymentExecutedV1;
  'it.buono.redemption.payment-returned.v1': PaymentReturnedV1;
  'it.buono.redemption.recovery-opened.v1': RecoveryOpenedV1;
  'it.buono.redemption.recovery-received.v1': RecoveryReceivedV1;
  'it.buono.redemption.recovery-waived.v1': RecoveryWaivedV1;
  'it.buono.redemption.provider-registered.v1': ProviderRegisteredV1;
  'it.buono.redemption.confirmation-asked.v1': ConfirmationAskedV1;
  'it.buono.redemption.service-disputed.v1': ServiceDisputedV1;
  'it.buono.redemption.dispute-decided.v1': DisputeDecidedV1;
  'it.buono.redemption.service-question-asked.v1': ServiceQuestionAskedV1;
  'it.buono.reporting.claim-declared.v1': ClaimDeclaredV1;
  'it.buono.reporting.voucher-running-out.v1': VoucherRunningOutV1;
}

/** The name of a message type, for instance `it.buono.issuance.voucher-issued.v1`. */
export type ContractType = keyof Contracts;

/** Every message type, by publishing context. */
export const CONTRACT_TYPES = {
  eligibility: [
    'it.buono.eligibility.call-published.v1',
    'it.buono.eligibility.application-received.v1',
    'it.buono.eligibility.application-admitted.v1',
    'it.buono.eligibility.application-refused.v1',
    'it.buono.eligibility.application-withdrawn.v1',
    'it.buono.eligibility.application-taken-over.v1',
    'it.buono.eligibility.ranking-approved.v1',
    'it.buono.eligibility.offer-checked.v1',
    'it.buono.eligibility.entitlement-changed.v1',
    'it.buono.eligibility.place-inserted.v1',
    'it.buono.eligibility.reserve-lifted.v1',
    'it.buono.eligibility.offer-delivered.v1',
    'it.buono.eligibility.offer-noticed.v1',
    'it.buono.eligibility.ban-recorded.v1',
    'it.buono.eligibility.service-proved.v1',
    'it.buono.eligibility.ban-lifted.v1',
    'it.buono.eligibility.persons-joined.v1',
    'it.buono.eligibility.persons-parted.v1',
    'it.buono.eligibility.person-protected.v1',
    'it.buono.eligibility.protection-lifted.v1',
    'it.buono.eligibility.funds-booked.v1',
    'it.buono.eligibility.booking-ended.v1',
    'it.buono.eligibility.place-frozen.v1',
    'it.buono.eligibility.place-thawed.v1',
  ],
  issuance: [
    'it.buono.issuance.allocation-changed.v1',
    'it.buono.issuance.funds-reserved.v1',
    'it.buono.issuance.funds-released.v1',
    'it.buono.issuance.funds-exhausted.v1',
    'it.buono.issuance.offer-due.v1',
    'it.buono.issuance.voucher-issued.v1',
    'it.buono.issuance.acceptance-begun.v1',
    'it.buono.issuance.voucher-accepted.v1',
    'it.buono.issuance.provider-chosen.v1',
    'it.buono.issuance.choice-ending.v1',
    'it.buono.issuance.voucher-suspended.v1',
    'it.buono.issuance.voucher-resumed.v1',
    'it.buono.issuance.voucher-closing.v1',
    'it.buono.issuance.voucher-closed.v1',
    'it.buono.issuance.voucher-amended.v1',
    'it.buono.issuance.funds-extended.v1',
    'it.buono.issuance.block-purchased.v1',
    'it.buono.issuance.place-named.v1',
    'it.buono.issuance.place-released.v1',
    'it.buono.issuance.places-returned.v1',
  ],
  redemption: [
    'it.buono.redemption.provider-accredited.v1',
    'it.buono.redemption.accreditation-suspended.v1',
    'it.buono.redemption.accreditation-resumed.v1',
    'it.buono.redemption.provider-succeeded.v1',
    'it.buono.redemption.call-joined.v1',
    'it.buono.redemption.call-left.v1',
    'it.buono.redemption.service-redeemed.v1',
    'it.buono.redemption.redemption-reversed.v1',
    'it.buono.redemption.wallet-closed.v1',
    'it.buono.redemption.wallet-adjusted.v1',
    'it.buono.redemption.wallet-amended.v1',
    'it.buono.redemption.claim-submitted.v1',
    'it.buono.redemption.claim-settled.v1',
    'it.buono.redemption.payment-ordered.v1',
    'it.buono.redemption.payment-executed.v1',
    'it.buono.redemption.payment-returned.v1',
    'it.buono.redemption.recovery-opened.v1',
    'it.buono.redemption.recovery-received.v1',
    'it.buono.redemption.recovery-waived.v1',
    'it.buono.redemption.provider-registered.v1',
    'it.buono.redemption.confirmation-asked.v1',
    'it.buono.redemption.service-disputed.v1',
    'it.buono.redemption.dispute-decided.v1',
    'it.buono.redemption.service-question-asked.v1',
  ],
  reporting: ['it.buono.reporting.claim-declared.v1', 'it.buono.reporting.voucher-running-out.v1'],
} as const satisfies Record<string, readonly ContractType[]>;

export type {
  CallPublishedV1,
  ApplicationReceivedV1,
  ApplicationAdmittedV1,
  ApplicationRefusedV1,
  ApplicationWithdrawnV1,
  ApplicationTakenOverV1,
  RankingApprovedV1,
  OfferCheckedV1,
  EntitlementChangedV1,
  PlaceInsertedV1,
  ReserveLiftedV1,
  OfferDeliveredV1,
  OfferNoticedV1,
  BanRecordedV1,
  ServiceProvedV1,
  BanLiftedV1,
  PersonsJoinedV1,
  PersonsPartedV1,
  PersonProtectedV1,
  ProtectionLiftedV1,
  BookingEndedV1,
  FundsBookedV1,
  PlaceFrozenV1,
  PlaceThawedV1,
  AllocationChangedV1,
  FundsReservedV1,
  FundsReleasedV1,
  FundsExhaustedV1,
  OfferDueV1,
  VoucherIssuedV1,
  AcceptanceBegunV1,
  VoucherAcceptedV1,
  ProviderChosenV1,
  VoucherSuspendedV1,
  VoucherResumedV1,
  VoucherClosingV1,
  VoucherClosedV1,
  VoucherAmendedV1,
  FundsExtendedV1,
  BlockPurchasedV1,
  PlaceNamedV1,
  PlaceReleasedV1,
  PlacesReturnedV1,
  ProviderAccreditedV1,
  AccreditationResumedV1,
  AccreditationSuspendedV1,
  CallJoinedV1,
  CallLeftV1,
  ServiceRedeemedV1,
  RedemptionReversedV1,
  WalletClosedV1,
  WalletAdjustedV1,
  WalletAmendedV1,
  ClaimSubmittedV1,
  ClaimSettledV1,
  PaymentOrderedV1,
  PaymentExecutedV1,
  PaymentReturnedV1,
  RecoveryOpenedV1,
  RecoveryReceivedV1,
  RecoveryWaivedV1,
  ProviderRegisteredV1,
  ConfirmationAskedV1,
  ServiceDisputedV1,
  ServiceQuestionAskedV1,
  DisputeDecidedV1,
  ClaimDeclaredV1,
  ProviderSucceededV1,
};
export type { FundPartV1 } from './shared.js';
export { TOLD_TO_CONTEXTS_ALONE } from './told-alone.js';
