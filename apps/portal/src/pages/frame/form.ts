// Forms that work without scripts: fields with their hint and error, and a summary that leads to each.
import type { Problem } from '@buono/client';
import type { Visit } from '../visit.js';
import { attribute, flag, html, type Html, type Part } from './html.js';
import { icon } from './icon.js';

/** What was written, and what is wrong with it by field. */
export interface Filled {
  value(name: string): string;
  readonly errors: ReadonlyMap<string, string>;
}

/** A form as it is first shown. */
export const blank = (values: Readonly<Record<string, string | undefined>> = {}): Filled => ({
  value: (name) => values[name] ?? '',
  errors: new Map(),
});

/** A form as it was sent, with its errors. */
export const refilled = (form: URLSearchParams, errors: ReadonlyMap<string, string>): Filled => ({
  value: (name) => form.get(name) ?? '',
  errors,
});

/** The errors of a problem by the fields of a form; what names none of them stands under ''. */
export const errorsOf = ({ detail, errors = [] }: Problem, nameOf: (field: string) => string | undefined) => {
  const byField = new Map<string, string>();
  for (const error of errors) {
    const name = nameOf(error.field);
    if (name !== undefined && !byField.has(name)) byField.set(name, capital(error.detail));
  }
  if (byField.size === 0) byField.set('', detail);
  return byField;
};

/** The same errors in the words of the form: by the label of each field, not by its name in the API. */
export const inWords = (
  { t }: Visit,
  errors: ReadonlyMap<string, string>,
  sent: URLSearchParams,
  labels: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map(
    [...errors].map(([name, told]) => {
      const label = labels[name];
      if (label === undefined) return [name, told];
      if ((sent.get(name)?.trim() ?? '') === '') return [name, t.form.missing.replace('{field}', label.toLowerCase())];
      const [first = '', ...rest] = told.split(' ');
      const isNamed = first.split('.').at(-1)?.toLowerCase() === name.toLowerCase();
      return [name, isNamed ? `${label}: ${rest.join(' ')}` : told];
    }),
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The errors together, first on the page: each leads to its field. */
export const errorSummary = ({ t, icons }: Visit, { errors }: Filled): Html | undefined =>
  errors.size === 0
    ? undefined
    : html`<div class="summary" role="alert" tabindex="-1" autofocus>
        <h2>${icon(icons, 'it-close-circle', 'icon-danger')} ${t.form.summary}</h2>
        <p>${t.form.nothingLost}</p>
        <ul>
          ${[...errors].map(([name, said]) => (name === '' ? html`<li>${said}</li>` : html`<li><a href="#f-${name}">${said}</a></li>`))}
        </ul>
      </div>`;

/** A form that changes something: with the proof that it is of this browser, and a key so that sending twice does it once. */
export const form = (visit: Visit, action: string, content: Part, key: string = crypto.randomUUID()): Html =>
  html`<form method="post" action="${action}" novalidate>${guarded(visit, content, key)}</form>`;

/** A form that sends files. */
export const fileForm = (visit: Visit, action: string, content: Part): Html =>
  html`<form method="post" action="${action}" enctype="multipart/form-data" novalidate>
    ${guarded(visit, content, crypto.randomUUID())}
  </form>`;

const guarded = ({ proof }: Visit, content: Part, key: string): Html =>
  html`<input type="hidden" name="_proof" value="${proof}" /><input type="hidden" name="_key" value="${key}" />
    ${content}`;

/** Values carried from one page to the next. */
export const carried = (values: Readonly<Record<string, string>>): readonly Html[] =>
  Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

/** What every field says. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The language of the label, when it is not the page's. */
  readonly lang?: string | undefined;
}

interface LineField extends Field {
  readonly kind?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly numeric?: boolean;
  readonly width?: 'short' | 'medium';
  /** Shown behind the box: € */
  readonly unit?: string;
}

const describedBy = ({ name, hint }: Field, error: string | undefined): string | undefined => {
  const ids = [hint !== undefined && `h-${name}`, error !== undefined && `e-${name}`].filter((id) => id !== false);
  return ids.length === 0 ? undefined : ids.join(' ');
};

const hintOf = ({ name, hint }: Field): Html | undefined =>
  hint === undefined ? undefined : html`<p class="hint" id="h-${name}">${hint}</p>`;

const errorOf = ({ name }: Field, error: string | undefined): Html | undefined =>
  error === undefined ? undefined : html`<p class="wrong" id="e-${name}">${error}</p>`;

/** A line to write in. */
export const line = (filled: Filled, field: LineField): Html => {
  const { name, label, kind = 'text', autocomplete, numeric, width, unit, lang } = field;
  const error = filled.errors.get(name);
  return html`<div class="field ${error !== undefined && 'has-error'}">
    <label for="f-${name}" ${attribute('lang', lang)}>${label}</label>
    ${hintOf(field)}${errorOf(field, error)}
    <div class="box">
      <input
        class="form-control ${width}"
        type="${kind}"
        id="f-${name}"
        name="${name}"
        value="${filled.value(name)}"
        ${attribute('autocomplete', autocomplete)}
        ${attribute('inputmode', numeric === true ? 'decimal' : undefined)}
        ${attribute('aria-describedby', describedBy(field, error))}
        ${attribute('aria-invalid', error === undefined ? undefined : 'true')}
      />${unit !== undefined && html`<span class="unit" aria-hidden="true">${unit}</span>`}
    </div>
  </div>`;
};

/** A day, in the browser's own way of choosing one. */
export const day = (filled: Filled, field: Field & { readonly autocomplete?: string }): Html =>
  chosenIn('date', filled, field);

/** A time of day, in the browser's own way of choosing one. */
export const time = (filled: Filled, field: Field): Html => chosenIn('time', filled, field);

/** A day and a time, in the browser's own way of choosing them. */
export const dayAndTime = (filled: Filled, field: Field): Html => chosenIn('datetime-local', filled, field);

const chosenIn = (
  kind: 'date' | 'time' | 'datetime-local',
  filled: Filled,
  field: Field & { readonly autocomplete?: string },
): Html => {
  const { name, label, autocomplete, lang } = field;
  const error = filled.errors.get(name);
  return html`<div class="field ${error !== undefined && 'has-error'}">
    <label for="f-${name}" ${attribute('lang', lang)}>${label}</label>
    ${hintOf(field)}${errorOf(field, error)}
    <input
      class="form-control ${kind === 'datetime-local' ? 'moment' : 'medium'}"
      type="${kind}"
      id="f-${name}"
      name="${name}"
      value="${filled.value(name)}"
      ${attribute('autocomplete', autocomplete)}
      ${attribute('aria-describedby', describedBy(field, error))}
      ${attribute('aria-invalid', error === undefined ? undefined : 'true')}
    />
  </div>`;
};

/** A file to send; a browser never shows again which one it was. */
export const file = (filled: Filled, field: Field & { readonly accept: string }): Html => {
  const { name, label, accept, lang } = field;
  const error = filled.errors.get(name);
  return html`<div class="field ${error !== undefined && 'has-error'}">
    <label for="f-${name}" ${attribute('lang', lang)}>${label}</label>
    ${hintOf(field)}${errorOf(field, error)}
    <input
      class="form-control"
      type="file"
      id="f-${name}"
      name="${name}"
      accept="${accept}"
      ${attribute('aria-describedby', describedBy(field, error))}
      ${attribute('aria-invalid', error === undefined ? undefined : 'true')}
    />
  </div>`;
};

/** Several lines to write in. */
export const lines = (filled: Filled, field: Field): Html => {
  const { name, label, lang } = field;
  const error = filled.errors.get(name);
  return html`<div class="field ${error !== undefined && 'has-error'}">
    <label for="f-${name}" ${attribute('lang', lang)}>${label}</label>
    ${hintOf(field)}${errorOf(field, error)}
    <textarea
      class="form-control"
      rows="6"
      id="f-${name}"
      name="${name}"
      ${attribute('aria-describedby', describedBy(field, error))}
      ${attribute('aria-invalid', error === undefined ? undefined : 'true')}
    >
${filled.value(name)}</textarea>
  </div>`;
};

/** One of a few answers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One answer among a few, all in sight. */
export const choices = (filled: Filled, field: Field & { readonly options: readonly Choice[] }): Html => {
  const { name, label, options, lang } = field;
  const error = filled.errors.get(name);
  const chosen = filled.value(name);
  return html`<fieldset
    class="field ${error !== undefined && 'has-error'}"
    ${attribute('aria-describedby', describedBy(field, error))}
  >
    <legend ${attribute('lang', lang)}>${label}</legend>
    ${hintOf(field)}${errorOf(field, error)}
    <div class="choices">
      ${options.map(({ value, label: said, hint }, place) => {
        const id = place === 0 ? `f-${name}` : `f-${name}-${place}`;
        return html`<div class="choice">
          <input
            type="radio"
            id="${id}"
            name="${name}"
            value="${value}"
            ${flag('checked', chosen === value)}
            ${attribute('aria-describedby', hint === undefined ? undefined : `${id}-hint`)}
          /><label for="${id}">${said}</label>${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
        </div>`;
      })}
    </div>
  </fieldset>`;
};

/** One answer among many. */
export const select = (
  filled: Filled,
  field: Field & { readonly options: readonly Choice[]; readonly none?: string },
): Html => {
  const { name, label, options, none, lang } = field;
  const error = filled.errors.get(name);
  const chosen = filled.value(name);
  return html`<div class="field ${error !== undefined && 'has-error'}">
    <label for="f-${name}" ${attribute('lang', lang)}>${label}</label>
    ${hintOf(field)}${errorOf(field, error)}
    <select
      class="form-select"
      id="f-${name}"
      name="${name}"
      ${attribute('aria-describedby', describedBy(field, error))}
      ${attribute('aria-invalid', error === undefined ? undefined : 'true')}
    >
      ${none !== undefined && html`<option value="">${none}</option>`}
      ${options.map(({ value, label: said }) => html`<option value="${value}" ${flag('selected', value === chosen)}>${said}</option>`)}
    </select>
  </div>`;
};

/** Something to agree to. */
export const tick = (filled: Filled, field: Field): Html => {
  const { name, label } = field;
  const error = filled.errors.get(name);
  return html`<div class="field ${error !== undefined && 'has-error'}">
    ${errorOf(field, error)}
    <div class="choice">
      <input
        type="checkbox"
        id="f-${name}"
        name="${name}"
        value="yes"
        ${flag('checked', filled.value(name) === 'yes')}
        ${attribute('aria-describedby', describedBy(field, error))}
      /><label for="f-${name}">${label}</label>
    </div>
    ${hintOf(field)}
  </div>`;
};

/** The button that sends a form. */
export const send = (label: string, kind: 'primary' | 'outline-primary' | 'danger' = 'primary'): Html =>
  html`<button class="btn btn-${kind}">${label}</button>`;
