// Sees the services of one person under two codes together, once an act joined them, and apart again once another undid it.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { Selves } from '@buono/access';
import { addDays, dateInRome, type Clock, type LocalDate, type PersonId, type VoucherId } from '@buono/kernel';
import { excessOf, type Used } from '../../domain/shared-ceiling/excess.js';
import type { WatchCommand } from '../../domain/watch/commands.js';
import { keysIn, othersIn, ownOf } from '../../domain/watch/state.js';
import { householdOf } from '../../domain/wallet/household-ceilings.js';
import { termsOn } from '../../domain/wallet/editions.js';
import type { ServiceRedeemed } from '../../domain/wallet/events.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { unitsOf } from '../../domain/wallet/use.js';
import type { Cause } from '../claim/keep-claims.js';
import type { HoldTerm, Wallets, Watches } from '../ports.js';
import { watchOf } from './watch-of.js';

/** How long holds last, and the clock by which they begin. */
export interface HoldTimes {
  readonly term: HoldTerm;
  readonly clock: Clock;
}

/** From today to the last day of a hold that is raised now. */
export const termFrom = ({ term, clock }: HoldTimes): { readonly on: LocalDate; readonly until: LocalDate } => {
  const on = dateInRome(clock.now());
  return { on, until: addDays(on, term.days) };
};

export class JoinWatches {
  constructor(
    private readonly watches: Watches,
    private readonly wallets: Wallets,
    private readonly selves: Selves,
    private readonly times: HoldTimes,
  ) {}

  /** Brings the watch of everybody whom an act concerned up to date: told again, it changes nothing. */
  async after(concerned: readonly PersonId[], cause: Cause): Promise<void> {
    for (const person of concerned) await this.#align(person, concerned, cause);
    for (const person of concerned) await this.excess(person, cause);
  }

  /** Looks again by which services the codes of a person went above a ceiling; of who has one code, none. */
  async excess(person: PersonId, cause: Cause): Promise<void> {
    const { ids } = await this.selves.now(person);
    const [current = person] = ids;
    const watchId = watchOf('person', current);
    const { state } = await this.watches.find(watchId);
    // What a household went above is seen where its ceiling is kept.
    const before = [...state.excess].map(([ceiling]) => ceiling).filter((name) => householdOf(name) === undefined);
    if (ids.length === 1 && before.length === 0) return;
    const vouchers = new Set([...state.services].map(([, { service }]) => service.voucherId));
    const used = await this.#used([...vouchers]);
    for (const ceiling of new Set([...before, ...used.keys()])) {
      const redemptionIds = excessOf(used.get(ceiling) ?? []);
      await this.#tell(watchId, { type: 'NoteExcess', ceiling, redemptionIds, ...termFrom(this.times) }, cause);
    }
  }

  async #align(person: PersonId, concerned: readonly PersonId[], cause: Cause): Promise<void> {
    const [current = person, ...formers] = (await this.selves.now(person)).ids;
    const watchId = watchOf('person', current);
    const { state } = await this.watches.find(watchId);
    for (const under of othersIn(state))
      if (!formers.includes(under)) await this.#tell(watchId, { type: 'PartWatch', under }, cause);
    // What was decided while they were one is not asked again of either.
    const parted = concerned.filter((one) => one !== current && !formers.includes(one));
    for (const under of [...formers, ...parted]) {
      const { state: theirs } = await this.watches.find(watchOf('person', under));
      const nothing = { services: [], absences: [], keys: keysIn(theirs) };
      const brought = formers.includes(under) ? ownOf(theirs) : nothing;
      await this.#tell(watchId, { type: 'JoinWatch', under, ...brought, ...termFrom(this.times) }, cause);
    }
  }

  /** What the vouchers have used of each ceiling over several. */
  async #used(vouchers: readonly VoucherId[]): Promise<ReadonlyMap<string, readonly Used[]>> {
    const byName = new Map<string, Used[]>();
    for (const voucher of vouchers) {
      const { state: wallet } = await this.wallets.find(voucher);
      if (wallet.status === 'unknown') continue;
      for (const [, { redeemed, reversal }] of wallet.entries) {
        if (reversal !== undefined) continue;
        for (const { name, used } of usedBy(redeemed, wallet)) byName.set(name, [...(byName.get(name) ?? []), used]);
      }
    }
    return byName;
  }

  #tell(watchId: string, command: WatchCommand, cause: Cause) {
    return this.watches.execute(watchId, command, joinMeta(watchId, command, cause));
  }
}

const usedBy = (redeemed: ServiceRedeemed, wallet: KnownWallet): readonly { name: string; used: Used }[] => {
  const { redemptionId, servedOn, publicCents: amountCents, supplementOf, shared = [] } = redeemed;
  const counted = supplementOf === undefined ? { count: 1, units: unitsOf(redeemed) } : { count: 0, units: 0 };
  const { ceilings } = termsOn(wallet, servedOn).entitlement;
  return shared
    .filter((name) => householdOf(name) === undefined)
    .flatMap((name) => {
      const limits = ceilings.find((ceiling) => ceiling.shared === name);
      const holder = wallet.opening.recipientId;
      return limits === undefined
        ? []
        : [{ name, used: { redemptionId, holder, servedOn, amountCents, ...counted, limits } }];
    });
};

const joinMeta = (watchId: string, command: WatchCommand, { eventId, correlationId }: Cause): CommandMeta => ({
  commandId: uuidV5(
    'join-watches',
    watchId,
    command.type,
    eventId,
    'under' in command ? String(command.under) : '',
    'ceiling' in command ? command.ceiling : '',
  ),
  actor: 'process:watch-services',
  correlationId,
  causationId: eventId,
});
