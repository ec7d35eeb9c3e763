// The wallet (disponibilità del buono): what a voucher is worth, spent service by service, closed once.
import {
  ZERO_CENTS,
  accept,
  coversParts,
  refuse,
  subtractParts,
  sumParts,
  type Decider,
  type Decision,
  type LocalDate,
} from '@buono/kernel';
import type {
  ChooseProvider,
  CloseWallet,
  OpenWallet,
  ReverseRedemption,
  StartClosing,
  WalletCommand,
  WalletRefusal,
} from './commands.js';
import type { WalletClosed, WalletEvent, WalletPlace } from './events.js';
import { amend } from './amend.js';
import { askingFamily, confirmService, decideDispute, disputeService, lapseConfirmation } from './confirm-service.js';
import { redeem } from './redeem.js';
import { admitLate, refuseLate, requestLate } from './late.js';
import { confirm, lapsedBy, release, reserve } from './reserve.js';
import { adjustedBy, reversalOf } from './reversal.js';
import { NO_WALLET, evolve, spentOf, type KnownWallet, type SpendableWallet, type Wallet } from './state.js';
import { takeOver } from './take-over.js';

type Decided = Decision<WalletEvent, WalletRefusal>;

const open = ({ type: _, ...opening }: OpenWallet, wallet: Wallet): Decided => {
  if (wallet.status !== 'unknown') {
    const same = wallet.opening.valueCents === opening.valueCents && wallet.opening.openedOn === opening.openedOn;
    return same ? accept() : refuse('voucher-already-open');
  }
  if (sumParts(opening.parts) !== opening.valueCents) return refuse('parts-do-not-add-up');
  if (!coversParts(opening.parts, opening.spentBefore ?? [])) return refuse('parts-do-not-add-up');
  return accept({ type: 'WalletOpened', ...opening });
};

const choose = ({ type: _, ...choice }: ChooseProvider, wallet: Wallet): Decided => {
  const last = wallet.terms.choices.at(-1);
  const { providerId, effectiveFrom, offerId } = choice;
  if (last?.providerId === providerId && last.effectiveFrom === effectiveFrom && last.offerId === offerId)
    return accept();
  return accept({ type: 'ProviderChosen', ...choice });
};

const suspend = (effectiveFrom: LocalDate, reason: string | undefined, wallet: Wallet): Decided => {
  const last = wallet.terms.suspensions.at(-1);
  if (last?.suspended === true && last.from === effectiveFrom) return accept();
  return accept({ type: 'WalletSuspended', effectiveFrom, ...(reason !== undefined && { reason }) });
};

const resume = (effectiveFrom: LocalDate, wallet: Wallet): Decided =>
  wallet.terms.suspensions.at(-1)?.suspended === true ? accept({ type: 'WalletResumed', effectiveFrom }) : accept();

const reverse = (c: ReverseRedemption, wallet: Wallet): Decided => {
  if (wallet.status === 'unknown') return refuse('voucher-unknown');
  const entry = wallet.entries.get(c.redemptionId);
  if (entry === undefined) return refuse('redemption-unknown');
  if (entry.reversal?.reversalId === c.reversalId) return accept();
  if (entry.reversal !== undefined) return refuse('already-reversed');
  const reversed = reversalOf(entry, c);
  // What a correction gave the family for this service goes with it.
  const supplement = entry.supplement === undefined ? undefined : wallet.entries.get(entry.supplement);
  const beside =
    supplement === undefined || c.supplementReversalId === undefined
      ? []
      : [reversalOf(supplement, { ...c, reversalId: c.supplementReversalId, note: undefined })];
  const all = [reversed, ...beside];
  return accept<WalletEvent>(
    ...(wallet.status === 'closed'
      ? all.flatMap((one) => (one.publicCents > ZERO_CENTS ? [one, adjustedBy(one)] : [one]))
      : all),
  );
};

const startClosing = (c: StartClosing, wallet: Wallet): Decided => {
  if (wallet.status === 'unknown') return refuse('voucher-unknown');
  if (wallet.status === 'closed') return accept();
  const { reason, lastServiceDate, entriesUntil } = c;
  const already =
    wallet.status === 'closing' && wallet.lastServiceDate === lastServiceDate && wallet.entriesUntil === entriesUntil;
  if (already) return accept();
  const closing: WalletEvent = { type: 'WalletClosing', reason, lastServiceDate, entriesUntil };
  // What is set aside is waited for: it is confirmed or over in a moment. And so is what an office has to decide.
  const waits = wallet.reservations.held.length > 0 || wallet.late.waiting > 0;
  const closesNow = entriesUntil <= c.today && !waits;
  return closesNow ? accept<WalletEvent>(closing, closedOn(c.today, wallet)) : accept(closing);
};

const close = (c: CloseWallet, wallet: Wallet): Decided => {
  if (wallet.status === 'unknown') return refuse('voucher-unknown');
  if (wallet.status === 'closed') return accept();
  if (wallet.status === 'open') return refuse('not-closing');
  if (c.today <= wallet.entriesUntil) return refuse('entries-still-open');
  if (wallet.reservations.held.length > 0) return refuse('reservation-standing');
  if (wallet.late.waiting > 0) return refuse('late-entry-standing');
  return accept(closedOn(c.today, wallet));
};

const closedOn = (today: LocalDate, wallet: SpendableWallet): WalletClosed => ({
  type: 'WalletClosed',
  ...placeOf(wallet),
  spentCents: spentOf(wallet),
  spentParts: subtractParts(wallet.worth.parts, wallet.left).filter((part) => part.amountCents > ZERO_CENTS),
  closedOn: today,
});

const placeOf = ({ opening: { voucherId, callId, zone } }: KnownWallet): WalletPlace => ({ voucherId, callId, zone });

/** What is over by the time of a command is written down before what the command decides, so that its money is free. */
const decide = (command: WalletCommand, wallet: Wallet): Decided => {
  const at = 'at' in command ? command.at : undefined;
  const lapsed = at === undefined ? [] : lapsedBy(wallet, at);
  if (command.type === 'LapseReservations') return accept(...lapsed);
  const decision = decideNow(command, lapsed.reduce(evolve, wallet));
  if (!decision.accepted || decision.events.length === 0 || lapsed.length === 0) return decision;
  return accept<WalletEvent>(...lapsed, ...decision.events);
};

const decideNow = (command: Exclude<WalletCommand, { type: 'LapseReservations' }>, wallet: Wallet): Decided => {
  switch (command.type) {
    case 'OpenWallet':
      return open(command, wallet);
    case 'ChooseProvider':
      return choose(command, wallet);
    case 'SuspendWallet':
      return suspend(command.effectiveFrom, command.reason, wallet);
    case 'ResumeWallet':
      return resume(command.effectiveFrom, wallet);
    case 'ReserveService':
      return reserve(command, wallet);
    case 'ConfirmReservation':
      return askingFamily(confirm(command, wallet), wallet);
    case 'ReleaseReservation':
      return release(command, wallet);
    case 'RedeemService':
      return askingFamily(redeem(command, wallet), wallet);
    case 'TakeOverService':
      return takeOver(command, wallet);
    case 'RequestLateEntry':
      return requestLate(command, wallet);
    case 'AdmitLateEntry':
      return askingFamily(admitLate(command, wallet), wallet);
    case 'RefuseLateEntry':
      return refuseLate(command, wallet);
    case 'ConfirmService':
      return confirmService(command, wallet);
    case 'DisputeService':
      return disputeService(command, wallet);
    case 'DecideDispute':
      return decideDispute(command, wallet, reverse);
    case 'LapseConfirmation':
      return lapseConfirmation(command, wallet);
    case 'ReverseRedemption':
      return reverse(command, wallet);
    case 'AmendWallet':
      return amend(command, wallet);
    case 'StartClosing':
      return startClosing(command, wallet);
    case 'CloseWallet':
      return close(command, wallet);
  }
};

/** The wallet of one voucher; stream `wallet-{voucherId}`. */
export const walletDecider: Decider<Wallet, WalletCommand, WalletEvent, WalletRefusal> = {
  initial: NO_WALLET,
  evolve,
  decide,
};
