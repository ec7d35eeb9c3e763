// Who may see what of joinings: a provider's people their own, offices everybody's.
import { Injectable } from '@nestjs/common';
import { canAny, notFound, providersOf, type Principal } from '@buono/access';
import { callId, Clock, dateInRome, type ProviderId } from '@buono/kernel';
import type { PageAsked } from '../../../application/lists.js';
import { AdhesionLists } from '../../../application/provider/adhesion-lists.js';
import { HeardCalls, Providers } from '../../../application/ports.js';
import type { CallToJoinView } from './adhesions.dto.js';
import { callToJoinView } from './adhesion-view.js';

const OFFICES = ['region-officer', 'zone-officer', 'auditor'] as const;

@Injectable()
export class AdhesionDoor {
  constructor(
    private readonly providers: Providers,
    private readonly calls: HeardCalls,
    private readonly adhesions: AdhesionLists,
    private readonly clock: Clock,
  ) {}

  /** The calls that a provider may join. 404 for somebody else's provider, as for none. */
  async callsOf(
    id: ProviderId,
    principal: Principal,
    page: PageAsked,
  ): Promise<{ readonly items: readonly CallToJoinView[]; readonly next?: string }> {
    const { state: provider } = await this.providers.find(id);
    const mayRead = providersOf(principal).includes(id) || canAny(principal, OFFICES);
    if (provider.status === 'unknown' || !mayRead) throw notFound();
    const ids = await this.adhesions.callsToJoin({ ...page, limit: page.limit + 1 });
    const shown = ids.slice(0, page.limit);
    const today = dateInRome(this.clock.now());
    const views = await Promise.all(
      shown.map(async (one) => {
        const { state: call } = await this.calls.find(callId(one));
        return call.type === 'CallHeard' ? callToJoinView(call, provider.adhesions, today) : undefined;
      }),
    );
    const next = ids.length > page.limit ? shown.at(-1) : undefined;
    return { items: views.flatMap((view) => view ?? []), ...(next !== undefined && { next }) };
  }
}
