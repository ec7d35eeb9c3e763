// The money of a call by zone, fund source and year.
import type { components } from '@buono/client';
import { ifThere } from '../api.js';
import type { Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';

type Schemas = components['schemas'];
export type Budget = Schemas['BudgetView'];
export type ZoneMoney = Schemas['ZoneMoneyView'];
export type Share = Schemas['ZoneSourceView'] & { readonly zone: string };

/** What the zones of a call have, in order of their names; an office of a zone sees its own. */
export const zonesMoney = async ({ api }: Visit, callId: string): Promise<readonly ZoneMoney[]> => {
  const answer = await api.send<Schemas['CallAllocationsView']>('GET', `/calls/${callId}/allocations`);
  const zones = ifThere(answer)?.zones ?? [];
  return [...zones].sort((one, other) => zoneName(one.zone).localeCompare(zoneName(other.zone), 'it'));
};

/** The same, source by source. */
export const sharesOf = async (visit: Visit, callId: string): Promise<readonly Share[]> =>
  (await zonesMoney(visit, callId)).flatMap(({ zone, bySource }) => bySource.map((source) => ({ ...source, zone })));

/** A sum of what each has. */
export const sumOf = <Item>(items: readonly Item[], amount: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);
