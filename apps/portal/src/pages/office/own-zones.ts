// The zones whose office somebody works in or looks at from above, and the choice of one.
import { territory } from '@buono/territory';
import { read } from '../api.js';
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import type { OwnRoles } from '../staff/place.js';
import { NoSuchPage, type Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { holds } from './door.js';

type OfficeRole = 'zone-officer' | 'zone-coordinator';

/** The zone that is asked for, among those of the visitor's roles, or all where they look from above. */
export const zoneOf = async (
  visit: Visit,
  asRoles: readonly OfficeRole[],
): Promise<{ readonly zone: string; readonly zones: readonly string[] }> => {
  const { roles } = await read<OwnRoles>(visit, '/roles/mine');
  const held = roles.filter((one) => asRoles.some((role) => role === one.role) && one.holds && !one.needsSecondFactor);
  const isEverywhere = holds(visit, 'region-officer', 'auditor') || held.some(({ zone }) => zone === undefined);
  const zones = isEverywhere
    ? territory().zones.map(({ code }) => code as string)
    : [...new Set(held.flatMap(({ zone }) => (zone === undefined ? [] : [zone])))];
  const asked = visit.form.get('zona') ?? visit.query.get('zona') ?? zones[0];
  const zone = zones.find((one) => one === asked);
  if (zone === undefined) throw new NoSuchPage();
  return { zone, zones };
};

/** The choice of one of several. */
export const zoneChooser = ({ t }: Visit, at: string, zona: string, zones: readonly string[]): Html =>
  html`<form method="get" action="${at}" class="chooser">
    ${select(blank({ zona }), {
      name: 'zona',
      label: t.office.zone,
      options: zones.map((value) => ({ value, label: zoneName(value) })),
    })}
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;
