// A wallet as its events left it: situations, not optionals; every change shares what did not change.
import {
  PersistentMap,
  ZERO_CENTS,
  addCents,
  addParts,
  subtractCents,
  subtractParts,
  sumParts,
  type Cents,
  type FundPart,
  type LocalDate,
  type RedemptionId,
} from '@buono/kernel';
import type { ConfirmationEvent } from './confirmation-events.js';
import { confirmationAfter, type Confirmation } from './confirmations.js';
import { editionOn, type Edition } from './editions.js';
import { NO_LATE_ENTRIES, withLate, type LateEntries } from './late-entries.js';
import type {
  ProviderChosen,
  RedemptionReversed,
  ReservationReleased,
  ServiceRedeemed,
  ServiceReserved,
  ServicesRepriced,
  WalletAmended,
  WalletEvent,
  WalletOpened,
} from './events.js';
import { NO_RESERVATIONS, entryOf, heldIn, withEnded, withHeld, type Reservations } from './reservations.js';
import { NO_USE, useWith, useWithout, type Use } from './use.js';

/** What neighbours said by effective date; may arrive before the wallet opens. */
export interface Terms {
  readonly choices: readonly Omit<ProviderChosen, 'type'>[];
  /** Suspensions and resumptions in the order in which they were told. */
  readonly suspensions: readonly { readonly from: LocalDate; readonly suspended: boolean }[];
}

/** A redemption, and its reversal if there was one. */
export interface Entry {
  readonly redeemed: ServiceRedeemed;
  readonly reversal?: RedemptionReversed;
  /** Its place in the order of entry. */
  readonly nth: number;
  /** Under which edition of what is due it was entered; 0 is that of the opening. */
  readonly edition: number;
  /** What the public owes of it since a correction; absent: what was agreed at its entry. */
  readonly due?: Cents;
  /** What a correction gave the family for it. */
  readonly supplement?: RedemptionId;
}

/** By redemption id. */
export type Entries = PersistentMap<Entry>;

interface Opened {
  readonly opening: WalletOpened;
  readonly terms: Terms;
  /** What it is worth, in cents and by fund source: as opened, until a correction says otherwise. */
  readonly worth: { readonly valueCents: Cents; readonly parts: readonly FundPart[] };
  /** Corrections of what is due, oldest first. */
  readonly editions: readonly Edition[];
  /** What may still be spent or set aside, in cents; `left` is the balance by fund source. */
  readonly balance: Cents;
  readonly left: readonly FundPart[];
  readonly entries: Entries;
  readonly reservations: Reservations;
  readonly late: LateEntries;
  /** By redemption id, of services that the family is or was asked to confirm. */
  readonly confirmations: PersistentMap<Confirmation>;
  /** Of what was entered and of what is set aside. */
  readonly use: Use;
}

export interface UnknownWallet {
  readonly status: 'unknown';
  readonly terms: Terms;
}
export interface OpenedWallet extends Opened {
  readonly status: 'open';
}
export interface ClosingWallet extends Opened {
  readonly status: 'closing';
  readonly lastServiceDate: LocalDate;
  readonly entriesUntil: LocalDate;
}
export interface ClosedWallet extends Opened {
  readonly status: 'closed';
}

/** Where services may still be entered. */
export type SpendableWallet = OpenedWallet | ClosingWallet;
export type KnownWallet = SpendableWallet | ClosedWallet;
export type Wallet = UnknownWallet | KnownWallet;

export const NO_WALLET: Wallet = { status: 'unknown', terms: { choices: [], suspensions: [] } };

/** What is set aside for services to be confirmed, in cents. */
export const reservedOf = ({ reservations }: KnownWallet): Cents =>
  reservations.held.reduce((sum, { reserved: { entry } }) => addCents(sum, entry.publicCents), ZERO_CENTS);

/** What was spent or is set aside, in cents: nobody else may have it. */
export const boundOf = (wallet: KnownWallet): Cents => subtractCents(wallet.worth.valueCents, wallet.balance);

/** What was spent, in cents, net of reversals. */
export const spentOf = (wallet: KnownWallet): Cents => subtractCents(boundOf(wallet), reservedOf(wallet));

/** Folds one event; trusts history and holds no rules. */
export const evolve = (wallet: Wallet, event: WalletEvent): Wallet => {
  if (event.type === 'WalletOpened') return opened(withOnly(wallet.terms, event), event, event.spentBefore);
  if (event.type === 'ProviderChosen') return { ...wallet, terms: chosen(wallet.terms, event) };
  if (event.type === 'WalletSuspended') return { ...wallet, terms: suspended(wallet.terms, event.effectiveFrom, true) };
  if (event.type === 'WalletResumed') return { ...wallet, terms: suspended(wallet.terms, event.effectiveFrom, false) };
  if (wallet.status === 'unknown') return wallet;
  switch (event.type) {
    case 'ServiceReserved':
      return reserved(wallet, event);
    case 'ReservationReleased':
      return released(wallet, event);
    case 'ServiceRedeemed':
      return redeemed(wallet, event);
    case 'LateEntryRequested':
    case 'LateEntryAdmitted':
    case 'LateEntryRefused':
      return { ...wallet, late: withLate(wallet.late, event) };
    case 'ConfirmationAsked':
    case 'ServiceConfirmed':
    case 'ConfirmationLapsed':
    case 'ServiceDisputed':
    case 'DisputeDecided':
      return answered(wallet, event);
    case 'RedemptionReversed':
      return reversed(wallet, event);
    case 'WalletAmended':
      return amended(wallet, event);
    case 'ServicesRepriced':
      return repriced(wallet, event);
    case 'WalletClosing':
      return { ...wallet, status: 'closing', lastServiceDate: event.lastServiceDate, entriesUntil: event.entriesUntil };
    case 'WalletClosed':
      return { ...wallet, status: 'closed' };
    case 'WalletAdjusted':
      return wallet; // the reversal beside it has already moved the amounts
  }
};

// Whoever goes on with the provider later is told after this.
const withOnly = (terms: Terms, { onlyProviderId, entitlement: { validFrom } }: WalletOpened): Terms =>
  onlyProviderId === undefined
    ? terms
    : { ...terms, choices: [{ providerId: onlyProviderId, effectiveFrom: validFrom }, ...terms.choices] };

const opened = (terms: Terms, opening: WalletOpened, before: readonly FundPart[] = []): Wallet => ({
  status: 'open',
  opening,
  terms,
  worth: { valueCents: opening.valueCents, parts: opening.parts },
  editions: [],
  balance: subtractCents(opening.valueCents, sumParts(before)),
  left: subtractParts(opening.parts, before),
  entries: PersistentMap.empty(),
  reservations: NO_RESERVATIONS,
  late: NO_LATE_ENTRIES,
  confirmations: PersistentMap.empty(),
  use: NO_USE,
});

const chosen = (terms: Terms, { type: _, ...choice }: ProviderChosen): Terms => ({
  ...terms,
  choices: [...terms.choices, choice],
});

const suspended = (terms: Terms, from: LocalDate, isSuspended: boolean): Terms => ({
  ...terms,
  suspensions: [...terms.suspensions, { from, suspended: isSuspended }],
});

const bound = (wallet: KnownWallet, entry: ServiceRedeemed): KnownWallet => ({
  ...wallet,
  balance: subtractCents(wallet.balance, entry.publicCents),
  left: subtractParts(wallet.left, entry.parts),
  use: useWith(wallet.use, entry),
});

const unbound = (wallet: KnownWallet, entry: ServiceRedeemed): KnownWallet => ({
  ...wallet,
  balance: addCents(wallet.balance, entry.publicCents),
  left: addParts(wallet.left, entry.parts),
  use: useWithout(wallet.use, entry),
});

const reserved = (wallet: KnownWallet, event: ServiceReserved): Wallet => {
  const edition = editionOn(wallet.editions, event.entry.servedOn);
  const reservations = withHeld(wallet.reservations, { reserved: event, edition });
  return { ...bound(wallet, entryOf(event)), reservations };
};

const released = (wallet: KnownWallet, { reservationId, how }: ReservationReleased): Wallet => {
  const held = heldIn(wallet.reservations, reservationId);
  if (held === undefined) return wallet;
  return {
    ...unbound(wallet, entryOf(held.reserved)),
    reservations: withEnded(wallet.reservations, { ...held, how }),
  };
};

/** The wallet as if a reservation had never been; its code stays used. */
export const withoutReservation = (wallet: KnownWallet, event: ServiceReserved): KnownWallet =>
  unbound(wallet, entryOf(event));

const redeemed = (wallet: KnownWallet, event: ServiceRedeemed): Wallet => {
  const held = heldIn(wallet.reservations, event.redemptionId);
  if (held === undefined)
    return {
      ...bound(wallet, event),
      entries: entriesWith(wallet, event, editionOn(wallet.editions, event.servedOn)),
    };
  return {
    ...bound(withoutReservation(wallet, held.reserved), event),
    entries: entriesWith(wallet, event, held.edition),
    reservations: withEnded(wallet.reservations, { ...held, how: 'confirmed' }),
  };
};

const entriesWith = (wallet: KnownWallet, event: ServiceRedeemed, edition: number): Entries => {
  const { entries } = wallet;
  const entered = entries.with(event.redemptionId, { redeemed: event, nth: entries.size, edition });
  const original = event.supplementOf === undefined ? undefined : entries.get(event.supplementOf);
  if (original === undefined) return entered;
  return entered.with(original.redeemed.redemptionId, { ...original, supplement: event.redemptionId });
};

const withoutSupplement = (entries: Entries, { redeemed: { supplementOf } }: Entry): Entries => {
  const original = supplementOf === undefined ? undefined : entries.get(supplementOf);
  if (original === undefined) return entries;
  const { supplement: _, ...rest } = original;
  return entries.with(original.redeemed.redemptionId, rest);
};

const amended = (wallet: KnownWallet, event: WalletAmended): Wallet => {
  const { amendmentId, effectiveFrom, entitled, entitlement, valueCents, addedParts, freedParts } = event;
  const moved = (parts: readonly FundPart[]): readonly FundPart[] =>
    subtractParts(addParts(parts, addedParts), freedParts);
  return {
    ...wallet,
    worth: { valueCents, parts: moved(wallet.worth.parts) },
    editions: [...wallet.editions, { amendmentId, effectiveFrom, entitled, entitlement }],
    balance: subtractCents(valueCents, boundOf(wallet)),
    left: moved(wallet.left),
  };
};

const answered = (wallet: KnownWallet, event: ConfirmationEvent): KnownWallet => {
  const after = confirmationAfter(wallet.confirmations.get(event.redemptionId), event);
  if (after === undefined) return wallet;
  return { ...wallet, confirmations: wallet.confirmations.with(event.redemptionId, after) };
};

const repriced = (wallet: KnownWallet, { lines }: ServicesRepriced): Wallet => ({
  ...wallet,
  entries: lines.reduce((entries, { redemptionId, dueCents }) => {
    const entry = entries.get(redemptionId);
    return entry === undefined ? entries : entries.with(redemptionId, { ...entry, due: dueCents });
  }, wallet.entries),
});

const reversed = (wallet: KnownWallet, event: RedemptionReversed): Wallet => {
  const entry = wallet.entries.get(event.redemptionId);
  if (entry === undefined) return wallet;
  return {
    ...unbound(wallet, entry.redeemed),
    entries: withoutSupplement(wallet.entries, entry).with(event.redemptionId, { ...entry, reversal: event }),
  };
};
