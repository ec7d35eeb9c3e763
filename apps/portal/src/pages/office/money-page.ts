// The money of an office from assignment to payment, and every place where two records do not agree.
import { read } from '../api.js';
import { bars } from '../frame/bars.js';
import { html, type Part } from '../frame/html.js';
import { action, empty, italian } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';

const STEPS = ['assigned', 'accrued', 'claimed', 'settled', 'ordered', 'paid'] as const;
const BEFORE = ['allocated', 'reserved', 'released'] as const;
type Amount = (typeof STEPS)[number] | (typeof BEFORE)[number];

interface Difference {
  readonly kind: string;
  readonly sentence: string;
  readonly zone: string;
  readonly claimId?: string;
  readonly paymentOrderId?: string;
  readonly expectedCents: number;
  readonly foundCents: number;
  readonly since: string;
}

interface Reconciliation {
  readonly totals: Readonly<Record<`${Amount}Cents`, number>>;
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  readonly differences: readonly Difference[];
  readonly next?: string;
}

/** The page. */
export const moneyPage = async (visit: Visit): Promise<Page> => {
  const { t, as, query } = visit;
  const cursor = query.get('dopo');
  const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { totals, counts, differences, next } = await read<Reconciliation>(
    visit,
    `/reports/reconciliation?limit=25${from}`,
  );
  const said = (step: Amount): string => as.money(totals[`${step}Cents`]);
  return {
    title: t.money.title,
    area: 'money',
    crumbs: [{ label: t.office.inbox, href: '/ufficio' }],
    body: html`<h1>${t.money.title}</h1>
      <p class="lead">${t.money.lead}</p>
      ${bars(
        t.money.chart,
        STEPS.map((step) => ({ label: t.money.steps[step], value: totals[`${step}Cents`], said: said(step) })),
      )}
      <details>
        <summary>${t.money.figures}</summary>
        ${table(
          t.money.figures,
          [{ label: t.money.step }, { label: t.payments.amount, isNumber: true }],
          [...BEFORE, ...STEPS].map((step) => [t.money.steps[step], said(step)]),
        )}
      </details>
      <h2>${t.money.differences}</h2>
      ${
        differences.length === 0
          ? empty(t.money.none, t.money.noneText)
          : html`<p>${fill(t.money.found, { n: counts.reduce((sum, { count }) => sum + count, 0) })}</p>
              ${table(
                t.money.differences,
                [
                  { label: t.money.what },
                  { label: t.payments.since },
                  { label: t.office.zone },
                  { label: t.money.expected, isNumber: true },
                  { label: t.money.seen, isNumber: true },
                ],
                differences.map((one) => [
                  whatDiffers(visit, one),
                  as.day(one.since),
                  zoneName(one.zone),
                  as.money(one.expectedCents),
                  as.money(one.foundCents),
                ]),
              )}`
      }
      ${next !== undefined && html`<p>${action(`/ufficio/riconciliazione?dopo=${encodeURIComponent(next)}`, t.file.more, 'outline-primary')}</p>`}`,
  };
};

const whatDiffers = ({ t, code }: Visit, { kind, sentence, claimId, paymentOrderId }: Difference): Part => {
  const said = wordFor(t.money.kinds, kind) ?? italian(code, sentence);
  if (paymentOrderId !== undefined) return html`<a href="/ufficio/mandati/${paymentOrderId}">${said}</a>`;
  return claimId === undefined ? said : html`<a href="/ufficio/rendiconti/${claimId}">${said}</a>`;
};
