// What the logs record of one thing, for auditors: looked up by a code that stands in no address, on two clocks, and exported.
import type { components } from '@buono/client';
import { isLocalDate } from '@buono/kernel';
import { needed } from '../api.js';
import { blank, carried, day, errorSummary, form, line, refilled, select, send, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { endOf } from './money-asked.js';
import { deskCrumb } from './pieces.js';

type Line = components['schemas']['AuditEventView'];
type Found = components['schemas']['AuditHistoryPage'];

/** Where it is. */
export const AUDIT = '/ufficio/registro-eventi';

/** The parts of the system in whose logs each kind of thing stands. */
const WHERE = {
  application: ['eligibility', 'issuance'],
  voucher: ['issuance', 'redemption'],
  claim: ['redemption'],
  'payment-order': ['redemption'],
} as const;
type Kind = keyof typeof WHERE;

const MOST = 500;
const CODE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Asked {
  readonly kind: Kind;
  readonly code: string;
  readonly knownAt?: string;
  readonly validAt?: string;
}

/** The page. */
export const auditPage = (visit: Visit): Page => pageOf(visit, blank({ kind: 'application' }));

const pageOf = (visit: Visit, filled: Filled, found?: Html): Page => {
  const { t } = visit;
  return {
    title: t.audit.title,
    area: 'audit',
    crumbs: [deskCrumb(visit)],
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${t.audit.title}</h1>
      <p class="lead">${t.audit.lead}</p>
      <div class="narrow">
        ${form(
          visit,
          AUDIT,
          html`${select(filled, {
            name: 'kind',
            label: t.audit.kind,
            options: Object.entries(t.audit.kinds).map(([value, label]) => ({ value, label })),
          })}
          ${line(filled, { name: 'code', label: t.audit.code, hint: t.audit.codeHint, autocomplete: 'off' })}
          ${day(filled, { name: 'knownOn', label: t.audit.knownOn, hint: t.audit.knownHint })}
          ${day(filled, { name: 'validAt', label: t.audit.validAt, hint: t.audit.validHint })} ${send(t.audit.send)}`,
        )}
      </div>
      ${found}`,
  };
};

/** What was found of it. */
export const audited = async (visit: Visit): Promise<Outcome> => {
  const asked = askedIn(visit);
  if ('errors' in asked) return pageOf(visit, refilled(visit.form, asked.errors));
  return pageOf(visit, refilled(visit.form, new Map()), await foundIn(visit, asked));
};

/** The same, as lines of JSON to keep. */
export const auditExported = async (visit: Visit): Promise<Outcome> => {
  const asked = askedIn(visit);
  if ('errors' in asked) return pageOf(visit, refilled(visit.form, asked.errors));
  const lines = await allOf(visit, asked);
  return {
    fileName: `${asked.kind}-${asked.code}.ndjson`,
    type: 'application/x-ndjson; charset=utf-8',
    content: lines.map((one) => `${JSON.stringify(one)}\n`).join(''),
  };
};

const askedIn = ({ t, form: sent }: Visit): Asked | { readonly errors: ReadonlyMap<string, string> } => {
  const said = (name: string) => sent.get(name)?.trim() ?? '';
  const [kind, code, knownOn, validAt] = [said('kind'), said('code').toLowerCase(), said('knownOn'), said('validAt')];
  const errors = new Map<string, string>();
  if (!Object.hasOwn(WHERE, kind)) errors.set('kind', t.form.required);
  if (!CODE.test(code)) errors.set('code', t.audit.codeWrong);
  for (const [name, value] of [
    ['knownOn', knownOn],
    ['validAt', validAt],
  ] as const)
    if (value !== '' && !isLocalDate(value)) errors.set(name, t.audit.dayWrong);
  if (errors.size > 0) return { errors };
  return {
    ...{ kind: kind as Kind, code },
    ...(isLocalDate(knownOn) && { knownAt: endOf(knownOn) }),
    ...(validAt !== '' && { validAt }),
  };
};

/** Every event of the thing, in all logs, by when it was recorded. */
const allOf = async (visit: Visit, asked: Asked): Promise<readonly Line[]> => {
  const found = await Promise.all(WHERE[asked.kind].map((context) => allIn(visit, context, asked)));
  return found.flat().sort((one, other) => Date.parse(one.recordedAt) - Date.parse(other.recordedAt));
};

const allIn = async (visit: Visit, context: string, asked: Asked): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  let cursor: string | undefined;
  do {
    const body = { ...asked, limit: MOST, ...(cursor !== undefined && { cursor }) };
    const found = needed(await visit.api.send<Found>('POST', `/audit-histories/${context}/searches`, { body }));
    lines.push(...found.items);
    cursor = found.next;
  } while (cursor !== undefined);
  return lines;
};

const foundIn = async (visit: Visit, asked: Asked): Promise<Html> => {
  const { t, as, form: sent } = visit;
  const lines = await allOf(visit, asked);
  const again = Object.fromEntries(['kind', 'code', 'knownOn', 'validAt'].map((name) => [name, sent.get(name) ?? '']));
  return html`<section role="status" aria-labelledby="found">
    <h2 id="found">${t.audit.found} <span class="count">${as.number(lines.length)}</span></h2>
    ${
      lines.length === 0
        ? empty(t.audit.none, t.audit.noneText)
        : html`${form(visit, `${AUDIT}/esporta`, html`${carried(again)}${send(t.audit.export, 'outline-primary')}`)}
          ${table(
            t.audit.found,
            [
              { label: t.audit.recordedAt },
              { label: t.audit.effectiveOn },
              { label: t.audit.event },
              { label: t.audit.author },
              { label: t.audit.place },
            ],
            lines.slice(0, MOST).map((one) => rowOf(visit, one)),
          )}
          ${lines.length > MOST && html`<p>${fill(t.audit.more, { n: MOST })}</p>`}`
    }
  </section>`;
};

const rowOf = (visit: Visit, one: Line) => {
  const { t, as } = visit;
  return [
    as.moment(one.recordedAt),
    one.effectiveOn === undefined ? '–' : as.day(one.effectiveOn),
    html`<code>${one.type}</code> ${one.acts.map((act) => html`<br />${t.audit.act}: ${act}`)}
      ${one.facts.length > 0 && html`<br /><span class="muted">${one.facts.map(({ name, value }) => `${name}: ${value}`).join(', ')}</span>`}
      ${one.sealed.length > 0 && html`<br />${badge('plain', `${t.audit.sealed}: ${one.sealed.map((name) => wordFor(t.data.classes, name) ?? name).join(', ')}`)}`}`,
    one.roles.map((role) => wordFor(t.audit.roles, role) ?? wordFor(t.staff.roles, role) ?? role).join(', '),
    html`<code>${one.stream.slice(0, one.stream.length - 28)}</code><br /><span class="muted"
        >${fill(t.letters.position, { n: one.position })}</span
      >`,
  ];
};
