// The money zone by zone: a map of what is assigned, and the table behind it.
import { html, type Html } from '../frame/html.js';
import { table } from '../frame/table.js';
import { MAP, pointOf, zonesWithPoints } from '../offers/zone-points.js';
import type { Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import type { BudgetReport } from './shapes.js';

const STEPS = ['allocated', 'reserved', 'assigned', 'accrued', 'claimed', 'paid', 'free'] as const;
type Sums = Record<(typeof STEPS)[number], number>;

/** The lines of the budget put together by zone; what is the call's own belongs to none. */
export const zoneSums = ({ lines }: BudgetReport): ReadonlyMap<string, Sums> => {
  const zones = new Map<string, Sums>();
  for (const line of lines) {
    if (line.zone === undefined) continue;
    const before = zones.get(line.zone);
    const after = STEPS.map((step) => [step, (before?.[step] ?? 0) + line[`${step}Cents`]] as const);
    zones.set(line.zone, Object.fromEntries(after) as Sums);
  }
  return new Map([...zones].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** The map and its table. */
export const moneyZones = (visit: Visit, zones: ReadonlyMap<string, Sums>): Html => {
  const { t, as } = visit;
  return html`<h2>${t.money.byZone}</h2>
    ${zoneMap(visit, zones)}
    ${table(
      t.money.byZone,
      [{ label: t.office.zone }, ...STEPS.map((step) => ({ label: t.money.steps[step], isNumber: true }))],
      [...zones].map(([zone, sums]) => [zoneName(zone), ...STEPS.map((step) => as.money(sums[step]))]),
    )}`;
};

const [LEAST, LARGEST] = [5, 18];

/** How much is assigned where, by the size of circles; the figures stand in the table. */
const zoneMap = ({ t, as }: Visit, zones: ReadonlyMap<string, Sums>): Html => {
  const most = Math.max(1, ...[...zones.values()].map(({ assigned }) => assigned));
  return html`<svg class="map" viewBox="0 0 ${MAP.width} ${MAP.height}" role="img" aria-label="${t.money.map}">
    ${zonesWithPoints().map((zone) => {
      const at = pointOf(zone);
      const sums = zones.get(zone);
      if (at === undefined) return undefined;
      if (sums === undefined) return html`<circle class="none" cx="${at.x}" cy="${at.y}" r="4"></circle>`;
      const radius = Math.round(LEAST + (LARGEST - LEAST) * Math.sqrt(Math.max(0, sums.assigned) / most));
      return html`<circle cx="${at.x}" cy="${at.y}" r="${radius}"
        ><title>${zoneName(zone)}: ${as.money(sums.assigned)}</title></circle
      >`;
    })}
  </svg>`;
};
