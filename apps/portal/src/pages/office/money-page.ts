// The money of an office from assignment to payment, and every place where two records do not agree.
import { read } from '../api.js';
import { bars } from '../frame/bars.js';
import { html, type Html, type Part } from '../frame/html.js';
import { action, empty, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { moneyAsked, moneyChooser, pageQuery, reportQuery, type MoneyAsked } from './money-asked.js';
import { moneyTimes } from './money-times.js';
import { moneyZones, zoneSums } from './money-zones.js';
import type { BudgetReport, TimesReport } from './shapes.js';

const GIVEN = ['allocated', 'reserved', 'assigned'] as const;
const STEPS = ['assigned', 'accrued', 'claimed', 'settled', 'ordered', 'paid'] as const;
const FIGURES = ['allocated', 'reserved', ...STEPS, 'released'] as const;
type Amount = (typeof FIGURES)[number];

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
  const asked = moneyAsked(visit);
  const report = reportQuery(asked);
  const cursor = query.get('dopo');
  const page = new URLSearchParams({ ...Object.fromEntries(report), limit: '25', ...(cursor !== null && { cursor }) });
  const times = new URLSearchParams(report);
  // How long things take is told as it is known now.
  times.delete('knownAt');
  const [{ totals, counts, differences, next }, budget, took] = await Promise.all([
    read<Reconciliation>(visit, `/reports/reconciliation?${page.toString()}`),
    read<BudgetReport>(visit, `/reports/budget?${report.toString()}`),
    read<TimesReport>(visit, `/reports/times?${times.toString()}`),
  ]);
  const zones = zoneSums(budget);
  const said = (step: Amount): string => as.money(totals[`${step}Cents`]);
  return {
    title: t.money.title,
    area: 'money',
    crumbs: [{ label: t.office.inbox, href: '/ufficio' }],
    body: html`<h1>${t.money.title}</h1>
      <p class="lead">${t.money.lead}</p>
      ${await moneyChooser(visit, asked, [...zones.keys()])} ${asOfSaid(visit, asked)}
      ${bars(
        t.money.given,
        GIVEN.map((step) => ({ label: t.money.steps[step], value: totals[`${step}Cents`], said: said(step) })),
      )}
      ${bars(
        t.money.chart,
        STEPS.map((step) => ({ label: t.money.steps[step], value: totals[`${step}Cents`], said: said(step) })),
      )}
      <details>
        <summary>${t.money.figures}</summary>
        ${table(
          t.money.figures,
          [{ label: t.money.step }, { label: t.payments.amount, isNumber: true }],
          FIGURES.map((step) => [t.money.steps[step], said(step)]),
        )}
      </details>
      ${zones.size > 0 && moneyZones(visit, zones)} ${moneyTimes(visit, took)}
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
      ${next !== undefined && html`<p>${action(`/ufficio/riconciliazione?${new URLSearchParams({ ...pageQuery(asked), dopo: next }).toString()}`, t.file.more, 'outline-primary')}</p>`}`,
  };
};

/** As of when the figures are, where a clock was set back. */
const asOfSaid = ({ t, as, icons }: Visit, { validAt, knownOn }: MoneyAsked): Html | undefined => {
  const said = [
    ...(validAt === undefined ? [] : [fill(t.money.trueOn, { day: as.day(validAt) })]),
    ...(knownOn === undefined ? [] : [fill(t.money.knownBy, { day: as.day(knownOn) })]),
  ];
  return said.length === 0 ? undefined : notice(icons, 'info', html`<p>${said.join(' ')}</p>`);
};

const whatDiffers = ({ t, code }: Visit, { kind, sentence, claimId, paymentOrderId }: Difference): Part => {
  const said = wordFor(t.money.kinds, kind) ?? italian(code, sentence);
  if (paymentOrderId !== undefined) return html`<a href="/ufficio/mandati/${paymentOrderId}">${said}</a>`;
  return claimId === undefined ? said : html`<a href="/ufficio/rendiconti/${claimId}">${said}</a>`;
};
