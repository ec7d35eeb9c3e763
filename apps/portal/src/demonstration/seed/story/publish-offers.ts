// Providers offer their services in the catalogue, once they are accredited: where, at what price, with how many places.
import { firstDayOf, type ZoneCode } from '@buono/kernel';
import { territory } from '@buono/territory';
import type { PlannedProvider, ProviderCategory } from '../people/invented-providers.js';
import type { World } from './world.js';

interface Terms {
  /** What is offered, after the name of the provider. */
  readonly what: string;
  readonly unit: 'day' | 'hour' | 'month' | 'ride';
  readonly tariffCents: number;
  /** None where a provider serves whoever comes. */
  readonly places?: number;
}

const TERMS: Readonly<Record<ProviderCategory, Terms>> = {
  nido: { what: 'tempo pieno', unit: 'month', tariffCents: 62_000, places: 24 },
  micronido: { what: 'tempo pieno', unit: 'month', tariffCents: 58_000, places: 10 },
  'assistenza-domiciliare': { what: 'assistenza a casa', unit: 'hour', tariffCents: 2_250 },
  'centro-diurno': { what: 'giornata al centro', unit: 'day', tariffCents: 4_800, places: 15 },
  'servizio-educativo': { what: 'intervento educativo', unit: 'hour', tariffCents: 2_400, places: 12 },
  taxi: { what: 'corse in città', unit: 'ride', tariffCents: 1_500 },
  ncc: { what: 'corse su prenotazione', unit: 'ride', tariffCents: 2_200 },
};

/** Publishes an offer of each provider of the plan: those accredited everywhere have their sites here and there. */
export const publishOffers = (world: World): Promise<unknown> =>
  world.each('Offerte pubblicate', world.plan.providers, async (provider) => {
    const { category, legalName } = provider.registration;
    const { what, ...terms } = TERMS[category];
    const { zone, comune } = siteOf(provider);
    await world.api.does(provider.administrator, `offer:${provider.key}`, '/offers', {
      ...terms,
      ...{ providerId: world.providerOf(provider.key), category, zone, comune },
      title: `${legalName.replace(/ \(prova\)$/, '')} – ${what}`,
      from: firstDayOf(world.calendar.firstMonth),
    });
  });

const siteOf = ({ key, zone }: PlannedProvider): { readonly zone: ZoneCode; readonly comune: string } => {
  const { zones } = territory();
  // A persona's own are where the personas live: the first zone.
  const number = Number(/\d+$/.exec(key)?.[0] ?? 0);
  const site = zone === 'all' ? zones[number % zones.length] : zones.find(({ code }) => code === zone);
  const [comune] = site?.comuni ?? [];
  if (site === undefined || comune === undefined) throw new RangeError(`${key} has no site`);
  return { zone: site.code, comune: comune.belfiore };
};
