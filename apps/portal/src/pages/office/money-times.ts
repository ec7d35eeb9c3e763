// How long decisions and payments take, and how long claims have been waiting: charts, and the table behind them.
import { bars } from '../frame/bars.js';
import { html, type Html } from '../frame/html.js';
import { empty } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { counted } from '../language/language.js';
import type { Visit } from '../visit.js';
import { shortZoneName, zoneName } from '../zone-name.js';
import type { TimesReport, TimesRow } from './shapes.js';

const AGES = ['upTo30', 'upTo60', 'upTo90', 'beyond'] as const;

/** The ages of claims first, then the days of each zone. */
export const moneyTimes = (visit: Visit, { total, rows }: TimesReport): Html => {
  const { t, as } = visit;
  if (rows.length === 0)
    return html`<h2>${t.money.times}</h2>
      ${empty(t.money.noTimes, t.money.noTimesText)}`;
  const withDays = (name: 'medianDaysToDecide' | 'medianDaysToPay') =>
    rows.flatMap((row) => {
      const days = row[name];
      return days === undefined
        ? []
        : [{ label: shortZoneName(row.zone ?? ''), value: days, said: inDays(visit, days) }];
    });
  const [toDecide, toPay] = [withDays('medianDaysToDecide'), withDays('medianDaysToPay')];
  return html`<h2>${t.money.ageing}</h2>
    ${bars(
      t.money.ageing,
      AGES.map((age) => ({ label: t.money.ages[age], value: total.waiting[age], said: as.number(total.waiting[age]) })),
    )}
    <h2>${t.money.times}</h2>
    <p>${t.money.timesText}</p>
    ${
      toDecide.length > 0 &&
      html`<h3>${t.money.toDecide}</h3>
        ${bars(t.money.toDecide, toDecide)}`
    }
    ${
      toPay.length > 0 &&
      html`<h3>${t.money.toPay}</h3>
        ${bars(t.money.toPay, toPay)}`
    }
    <details>
      <summary>${t.money.figures}: ${t.money.times}</summary>
      ${table(
        t.money.times,
        [
          { label: t.office.zone },
          { label: t.money.toDecide, isNumber: true },
          { label: t.money.toPay, isNumber: true },
          ...AGES.map((age) => ({ label: t.money.ages[age], isNumber: true })),
        ],
        rows.map((row) => [zoneName(row.zone ?? ''), ...cells(visit, row)]),
        [html`<strong>${t.files.total}</strong>`, ...cells(visit, total)],
      )}
    </details>`;
};

const inDays = ({ t }: Visit, days: number): string => counted(days, t.money.day, t.money.days);

const cells = (visit: Visit, { medianDaysToDecide, medianDaysToPay, waiting }: TimesRow): readonly string[] => [
  ...[medianDaysToDecide, medianDaysToPay].map((days) => (days === undefined ? '–' : inDays(visit, days))),
  ...AGES.map((age) => visit.as.number(waiting[age])),
];
