// How a call goes, in figures that are about nobody: what is left, who waits, how long it takes.
import type { components } from '@buono/client';
import { needed } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { empty, facts, italian } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { callOf } from './calls.js';

type Figures = components['schemas']['OpenFiguresView'];
type Row = components['schemas']['OpenRowView'];

/** The page of a call's open figures. */
export const figuresPage = async (visit: Visit): Promise<Page> => {
  const { t, api, as, code } = visit;
  const call = await callOf(visit);
  const path = { callId: call.callId };
  const figures = needed<Figures>(await api.get('/open-data/calls/{callId}', { params: { path } }));
  const isAnybody = figures.total.received > 0 || figures.total.given > 0;
  return {
    title: `${t.figures.title}: ${call.title}`,
    area: 'calls',
    body: html`<h1>${t.figures.title}</h1>
      <p class="lead"><a href="/avvisi/${call.callId}">${italian(code, call.title)}</a></p>
      <p>${fill(t.figures.lead, { day: as.day(figures.upTo) })}</p>
      ${inShort(visit, figures)} ${isAnybody ? byZone(visit, figures) : empty(t.figures.none, t.figures.noneText)}
      <p>${t.figures.steps}</p>
      <p><a href="/api/v1/open-data/calls/${call.callId}/table.csv">${t.figures.file}</a></p>
      <p class="muted">${t.figures.licence}</p>`,
  };
};

const money = ({ as }: Visit, cents: number | undefined): string => (cents === undefined ? '–' : as.money(cents));

const inShort = (visit: Visit, { appropriatedCents, total }: Figures): Html => {
  const { t, as } = visit;
  const half = (days: number | undefined): string =>
    days === undefined ? t.figures.notYet : fill(t.figures.days, { n: as.number(days) });
  return facts([
    [t.figures.appropriated, as.money(appropriatedCents)],
    total.freeCents === undefined ? undefined : [t.figures.left, as.money(total.freeCents)],
    [t.figures.received, as.number(total.received)],
    [t.figures.waiting, as.number(total.waiting)],
    [t.figures.decide, half(total.medianDaysToDecide)],
    [t.figures.pay, half(total.medianDaysToPay)],
  ]);
};

const COLUMNS = ['received', 'examined', 'waiting', 'given', 'refused', 'left'] as const;

const isOfNobody = ({ received, given }: Row): boolean => received === 0 && given === 0;

const byZone = (visit: Visit, { rows, total }: Figures): Html => {
  const { t } = visit;
  const [some, none] = [rows.filter((row) => !isOfNobody(row)), rows.filter(isOfNobody)];
  return html`<div class="table-wrap" tabindex="0" role="group" aria-label="${t.figures.table}">
      <table class="table">
        <caption>
          ${t.figures.table}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t.figures.zone}</th>
            ${COLUMNS.map((column) => html`<th scope="col" class="num">${t.figures[column]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${some.map((row) => rowOf(visit, namesOf(row), row))}${rows.length > 1 && rowOf(visit, t.figures.all, total)}
        </tbody>
      </table>
    </div>
    ${
      none.length > 0 &&
      html`<details>
        <summary>${fill(t.figures.nobody, { n: none.length })}</summary>
        ${facts(none.map((row) => [namesOf(row), money(visit, row.freeCents)]))}
      </details>`
    }`;
};

const namesOf = ({ zones }: Row): string => zones.map(zoneName).join(', ');

const rowOf = (visit: Visit, name: string, row: Row): Html => {
  const counts = [row.received, row.underExamination, row.waiting, row.given, row.refused];
  const cells = [...counts.map((count) => visit.as.number(count)), money(visit, row.freeCents)];
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells.map((cell) => html`<td class="num">${cell}</td>`)}
  </tr>`;
};
