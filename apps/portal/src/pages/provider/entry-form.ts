// A single service: its form, and what was written in it as the API takes it.
import { centsOf } from '../facts/fact-fields.js';
import { choices, day, line, select, time, type Filled } from '../frame/form.js';
import { flag, html, type Html } from '../frame/html.js';
import { fill } from '../language/language.js';
import type { Visit } from '../visit.js';
import { quantityIn } from './quantity.js';
import { scanBox } from './scan-box.js';
import type { Input, Service } from './services.js';

/** What a service is written with, besides what its call asks. */
export const FIELDS = ['codice', 'giorno', 'inizio', 'fine', 'quantita', 'importo'] as const;

/** The name of the field of something that the call asks. */
const nameOf = ({ name }: Input): string => `i.${name}`;

/** The names of all fields of a service. */
export const fieldsOf = ({ inputs }: Service): readonly string[] => [...FIELDS, ...inputs.map(nameOf)];

/** Who writes a service down: a provider with the code that it was shown, or a family that is paid back. */
export type Writer = 'provider' | 'family';

/** The fields: what every entry needs, and behind one line what only some calls ask. */
export const entryFields = (visit: Visit, service: Service, filled: Filled, writer: Writer = 'provider'): Html => {
  const { t } = visit;
  const optional = service.inputs.filter(({ required, type }) => required !== true && type !== 'bool');
  const isRide = service.unit === 'ride';
  const hidden = [...(isRide ? ['inizio', 'fine'] : []), ...optional.map(nameOf)];
  const isOpen = hidden.some((name) => filled.value(name) !== '' || filled.errors.has(name));
  return html`${writer === 'provider' && html`${line(filled, { name: 'codice', label: t.entry.code, hint: t.entry.codeHint, autocomplete: 'off' })} ${scanBox(visit, 'codice')}`}
  ${day(filled, { name: 'giorno', label: t.entry.day })}
  ${service.unit === 'hour' && line(filled, { name: 'quantita', label: t.entry.hours, hint: t.entry.hoursHint, width: 'short', numeric: true })}
  ${!['hour', 'ride', 'month', 'flat'].includes(service.unit) && line(filled, { name: 'quantita', label: t.entry.units, width: 'short', numeric: true })}
  ${service.isPriced && line(filled, { name: 'importo', label: t.entry.price, hint: t.entry.priceHint, width: 'short', numeric: true, unit: '€' })}
  ${service.inputs.filter((input) => !optional.includes(input)).map((input) => inputField(t, filled, input))}
  ${
    hidden.length > 0 &&
    html`<details class="more-fields" ${flag('open', isOpen)}>
      <summary>${t.entry.more}</summary>
      ${isRide && html`${time(filled, { name: 'inizio', label: t.entry.start })} ${time(filled, { name: 'fine', label: t.entry.end })}`}
      ${optional.map((input) => inputField(t, filled, input))}
    </details>`
  }`;
};

const inputField = (t: Visit['t'], filled: Filled, input: Input): Html => {
  const field = { name: nameOf(input), label: capital(input.label) };
  if (input.type === 'bool')
    return choices(filled, {
      ...field,
      options: [
        { value: 'yes', label: t.form.yes },
        { value: 'no', label: t.form.no },
      ],
    });
  if (input.values !== undefined)
    return select(filled, {
      ...field,
      options: input.values.map((value) => ({ value, label: capital(value) })),
      none: t.form.choose,
    });
  return line(filled, { ...field, ...(input.type === 'int' && { width: 'short', numeric: true }) });
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// What the card of a voucher holds.
const VOUCHER = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The service as the API takes it, and what is wrong with what was written, by field. */
export const entryIn = (
  form: URLSearchParams,
  service: Service,
  { t }: Visit,
  writer: Writer = 'provider',
): { readonly body: Readonly<Record<string, unknown>>; readonly errors: ReadonlyMap<string, string> } => {
  const said = (name: string): string => form.get(name)?.trim() ?? '';
  const errors = new Map<string, string>();
  const body: Record<string, unknown> = { service: service.code, servedOn: said('giorno') };
  if (writer === 'provider') {
    const code = said('codice').replace(/\s/g, '');
    if (code === '') errors.set('codice', fill(t.form.missing, { field: t.entry.code }));
    else if (VOUCHER.test(code)) body['voucherId'] = code;
    else body['code'] = code;
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said('giorno'))) errors.set('giorno', t.form.notADay);
  for (const [name, field] of [
    ['inizio', 'startedAt'],
    ['fine', 'endedAt'],
  ] as const)
    if (said(name) !== '') body[field] = said(name);
  quantity(service, said('quantita'), { t, body, errors });
  if (service.isPriced) {
    const cents = centsOf(said('importo'));
    if (cents === undefined || cents === 0) errors.set('importo', t.form.notAnAmount);
    else body['askedCents'] = cents;
  }
  const inputs = inputsIn(service, said, { t, errors });
  if (Object.keys(inputs).length > 0) body['inputs'] = inputs;
  return { body, errors };
};

interface Writing {
  readonly t: Visit['t'];
  readonly errors: Map<string, string>;
}

const quantity = (
  { unit }: Service,
  text: string,
  { t, body, errors }: Writing & { readonly body: Record<string, unknown> },
): void => {
  if (text === '' && unit !== 'hour') return;
  const read = quantityIn(text, unit);
  if (read === undefined) errors.set('quantita', unit === 'hour' ? t.register.notHours : t.form.notANumber);
  else Object.assign(body, read);
};

const inputsIn = (
  { inputs }: Service,
  said: (name: string) => string,
  { t, errors }: Writing,
): Readonly<Record<string, unknown>> => {
  const values: Record<string, unknown> = {};
  for (const input of inputs) {
    const text = said(nameOf(input));
    if (text === '') {
      if (input.required === true) errors.set(nameOf(input), fill(t.form.missing, { field: capital(input.label) }));
    } else if (input.type === 'bool') values[input.name] = text === 'yes';
    else if (input.type === 'string') values[input.name] = text;
    else if (/^\d{1,9}$/.test(text)) values[input.name] = Number(text);
    else errors.set(nameOf(input), t.form.notANumber);
  }
  return values;
};

const API_FIELDS: Readonly<Record<string, string>> = {
  code: 'codice',
  voucherId: 'codice',
  servedOn: 'giorno',
  startedAt: 'inizio',
  endedAt: 'fine',
  minutes: 'quantita',
  units: 'quantita',
  askedCents: 'importo',
};

/** The fields of the form by those of a problem. */
export const formField = (field: string): string | undefined =>
  API_FIELDS[field] ?? (field.startsWith('inputs.') ? `i.${field.slice('inputs.'.length)}` : undefined);
