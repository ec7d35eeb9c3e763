// Sees by which services the recipients of one household, counted together after the fact, went above a ceiling: they are held.
import { uuidV5 } from '@buono/event-store';
import type { PersonId, RedemptionId, VoucherId } from '@buono/kernel';
import { excessOf, type Used } from '../../domain/shared-ceiling/excess.js';
import { countedUnder, householdOf } from '../../domain/wallet/household-ceilings.js';
import { termsOn } from '../../domain/wallet/editions.js';
import { unitsOf } from '../../domain/wallet/use.js';
import type { Cause } from '../claim/keep-claims.js';
import { termFrom, type HoldTimes } from '../hold/join-watches.js';
import { watchOf } from '../hold/watch-of.js';
import type { Wallets, Watches } from '../ports.js';
import type { JoinedCeilings } from './joined-ceilings.js';

/** What it works with. */
export interface HouseholdExcessParts {
  readonly ceilings: Pick<JoinedCeilings, 'seen'>;
  readonly watches: Watches;
  readonly wallets: Wallets;
  readonly currentOf: (person: PersonId) => Promise<PersonId>;
  readonly times: HoldTimes;
}

export class HouseholdExcess {
  constructor(private readonly parts: HouseholdExcessParts) {}

  /** Looks again at the ceiling of a household; said again, it changes nothing. Of one person's, nothing. */
  async look(name: string, cause: Cause): Promise<void> {
    const household = householdOf(name);
    if (household === undefined) return;
    const { shares } = await this.parts.ceilings.seen(name, household);
    const used = await this.#usedBy(name, new Set([...shares].map(([, { voucherId }]) => voucherId)));
    const above = new Set<RedemptionId>(excessOf([...used.values()].flat(), 'anybody'));
    for (const [person, services] of used) {
      const redemptionIds = services.map(({ redemptionId }) => redemptionId).filter((id) => above.has(id));
      const current = await this.parts.currentOf(person);
      const watchId = watchOf('person', current);
      const note = { type: 'NoteExcess', ceiling: name, redemptionIds, ...termFrom(this.parts.times) } as const;
      const commandId = uuidV5('household-excess', watchId, name, cause.eventId);
      const { correlationId, eventId: causationId } = cause;
      await this.parts.watches.execute(watchId, note, {
        ...{ commandId, correlationId, causationId },
        actor: 'process:keep-shares',
      });
    }
  }

  /** What each recipient with a voucher under it has used, as it counts now. */
  async #usedBy(name: string, vouchers: ReadonlySet<VoucherId>): Promise<ReadonlyMap<PersonId, readonly Used[]>> {
    const byPerson = new Map<PersonId, readonly Used[]>();
    for (const voucher of vouchers) {
      const { state: wallet } = await this.parts.wallets.find(voucher);
      if (wallet.status === 'unknown') continue;
      const holder = wallet.opening.recipientId;
      const used = [...wallet.entries].flatMap(([, { redeemed, reversal }]): readonly Used[] => {
        if (reversal !== undefined || !countedUnder(wallet, redeemed).includes(name)) return [];
        const { redemptionId, servedOn, publicCents: amountCents, supplementOf } = redeemed;
        const { ceilings } = termsOn(wallet, servedOn).entitlement;
        const limits = ceilings.find(({ shared }) => shared === name);
        const counted = supplementOf === undefined ? { count: 1, units: unitsOf(redeemed) } : { count: 0, units: 0 };
        return limits === undefined ? [] : [{ redemptionId, holder, servedOn, amountCents, ...counted, limits }];
      });
      byPerson.set(holder, [...(byPerson.get(holder) ?? []), ...used]);
    }
    return byPerson;
  }
}
