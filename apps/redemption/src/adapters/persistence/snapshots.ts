// How long streams are written down: a wallet used every day, a large provider's claim.
import { PersistentMap } from '@buono/kernel';
import type { SnapshotPolicy } from '@buono/event-store';
import type { Claim, KnownClaim, LineEntry } from '../../domain/claim/state.js';
import type { Cut } from '../../domain/claim/events.js';
import type { Entry, KnownWallet, Wallet } from '../../domain/wallet/state.js';
import type { EndedReservation, Reservations } from '../../domain/wallet/reservations.js';
import type { Confirmation } from '../../domain/wallet/confirmations.js';
import type { LateEntry } from '../../domain/wallet/late-entries.js';
import type { Tally, Use } from '../../domain/wallet/use.js';

type Pairs<V> = readonly (readonly [string, V])[];

type WalletJson = Omit<KnownWallet, 'entries' | 'reservations' | 'late' | 'confirmations' | 'use'> & {
  readonly entries: Pairs<Entry>;
  readonly reservations: Omit<Reservations, 'ended'> & { readonly ended: Pairs<EndedReservation> };
  readonly confirmations: Pairs<Confirmation>;
  readonly late: { readonly all: Pairs<LateEntry>; readonly waiting: number };
  readonly use: {
    readonly tallies: Pairs<Tally>;
    readonly periods: Pairs<NonNullable<ReturnType<Use['periods']['get']>> | undefined>;
    readonly nonces: Pairs<NonNullable<ReturnType<Use['nonces']['get']>>>;
  };
};

export const walletSnapshots: SnapshotPolicy<Wallet> = {
  version: 5,
  every: 500,
  toJson: (wallet) =>
    wallet.status === 'unknown'
      ? wallet
      : {
          ...wallet,
          entries: [...wallet.entries],
          reservations: { ...wallet.reservations, ended: [...wallet.reservations.ended] },
          confirmations: [...wallet.confirmations],
          late: { ...wallet.late, all: [...wallet.late.all] },
          use: {
            tallies: [...wallet.use.tallies],
            periods: [...wallet.use.periods].filter(([, holder]) => holder !== undefined),
            nonces: [...wallet.use.nonces],
          },
        },
  fromJson: (json) => {
    const wallet = json as WalletJson | Extract<Wallet, { status: 'unknown' }>;
    if (wallet.status === 'unknown') return wallet;
    const { entries, reservations, late, confirmations, use, ...rest } = wallet;
    return {
      ...rest,
      entries: PersistentMap.of(entries),
      reservations: { ...reservations, ended: PersistentMap.of(reservations.ended) },
      confirmations: PersistentMap.of(confirmations),
      late: { ...late, all: PersistentMap.of(late.all) },
      use: {
        tallies: PersistentMap.of(use.tallies),
        periods: PersistentMap.of(use.periods),
        nonces: PersistentMap.of(use.nonces),
      },
    } as KnownWallet;
  },
};

interface ClaimJson extends Omit<KnownClaim, 'entries' | 'zones'> {
  readonly entries: Pairs<LineEntry>;
  readonly zones: Readonly<Record<string, { readonly settlement?: { readonly cuts: Pairs<Cut> } }>>;
}

export const claimSnapshots: SnapshotPolicy<Claim> = {
  version: 5,
  every: 500,
  toJson: (claim) =>
    claim.status === 'unknown'
      ? claim
      : {
          ...claim,
          entries: [...claim.entries],
          zones: mapped(claim.zones, ({ settlement, ...zone }) =>
            settlement === undefined ? zone : { ...zone, settlement: { ...settlement, cuts: [...settlement.cuts] } },
          ),
        },
  fromJson: (json) => {
    const claim = json as ClaimJson | Extract<Claim, { status: 'unknown' }>;
    if (claim.status === 'unknown') return claim;
    return {
      ...claim,
      entries: PersistentMap.of(claim.entries),
      zones: mapped(claim.zones, ({ settlement, ...zone }) =>
        settlement === undefined
          ? zone
          : { ...zone, settlement: { ...settlement, cuts: PersistentMap.of(settlement.cuts) } },
      ),
    } as KnownClaim;
  },
};

const mapped = <V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
