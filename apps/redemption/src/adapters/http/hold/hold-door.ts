// Who may see a hold, and how much of it: payees their own services, offices those of their zones.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, notFound, providersOf, zonesOf, type Principal } from '@buono/access';
import { Clock, dateInRome, zoneCode } from '@buono/kernel';
import { FindHold, type HoldFound } from '../../../application/hold/find-hold.js';
import { RedemptionLists, type HeldFilter } from '../../../application/lists.js';
import { isPayee } from '../../../application/claim/submit-claim.handler.js';
import type { HoldRule, WatchedService } from '../../../domain/watch/events.js';
import type { Hold } from '../../../domain/watch/state.js';
import type { HoldView } from './holds.dto.js';
import type { RedemptionHoldView } from '../service/redemptions.dto.js';

/** A service and who is paid for it. */
type WatchedPaid = Pick<WatchedService, 'redemptionId' | 'payee'>;

const ALL_SEEING = ['region-officer', 'second-approver', 'treasurer', 'auditor'] as const;

const WHY: Readonly<Record<HoldRule, string>> = {
  'operator-in-two-homes': 'Lo stesso operatore risulta da due persone alla stessa ora.',
  'person-in-two-places': 'La stessa persona risulta in due posti nello stesso tempo.',
  'two-rides-at-once': 'Due corse risultano nello stesso tempo.',
  'served-during-absence': 'Alla data del servizio la persona risultava assente, per esempio per un ricovero.',
  'served-after-death': 'Il servizio è successivo al decesso della persona.',
  'served-outside-voucher':
    'Alla data del servizio il buono era sospeso o già cessato, con un atto arrivato dopo la registrazione.',
  'many-whole-vouchers': 'In un giorno lo stesso ente ha usato per intero molti buoni.',
  'over-one-ceiling':
    'I servizi registrati con due codici della stessa persona superano insieme una soglia comune: il servizio è tra gli ultimi.',
  'paid-above-cost': 'Più buoni della persona pagano lo stesso servizio, insieme più di quanto costa.',
  'family-denies': 'La famiglia, interpellata dopo il pagamento, dice che il servizio non c’è stato.',
  'representative-is-family': 'Chi rappresenta l’ente è la persona stessa o chi ha fatto domanda per lei.',
};

@Injectable()
export class HoldDoor {
  constructor(
    private readonly holds: FindHold,
    private readonly lists: RedemptionLists,
    private readonly clock: Clock,
  ) {}

  why = (rule: HoldRule): string => WHY[rule];

  /** 404 for who has no business with any of its services. */
  async seen(
    holdId: string,
    principal: Principal,
  ): Promise<{ readonly view: HoldView; readonly revision: HoldFound['revision'] }> {
    const { hold, revision } = await this.holds.find(holdId);
    const { rule, raisedOn, until, status, entries } = hold;
    const shown = entries.filter((entry) => maySee(principal, entry, hold));
    if (shown.length === 0) throw notFound();
    const services = shown.map(({ redemptionId, voucherId, zone, payee, servedOn, startedAt, endedAt }) => ({
      ...{ redemptionId, voucherId, zone, payeeKind: payee.kind, payeeId: payee.id, servedOn },
      ...(startedAt !== undefined && { startedAt }),
      ...(endedAt !== undefined && { endedAt }),
    }));
    const others = entries.length - shown.length;
    return { view: { holdId, rule, why: WHY[rule], status, raisedOn, until, services, others }, revision };
  }

  /** The open holds on one service, as far as who looks may know of them. */
  async openOn({ redemptionId, payee }: WatchedPaid, principal: Principal): Promise<readonly RedemptionHoldView[]> {
    const rows = await this.lists.holdsOn(redemptionId, dateInRome(this.clock.now()));
    const known = isPayee(principal, payee) ? rows.filter(isToldToPayee) : rows;
    return known.map(({ holdId, rule, until }) => ({ holdId, rule, why: WHY[rule], until }));
  }

  /** The part of the list that a person may see. */
  filterFor(principal: Principal): Pick<HeldFilter, 'zones' | 'payees'> {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return {};
    return zones.length > 0 ? { zones } : { payees: [...idsOf(principal), ...providersOf(principal)] };
  }
}

const maySee = (principal: Principal, { payee, zone }: WatchedService, hold: Pick<Hold, 'rule' | 'status'>): boolean =>
  (isPayee(principal, payee) && isToldToPayee(hold)) ||
  canAny(principal, ['zone-officer', ...ALL_SEEING], { zone: zoneCode(zone) });

// Who is paid does not learn which family was asked, nor what it said, before an office found it true.
const isToldToPayee = ({ rule, status }: Pick<Hold, 'rule' | 'status'>): boolean =>
  rule !== 'family-denies' || status === 'confirmed';
