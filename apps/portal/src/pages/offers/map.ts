// The zones as points: how many offers each has, each leading to its own. Drawn here; nobody else is asked for a picture.
import { html, type Html } from '../frame/html.js';
import { counted } from '../language/language.js';
import type { Visit } from '../visit.js';
import { shortZoneName, zoneName } from '../zone-name.js';
import type { Tally } from './catalogue.js';
import { MAP, pointOf, sideOf, zonesWithPoints } from './zone-points.js';

const LARGEST = 15;
const LEAST = 9;

/** The drawing: zones with offers are links, the others mark where the region goes on. What it says stands in the list beside it too. */
export const mapOf = (visit: Visit, tally: Tally, chosen: string, hrefOf: (zone: string) => string): Html => {
  const { t } = visit;
  const empty = zonesWithPoints().filter((zone) => !tally.has(zone));
  const most = Math.max(1, ...tally.values());
  return html`<svg class="map" viewBox="0 0 ${MAP.width} ${MAP.height}" role="group" aria-label="${t.offers.map}">
    ${empty.map((zone) => dot(zone, zone === chosen))}
    ${[...tally].map(([zone, count]) => place(visit, { zone, count, most, isChosen: zone === chosen }, hrefOf(zone)))}
  </svg>`;
};

const dot = (zone: string, isChosen: boolean): Html | undefined => {
  const at = pointOf(zone);
  return at && html`<circle class="${isChosen ? 'chosen' : 'none'}" cx="${at.x}" cy="${at.y}" r="4"></circle>`;
};

interface Place {
  readonly zone: string;
  readonly count: number;
  readonly most: number;
  readonly isChosen: boolean;
}

const place = ({ t }: Visit, { zone, count, most, isChosen }: Place, href: string): Html | undefined => {
  const at = pointOf(zone);
  if (at === undefined) return undefined;
  const radius = Math.round(LEAST + (LARGEST - LEAST) * Math.sqrt(count / most));
  const said = `${zoneName(zone)}: ${counted(count, t.offers.one, t.offers.many)}`;
  return html`<a href="${href}" class="${isChosen ? 'chosen' : ''}"
    ><title>${said}</title><circle cx="${at.x}" cy="${at.y}" r="${radius}"></circle
    ><text aria-hidden="true" class="count" x="${at.x}" y="${at.y + 4}">${count}</text>${nameAt(zone, at, radius)}</a
  >`;
};

const GAP = 4;

const nameAt = (
  zone: string,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
): Html | undefined => {
  const places = {
    above: { x, y: y - radius - GAP },
    below: { x, y: y + radius + 3 * GAP },
    left: { x: x - radius - GAP, y: y + GAP },
    right: { x: x + radius + GAP, y: y + GAP },
  } as const;
  const side = sideOf(zone);
  if (side === 'none') return undefined;
  return html`<text aria-hidden="true" class="name ${side}" x="${places[side].x}" y="${places[side].y}"
    >${shortZoneName(zone)}</text
  >`;
};
