// Where the deciders of redemption stand in its log: categories, stored names and versions. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import {
  bankEntryDecider,
  type BankEntryCommand,
  type BankEntryRefusal,
  type BankEntryState,
} from '../../domain/bank-entry/decider.js';
import type { BankEntryEvent } from '../../domain/bank-entry/events.js';
import type { CallHeard } from '../../domain/heard-call/heard-call.js';
import type { ClaimCommand, ClaimRefusal } from '../../domain/claim/commands.js';
import { claimDecider } from '../../domain/claim/decider.js';
import type { ClaimEvent } from '../../domain/claim/events.js';
import type { Claim } from '../../domain/claim/state.js';
import {
  paymentDetailsDecider,
  type PaymentDetails,
  type PaymentDetailsTold,
  type TellPaymentDetails,
} from '../../domain/payment-details/decider.js';
import {
  paymentFileDecider,
  type PaymentFile,
  type PaymentFileCommand,
  type PaymentFileRefusal,
} from '../../domain/payment-file/decider.js';
import type { PaymentFileEvent } from '../../domain/payment-file/events.js';
import type { ExchangeInvoiceEvent } from '../../domain/exchange-invoice/events.js';
import type { InvoiceEvent } from '../../domain/invoice/events.js';
import type { PaymentOrderCommand, PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import { paymentOrderDecider, type PaymentOrder } from '../../domain/payment-order/decider.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import type { ProviderCommand, ProviderRefusal } from '../../domain/provider/commands.js';
import { providerDecider, type Provider } from '../../domain/provider/decider.js';
import type { ProviderEvent } from '../../domain/provider/events.js';
import type { RecoveryCommand, RecoveryRefusal } from '../../domain/recovery/commands.js';
import { recoveryDecider, type Recovery } from '../../domain/recovery/decider.js';
import type { RecoveryEvent } from '../../domain/recovery/events.js';
import type { SharedCeilingCommand, SharedCeilingRefusal } from '../../domain/shared-ceiling/commands.js';
import { sharedCeilingDecider } from '../../domain/shared-ceiling/decider.js';
import type { SharedCeiling } from '../../domain/shared-ceiling/state.js';
import type { SharedCeilingEvent } from '../../domain/shared-ceiling/events.js';
import type { WalletCommand, WalletRefusal } from '../../domain/wallet/commands.js';
import { walletDecider } from '../../domain/wallet/decider.js';
import type { WalletEvent } from '../../domain/wallet/events.js';
import type { Wallet } from '../../domain/wallet/state.js';
import type { WatchCommand, WatchRefusal } from '../../domain/watch/commands.js';
import { watchDecider } from '../../domain/watch/decider.js';
import type { Watch } from '../../domain/watch/state.js';
import type { WatchEvent } from '../../domain/watch/events.js';
import { heardCallAggregate, exchangeInvoiceAggregate, invoiceAggregate } from './invoice-aggregates.js';
import type { ProofHeard } from '../../domain/proof/heard-proofs.js';
import type { ProjectEvent } from '../../domain/project/events.js';
import { projectAggregate } from './project-aggregate.js';
import type { NoticeEvent } from '../../domain/payment-notice/events.js';
import { noticeAggregate } from './notice-aggregate.js';
import { heardProofAggregate } from './proof-aggregate.js';
import type { QuestionEvent } from '../../domain/question/events.js';
import type { SurveyEvent } from '../../domain/survey/events.js';
import { questionAggregate, surveyAggregate } from './survey-aggregates.js';
import { claimSnapshots, walletSnapshots } from './snapshots.js';

export const walletAggregate: Aggregate<Wallet, WalletCommand, WalletEvent, WalletRefusal> = {
  category: 'wallet',
  decider: walletDecider,
  codec: codecFor<WalletEvent>({
    WalletOpened: [{ name: 'wallet-opened.v1' }],
    ProviderChosen: [{ name: 'provider-chosen.v1' }],
    WalletSuspended: [{ name: 'wallet-suspended.v1' }],
    WalletResumed: [{ name: 'wallet-resumed.v1' }],
    ServiceReserved: [{ name: 'service-reserved.v1' }],
    ReservationReleased: [{ name: 'reservation-released.v1' }],
    ServiceRedeemed: [{ name: 'service-redeemed.v1' }],
    LateEntryRequested: [{ name: 'late-entry-requested.v1' }],
    LateEntryAdmitted: [{ name: 'late-entry-admitted.v1' }],
    LateEntryRefused: [{ name: 'late-entry-refused.v1' }],
    ConfirmationAsked: [{ name: 'confirmation-asked.v1' }],
    ServiceConfirmed: [{ name: 'service-confirmed.v1' }],
    ConfirmationLapsed: [{ name: 'confirmation-lapsed.v1' }],
    ServiceDisputed: [{ name: 'service-disputed.v1' }],
    DisputeDecided: [{ name: 'dispute-decided.v1' }],
    RedemptionReversed: [{ name: 'redemption-reversed.v1' }],
    WalletAmended: [{ name: 'wallet-amended.v1' }],
    ServicesRepriced: [{ name: 'services-repriced.v1' }],
    WalletClosing: [{ name: 'wallet-closing.v1' }],
    WalletClosed: [{ name: 'wallet-closed.v1' }],
    WalletAdjusted: [{ name: 'wallet-adjusted.v1' }],
  }),
  snapshots: walletSnapshots,
};

export const providerAggregate: Aggregate<Provider, ProviderCommand, ProviderEvent, ProviderRefusal> = {
  category: 'provider',
  decider: providerDecider,
  codec: codecFor<ProviderEvent>({
    ProviderRegistered: [{ name: 'provider-registered.v1' }],
    ProviderAccredited: [{ name: 'provider-accredited.v1' }],
    AccreditationSuspended: [{ name: 'accreditation-suspended.v1' }],
    AccreditationResumed: [{ name: 'accreditation-resumed.v1' }],
    ProviderMerged: [{ name: 'provider-merged.v1' }],
    PredecessorSucceeded: [{ name: 'predecessor-succeeded.v1' }],
    CallJoined: [{ name: 'call-joined.v1' }],
    CallLeft: [{ name: 'call-left.v1' }],
    IbanProposed: [{ name: 'iban-proposed.v1' }],
    IbanChanged: [{ name: 'iban-changed.v1' }],
  }),
};

export const claimAggregate: Aggregate<Claim, ClaimCommand, ClaimEvent, ClaimRefusal> = {
  category: 'claim',
  decider: claimDecider,
  codec: codecFor<ClaimEvent>({
    ClaimOpened: [{ name: 'claim-opened.v1' }],
    LinesAdded: [{ name: 'claim-lines-added.v1' }],
    LineRemoved: [{ name: 'claim-line-removed.v1' }],
    LineReversed: [{ name: 'claim-line-reversed.v1' }],
    ClaimSubmitted: [{ name: 'claim-submitted.v1' }],
    SampleDrawn: [{ name: 'claim-sample-drawn.v1' }],
    LinesExamined: [{ name: 'claim-lines-examined.v1' }],
    CheckWidened: [{ name: 'claim-check-widened.v1' }],
    PapersAsked: [{ name: 'claim-papers-asked.v1' }],
    PapersGiven: [{ name: 'claim-papers-given.v1' }],
    ZoneSettled: [{ name: 'claim-zone-settled.v1' }],
    PaymentNoted: [{ name: 'claim-payment-noted.v1' }],
    ClaimDeclared: [{ name: 'claim-declared.v1' }],
  }),
  snapshots: claimSnapshots,
};

export const paymentOrderAggregate: Aggregate<
  PaymentOrder,
  PaymentOrderCommand,
  PaymentOrderEvent,
  PaymentOrderRefusal
> = {
  category: 'payment-order',
  decider: paymentOrderDecider,
  codec: codecFor<PaymentOrderEvent>({
    PaymentOrderDrafted: [{ name: 'payment-order-drafted.v1' }],
    PaymentChecked: [{ name: 'payment-checked.v1' }],
    PaymentOrdered: [{ name: 'payment-ordered.v1' }],
    PaymentSent: [{ name: 'payment-sent.v1' }],
    PaymentExecuted: [{ name: 'payment-executed.v1' }],
    PaymentReturned: [{ name: 'payment-returned.v1' }],
  }),
};

export const paymentFileAggregate: Aggregate<PaymentFile, PaymentFileCommand, PaymentFileEvent, PaymentFileRefusal> = {
  category: 'payment-file',
  decider: paymentFileDecider,
  codec: codecFor<PaymentFileEvent>({
    PaymentFileOpened: [{ name: 'payment-file-opened.v1' }],
    PaymentsAdded: [{ name: 'payments-added.v1' }],
    PaymentFileClosed: [{ name: 'payment-file-closed.v1' }],
  }),
};

export const bankEntryAggregate: Aggregate<BankEntryState, BankEntryCommand, BankEntryEvent, BankEntryRefusal> = {
  category: 'bank-entry',
  decider: bankEntryDecider,
  codec: codecFor<BankEntryEvent>({
    BankEntryRecorded: [{ name: 'bank-entry-recorded.v1' }],
    BankEntryHeld: [{ name: 'bank-entry-held.v1' }],
    BankEntryDismissed: [{ name: 'bank-entry-dismissed.v1' }],
  }),
};

export const recoveryAggregate: Aggregate<Recovery, RecoveryCommand, RecoveryEvent, RecoveryRefusal> = {
  category: 'recovery',
  decider: recoveryDecider,
  codec: codecFor<RecoveryEvent>({
    RecoveryOpened: [{ name: 'recovery-opened.v1' }],
    RecoveryPlanned: [{ name: 'recovery-planned.v1' }],
    RecoveryReceived: [{ name: 'recovery-received.v1' }],
    WaiverProposed: [{ name: 'recovery-waiver-proposed.v1' }],
    WaiverDismissed: [{ name: 'recovery-waiver-dismissed.v1' }],
    RecoveryWaived: [{ name: 'recovery-waived.v1' }],
  }),
};

export const paymentDetailsAggregate: Aggregate<PaymentDetails, TellPaymentDetails, PaymentDetailsTold, never> = {
  category: 'payment-details',
  decider: paymentDetailsDecider,
  codec: codecFor<PaymentDetailsTold>({ PaymentDetailsTold: [{ name: 'payment-details-told.v1' }] }),
};

export const sharedCeilingAggregate: Aggregate<
  SharedCeiling,
  SharedCeilingCommand,
  SharedCeilingEvent,
  SharedCeilingRefusal
> = {
  category: 'shared-ceiling',
  decider: sharedCeilingDecider,
  codec: codecFor<SharedCeilingEvent>({
    ShareTaken: [{ name: 'ceiling-share-taken.v1' }],
    ShareSettled: [{ name: 'ceiling-share-settled.v1' }],
    ShareFreed: [{ name: 'ceiling-share-freed.v1' }],
    CeilingMoved: [{ name: 'ceiling-moved.v1' }],
    CeilingMovedBack: [{ name: 'ceiling-moved-back.v1' }],
    SharesJoined: [{ name: 'ceiling-shares-joined.v1' }],
    SharesParted: [{ name: 'ceiling-shares-parted.v1' }],
  }),
};

export const watchAggregate: Aggregate<Watch, WatchCommand, WatchEvent, WatchRefusal> = {
  category: 'watch',
  decider: watchDecider,
  codec: codecFor<WatchEvent>({
    ServiceNoted: [{ name: 'watch-service-noted.v1' }],
    ServiceUndone: [{ name: 'watch-service-undone.v1' }],
    AbsenceNoted: [{ name: 'watch-absence-noted.v1' }],
    AbsenceEnded: [{ name: 'watch-absence-ended.v1' }],
    DeathNoted: [{ name: 'watch-death-noted.v1' }],
    WatchJoined: [{ name: 'watch-joined.v1' }],
    WatchParted: [{ name: 'watch-parted.v1' }],
    ExcessNoted: [{ name: 'watch-excess-noted.v1' }],
    DenialNoted: [{ name: 'watch-denial-noted.v1' }],
    HoldRaised: [{ name: 'hold-raised.v1' }],
    HoldReleased: [{ name: 'hold-released.v1' }],
    HoldConfirmed: [{ name: 'hold-confirmed.v1' }],
    HoldLapsed: [{ name: 'hold-lapsed.v1' }],
    HoldLifted: [{ name: 'hold-lifted.v1' }],
  }),
};

/** An event of the log of redemption, decoded, and the id of its aggregate. */
export type RedemptionFact =
  | { readonly of: 'wallet'; readonly id: string; readonly event: WalletEvent }
  | { readonly of: 'provider'; readonly id: string; readonly event: ProviderEvent }
  | { readonly of: 'call'; readonly id: string; readonly event: CallHeard }
  | { readonly of: 'claim'; readonly id: string; readonly event: ClaimEvent }
  | { readonly of: 'payment-order'; readonly id: string; readonly event: PaymentOrderEvent }
  | { readonly of: 'payment-file'; readonly id: string; readonly event: PaymentFileEvent }
  | { readonly of: 'bank-entry'; readonly id: string; readonly event: BankEntryEvent }
  | { readonly of: 'invoice'; readonly id: string; readonly event: InvoiceEvent }
  | { readonly of: 'exchange-invoice'; readonly id: string; readonly event: ExchangeInvoiceEvent }
  | { readonly of: 'recovery'; readonly id: string; readonly event: RecoveryEvent }
  | { readonly of: 'project'; readonly id: string; readonly event: ProjectEvent }
  | { readonly of: 'notice'; readonly id: string; readonly event: NoticeEvent }
  | { readonly of: 'proof'; readonly id: string; readonly event: ProofHeard }
  | { readonly of: 'question'; readonly id: string; readonly event: QuestionEvent }
  | { readonly of: 'survey'; readonly id: string; readonly event: SurveyEvent }
  | { readonly of: 'watch'; readonly id: string; readonly event: WatchEvent };

const DASH_AND_UUID = 37;

/** The fact in a stored event; undefined for streams that are nobody's business here. */
export const factOf = ({
  stream,
  type,
  data,
}: Pick<StoredEvent, 'stream' | 'type' | 'data'>): RedemptionFact | undefined => {
  const id = stream.slice(1 - DASH_AND_UUID);
  switch (stream.slice(0, -DASH_AND_UUID)) {
    case 'wallet':
      return { of: 'wallet', id, event: walletAggregate.codec.decode(type, data) };
    case 'provider':
      return { of: 'provider', id, event: providerAggregate.codec.decode(type, data) };
    case 'call':
      return { of: 'call', id, event: heardCallAggregate.codec.decode(type, data) };
    case 'claim':
      return { of: 'claim', id, event: claimAggregate.codec.decode(type, data) };
    case 'payment-order':
      return { of: 'payment-order', id, event: paymentOrderAggregate.codec.decode(type, data) };
    case 'payment-file':
      return { of: 'payment-file', id, event: paymentFileAggregate.codec.decode(type, data) };
    case 'bank-entry':
      return { of: 'bank-entry', id, event: bankEntryAggregate.codec.decode(type, data) };
    case 'invoice':
      return { of: 'invoice', id, event: invoiceAggregate.codec.decode(type, data) };
    case 'exchange-invoice':
      return { of: 'exchange-invoice', id, event: exchangeInvoiceAggregate.codec.decode(type, data) };
    case 'recovery':
      return { of: 'recovery', id, event: recoveryAggregate.codec.decode(type, data) };
    case 'project':
      return { of: 'project', id, event: projectAggregate.codec.decode(type, data) };
    case 'notice':
      return { of: 'notice', id, event: noticeAggregate.codec.decode(type, data) };
    case 'proof':
      return { of: 'proof', id, event: heardProofAggregate.codec.decode(type, data) };
    case 'question':
      return { of: 'question', id, event: questionAggregate.codec.decode(type, data) };
    case 'survey':
      return { of: 'survey', id, event: surveyAggregate.codec.decode(type, data) };
    case 'watch':
      return { of: 'watch', id, event: watchAggregate.codec.decode(type, data) };
    default:
      return undefined;
  }
};
