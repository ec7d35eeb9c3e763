// How much each person of a zone's office holds, and the files that who coordinates it may give out.
import { read } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, carried, errorSummary, form, select, send, type Filled } from '../frame/form.js';
import { flag, html, type Html } from '../frame/html.js';
import { badge, empty, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { ABSENCES } from './absences-page.js';
import { absencesTable } from './absences-table.js';
import { holds } from './door.js';
import { titlesOf } from './due-section.js';
import { dueText } from './due-text.js';
import { calledAs, holderNames } from './holder-names.js';
import { toWhom, why } from './holder-page.js';
import { deskCrumb } from './pieces.js';
import { zoneChooser, zoneOf } from './own-zones.js';
import type { Absences, Due, ListPage, Workload } from './shapes.js';

/** Where it is. */
export const WORKLOAD = '/ufficio/carico';

/** Files that can be chosen at once, and up to how many days before their last one. */
const SHOWN = 50;
const EVER = 365;

/** Whose zones are shown. */
export const COORDINATES = ['zone-coordinator'] as const;

/** The page. */
export const workloadPage = (visit: Visit): Promise<Page> => workloadWith(visit, blank());

/** The page with what was chosen on it, and what is wrong with that. */
export const workloadWith = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const { zone, zones } = await zoneOf(visit, COORDINATES);
  const [workload, absences] = await Promise.all([
    read<Workload>(visit, `/applications/workload?zone=${zone}`),
    read<Absences>(visit, `/staff/${zone}/absences`),
  ]);
  return {
    title: t.holders.title,
    area: 'workload',
    crumbs: [deskCrumb(visit)],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.holders.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.holders.lead}</p>
      ${zones.length > 1 && zoneChooser(visit, WORKLOAD, zone, zones)}
      <h2>${fill(t.office.zoneIs, { zone: zoneName(zone) }).replace(/\.$/, '')}</h2>
      ${loads(visit, workload)} ${away(visit, absences)}
      ${holds(visit, 'zone-coordinator') && (await givingOut(visit, workload, filled))}`,
  };
};

// Work that falls due while somebody is away and that nobody sees to is said before anything else of them.
const away = (visit: Visit, { zone, items }: Absences): Html => {
  const { t, icons } = visit;
  const uncovered = items.reduce((sum, one) => sum + (one.uncovered ? one.due : 0), 0);
  const href = `${ABSENCES}?${new URLSearchParams({ zona: zone }).toString()}`;
  return html`<h2>${t.absences.title}</h2>
    ${uncovered > 0 && notice(icons, 'warning', html`<p><strong>${fill(t.absences.uncoveredText, { n: uncovered })}</strong></p>`)}
    ${items.length === 0 ? html`<p>${t.absences.none}</p>` : absencesTable(visit, items, () => undefined)}
    <p><a href="${href}">${t.absences.all}</a></p>`;
};

const loads = (visit: Visit, { nobody, items }: Workload): Html => {
  const { t, as, code } = visit;
  const counts = ({ open, late, dueSoon }: Workload['nobody']) => [
    as.number(open),
    late === 0 ? as.number(late) : badge('bad', as.number(late)),
    dueSoon === 0 ? as.number(dueSoon) : badge('warning', as.number(dueSoon)),
  ];
  return table(
    t.holders.title,
    [
      { label: t.holders.person },
      { label: t.holders.open, isNumber: true },
      { label: t.holders.late, isNumber: true },
      { label: t.holders.dueSoon, isNumber: true },
    ],
    [
      [html`<strong>${t.holders.nobody}</strong>`, ...counts(nobody)],
      ...items.map((one) => [
        html`${italian(code, calledAs(visit, one))}${one.left && html`<br />${badge('warning', t.holders.left)}`}`,
        ...counts(one),
      ]),
    ],
  );
};

// Chosen with boxes that work without scripts; nothing changes before it was tried and confirmed.
const givingOut = async (visit: Visit, { zone, items }: Workload, filled: Filled): Promise<Html> => {
  const { t, code, query, form: sent } = visit;
  const quali = (sent.get('quali') ?? query.get('quali')) === 'tutte' ? 'tutte' : '';
  const held = quali === '' ? '&held=by-nobody' : '';
  const path = `/applications/due?zone=${zone}&withinDays=${EVER}&limit=${SHOWN}${held}`;
  const { items: files, next } = await read<ListPage<Due>>(visit, path);
  const [titles, nameOf] = await Promise.all([titlesOf(visit, files), holderNames(visit, files)]);
  const ticked = sent.getAll('domanda');
  const box = ({ applicationId, receiptNumber }: Due, at: number): Html => {
    const id = at === 0 ? 'f-domanda' : `f-domanda-${at}`;
    return html`<div class="choice">
      <input
        type="checkbox"
        id="${id}"
        name="domanda"
        value="${applicationId}"
        ${flag('checked', ticked.includes(applicationId))}
      /><label for="${id}">${fill(t.office.number, { n: receiptNumber ?? '–' })}</label>
    </div>`;
  };
  const rows = files.map((file, at) => [
    html`${box(file, at)}<span class="muted">${italian(code, titles(file))}</span>`,
    dueText(visit, file),
    nameOf(file.holder),
  ]);
  return html`<h2>${t.holders.giveOut}</h2>
    <p>${t.holders.giveOutText}</p>
    <form method="get" action="${WORKLOAD}" class="chooser">
      ${carried({ zona: zone })}
      ${select(blank({ quali }), {
        name: 'quali',
        label: t.holders.which,
        none: t.holders.nobodys,
        options: [{ value: 'tutte', label: t.holders.all }],
      })}
      <button class="btn btn-outline-primary">${t.register.show}</button>
    </form>
    ${
      files.length === 0
        ? empty(t.holders.noFiles, t.holders.noFilesText)
        : form(
            visit,
            `${WORKLOAD}/prova`,
            html`${carried({ zona: zone, quali })}
              ${next !== undefined && html`<p>${fill(t.holders.first, { n: SHOWN })}</p>`}
              ${filled.errors.has('domanda') && html`<p class="wrong" id="e-domanda">${filled.errors.get('domanda')}</p>`}
              ${table(t.holders.files, [{ label: t.office.application }, { label: t.office.decideBy }, { label: t.holders.held }], rows)}
              <div class="narrow">
                ${toWhom(
                  visit,
                  filled,
                  items.filter(({ left }) => !left),
                )}
                ${why(visit, filled, t.holders.reasonManyHint)} ${send(t.holders.rehearse)}
              </div>`,
          )
    }`;
};
