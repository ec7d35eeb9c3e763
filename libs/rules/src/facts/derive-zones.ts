// The facts that follow from a Comune: the zone it belongs to on a date, or none when it is out of the region.
import { zoneOfComune, type LocalDate, type Zone } from '@buono/kernel';
import type { Fact, Facts } from '../model/facts.js';

/** The same facts with zone and domicileZone worked out from comune and domicileComune where these are there. */
export const deriveZones = (facts: Facts, zones: readonly Zone[], on: LocalDate): Facts => ({
  ...facts,
  ...derived('zone', facts['comune'], { zones, on }),
  ...derived('domicileZone', facts['domicileComune'], { zones, on }),
});

const derived = (
  name: string,
  comune: Fact | undefined,
  where: { readonly zones: readonly Zone[]; readonly on: LocalDate },
): Facts => {
  if (comune === undefined) return {};
  const belfiore = comune.state === 'known' && typeof comune.value === 'string' ? comune.value : '';
  const zone = zoneOfComune(where.zones, belfiore, where.on);
  const fact: Fact =
    zone === undefined ? { state: 'none', source: 'derived' } : { state: 'known', value: zone.code, source: 'derived' };
  return { [name]: fact };
};
