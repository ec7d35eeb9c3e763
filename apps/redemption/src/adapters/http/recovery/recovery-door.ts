// Who may see what is owed back: who owes it, the zone, region, signers, treasury and auditors.
import { Injectable } from '@nestjs/common';
import { canAny, idsOf, notFound, providersOf, zonesOf, type Principal } from '@buono/access';
import type { Found } from '@buono/event-store';
import { zoneCode } from '@buono/kernel';
import type { RecoveryFilter } from '../../../application/lists.js';
import { Recoveries } from '../../../application/ports.js';
import { isPayee } from '../../../application/claim/submit-claim.handler.js';
import type { KnownRecovery } from '../../../domain/recovery/decider.js';

const ALL_SEEING = ['region-officer', 'second-approver', 'treasurer', 'auditor'] as const;

@Injectable()
export class RecoveryDoor {
  constructor(private readonly recoveries: Recoveries) {}

  async seen(
    id: string,
    principal: Principal,
  ): Promise<{ readonly recovery: KnownRecovery; readonly revision: Found<unknown>['revision'] }> {
    const { state: recovery, revision } = await this.recoveries.find(id);
    if (recovery.status === 'unknown') throw notFound();
    const { payee, zone } = recovery.opening;
    const isTheirs =
      isPayee(principal, payee, 'see-payments') ||
      canAny(principal, ['zone-officer', ...ALL_SEEING], { zone: zoneCode(zone) });
    if (!isTheirs) throw notFound();
    return { recovery, revision };
  }

  /** The part of the list that a person may see. */
  filterFor(principal: Principal): Pick<RecoveryFilter, 'zones' | 'payees'> {
    if (canAny(principal, ALL_SEEING)) return {};
    const zones = zonesOf(principal, 'zone-officer');
    if (zones === 'all') return {};
    return zones.length > 0 ? { zones } : { payees: [...idsOf(principal), ...providersOf(principal, 'see-payments')] };
  }
}
