// A wallet as its events left it: situations, not optionals; every change shares what did not change.
import {
  PersistentMap,
  addCents,
  addParts,
  subtractCents,
  subtractParts,
  type Cents,
  type FundPart,
  type LocalDate,
  type ProviderId,
} from '@buono/kernel';
import type { RedemptionReversed, ServiceRedeemed, WalletEvent, WalletOpened } from './events.js';
import { NO_USE, useWith, useWithout, type Use } from './use.js';

/** What neighbours said by effective date; may arrive before the wallet opens. */
export interface Terms {
  readonly choices: readonly { readonly providerId: ProviderId; readonly effectiveFrom: LocalDate }[];
  /** Suspensions and resumptions in the order in which they were told. */
  readonly suspensions: readonly { readonly from: LocalDate; readonly suspended: boolean }[];
}

/** A redemption, and its reversal if there was one. */
export interface Entry {
  readonly redeemed: ServiceRedeemed;
  readonly reversal?: RedemptionReversed;
}

/** By redemption id. */
export type Entries = PersistentMap<Entry>;

interface Opened {
  readonly opening: WalletOpened;
  readonly terms: Terms;
  /** Net of reversals, in cents; `left` is the balance by fund source. */
  readonly balance: Cents;
  readonly left: readonly FundPart[];
  readonly entries: Entries;
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

/** What was spent, in cents, net of reversals. */
export const spentOf = (wallet: KnownWallet): Cents => subtractCents(wallet.opening.valueCents, wallet.balance);

/** Folds one event; trusts history and holds no rules. */
export const evolve = (wallet: Wallet, event: WalletEvent): Wallet => {
  if (event.type === 'WalletOpened') return opened(wallet.terms, event);
  if (event.type === 'ProviderChosen') return { ...wallet, terms: chosen(wallet.terms, event) };
  if (event.type === 'WalletSuspended') return { ...wallet, terms: suspended(wallet.terms, event.effectiveFrom, true) };
  if (event.type === 'WalletResumed') return { ...wallet, terms: suspended(wallet.terms, event.effectiveFrom, false) };
  if (wallet.status === 'unknown') return wallet;
  switch (event.type) {
    case 'ServiceRedeemed':
      return redeemed(wallet, event);
    case 'RedemptionReversed':
      return reversed(wallet, event);
    case 'WalletClosing':
      return { ...wallet, status: 'closing', lastServiceDate: event.lastServiceDate, entriesUntil: event.entriesUntil };
    case 'WalletClosed':
      return { ...wallet, status: 'closed' };
    case 'WalletAdjusted':
      return wallet; // the reversal beside it has already moved the amounts
  }
};

const opened = (terms: Terms, opening: WalletOpened): Wallet => ({
  status: 'open',
  opening,
  terms,
  balance: opening.valueCents,
  left: opening.parts,
  entries: PersistentMap.empty(),
  use: NO_USE,
});

const chosen = (terms: Terms, choice: Terms['choices'][number]): Terms => ({
  ...terms,
  choices: [...terms.choices, { providerId: choice.providerId, effectiveFrom: choice.effectiveFrom }],
});

const suspended = (terms: Terms, from: LocalDate, isSuspended: boolean): Terms => ({
  ...terms,
  suspensions: [...terms.suspensions, { from, suspended: isSuspended }],
});

const redeemed = (wallet: KnownWallet, event: ServiceRedeemed): Wallet => ({
  ...wallet,
  balance: subtractCents(wallet.balance, event.publicCents),
  left: subtractParts(wallet.left, event.parts),
  entries: wallet.entries.with(event.redemptionId, { redeemed: event }),
  use: useWith(wallet.use, event),
});

const reversed = (wallet: KnownWallet, event: RedemptionReversed): Wallet => {
  const entry = wallet.entries.get(event.redemptionId);
  if (entry === undefined) return wallet;
  return {
    ...wallet,
    balance: addCents(wallet.balance, event.publicCents),
    left: addParts(wallet.left, event.parts),
    entries: wallet.entries.with(event.redemptionId, { redeemed: entry.redeemed, reversal: event }),
    use: useWithout(wallet.use, entry.redeemed),
  };
};
