// What there is to name in a history, as the log of redemption has it.
import type { RedemptionId } from '@buono/kernel';
import type { StoredEvent } from '@buono/event-store';
import { factOf, type RedemptionFact } from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import { approvedOf, claimsIn } from '../facts/claims.js';
import { walletEvents, type WalletEventOf } from '../facts/services.js';

/** A hold, and the services that it is about. */
export interface HoldNamed {
  readonly watchId: string;
  readonly key: string;
  readonly entries: readonly RedemptionId[];
}

export interface Named {
  readonly wallets: ReadonlySet<string>;
  readonly services: readonly WalletEventOf<'ServiceRedeemed'>[];
  /** Of providers, approved in a claim, and nothing of it is paid yet. */
  readonly settled: readonly WalletEventOf<'ServiceRedeemed'>[];
  /** That their families are to confirm. */
  readonly asked: readonly WalletEventOf<'ServiceRedeemed'>[];
  readonly late: readonly RedemptionId[];
  readonly holds: readonly HoldNamed[];
  readonly claims: readonly string[];
}

export const NOTHING: Named = {
  wallets: new Set(),
  services: [],
  settled: [],
  asked: [],
  late: [],
  holds: [],
  claims: [],
};

/** Everything that has a name by now. */
export const namedIn = (log: readonly StoredEvent[]): Named => {
  const facts = log.flatMap((stored) => factOf(stored) ?? []);
  const events = walletEvents(facts).map(({ event }) => event);
  const services = events.filter((event) => event.type === 'ServiceRedeemed');
  const settled = settledIn(facts);
  const asked = new Set(events.flatMap((event) => (event.type === 'ConfirmationAsked' ? [event.redemptionId] : [])));
  return {
    wallets: new Set(facts.flatMap((fact) => (fact.of === 'wallet' ? [fact.id] : []))),
    services,
    settled: services.filter(({ redemptionId, payee }) => payee.kind === 'provider' && settled.has(redemptionId)),
    asked: services.filter(({ redemptionId }) => asked.has(redemptionId)),
    late: events.flatMap((event) => (event.type === 'LateEntryRequested' ? [event.lateEntryId] : [])),
    holds: facts.flatMap((fact) => {
      if (fact.of !== 'watch' || fact.event.type !== 'HoldRaised') return [];
      const { key, entries } = fact.event;
      return [{ watchId: fact.id, key, entries: entries.map(({ redemptionId }) => redemptionId) }];
    }),
    claims: facts.flatMap((fact) => (fact.of === 'claim' && fact.event.type === 'ClaimOpened' ? [fact.id] : [])),
  };
};

const settledIn = (facts: readonly RedemptionFact[]): ReadonlySet<string> =>
  new Set(
    [...claimsIn(facts).claims.values()].flatMap((claim) =>
      [...claim.lines.values()].flatMap((line) => {
        const isPaid = (claim.paid.get(line.line.zone) ?? 0) > 0;
        const isApproved = line.line.kind === 'service' && (approvedOf(claim, line) ?? 0) > 0;
        return isApproved && !isPaid ? [line.line.redemptionId] : [];
      }),
    ),
  );
