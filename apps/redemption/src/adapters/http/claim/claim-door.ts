// Who may see which claim: its payee whole, a zone its own lines, region, treasury and auditors all.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, notFound, providersOf, zonesOf, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { Clock, dateInRome, type ClaimId } from '@buono/kernel';
import { asBox } from '@buono/privacy';
import { paymentOrderOf } from '../../../application/ids.js';
import { HeardShields } from '../../../application/heard-shields.js';
import { Claims, PaymentOrders } from '../../../application/ports.js';
import type { ClaimFilter } from '../../../application/lists.js';
import { isPayee } from '../../../application/claim/submit-claim.handler.js';
import type { LineAmounts } from '../../../domain/claim/amounts.js';
import type { KnownClaim } from '../../../domain/claim/state.js';
import { turnOf, type Turn } from '../../../domain/claim/whose-turn.js';

/** What an operator must be let do to see the claims of their provider. */
const SEES_CLAIMS = ['close-claims', 'see-payments'] as const;
const ALL_SEEING = ['region-officer', 'treasurer', 'second-approver', 'auditor'] as const;

/** A claim and the zones of it that the reader may see. */
export interface ClaimSeen {
  readonly claim: KnownClaim;
  readonly zones: readonly string[] | 'all';
  readonly revision: Found<unknown>['revision'];
}

@Injectable()
export class ClaimDoor {
  constructor(
    private readonly claims: Claims,
    private readonly orders: PaymentOrders,
    private readonly shields: HeardShields,
    private readonly clock: Clock,
  ) {}

  async seen(id: ClaimId, principal: Principal): Promise<ClaimSeen> {
    const seen = await this.maybeSeen(id, principal);
    if (seen === undefined) throw notFound();
    return seen;
  }

  /** The same; undefined for what the reader may not see, as for nothing. */
  async maybeSeen(id: ClaimId, principal: Principal): Promise<ClaimSeen | undefined> {
    const { state: claim, revision } = await this.claims.find(id);
    if (claim.status === 'unknown') return undefined;
    if (isPayee(principal, claim.place.payee, ...SEES_CLAIMS) || canAny(principal, ALL_SEEING))
      return { claim, zones: 'all', revision };
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return { claim, zones, revision };
    const seen = zones.filter((zone) => (claim.zones[zone]?.lines ?? 0) > 0);
    return seen.length === 0 ? undefined : { claim, zones: seen, revision };
  }

  /** Whose turn it is today in each zone's part. */
  async turnsOf(claim: KnownClaim): Promise<ReadonlyMap<string, Turn>> {
    const today = dateInRome(this.clock.now());
    const zones = Object.keys(claim.zones);
    const turns = await Promise.all(
      zones.map(async (zone) => {
        const { state: order } = await this.orders.find(paymentOrderOf(claim.place.claimId, zone));
        return [zone, turnOf(claim, zone, order, today)] as const;
      }),
    );
    return new Map(turns);
  }

  /** The part of the list that a person may see. */
  filterFor(principal: Principal): Pick<ClaimFilter, 'zones' | 'payees'> {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return {};
    return zones.length > 0 ? { zones } : { payees: [...idsOf(principal), ...providersOf(principal, ...SEES_CLAIMS)] };
  }

  /** The words that officers wrote beside cuts, opened for this page and recorded; by line id. */
  async notesOf(lines: readonly LineAmounts[], principal: Principal): Promise<ReadonlyMap<string, string>> {
    const noted = lines.flatMap(({ line, note }) =>
      note === undefined ? [] : [{ id: line.lineId, box: asBox(note) }],
    );
    if (noted.length === 0) return new Map();
    const opened = await this.shields.openPage(
      principal,
      'see-claim',
      noted.map(({ box }) => box),
    );
    return new Map(
      noted.flatMap(({ id }, index): [string, string][] => {
        const fields = opened[index];
        return fields === undefined || fields === 'erased' || typeof fields['words'] !== 'string'
          ? []
          : [[id, fields['words']]];
      }),
    );
  }
}
