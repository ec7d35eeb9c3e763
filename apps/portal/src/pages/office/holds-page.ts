// The services that contradict something, by the last day for a decision; decided on the page of each.
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { todayOf } from '../today.js';
import { voucherMark } from '../provider/shapes.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { deskCrumb, more, payeeNames, termText } from './pieces.js';
import { pageOfList, type Held } from './shapes.js';

/** Where they are. */
export const HOLDS = '/ufficio/verifiche';

const STATES = ['open', 'lapsed', 'released', 'confirmed', 'lifted'] as const;
const TONES: Readonly<Record<Held['status'], Tone | 'plain'>> = {
  open: 'warning',
  lapsed: 'plain',
  released: 'good',
  confirmed: 'bad',
  lifted: 'plain',
};

/** A hold's state in a word. */
export const holdState = ({ t }: Visit, status: Held['status']): Html => badge(TONES[status], t.holds.states[status]);

/** The page. */
export const holdsPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'open';
  const regola = Object.keys(t.holds.rules).find((one) => one === query.get('regola')) ?? '';
  const rule = regola === '' ? '' : `&rule=${regola}`;
  const { items, next } = await pageOfList<Held>(visit, `/holds?limit=50&status=${stato}${rule}`);
  return {
    title: t.holds.title,
    area: 'holds',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.holds.title}</h1>
      <p class="lead">${t.holds.lead}</p>
      ${chooser(visit, { stato, regola })}
      ${
        items.length === 0
          ? stato === 'open'
            ? empty(t.holds.none, t.holds.noneText)
            : empty(t.holds.noneSuch, t.holds.noneSuchText)
          : await listOf(visit, items)
      }
      ${more(visit, HOLDS, next, { stato, regola })}`,
  };
};

const chooser = ({ t }: Visit, asked: { readonly stato: string; readonly regola: string }): Html =>
  html`<form method="get" action="${HOLDS}" class="chooser">
    ${select(blank(asked), {
      name: 'stato',
      label: t.claims.state,
      options: STATES.map((value) => ({ value, label: t.holds.states[value] })),
    })}
    ${select(blank(asked), {
      name: 'regola',
      label: t.holds.rule,
      none: t.holds.allRules,
      options: Object.entries(t.holds.rules).map(([value, label]) => ({ value, label })),
    })}
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;

const listOf = async (visit: Visit, items: readonly Held[]): Promise<Html> => {
  const { t, as, code } = visit;
  const [today, payee] = await Promise.all([todayOf(visit), payeeNames(visit, items)]);
  return table(
    t.holds.title,
    [
      { label: t.office.holdBy },
      { label: t.office.reason },
      { label: t.holds.services },
      { label: t.holds.payees },
      { label: t.office.zone },
    ],
    byHold(items).map(([first, ...others]) => {
      const lines = [first, ...others];
      const { holdId, status, until, rule } = first;
      return [
        status === 'open' ? termText(visit, until, today) : html`${as.day(until)}<br />${holdState(visit, status)}`,
        html`<a href="${HOLDS}/${holdId}">${t.holds.rules[rule]}</a>`,
        each(lines.map(({ voucherId }) => html`<code>${voucherMark(voucherId)}</code>`)),
        each([...new Set(lines.map(payee))].map((name) => html`${italian(code, name)}`)),
        each([...new Set(lines.map(({ zone }) => zoneName(zone)))].map((name) => html`${name}`)),
      ];
    }),
  );
};

const each = (parts: readonly Html[]): readonly Html[] => parts.map((part) => html`<div>${part}</div>`);

/** The lines of each hold together, as they stand in the list. */
export const byHold = (items: readonly Held[]): readonly (readonly [Held, ...Held[]])[] => {
  const holds = new Map<string, [Held, ...Held[]]>();
  for (const item of items) {
    const known = holds.get(item.holdId);
    if (known === undefined) holds.set(item.holdId, [item]);
    else known.push(item);
  }
  return [...holds.values()];
};
