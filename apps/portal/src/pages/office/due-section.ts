// What is due of an office's applications, on its desk: all of it, one's own, or what nobody holds.
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import type { Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { ABSENCES } from './absences-page.js';
import { holds } from './door.js';
import { dueText } from './due-text.js';
import { holderNames } from './holder-names.js';
import { firstOf, type Due } from './shapes.js';

const SHOWN = 10;
const HELD = { mie: 'by-me', nessuno: 'by-nobody' } as const;

/** The section; `all` is what is due whoever holds it. */
export const dueSection = async (visit: Visit, all: readonly Due[]): Promise<Html> => {
  const { t, query } = visit;
  const carico = Object.keys(HELD).find((one): one is keyof typeof HELD => one === query.get('carico'));
  const due =
    carico === undefined
      ? all
      : ((await firstOf<Due>(visit, `/applications/due?withinDays=60&limit=50&held=${HELD[carico]}`)) ?? []);
  const none = { mie: t.holders.noneMine, nessuno: t.holders.noneNobodys };
  return html`<section>
    <h2>${t.office.due} <span class="count">${due.length}</span></h2>
    ${all.length > 0 && chooser(visit, carico ?? '')}
    ${due.length === 0 ? html`<p>${carico === undefined ? t.office.noneDue : none[carico]}</p>` : await dueTable(visit, due)}
    ${holds(visit, 'zone-coordinator') && html`<p><a href="/ufficio/carico">${t.holders.title}</a></p>`}
    <p><a href="${ABSENCES}">${t.absences.all}</a></p>
  </section>`;
};

const chooser = ({ t }: Visit, carico: string): Html =>
  html`<form method="get" action="/ufficio" class="chooser">
    ${select(blank({ carico }), {
      name: 'carico',
      label: t.holders.held,
      none: t.holders.all,
      options: [
        { value: 'mie', label: t.holders.mine },
        { value: 'nessuno', label: t.holders.nobodys },
      ],
    })}
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;

const dueTable = async (visit: Visit, due: readonly Due[]): Promise<Html> => {
  const { t, code } = visit;
  const shown = [...due].sort((one, other) => one.dueOn.localeCompare(other.dueOn)).slice(0, SHOWN);
  const [titles, nameOf] = await Promise.all([titlesOf(visit, shown), holderNames(visit, shown)]);
  // Who only coordinates gives files out and opens none.
  const opens = holds(visit, 'zone-officer', 'region-officer', 'auditor');
  const numberOf = ({ applicationId, receiptNumber }: Due) => {
    const number = fill(t.office.number, { n: receiptNumber ?? '' });
    return opens ? html`<a href="/ufficio/domande/${applicationId}">${number}</a>` : number;
  };
  return html`${table(
    t.office.due,
    [
      { label: t.office.decideBy },
      { label: t.office.application },
      { label: t.holders.held },
      { label: t.office.waitsFor },
      { label: t.office.zone },
    ],
    shown.map((line) => [
      dueText(visit, line),
      html`${numberOf(line)}<br /><span class="muted">${italian(code, titles(line))}</span>`,
      nameOf(line.holder, line.coveredBy),
      waitsFor(visit, line),
      zoneName(line.zone),
    ]),
  )}
  ${opens && html`<p><a href="/ufficio/domande">${t.office.allApplications}</a></p>`}`;
};

/** Whose turn it is; a family's term that has not begun waits for the delivery of its notice. */
const waitsFor = ({ t }: Visit, { waitsFor: whom, waitsUntil }: Pick<Due, 'waitsFor' | 'waitsUntil'>): string => {
  if (whom === undefined) return t.office.us;
  const asked = whom === 'integration' || whom === 'observations';
  return asked && waitsUntil === undefined ? t.office.undelivered : (wordFor(t.office.waits, whom) ?? whom);
};

/** What each application asks for. */
export const titlesOf = async (
  visit: Visit,
  lines: readonly { readonly callId: string; readonly action: string }[],
): Promise<(line: { readonly callId: string; readonly action: string }) => string> => {
  const ids = [...new Set(lines.map(({ callId }) => callId))];
  const calls = new Map(await Promise.all(ids.map(async (id) => [id, await callById(visit, id)] as const)));
  return ({ callId, action }) => {
    const call = calls.get(callId);
    return call === undefined ? '' : askedFor(call, action);
  };
};
