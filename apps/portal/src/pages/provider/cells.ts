// From the cells of a register to services as the API takes them: what stands in each, and what cannot be one.
import type { Texts } from '../language/language.js';
import { fill } from '../language/language.js';
import { centsOf } from '../facts/fact-fields.js';
import { quantityIn } from './quantity.js';
import { isMonthly, type Row, type Sheet } from './register.js';
import type { Input, Service } from './services.js';

/** A filled cell: where it stands, and the service that it means or why it means none. */
export interface Cell {
  readonly name: string;
  readonly row: number;
  readonly servedOn: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly wrong?: string;
}

/** The name of a cell's field; of a monthly service the day is 0. */
export const cellName = (row: number, day: number): string => `c.${row}.${day}`;
/** The name of the field of the price of a row. */
export const priceName = (row: number): string => `p.${row}`;
/** The name of the field of something that the call asks. */
export const inputName = (row: number, { name }: Input): string => `i.${row}.${name}`;

/** The filled cells of a sheet, row by row. */
export const cellsIn = (form: URLSearchParams, sheet: Sheet, t: Texts): readonly Cell[] => {
  const { service, rows, days } = sheet;
  if (service === undefined) return [];
  const said = (name: string): string => form.get(name)?.trim() ?? '';
  return rows.flatMap((row, at) => {
    if (isMonthly(service)) return monthlyCell({ row, at, service, said, t, last: days.at(-1) ?? '' });
    return days.flatMap((servedOn, index): readonly Cell[] => {
      const name = cellName(at, index + 1);
      const text = said(name);
      if (text === '') return [];
      return [cellOf({ row, at, service, said, t, name, text, servedOn })];
    });
  });
};

interface Reading {
  readonly row: Row;
  readonly at: number;
  readonly service: Service;
  readonly said: (name: string) => string;
  readonly t: Texts;
}

const monthlyCell = (reading: Reading & { readonly last: string }): readonly Cell[] => {
  const { at, service, said, last } = reading;
  const asked = service.isPriced ? said(priceName(at)) : said(cellName(at, 0));
  const others = service.inputs.some((input) => input.type !== 'bool' && said(inputName(at, input)) !== '');
  if (asked === '' && !others) return [];
  return [cellOf({ ...reading, name: service.isPriced ? priceName(at) : cellName(at, 0), text: '1', servedOn: last })];
};

const cellOf = ({
  row,
  at,
  service,
  said,
  t,
  name,
  text,
  servedOn,
}: Reading & { readonly name: string; readonly text: string; readonly servedOn: string }): Cell => {
  const place = { name, row: at, servedOn };
  const quantity = quantityIn(text, service.unit);
  if (quantity === undefined)
    return { ...place, wrong: service.unit === 'hour' ? t.register.notHours : t.form.notANumber };
  const unitPrice = service.isPriced ? centsOf(said(priceName(at))) : undefined;
  if (service.isPriced && (unitPrice === undefined || unitPrice === 0))
    return { ...place, wrong: said(priceName(at)) === '' ? t.register.noPrice : t.form.notAnAmount };
  const inputs = inputsIn(at, service, said);
  if ('missing' in inputs)
    return {
      ...place,
      name: inputName(at, inputs.missing),
      wrong: fill(t.form.missing, { field: inputs.missing.label }),
    };
  return {
    ...place,
    body: {
      voucherId: row.voucherId,
      providerId: row.providerId,
      service: service.code,
      servedOn,
      ...quantity,
      ...(unitPrice !== undefined && { askedCents: priceOf(unitPrice, quantity) }),
      ...(Object.keys(inputs.values).length > 0 && { inputs: inputs.values }),
    },
  };
};

const priceOf = (cents: number, quantity: { readonly minutes?: number; readonly units?: number }): number =>
  quantity.minutes === undefined ? cents * (quantity.units ?? 1) : Math.floor((cents * quantity.minutes) / 60);

/** What was said of the things that the call asks; or the first that is missing. */
export const inputsIn = (
  at: number,
  { inputs }: Service,
  said: (name: string) => string,
): { readonly values: Readonly<Record<string, unknown>> } | { readonly missing: Input } => {
  const values: Record<string, unknown> = {};
  for (const input of inputs) {
    const text = said(inputName(at, input));
    if (text === '' && input.required === true) return { missing: input };
    if (input.type === 'bool') values[input.name] = text === 'yes';
    else if (text !== '') values[input.name] = input.type === 'int' && /^\d{1,9}$/.test(text) ? Number(text) : text;
  }
  return { values };
};
