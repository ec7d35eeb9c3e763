// Who of an office is away, from when to when, and who sees to their applications meanwhile; recorded, changed, cut short.
import { read, written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import {
  blank,
  carried,
  choices,
  day,
  errorsOf,
  errorSummary,
  form,
  inWords,
  refilled,
  select,
  send,
  type Filled,
} from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { fill } from '../language/language.js';
import { empty } from '../frame/parts.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { absencesTable } from './absences-table.js';
import { holds } from './door.js';
import { calledAs, colleaguesOf } from './holder-names.js';
import { deskCrumb } from './pieces.js';
import { zoneChooser, zoneOf } from './own-zones.js';
import type { Absences, Colleagues } from './shapes.js';

/** Where it is. */
export const ABSENCES = '/ufficio/assenze';

/** Who works in an office, or coordinates it. */
const OFFICE = ['zone-officer', 'zone-coordinator'] as const;
const RECORDED = ['personId', 'kind', 'from', 'to', 'cover'] as const;
const CHANGED = ['cover', 'lastDay'] as const;

/** The list, and a new one. */
export const absencesPage = (visit: Visit): Promise<Page> => listWith(visit, blank());

const listWith = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const { zone, zones } = await zoneOf(visit, OFFICE);
  const [{ items }, colleagues] = await Promise.all([
    read<Absences>(visit, `/staff/${zone}/absences`),
    colleaguesOf(visit, zone),
  ]);
  const mayChange = ({ person }: Absences['items'][number]) =>
    holds(visit, 'zone-coordinator') || (person.own && holds(visit, 'zone-officer'));
  const href = ({ absenceId }: Absences['items'][number]) => atAbsence(zone, absenceId);
  return {
    title: t.absences.title,
    area: 'inbox',
    crumbs: [deskCrumb(visit)],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.absences.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.absences.lead}</p>
      ${zones.length > 1 && zoneChooser(visit, ABSENCES, zone, zones)}
      <h2>${fill(t.office.zoneIs, { zone: zoneName(zone) }).replace(/\.$/, '')}</h2>
      ${
        items.length === 0
          ? empty(t.absences.none, t.absences.noneText)
          : absencesTable(visit, items, (one) => (mayChange(one) ? href(one) : undefined))
      }
      ${holds(visit, ...OFFICE) && recording(visit, { zone, colleagues, filled })}`,
  };
};

const atAbsence = (zona: string, absenceId: string): string =>
  `${ABSENCES}/${absenceId}?${new URLSearchParams({ zona }).toString()}`;

interface Recording {
  readonly zone: string;
  readonly colleagues: Colleagues['items'];
  readonly filled: Filled;
}

const recording = (visit: Visit, { zone, colleagues, filled }: Recording): Html => {
  const { t } = visit;
  const isOfficer = colleagues.some(({ own }) => own);
  return html`<section class="narrow">
    <h2>${t.absences.record}</h2>
    <p>${t.absences.recordText}</p>
    ${form(
      visit,
      ABSENCES,
      html`${carried({ zona: zone })}
      ${
        holds(visit, 'zone-coordinator') &&
        select(filled, {
          name: 'personId',
          label: t.absences.who,
          none: isOfficer ? t.holders.you : t.holders.choose,
          options: persons(
            visit,
            colleagues.filter(({ own }) => !own),
          ),
        })
      }
      ${choices(filled, {
        name: 'kind',
        label: t.absences.kind,
        options: [
          { value: 'planned', label: t.absences.kinds.planned },
          { value: 'unplanned', label: t.absences.kinds.unplanned },
        ],
      })}
      ${day(filled, { name: 'from', label: t.absences.from })}
      ${day(filled, { name: 'to', label: t.absences.to, hint: t.absences.toHint })} ${covers(visit, filled, colleagues)}
      ${send(t.absences.record)}`,
    )}
  </section>`;
};

const persons = (visit: Visit, colleagues: Colleagues['items']) =>
  colleagues.map((one) => ({ value: one.personId, label: calledAs(visit, one) }));

const covers = (visit: Visit, filled: Filled, colleagues: Colleagues['items']): Html =>
  select(filled, {
    name: 'cover',
    label: visit.t.absences.cover,
    hint: visit.t.absences.coverHint,
    none: visit.t.holders.nobody,
    options: persons(visit, colleagues),
  });

const labels = ({ t }: Visit) => ({
  ...{ personId: t.absences.who, kind: t.absences.kind, from: t.absences.from, to: t.absences.to },
  ...{ cover: t.absences.cover, lastDay: t.absences.to },
});

const missingIn = (visit: Visit, names: readonly ('kind' | 'from' | 'to')[]): ReadonlyMap<string, string> =>
  new Map(
    names
      .filter((name) => (visit.form.get(name) ?? '') === '')
      .map((name) => [name, fill(visit.t.form.missing, { field: labels(visit)[name].toLowerCase().replace('?', '') })]),
  );

const said = ({ form: sent }: Visit, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = sent.get(name) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );

/** Recorded. */
export const absenceRecorded = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const missing = missingIn(visit, ['kind', 'from', 'to']);
  if (missing.size > 0) return listWith(visit, refilled(sent, missing));
  const { zone } = await zoneOf(visit, OFFICE);
  const answer = await written(visit, 'POST', `/staff/${zone}/absences`, said(visit, RECORDED));
  if ('body' in answer) return { to: doneAt(ABSENCES, zone, 'absenceRecorded') };
  const wrong = errorsOf(answer.problem, (field) => RECORDED.find((name) => name === field));
  return listWith(visit, refilled(sent, inWords(visit, wrong, sent, labels(visit))));
};

const doneAt = (path: string, zona: string, fatto: string): string =>
  `${path}?${new URLSearchParams({ zona, fatto }).toString()}`;

/** One of them: somebody else covers, or it ends earlier. */
export const absencePage = (visit: Visit): Promise<Page> => oneWith(visit, blank());

const oneWith = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const { zone } = await zoneOf(visit, OFFICE);
  const [{ items }, colleagues] = await Promise.all([
    read<Absences>(visit, `/staff/${zone}/absences`),
    colleaguesOf(visit, zone),
  ]);
  const one = items.find(({ absenceId }) => absenceId === visit.params['absenceId']);
  const back = doneAt(ABSENCES, zone, '');
  if (one === undefined) return listWith(visit, blank());
  const at = `${ABSENCES}/${one.absenceId}`;
  const others = colleagues.filter(({ personId }) => personId !== one.person.personId);
  const shown = filled.errors.size > 0 ? filled : blank({ cover: one.cover?.personId });
  return {
    title: t.absences.one,
    area: 'inbox',
    crumbs: [deskCrumb(visit), { label: t.absences.title, href: back }],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.absences.one}</h1>
      ${absencesTable(visit, [one], () => undefined)}
      <section class="narrow">
        <h2>${t.absences.changeCover}</h2>
        ${form(visit, `${at}/copertura`, html`${carried({ zona: zone })} ${covers(visit, shown, others)} ${send(t.absences.changeCover)}`)}
      </section>
      <section class="narrow">
        <h2>${t.absences.end}</h2>
        ${form(
          visit,
          `${at}/fine`,
          html`${carried({ zona: zone })}
          ${day(shown, { name: 'lastDay', label: t.absences.to, hint: t.absences.endHint })}
          ${send(t.absences.end, 'outline-primary')}`,
        )}
      </section>`,
  };
};

const stepTaken =
  (step: 'cover' | 'end', done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const { form: sent, params } = visit;
    const { zone } = await zoneOf(visit, OFFICE);
    const path = `/staff/${zone}/absences/${params['absenceId'] ?? ''}/${step}`;
    const answer = await written(visit, 'POST', path, said(visit, CHANGED));
    if ('body' in answer) return { to: doneAt(ABSENCES, zone, done) };
    const wrong = errorsOf(answer.problem, (field) => CHANGED.find((name) => name === field));
    return oneWith(visit, refilled(sent, inWords(visit, wrong, sent, labels(visit))));
  };

/** Somebody else covers, or nobody. */
export const coverChanged = stepTaken('cover', 'coverChanged');
/** It ends earlier. */
export const absenceEnded = stepTaken('end', 'absenceEnded');
