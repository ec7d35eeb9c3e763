// The shares of the zones (riparto): what each has and what it lacks, what no zone has yet; given and moved by acts.
import { read } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { holds } from '../office/door.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { sumOf, zonesMoney, type Budget, type ZoneMoney } from './money-shapes.js';
import { atCall, crumbsOfCalls, publishedCall, type Call } from './shapes.js';

/** The page. */
export const allocationsPage = async (visit: Visit): Promise<Page> => {
  const { t, code } = visit;
  const call = await publishedCall(visit);
  const [budget, zones] = await Promise.all([
    read<Budget>(visit, `/calls/${call.callId}/budget`),
    zonesMoney(visit, call.callId),
  ]);
  const given = zones.filter(({ allocatedCents, acts }) => allocatedCents > 0 || acts.length > 0);
  return {
    title: t.region.allocations,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    body: html`<h1>${t.region.allocations}</h1>
      ${doneNotice(visit)}
      <p class="lead">${italian(code, call.title)}</p>
      ${holds(visit, 'region-officer') && ways(visit, call, budget)} ${wholeTable(visit, budget)}
      <h2>${t.region.byZone}</h2>
      ${given.length === 0 ? empty(t.region.noShares, t.region.noSharesText) : zonesTable(visit, call, given)}`,
  };
};

const ways = ({ t }: Visit, { callId }: Call, { unallocatedCents }: Budget): Html => {
  const at = `${atCall(callId)}/riparto`;
  return html`<p class="buttons">
      ${unallocatedCents > 0 && action(`${at}/assegnazione`, t.region.give)}
      ${action(`${at}/trasferimento`, t.region.move, unallocatedCents > 0 ? 'outline-primary' : 'primary')}
    </p>
    ${unallocatedCents === 0 && html`<p class="muted">${t.region.allGiven}</p>`}`;
};

const wholeTable = ({ t, as, code }: Visit, budget: Budget): Html =>
  table(
    t.region.money,
    [
      { label: t.region.source },
      { label: t.region.year },
      { label: t.region.appropriated, isNumber: true },
      { label: t.region.given, isNumber: true },
      { label: t.region.toGive, isNumber: true },
    ],
    budget.bySource.map(({ source, year, appropriatedCents, unallocatedCents }) => [
      italian(code, source),
      String(year),
      as.money(appropriatedCents),
      as.money(appropriatedCents - unallocatedCents),
      as.money(unallocatedCents),
    ]),
    [
      t.region.total,
      '',
      as.money(budget.appropriatedCents),
      as.money(budget.appropriatedCents - budget.unallocatedCents),
      as.money(budget.unallocatedCents),
    ],
  );

const zonesTable = ({ t, as }: Visit, call: Call, zones: readonly ZoneMoney[]): Html =>
  table(
    t.region.byZone,
    [
      { label: t.office.zone },
      { label: t.region.given, isNumber: true },
      { label: t.region.reserved, isNumber: true },
      { label: t.region.assigned, isNumber: true },
      { label: t.region.free, isNumber: true },
      { label: t.region.waitingShort, isNumber: true },
      { label: t.region.short, isNumber: true },
    ],
    zones.map((zone) => [
      html`<a href="${atCall(call.callId)}/riparto/${zone.zone}">${zoneName(zone.zone)}</a>`,
      as.money(zone.allocatedCents),
      as.money(zone.reservedCents),
      as.money(zone.assignedCents),
      as.money(zone.freeCents),
      as.number(zone.waiting),
      zone.shortfallCents === 0 ? '–' : html`<strong>${as.money(zone.shortfallCents)}</strong>`,
    ]),
    [
      t.region.total,
      as.money(sumOf(zones, ({ allocatedCents }) => allocatedCents)),
      as.money(sumOf(zones, ({ reservedCents }) => reservedCents)),
      as.money(sumOf(zones, ({ assignedCents }) => assignedCents)),
      as.money(sumOf(zones, ({ freeCents }) => freeCents)),
      as.number(sumOf(zones, ({ waiting }) => waiting)),
      as.money(sumOf(zones, ({ shortfallCents }) => shortfallCents)),
    ],
  );
