// The composition root of redemption: which engine stands behind each port is decided by who hands over the parts.
import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AsOnePerson, Grants, Selves } from '@buono/access';
import { EventSourced } from '@buono/event-store';
import { Clock } from '@buono/kernel';
import { AccessLog, Boxes, KeyStore } from '@buono/privacy';
import { ContextWork, HeardSelves, type ContextParts, type OnFault } from '@buono/service';
import type { PublicCodeKey } from '@buono/voucher-code';
import { BatchesController } from './adapters/http/batches/batches.controller.js';
import { BankEntriesController } from './adapters/http/payment/bank-entries.controller.js';
import { AmendmentPreviewsController } from './adapters/http/wallet/amendment-previews.controller.js';
import { ClaimDoor } from './adapters/http/claim/claim-door.js';
import { ClaimsController } from './adapters/http/claim/claims.controller.js';
import { PaymentDetailsController } from './adapters/http/payment/payment-details.controller.js';
import { ProviderDoor } from './adapters/http/provider/provider-door.js';
import { ProviderLifeController } from './adapters/http/provider/provider-life.controller.js';
import { ProvidersController } from './adapters/http/provider/providers.controller.js';
import { RedemptionDoor } from './adapters/http/service/redemption-door.js';
import { RedemptionsController } from './adapters/http/service/redemptions.controller.js';
import { ReservationsController } from './adapters/http/service/reservations.controller.js';
import { TakeoversController } from './adapters/http/takeovers.controller.js';
import { WalletsController } from './adapters/http/wallet/wallets.controller.js';
import {
  bankEntryAggregate,
  claimAggregate,
  paymentDetailsAggregate,
  paymentFileAggregate,
  paymentOrderAggregate,
  providerAggregate,
  recoveryAggregate,
  sharedCeilingAggregate,
  walletAggregate,
  watchAggregate,
} from './adapters/persistence/aggregates.js';
import { heardBanAggregate } from './adapters/persistence/ban-aggregate.js';
import { heardProtectionAggregate } from './adapters/persistence/protection-aggregate.js';
import { heardCallAggregate } from './adapters/persistence/invoice-aggregates.js';
import { heardProofAggregate } from './adapters/persistence/proof-aggregate.js';
import { claimSampling } from './claim-sampling.wiring.js';
import { redemptionProjection } from './adapters/projections/redemption-projection.js';
import { SqlConfirmationLists } from './adapters/projections/sql-confirmation-lists.js';
import { SqlLateEntryLists } from './adapters/projections/sql-late-entry-lists.js';
import { SqlNoticeLists } from './adapters/projections/sql-notice-lists.js';
import { SqlMissingProofs } from './adapters/projections/sql-missing-proofs.js';
import { SqlRedemptionLists } from './adapters/projections/sql-redemption-lists.js';
import { SignedVoucherCodes } from './adapters/voucher-codes.js';
import { ApprovePaymentOrderHandler } from './application/payment/approve-payment-order.handler.js';
import { AssignBankEntryHandler } from './application/payment/assign-bank-entry.handler.js';
import { ChangeProviderHandler } from './application/provider/change-provider.handler.js';
import { CheckRedemptionHandler } from './application/service/check-redemption.handler.js';
import { ClaimsToPay } from './application/claim/claims-to-pay.js';
import { HeardShields } from './application/heard-shields.js';
import { HeldLines } from './application/hold/held-lines.js';
import { DecideHoldHandler } from './application/hold/decide-hold.handler.js';
import { EntryFacts } from './application/service/entry-facts.js';
import { FindHold } from './application/hold/find-hold.js';
import { HoldParties } from './application/hold/hold-parties.js';
import { HoldDoor } from './adapters/http/hold/hold-door.js';
import { HoldsController } from './adapters/http/hold/holds.controller.js';
import { DraftPaymentOrderHandler } from './application/payment/draft-payment-order.handler.js';
import { DismissBankEntryHandler } from './application/payment/dismiss-bank-entry.handler.js';
import { EndReservationHandler } from './application/service/end-reservation.handler.js';
import { EnterService } from './application/service/enter-service.js';
import { ImportStatementHandler } from './application/payment/import-statement.handler.js';
import { MissingProofs } from './application/service/missing-proofs.js';
import type { ExchangeOffice } from './application/exchange/exchange-office.js';
import { NO_CHECKS, type PaymentChecking } from './application/payment-check/before-payment.js';
import { PayeeIbans } from './application/payment/payee-ibans.js';
import { PersonIbans } from './application/payment/person-ibans.js';
import { Exclusions } from './application/exclusions.js';
import { FindEntry } from './application/service/find-entry.js';
import { JoinedCeilings } from './application/ceiling/joined-ceilings.js';
import { FindReservation } from './application/service/find-reservation.js';
import { ConfirmationLists } from './application/confirmation/confirmation-lists.js';
import { LateEntryLists } from './application/late-entry/late-entry-lists.js';
import { RedemptionLists } from './application/lists.js';
import {
  BankEntries,
  Claims,
  type HeardCalls,
  PaymentDetailsOfPersons,
  PaymentFiles,
  ProofsOfServices,
  PaymentOrders,
  Providers,
  Recoveries,
  ReservationLease,
  SharedCeilings,
  VoucherCodes,
  Wallets,
  Watches,
} from './application/ports.js';
import { PreviewAmendmentHandler } from './application/wallet/preview-amendment.handler.js';
import { PriceAgain } from './application/wallet/price-again.js';
import { MergeProviderHandler } from './application/provider/merge-provider.handler.js';
import { ProposeIbanHandler } from './application/provider/propose-iban.handler.js';
import { RecordPaymentOutcomeHandler } from './application/payment/record-payment-outcome.handler.js';
import { RedeemServiceHandler } from './application/service/redeem-service.handler.js';
import { RedemptionRequests } from './application/service/redemption-request.js';
import { ProviderSealing } from './application/provider/provider-sealing.js';
import { RegisterProviderHandler } from './application/provider/register-provider.handler.js';
import { ReserveServiceHandler } from './application/service/reserve-service.handler.js';
import { ReverseRedemptionHandler } from './application/service/reverse-redemption.handler.js';
import { ShareCeilings } from './application/ceiling/shared-ceilings.js';
import { SettleByBankEntry } from './application/payment/settle-by-bank-entry.js';
import { SettleClaimHandler } from './application/claim/settle-claim.handler.js';
import { SubmitClaimHandler } from './application/claim/submit-claim.handler.js';
import { TakeOverAdmins } from './application/provider/take-over-admins.js';
import { TakeOverProviderHandler } from './application/provider/take-over-provider.handler.js';
import { TakeOverServiceHandler } from './application/service/take-over-service.handler.js';
import { TellPaymentDetailsHandler } from './application/payment/tell-payment-details.handler.js';
import { TreasuryNumbers } from './application/payment/treasury-numbers.js';
import { adhesions } from './adhesions.wiring.js';
import { invoices } from './invoices.wiring.js';
import { paymentChecks } from './payment-checks.wiring.js';
import { paymentFiles } from './payment-files.wiring.js';
import { projects } from './projects.wiring.js';
import type { NoticeOffice } from './application/payment-notice/notice-office.js';
import { recoveries as owed } from './recoveries.wiring.js';
import { familySurveys } from './survey.wiring.js';
import { RECORDED_SERVICE_CONTROLLERS, RECORDED_SERVICE_PROVIDERS } from './recorded-services.js';
import { addRedemptionWork } from './redemption.work.js';

/** What redemption needs beyond the parts of every context. */
export interface RedemptionSettings {
  /** The public keys of the vouchers' one-time codes, as issuance publishes them. */
  readonly codeKeys: readonly PublicCodeKey[];
  /** For how many seconds a reservation holds its money; 900 unless told. */
  readonly leaseSeconds?: number;
  /** For how many days a hold waits for a decision; 10 unless told. */
  readonly holdDays?: number;
  /** The node of payments, and who is paid through it; none unless told. */
  readonly noticeOffice?: NoticeOffice | undefined;
  /** For how many days after its signature an order waits before it joins a file; none unless told. */
  readonly coolingDays?: number;
  /** What is asked of payees before they are paid; nothing unless told. */
  readonly checking?: PaymentChecking;
  /** The exchange system for invoices; none unless told. */
  readonly exchangeOffice?: ExchangeOffice;
  /** Told of faults in the background; what failed is tried again. */
  readonly onFault: OnFault;
}

const USE_CASES: readonly Type[] = [
  ApprovePaymentOrderHandler,
  AssignBankEntryHandler,
  ChangeProviderHandler,
  MergeProviderHandler,
  CheckRedemptionHandler,
  DecideHoldHandler,
  DismissBankEntryHandler,
  DraftPaymentOrderHandler,
  EndReservationHandler,
  ImportStatementHandler,
  PreviewAmendmentHandler,
  ProposeIbanHandler,
  RecordPaymentOutcomeHandler,
  RedeemServiceHandler,
  RegisterProviderHandler,
  ReserveServiceHandler,
  ReverseRedemptionHandler,
  SettleClaimHandler,
  SubmitClaimHandler,
  TakeOverProviderHandler,
  TakeOverServiceHandler,
  TellPaymentDetailsHandler,
];

const HELPERS: readonly Type[] = [
  AsOnePerson,
  ClaimDoor,
  ClaimsToPay,
  HeldLines,
  EnterService,
  EntryFacts,
  FindEntry,
  FindHold,
  FindReservation,
  HoldDoor,
  HoldParties,
  PayeeIbans,
  PersonIbans,
  PriceAgain,
  ProviderDoor,
  ProviderSealing,
  RedemptionDoor,
  RedemptionRequests,
  SettleByBankEntry,
  ShareCeilings,
  TreasuryNumbers,
];

@Module({})
export class RedemptionModule {
  /** Redemption over these parts; its background work is added to theirs and starts with it. */
  static with(
    parts: ContextParts,
    { codeKeys, onFault, noticeOffice: office, ...settings }: RedemptionSettings,
  ): DynamicModule {
    const { executor, store, reads } = parts;
    const { leaseSeconds = 900, holdDays = 10, coolingDays = 0, checking = NO_CHECKS } = settings;
    const wallets: Wallets = new EventSourced(executor, walletAggregate);
    const ceilings: SharedCeilings = new EventSourced(executor, sharedCeilingAggregate);
    const claims: Claims = new EventSourced(executor, claimAggregate);
    const orders: PaymentOrders = new EventSourced(executor, paymentOrderAggregate);
    const files: PaymentFiles = new EventSourced(executor, paymentFileAggregate);
    const recoveries: Recoveries = new EventSourced(executor, recoveryAggregate);
    const providers: Providers = new EventSourced(executor, providerAggregate);
    const watches: Watches = new EventSourced(executor, watchAggregate);
    const bans = new EventSourced(executor, heardBanAggregate);
    const protections = new EventSourced(executor, heardProtectionAggregate);
    const selves = new HeardSelves(executor, parts.context);
    const heardCalls: HeardCalls = new EventSourced(executor, heardCallAggregate);
    const proofs: ProofsOfServices = new EventSourced(executor, heardProofAggregate);
    const work = new ContextWork(parts, onFault);
    const projector = work.project('lists', redemptionProjection());
    const lists = new SqlRedemptionLists(reads, projector, () => store.head());
    const details: PaymentDetailsOfPersons = new EventSourced(executor, paymentDetailsAggregate);
    const entries: BankEntries = new EventSourced(executor, bankEntryAggregate);
    const noticeLists = new SqlNoticeLists(reads, projector, () => store.head());
    const before = { coolingDays, checks: checking.asked };
    const wired = [
      owed(parts, work, { recoveries, entries, lists: noticeLists, office }),
      invoices(parts, work, { claims, providers, heardCalls, projector, office: settings.exchangeOffice }),
      ...[adhesions(reads), claimSampling(parts)],
      familySurveys(parts, work, { claims, wallets, watches, selves, holdTerm: { days: holdDays } }),
      paymentChecks(checking),
      paymentFiles(parts, work, { ...{ orders, files, claims, providers, heardCalls, lists }, before }),
      projects(parts, work, { wallets, details, selves }),
      { controllers: RECORDED_SERVICE_CONTROLLERS, providers: RECORDED_SERVICE_PROVIDERS },
    ];
    const confirmations = new SqlConfirmationLists(reads);
    addRedemptionWork(work, parts, {
      confirmations,
      wallets,
      ceilings,
      claims,
      orders,
      recoveries,
      providers,
      bans,
      protections,
      selves,
      heardCalls,
      proofs,
      watches,
      holdTerm: { days: holdDays },
      lists,
      onFault,
    });
    const ports: Provider[] = [
      { provide: Wallets, useValue: wallets },
      { provide: SharedCeilings, useValue: ceilings },
      { provide: JoinedCeilings, useValue: new JoinedCeilings(ceilings, selves) },
      { provide: Claims, useValue: claims },
      { provide: PaymentOrders, useValue: orders },
      { provide: RedemptionLists, useValue: lists },
      { provide: ConfirmationLists, useValue: confirmations },
      { provide: LateEntryLists, useValue: new SqlLateEntryLists(reads) },
      { provide: Recoveries, useValue: recoveries },
      { provide: Providers, useValue: providers },
      { provide: BankEntries, useValue: entries },
      { provide: PaymentDetailsOfPersons, useValue: details },
      { provide: MissingProofs, useValue: new SqlMissingProofs(reads, () => lists.newest()) },
      { provide: Watches, useValue: watches },
      { provide: Selves, useValue: selves },
      { provide: HeardShields, useValue: new HeardShields(protections, selves, parts.access, parts.clock) },
      { provide: ReservationLease, useValue: { seconds: leaseSeconds } },
      { provide: VoucherCodes, useValue: new SignedVoucherCodes(codeKeys) },
      { provide: TakeOverAdmins, useValue: new TakeOverAdmins(parts.keys, parts.grants) },
      { provide: Exclusions, useValue: new Exclusions(bans, providers, parts.keys) },
      { provide: Clock, useValue: parts.clock },
      { provide: Boxes, useValue: parts.boxes },
      { provide: KeyStore, useValue: parts.keys },
      { provide: AccessLog, useValue: parts.access },
      { provide: Grants, useValue: parts.grants },
    ];
    return {
      module: RedemptionModule,
      imports: [CqrsModule],
      controllers: [
        BankEntriesController,
        BatchesController,
        ClaimsController,
        HoldsController,
        ...wired.flatMap(({ controllers }) => controllers),
        PaymentDetailsController,
        ProvidersController,
        ProviderLifeController,
        RedemptionsController,
        ReservationsController,
        TakeoversController,
        WalletsController,
        AmendmentPreviewsController,
      ],
      providers: [...ports, ...wired.flatMap(({ providers: own }) => own), ...HELPERS, ...USE_CASES],
    };
  }
}
