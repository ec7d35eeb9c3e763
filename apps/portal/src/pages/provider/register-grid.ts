// The cells of a register: one voucher a line, its days in columns, or what a month needs. On a phone each line is a sheet.
import { attribute, flag, html, type Html } from '../frame/html.js';
import type { Filled } from '../frame/form.js';
import { fill } from '../language/language.js';
import type { Visit } from '../visit.js';
import { cellName, inputName, priceName } from './cells.js';
import { quantityText } from './quantity.js';
import type { Row, Sheet } from './register.js';
import type { Input, Service } from './services.js';
import { voucherMark, type Redemption } from './shapes.js';

/** Where what a check says of a cell stands. */
export const noteName = (cell: string): string => `n-${cell}`;

/** Days in columns. */
export const dailyGrid = (visit: Visit, sheet: Sheet, service: Service, filled: Filled): Html => {
  const { as } = visit;
  const { days, rows } = sheet;
  const extras = extrasOf(visit, service);
  return grid(visit, {
    heads: [
      ...extras.map(({ label }) => html`<th scope="col" role="columnheader">${label}</th>`),
      ...days.map(
        (day) =>
          html`<th scope="col" role="columnheader" class="${isRest(day) && 'rest'}">
            <abbr title="${as.day(day)}">${initialOf(visit, day)}<br />${Number(day.slice(-2))}</abbr>
          </th>`,
      ),
    ],
    lines: rows.map((row, at) => [
      ...extras.map(({ cell }) => cell(row, at, filled)),
      ...days.map((day, index) => {
        const written = row.entries.filter(({ servedOn }) => servedOn === day);
        const label = html`<span class="visually-hidden">${voucherMark(row.voucherId)}, </span
          ><span class="day-number">${Number(day.slice(-2))}</span
          ><span class="visually-hidden"> ${as.month(day.slice(0, 7))}</span>`;
        return html`<td role="cell" class="wd-${weekdayOf(day)} ${isRest(day) && 'rest'}">
          ${written.length > 0 ? entered(visit, written, label) : box(filled, cellName(at, index + 1), label)}
        </td>`;
      }),
    ]),
    rows,
    isMonth: false,
  });
};

/** What a month needs in columns. */
export const monthlyGrid = (visit: Visit, sheet: Sheet, service: Service, filled: Filled): Html => {
  const { t, as } = visit;
  const { rows } = sheet;
  const extras = extrasOf(visit, service);
  const units = service.isPriced ? [] : [{ label: t.register.units, name: (at: number) => cellName(at, 0) }];
  return grid(visit, {
    heads: [
      ...[...units, ...extras].map(({ label }) => html`<th scope="col" role="columnheader">${label}</th>`),
      html`<th scope="col" role="columnheader" class="num">${t.register.written}</th>`,
    ],
    lines: rows.map((row, at) => {
      const isWritten = row.entries.length > 0;
      const said = html`<td role="cell" class="num">
        ${isWritten ? row.entries.map((entry) => html`<a class="written" href="/ente/servizi/${entry.redemptionId}">${as.money(entry.dueCents ?? entry.publicCents)}</a>`) : html`<span class="muted">–</span>`}
      </td>`;
      if (isWritten) return [...[...units, ...extras].map(() => html`<td role="cell" class="muted">–</td>`), said];
      return [
        ...units.map(({ label, name }) => html`<td role="cell">${box(filled, name(at), labelFor(row, label))}</td>`),
        ...extras.map(({ cell }) => cell(row, at, filled)),
        said,
      ];
    }),
    rows,
    isMonth: true,
  });
};

interface Grid {
  readonly heads: readonly Html[];
  readonly lines: readonly (readonly Html[])[];
  readonly rows: readonly Row[];
  readonly isMonth: boolean;
}

const grid = (visit: Visit, { heads, lines, rows, isMonth }: Grid): Html => {
  const { t } = visit;
  return html`<div class="table-wrap" tabindex="0" role="group" aria-label="${t.register.grid}">
    <table class="register ${isMonth && 'by-month'}" role="table" data-grid>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="first">${t.register.voucher}</th>
          ${heads}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${lines.map(
          (line, at) =>
            html`<tr role="row">
              ${rowHead(visit, rows[at])}${line}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

const rowHead = ({ t, as }: Visit, row: Row | undefined): Html | undefined => {
  if (row === undefined) return undefined;
  const { wallet } = row;
  const state =
    wallet.status === 'closing' && wallet.entriesUntil !== undefined
      ? fill(t.register.closing, { day: as.day(wallet.entriesUntil) })
      : wallet.status === 'closed'
        ? t.register.closed
        : fill(t.register.left, { amount: as.money(wallet.remainingCents) });
  return html`<th scope="row" role="rowheader" class="first">
    <span class="sign">${voucherMark(row.voucherId)}</span><span class="under">${state}</span>
  </th>`;
};

// Monday is the first.
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
const isRest = (day: string): boolean => weekdayOf(day) > 5;

const initialOf = ({ code }: Visit, day: string): string =>
  new Intl.DateTimeFormat(code, { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const entered = ({ t }: Visit, entries: readonly Redemption[], label: Html): Html =>
  html`<span class="entered"
    >${label}${entries.map((entry) => html`<a class="written" href="/ente/servizi/${entry.redemptionId}">${quantityText(entry)}<span class="visually-hidden"> ${t.register.isWritten}</span></a>`)}</span
  >`;

const box = (filled: Filled, name: string, label: Html): Html => {
  const wrong = filled.errors.get(name);
  return html`<label for="f-${name}">${label}</label
    ><input
      id="f-${name}"
      name="${name}"
      value="${filled.value(name)}"
      inputmode="decimal"
      autocomplete="off"
      ${attribute('aria-invalid', wrong === undefined ? undefined : 'true')}
      ${attribute('aria-describedby', wrong === undefined ? undefined : `e-${name}`)}
      ${attribute('class', wrong === undefined ? undefined : 'wrong-cell')}
    />${wrong !== undefined && html`<span class="visually-hidden" id="e-${name}">${wrong}</span>`}`;
};

const labelFor = (row: Row, label: string): Html =>
  html`<span class="visually-hidden">${voucherMark(row.voucherId)}, </span><span class="field-name">${label}</span>`;

interface Extra {
  readonly label: string;
  readonly cell: (row: Row, at: number, filled: Filled) => Html;
}

// The price and what the call asks: once for each line.
const extrasOf = (visit: Visit, service: Service): readonly Extra[] => [
  ...(service.isPriced
    ? [
        {
          label: visit.t.register.price,
          cell: (row: Row, at: number, filled: Filled) =>
            html`<td role="cell">${box(filled, priceName(at), labelFor(row, visit.t.register.price))}</td>`,
        },
      ]
    : []),
  ...service.inputs
    .filter(({ required, type }) => required === true || type === 'bool')
    .map((input) => ({
      label: capital(input.label),
      cell: (row: Row, at: number, filled: Filled) => html`<td role="cell">${inputBox(row, at, input, filled)}</td>`,
    })),
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inputBox = (row: Row, at: number, input: Input, filled: Filled): Html => {
  const name = inputName(at, input);
  const label = labelFor(row, capital(input.label));
  if (input.type !== 'bool') return box(filled, name, label);
  return html`<label for="f-${name}">${label}</label
    ><input
      type="checkbox"
      id="f-${name}"
      name="${name}"
      value="yes"
      ${flag('checked', filled.value(name) === 'yes')}
    />`;
};
