// A simulation: how far it is and, when it has ended, what it would cost and who would fare otherwise. By number, never by name.
import type { components } from '@buono/client';
import { read } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, empty, facts, italian, notice, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { pageOfList } from '../office/shapes.js';
import { callById } from '../public/calls.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { crumbsOfCalls } from './shapes.js';

type Schemas = components['schemas'];
type Simulation = Schemas['SimulationView'];
type Summary = Schemas['SimulationSummaryView'];
type Move = Schemas['MoveView'];
type Cost = Schemas['SimulatedCostView'];

const AGAIN_MS = 1_500;

/** The page. */
export const simulationPage = async (visit: Visit): Promise<Page> => {
  const { t, code, params } = visit;
  const simulation = await read<Simulation>(visit, `/simulations/${params['simulationId'] ?? ''}`);
  const call = await callById(visit, simulation.callId);
  return {
    title: t.region.simulation,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    body: html`<h1>${t.region.simulation}</h1>
      <p class="lead">${italian(code, call.title)}, ${fill(t.region.versionN, { n: simulation.callVersion })}</p>
      ${await bodyOf(visit, simulation)}`,
  };
};

const bodyOf = async (visit: Visit, simulation: Simulation): Promise<Html> => {
  const { t, as, icons } = visit;
  const at = `/ufficio/simulazioni/${simulation.simulationId}`;
  if (simulation.status === 'running')
    return html`<div role="status" data-again="${AGAIN_MS}">
        ${notice(icons, 'info', html`<p><strong>${t.region.running}</strong> ${fill(t.region.runningText, { n: as.number(simulation.done ?? 0) })}</p>`)}
      </div>
      <p>${action(at, t.region.lookAgain)}</p>`;
  const { summary } = simulation;
  if (simulation.status === 'expired' || summary === undefined) return empty(t.region.expired, t.region.expiredText);
  return html`${notice(icons, 'info', html`<p><strong>${t.region.nothingChanged}</strong> ${fill(t.region.readableUntil, { day: as.day(simulation.expiresOn) })}</p>`)}
  ${counts(visit, summary)} ${costs(visit, summary)} ${await moves(visit, simulation, at)}`;
};

const counts = ({ t, as }: Visit, summary: Summary): Html =>
  facts([
    [t.region.tried, as.number(summary.applications)],
    [t.region.gained, as.number(summary.gained)],
    [t.region.lost, as.number(summary.lost)],
    [t.region.up, as.number(summary.up)],
    [t.region.down, as.number(summary.down)],
    [t.region.amountChanged, as.number(summary.amountChanged)],
    summary.undecided === 0 ? undefined : [t.region.undecided, as.number(summary.undecided)],
    summary.erased === 0 ? undefined : [t.region.erased, as.number(summary.erased)],
  ]);

const costs = ({ t, as }: Visit, { total, zones }: Summary): Html => {
  const change = (before: number, after: number): string => {
    const more = after - before;
    return `${more > 0 ? '+' : ''}${as.money(more)}`;
  };
  const row = (name: string, { before, after }: { readonly before: Cost; readonly after: Cost }) => [
    name,
    `${as.number(before.qualify)} → ${as.number(after.qualify)}`,
    as.money(before.costCents),
    as.money(after.costCents),
    change(before.costCents, after.costCents),
    `${as.number(before.served)} → ${as.number(after.served)}`,
  ];
  return html`<h2>${t.region.cost}</h2>
    <p>${t.region.costText}</p>
    ${table(
      t.region.cost,
      [
        { label: t.office.zone },
        { label: t.region.qualify, isNumber: true },
        { label: t.region.costNow, isNumber: true },
        { label: t.region.costThen, isNumber: true },
        { label: t.region.difference, isNumber: true },
        { label: t.region.served, isNumber: true },
      ],
      zones.map(({ zone, ...sides }) => row(zoneName(zone), sides)),
      row(t.region.total, total),
    )}`;
};

const moves = async (visit: Visit, simulation: Simulation, at: string): Promise<Html> => {
  const { t, as } = visit;
  const { items, next } = await pageOfList<Move>(visit, `/simulations/${simulation.simulationId}/moves?limit=50`);
  return html`<h2>${t.region.moves}</h2>
    ${
      items.length === 0
        ? empty(t.region.noMoves, t.region.noMovesText)
        : table(
            t.region.moves,
            [
              { label: t.office.application },
              { label: t.office.zone },
              { label: t.region.before },
              { label: t.region.after },
              { label: t.rankings.place, isNumber: true },
            ],
            items.map((move) => [
              html`<a href="/ufficio/domande/${move.applicationId}"
                >${fill(t.office.number, { n: move.receiptNumber })}</a
              >`,
              zoneName(move.zone),
              fare(visit, move.before),
              fare(visit, move.after),
              move.places === undefined
                ? '–'
                : `${as.number(move.before.place ?? 0)} → ${as.number(move.after.place ?? 0)}`,
            ]),
          )
    }
    ${next !== undefined && html`<p>${action(`${at}?dopo=${encodeURIComponent(next)}`, t.file.more, 'outline-primary')}</p>`}`;
};

const TONES: Readonly<Record<Move['before']['outcome'], Tone>> = {
  qualifies: 'good',
  'does-not-qualify': 'bad',
  'cannot-check-yet': 'info',
  'needs-officer': 'info',
};

const fare = ({ t, as }: Visit, { outcome, valueCents, served }: Move['before']): Html =>
  html`${badge(TONES[outcome], t.region.fares[outcome])} ${outcome === 'qualifies' && as.money(valueCents)}
  ${served === false && html`<span class="muted">${t.region.notServed}</span>`}`;
