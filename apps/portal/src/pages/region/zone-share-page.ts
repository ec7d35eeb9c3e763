// The money of one zone for a call: source by source, by which acts it came and went, and who waits for it.
import type { components } from '@buono/client';
import { read } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { action, empty, facts, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { NoSuchPage, type Page, type Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { zonesMoney, type ZoneMoney } from './money-shapes.js';
import { atCall, crumbsOfCalls, publishedCall } from './shapes.js';

type Waiting = components['schemas']['WaitingPage'];

/** The page. */
export const zoneSharePage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, params } = visit;
  const call = await publishedCall(visit);
  const share = (await zonesMoney(visit, call.callId)).find(({ zone }) => zone === params['zone']);
  if (share === undefined) throw new NoSuchPage();
  const { items } = await read<Waiting>(visit, `/calls/${call.callId}/allocations/${share.zone}/waiting?limit=100`);
  return {
    title: zoneName(share.zone),
    area: 'office-calls',
    crumbs: [...crumbsOfCalls(visit, call), { label: t.region.allocations, href: `${atCall(call.callId)}/riparto` }],
    body: html`<h1>${zoneName(share.zone)}</h1>
      <p class="lead">${italian(code, call.title)}</p>
      ${facts([
        share.onTheWayCents === 0 ? undefined : [t.region.onTheWay, as.money(share.onTheWayCents)],
        [t.region.waiting, as.number(share.waiting)],
        [t.region.short, as.money(share.shortfallCents)],
      ])}
      <p>${action(`${atCall(call.callId)}/riparto/${share.zone}/blocchi`, t.blocks.title, 'outline-primary')}</p>
      <h2>${t.region.money}</h2>
      ${sourcesTable(visit, share)} ${share.acts.length > 0 && actsTable(visit, share)}
      <h2>${t.region.waitingList}</h2>
      ${items.length === 0 ? empty(t.region.nobodyWaits, t.region.nobodyWaitsText) : waitingTable(visit, items)}`,
  };
};

const sourcesTable = ({ t, as, code }: Visit, share: ZoneMoney): Html =>
  table(
    t.region.money,
    [
      { label: t.region.source },
      { label: t.region.year },
      { label: t.region.given, isNumber: true },
      { label: t.region.reserved, isNumber: true },
      { label: t.region.assigned, isNumber: true },
      { label: t.region.free, isNumber: true },
    ],
    share.bySource.map(({ source, year, allocatedCents, reservedCents, assignedCents, freeCents }) => [
      italian(code, source),
      String(year),
      as.money(allocatedCents),
      as.money(reservedCents),
      as.money(assignedCents),
      as.money(freeCents),
    ]),
    [
      t.region.total,
      '',
      as.money(share.allocatedCents),
      as.money(share.reservedCents),
      as.money(share.assignedCents),
      as.money(share.freeCents),
    ],
  );

const actsTable = ({ t, as, code }: Visit, { acts }: ZoneMoney): Html =>
  html`<h2>${t.region.shareActs}</h2>
    ${table(
      t.region.shareActs,
      [
        { label: t.region.actWord },
        { label: t.region.actDay },
        { label: t.region.whatItDid },
        { label: t.region.money },
        { label: t.region.total, isNumber: true },
      ],
      [...acts].reverse().map((act) => {
        const zone = act.otherZone === undefined ? '' : zoneName(act.otherZone);
        return [
          italian(code, act.actNumber),
          as.day(act.actDate ?? act.recordedOn),
          html`${fill(t.region.shareKinds[act.kind], { zone })}${act.reason !== undefined && html` <span class="muted">${italian(code, act.reason)}</span>`}`,
          act.sources.map(({ source, year, amountCents }) => `${source} ${year}: ${as.money(amountCents)}`).join('; '),
          as.money(act.totalCents),
        ];
      }),
    )}`;

const waitingTable = ({ t, as }: Visit, items: Waiting['items']): Html =>
  table(
    t.region.waitingList,
    [
      { label: t.rankings.place, isNumber: true },
      { label: t.office.application },
      { label: t.region.needed, isNumber: true },
      { label: t.region.since },
    ],
    items.map(({ position, applicationId, neededCents, since }) => [
      as.number(position),
      html`<a href="/ufficio/domande/${applicationId}">${t.office.application} ${applicationId.slice(0, 8)}</a>`,
      as.money(neededCents),
      as.day(since.slice(0, 10)),
    ]),
  );
