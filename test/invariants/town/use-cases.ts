// The use cases of one machine, as its controllers would call them: the real handlers over the real aggregates.
import { EventSourced } from '@buono/event-store';
import { HeardSelves, type ContextParts } from '@buono/service';
import type { PublicCodeKey } from '@buono/voucher-code';
import {
  accreditationAggregate,
  joiningCallAggregate,
  allocationAggregate,
  budgetAggregate,
  offeringAggregate,
  siteAggregate,
  voucherAggregate,
} from '../../../apps/issuance/src/adapters/persistence/aggregates.js';
import { SqlVoucherLines } from '../../../apps/issuance/src/adapters/projections/sql-voucher-lines.js';
import { AllocateToZoneHandler } from '../../../apps/issuance/src/application/allocate-to-zone.handler.js';
import { ChangeVoucherHandler } from '../../../apps/issuance/src/application/change-voucher.handler.js';
import { JoinedProviders } from '../../../apps/issuance/src/application/joined-providers.js';
import { ChooseProviderHandler } from '../../../apps/issuance/src/application/choose-provider.handler.js';
import type { HeardAccreditations } from '../../../apps/issuance/src/application/ports.js';
import { IntegrateVoucherHandler } from '../../../apps/issuance/src/application/integrate-voucher.handler.js';
import { TransferBetweenZonesHandler } from '../../../apps/issuance/src/application/transfer-between-zones.handler.js';
import { PublishOfferingHandler } from '../../../apps/issuance/src/application/publish-offering.handler.js';
import { NoteWhatEnded } from '../../../apps/issuance/src/application/note-what-ended.js';
import {
  bankEntryAggregate,
  claimAggregate,
  paymentDetailsAggregate,
  paymentOrderAggregate,
  providerAggregate,
  recoveryAggregate,
  sharedCeilingAggregate,
  walletAggregate,
} from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import { SqlInvoiceLists } from '../../../apps/redemption/src/adapters/projections/sql-invoice-lists.js';
import { SqlMissingProofs } from '../../../apps/redemption/src/adapters/projections/sql-missing-proofs.js';
import { SqlRedemptionLists } from '../../../apps/redemption/src/adapters/projections/sql-redemption-lists.js';
import { SignedVoucherCodes } from '../../../apps/redemption/src/adapters/voucher-codes.js';
import { ApprovePaymentOrderHandler } from '../../../apps/redemption/src/application/payment/approve-payment-order.handler.js';
import { NO_CHECKS } from '../../../apps/redemption/src/application/payment-check/before-payment.js';
import { SigningFacts } from '../../../apps/redemption/src/application/payment-check/signing-facts.js';
import { ChangeProviderHandler } from '../../../apps/redemption/src/application/provider/change-provider.handler.js';
import { ClaimsToPay } from '../../../apps/redemption/src/application/claim/claims-to-pay.js';
import { CloseWallets } from '../../../apps/redemption/src/application/wallet/close-wallets.js';
import { DecideRecoveryHandler } from '../../../apps/redemption/src/application/recovery/decide-recovery.handler.js';
import { DraftPaymentOrderHandler } from '../../../apps/redemption/src/application/payment/draft-payment-order.handler.js';
import { EndReservationHandler } from '../../../apps/redemption/src/application/service/end-reservation.handler.js';
import { EnterService } from '../../../apps/redemption/src/application/service/enter-service.js';
import { EntryFacts } from '../../../apps/redemption/src/application/service/entry-facts.js';
import { Exclusions } from '../../../apps/redemption/src/application/exclusions.js';
import { receiptAggregate } from '../../../apps/redemption/src/adapters/persistence/receipt-aggregate.js';
import { claimSeedAggregate } from '../../../apps/redemption/src/adapters/persistence/claim-seed-aggregate.js';
import { heardCallAggregate } from '../../../apps/redemption/src/adapters/persistence/invoice-aggregates.js';
import { heardBanAggregate } from '../../../apps/redemption/src/adapters/persistence/ban-aggregate.js';
import { FindEntry } from '../../../apps/redemption/src/application/service/find-entry.js';
import { FindReservation } from '../../../apps/redemption/src/application/service/find-reservation.js';
import { JoinedCeilings } from '../../../apps/redemption/src/application/ceiling/joined-ceilings.js';
import { HeldLines } from '../../../apps/redemption/src/application/hold/held-lines.js';
import { LapseReservations } from '../../../apps/redemption/src/application/service/lapse-reservations.js';
import { PayeeIbans } from '../../../apps/redemption/src/application/payment/payee-ibans.js';
import { PersonIbans } from '../../../apps/redemption/src/application/payment/person-ibans.js';
import { ProviderSealing } from '../../../apps/redemption/src/application/provider/provider-sealing.js';
import { RecordPaymentOutcomeHandler } from '../../../apps/redemption/src/application/payment/record-payment-outcome.handler.js';
import { RecordReceiptHandler } from '../../../apps/redemption/src/application/recovery/record-receipt.handler.js';
import { RedeemServiceHandler } from '../../../apps/redemption/src/application/service/redeem-service.handler.js';
import { ProviderFacts } from '../../../apps/redemption/src/application/service/provider-facts.js';
import { RedemptionRequests } from '../../../apps/redemption/src/application/service/redemption-request.js';
import { RegisterProviderHandler } from '../../../apps/redemption/src/application/provider/register-provider.handler.js';
import { ReserveServiceHandler } from '../../../apps/redemption/src/application/service/reserve-service.handler.js';
import { ReverseRedemptionHandler } from '../../../apps/redemption/src/application/service/reverse-redemption.handler.js';
import { ShareCeilings } from '../../../apps/redemption/src/application/ceiling/shared-ceilings.js';
import { ClaimInvoices } from '../../../apps/redemption/src/application/invoice/claim-invoices.js';
import { SettleByBankEntry } from '../../../apps/redemption/src/application/payment/settle-by-bank-entry.js';
import { ClaimLots } from '../../../apps/redemption/src/application/claim/claim-lots.js';
import { LineApprovals } from '../../../apps/redemption/src/application/claim/line-approvals.js';
import { SettleClaimHandler } from '../../../apps/redemption/src/application/claim/settle-claim.handler.js';
import { SubmitClaimHandler } from '../../../apps/redemption/src/application/claim/submit-claim.handler.js';
import { TellPaymentDetailsHandler } from '../../../apps/redemption/src/application/payment/tell-payment-details.handler.js';
import { afterEntry } from './after-entry.js';

/** Reservations of the histories: a day passes over some of them, none over others. */
const LEASE_SECONDS = 900;

type Filled = (timeoutMs: number) => Promise<boolean>;

/** What the office of issuance can do on a machine. */
export const issuanceUseCases = ({ executor, reads, clock }: ContextParts, filled: Filled) => {
  const vouchers = new EventSourced(executor, voucherAggregate);
  const accreditations = new EventSourced(executor, accreditationAggregate);
  const offerings = new EventSourced(executor, offeringAggregate);
  const calls = new EventSourced(executor, joiningCallAggregate);
  const sites = new EventSourced(executor, siteAggregate);
  const heard: HeardAccreditations = {
    of: async (provider) => (await accreditations.find(provider)).state.accreditations,
    adhesionsOf: async (provider) => (await accreditations.find(provider)).state.adhesions,
    caughtUp: filled,
  };
  const lines = new SqlVoucherLines(reads, { waitFor: (_, timeoutMs) => filled(timeoutMs) });
  const [budgets, allocations] = [
    new EventSourced(executor, budgetAggregate),
    new EventSourced(executor, allocationAggregate),
  ];
  return {
    vouchers,
    allocations,
    allocate: new AllocateToZoneHandler(budgets, clock),
    integrate: new IntegrateVoucherHandler(allocations, vouchers, clock),
    transfer: new TransferBetweenZonesHandler(budgets, allocations, clock),
    change: new ChangeVoucherHandler(vouchers),
    choose: new ChooseProviderHandler(vouchers, heard, offerings, new JoinedProviders(heard, calls)),
    publishOffering: new PublishOfferingHandler(offerings, heard, sites),
    ended: new NoteWhatEnded(vouchers, lines, clock),
  };
};

/** What providers, families and offices can do with vouchers in use on a machine. */
export const redemptionUseCases = (parts: ContextParts, codeKey: PublicCodeKey, filled: Filled) => {
  const { executor, clock, boxes, store, reads } = parts;
  const wallets = new EventSourced(executor, walletAggregate);
  const ceilings = new EventSourced(executor, sharedCeilingAggregate);
  const claims = new EventSourced(executor, claimAggregate);
  const orders = new EventSourced(executor, paymentOrderAggregate);
  const recoveries = new EventSourced(executor, recoveryAggregate);
  const providers = new EventSourced(executor, providerAggregate);
  const details = new EventSourced(executor, paymentDetailsAggregate);
  const entries = new EventSourced(executor, bankEntryAggregate);
  const filling = { waitFor: (_: unknown, timeoutMs: number) => filled(timeoutMs) };
  const lists = new SqlRedemptionLists(reads, filling, () => store.head());
  const invoiced = new SqlInvoiceLists(reads, filling, () => store.head());
  const calls = new EventSourced(executor, heardCallAggregate);
  const seeds = new EventSourced(executor, claimSeedAggregate);
  const selves = new HeardSelves(executor, parts.context);
  const persons = new PersonIbans(details, selves);
  const requests = new RedemptionRequests(
    new ProviderFacts(providers, calls),
    persons,
    new SignedVoucherCodes([codeKey]),
    clock,
  );
  const shares = new ShareCeilings(ceilings, wallets, clock, new JoinedCeilings(ceilings, selves));
  const entering = new EnterService(wallets, requests, shares, new EntryFacts(parts.keys, boxes));
  const lines = new HeldLines(claims, lists, clock);
  const toPay = new ClaimsToPay(
    lines,
    new SqlMissingProofs(reads, () => lists.newest()),
    new ClaimInvoices(invoiced, calls, clock),
  );
  const exclusions = new Exclusions(new EventSourced(executor, heardBanAggregate), providers, parts.keys);
  const ibans = new PayeeIbans(providers, persons, parts.access, boxes);
  return {
    wallets,
    claims,
    orders,
    recoveries,
    register: new RegisterProviderHandler(providers, new ProviderSealing(parts.keys, boxes), parts.grants, clock),
    changeProvider: new ChangeProviderHandler(providers, exclusions, clock),
    tellDetails: new TellPaymentDetailsHandler(details, boxes, wallets, selves),
    redeem: new RedeemServiceHandler(entering),
    reserve: new ReserveServiceHandler(entering, { seconds: LEASE_SECONDS }, clock),
    endReservation: new EndReservationHandler(new FindReservation(lists, wallets, clock), wallets, shares, boxes),
    lapsing: new LapseReservations(wallets, lists, clock),
    reverse: new ReverseRedemptionHandler(new FindEntry(lists, wallets), wallets, boxes, clock),
    submit: new SubmitClaimHandler(claims, new ClaimLots(calls, seeds, clock), clock),
    settle: new SettleClaimHandler(toPay, new LineApprovals(wallets, boxes), clock),
    draft: new DraftPaymentOrderHandler(toPay, orders, ibans, clock),
    approve: new ApprovePaymentOrderHandler(orders, new SigningFacts(exclusions, lines, NO_CHECKS), clock),
    record: new RecordPaymentOutcomeHandler(orders, entries, new SettleByBankEntry(orders), boxes),
    receive: new RecordReceiptHandler(recoveries, new EventSourced(executor, receiptAggregate)),
    decide: new DecideRecoveryHandler(recoveries, clock),
    closing: new CloseWallets(wallets, lists, clock),
    ...afterEntry(parts, { wallets, claims, providers, lists, requests, shares, entering, exclusions }),
  };
};
