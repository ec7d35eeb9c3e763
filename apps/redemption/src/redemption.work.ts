// What redemption runs beside its requests: publisher, listeners, followers, the ticker.
import type { PersonId } from '@buono/kernel';
import { HEAR_OF_JOINS, type ContextParts, type ContextWork, type HeardSelves, type OnFault } from '@buono/service';
import { HEAR_OF_STATEMENTS, hearOfStatements } from './adapters/messaging/hear-of-statements.js';
import { HEAR_OF_BANS, hearOfBans } from './adapters/messaging/hear-of-bans.js';
import { HEAR_OF_PROTECTIONS, hearOfProtections } from './adapters/messaging/hear-of-protections.js';
import { HEAR_OF_CALLS, hearOfCalls } from './adapters/messaging/hear-of-calls.js';
import { HEAR_OF_PROOFS, hearOfProofs } from './adapters/messaging/hear-of-proofs.js';
import { followVouchers, VOUCHER_FOLLOWER } from './adapters/messaging/listen-to-issuance.js';
import {
  keepingClaims,
  openingRecoveries,
  succeedingProviders,
  keepingShares,
  settlingByBankEntry,
  strikingServices,
  watchingServices,
} from './adapters/messaging/follow-own-log.js';
import { announceRedemption } from './adapters/messaging/publish-redemption.js';
import { AmendWallets } from './application/wallet/amend-wallets.js';
import { CloseWallets } from './application/wallet/close-wallets.js';
import type { ConfirmationLists } from './application/confirmation/confirmation-lists.js';
import { LapseConfirmations } from './application/confirmation/lapse-confirmations.js';
import { LapseHolds } from './application/hold/lapse-holds.js';
import { StrikeServices } from './application/hold/strike-services.js';
import { WatchServices } from './application/hold/watch-services.js';
import { LapseReservations } from './application/service/lapse-reservations.js';
import { KeepClaims } from './application/claim/keep-claims.js';
import { HearOfProofs } from './application/service/hear-of-proofs.js';
import type { HeardBanStreams } from './application/exclusions.js';
import type { HeardProtectionStreams } from './application/heard-shields.js';
import { HouseholdExcess } from './application/ceiling/household-excess.js';
import { JoinedCeilings } from './application/ceiling/joined-ceilings.js';
import { KeepShares } from './application/ceiling/keep-shares.js';
import { ShareCeilings } from './application/ceiling/shared-ceilings.js';
import type { RedemptionLists } from './application/lists.js';
import { OpenRecoveries } from './application/recovery/open-recoveries.js';
import type {
  Claims,
  HeardCalls,
  PaymentOrders,
  Providers,
  Recoveries,
  SharedCeilings,
  HoldTerm,
  ProofsOfServices,
  Wallets,
  Watches,
} from './application/ports.js';
import { PriceAgain } from './application/wallet/price-again.js';
import { SucceedProviders } from './application/provider/succeed-providers.js';
import { SettleByBankEntry } from './application/payment/settle-by-bank-entry.js';

/** The ports that background work needs. */
export interface WorkPorts {
  readonly wallets: Wallets;
  readonly ceilings: SharedCeilings;
  readonly claims: Claims;
  readonly orders: PaymentOrders;
  readonly recoveries: Recoveries;
  readonly providers: Providers;
  readonly bans: HeardBanStreams;
  readonly protections: HeardProtectionStreams;
  readonly selves: HeardSelves;
  readonly heardCalls: HeardCalls;
  readonly proofs: ProofsOfServices;
  readonly watches: Watches;
  readonly holdTerm: HoldTerm;
  readonly lists: RedemptionLists;
  readonly confirmations: ConfirmationLists;
  readonly onFault: OnFault;
}

const TICK_MS = 1_000;

/** Adds redemption's work to that of the process. */
export const addRedemptionWork = (
  work: ContextWork,
  { bus, clock, access }: ContextParts,
  {
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
    holdTerm,
    lists,
    confirmations,
    onFault,
  }: WorkPorts,
): void => {
  const amendments = new AmendWallets(wallets, new PriceAgain(access));
  work.add(HEAR_OF_STATEMENTS, () => hearOfStatements(bus, claims));
  work.add(HEAR_OF_BANS, () => hearOfBans(bus, bans));
  work.add(HEAR_OF_PROTECTIONS, () => hearOfProtections(bus, protections));
  work.add(HEAR_OF_JOINS, () => selves.listen(bus));
  work.add(HEAR_OF_CALLS, () => hearOfCalls(bus, heardCalls));
  work.add(HEAR_OF_PROOFS, () => hearOfProofs(bus, new HearOfProofs(proofs, wallets, lists)));
  work.add(VOUCHER_FOLLOWER, () => followVouchers({ bus, wallets, amendments, clock }));
  work.follow('keep-claims', keepingClaims(new KeepClaims(claims, orders)));
  const joined = new JoinedCeilings(ceilings, selves);
  const shares = new ShareCeilings(ceilings, wallets, clock, joined);
  const currentOf = async (person: PersonId) => (await selves.of(person))[0] ?? person;
  const times = { term: holdTerm, clock };
  const excess = new HouseholdExcess({ ceilings: joined, watches, wallets, currentOf, times });
  work.follow('keep-shares', keepingShares(new KeepShares(shares, wallets, excess)));
  work.follow('settle-by-bank-entry', settlingByBankEntry(new SettleByBankEntry(orders), onFault));
  work.follow('succeed-providers', succeedingProviders(new SucceedProviders(providers)));
  work.follow('open-recoveries', openingRecoveries(new OpenRecoveries(recoveries)));
  const watching = new WatchServices(watches, wallets, providers, { term: holdTerm, clock, selves });
  work.follow('watch-services', watchingServices(watching));
  work.follow('strike-services', strikingServices(new StrikeServices(wallets)));
  work.publish(announceRedemption(claims));
  const closing = new CloseWallets(wallets, lists, clock);
  work.tick('close-wallets', TICK_MS, () => closing.run());
  const holds = new LapseHolds(watches, lists, clock);
  work.tick('lapse-holds', TICK_MS, () => holds.run());
  const silences = new LapseConfirmations(wallets, confirmations, clock);
  work.tick('lapse-confirmations', TICK_MS, () => silences.run());
  const lapsing = new LapseReservations(wallets, lists, clock);
  work.tick('lapse-reservations', TICK_MS, () => lapsing.run());
};
