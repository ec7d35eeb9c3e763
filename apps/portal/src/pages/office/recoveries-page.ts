// What payees owe back: opened by itself where corrections outweigh what is approved beside them.
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { deskCrumb, more, payeeNames } from './pieces.js';
import { pageOfList, type Recovery } from './shapes.js';

/** Where they are. */
export const RECOVERIES = '/ufficio/recuperi';

const STATES = ['open', 'closed'] as const;

/** A recovery's state in a word. */
export const recoveryState = ({ t }: Visit, status: Recovery['status']): Html =>
  badge(status === 'open' ? 'warning' : 'good', t.recoveries.states[status]);

/** The page. */
export const recoveriesPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato')) ?? 'open';
  const { items, next } = await pageOfList<Recovery>(visit, `/recoveries?limit=50&status=${stato}`);
  const payee = await payeeNames(visit, items);
  return {
    title: t.recoveries.title,
    area: 'recoveries',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.recoveries.title}</h1>
      <p class="lead">${t.recoveries.lead}</p>
      <form method="get" action="${RECOVERIES}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          options: STATES.map((value) => ({ value, label: t.recoveries.states[value] })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.recoveries.none, t.recoveries.noneText)
          : table(
              t.recoveries.title,
              [
                { label: t.recoveries.debtor },
                { label: t.claims.month },
                { label: t.claims.zone },
                { label: t.payments.since },
                { label: t.recoveries.amount, isNumber: true },
                { label: t.office.owed, isNumber: true },
              ],
              items.map((one) => [
                html`<a href="${RECOVERIES}/${one.recoveryId}">${italian(code, payee(one))}</a>`,
                as.month(one.month),
                zoneName(one.zone),
                as.day(one.openedOn),
                as.money(one.amountCents),
                as.money(one.owedCents),
              ]),
            )
      }
      ${more(visit, RECOVERIES, next, { stato })}`,
  };
};
