// Facts as questions of a form, and what was written as values of the API.
import { territory } from '@buono/territory';
import { choices, day, line, select, type Choice, type Filled } from '../frame/form.js';
import type { Html } from '../frame/html.js';
import { wordFor, type Texts } from '../language/language.js';
import type { Visit } from '../visit.js';
import type { Fact, FactValue } from './fact.js';

let comuni: readonly Choice[] | undefined;

/** The Comuni of the region by name. */
export const comuniOfTheRegion = (): readonly Choice[] =>
  (comuni ??= territory()
    .zones.flatMap((zone) => zone.comuni)
    .map(({ belfiore, name }) => ({ value: belfiore, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'it')));

/** The name of a Comune; its code when it is not of the region. */
export const comuneName = (code: string): string =>
  comuniOfTheRegion().find(({ value }) => value === code)?.label ?? code;

interface Question {
  readonly question: string;
  readonly hint: string;
}

const questionOf = (t: Texts, name: string): Question | undefined =>
  (t.facts as Readonly<Record<string, Question>>)[name];

/** What a fact is called in a question; its label of the catalogue when the language has none. */
export const questionText = ({ t }: Pick<Visit, 't'>, fact: Fact): string =>
  questionOf(t, fact.name)?.question ?? fact.label;

/** The field of a fact. */
export const factField = (visit: Visit, filled: Filled, fact: Fact): Html => {
  const { t, code } = visit;
  const own = questionOf(t, fact.name);
  const hint = own?.hint === '' ? undefined : own?.hint;
  const lang = own === undefined && code !== 'it' ? 'it' : undefined;
  const field = { name: fact.name, label: questionText(visit, fact), hint, lang };
  if (/comune$/i.test(fact.name))
    return select(filled, { ...field, options: comuniOfTheRegion(), none: t.form.choose });
  if (fact.values !== undefined) {
    const options = fact.values.map((value) => ({ value, label: wordFor(t.values, value) ?? value }));
    return options.length > 4
      ? select(filled, { ...field, options, none: t.form.choose })
      : choices(filled, { ...field, options });
  }
  switch (fact.type) {
    case 'bool':
      return choices(filled, {
        ...field,
        options: [
          { value: 'yes', label: t.form.yes },
          { value: 'no', label: t.form.no },
        ],
      });
    case 'LocalDate':
      return day(filled, field);
    case 'Money':
      return line(filled, { ...field, numeric: true, width: 'short', unit: '€' });
    case 'Percent':
    case 'Decimal':
    case 'int': {
      const unit = wordFor(t.units, fact.name);
      return line(filled, { ...field, numeric: true, width: 'short', ...(unit !== undefined && { unit }) });
    }
    default:
      return line(filled, field);
  }
};

/** What was written about some facts: values that the API takes, and what cannot be one. */
export const factsWritten = (form: URLSearchParams, facts: readonly Fact[], t: Texts) => {
  const values: Record<string, FactValue> = {};
  const errors = new Map<string, string>();
  for (const fact of facts) {
    const text = form.get(fact.name)?.trim() ?? '';
    if (text === '') continue;
    const value = valueOf(fact, text);
    if (value === undefined) errors.set(fact.name, t.form[WRONG[fact.type]]);
    else values[fact.name] = value;
  }
  return { values, errors };
};

const WRONG = {
  LocalDate: 'notADay',
  Money: 'notAnAmount',
  Percent: 'notANumber',
  Decimal: 'notANumber',
  int: 'notANumber',
  bool: 'required',
  string: 'required',
  'list<string>': 'required',
} as const satisfies Record<Fact['type'], keyof Texts['form']>;

const valueOf = ({ type, values }: Fact, text: string): FactValue | undefined => {
  switch (type) {
    case 'bool':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'int':
    case 'Percent':
      return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
    case 'Decimal':
      return /^\d{1,6}([.,]\d{1,4})?$/.test(text) ? text.replace(',', '.') : undefined;
    case 'Money':
      return centsOf(text);
    case 'LocalDate':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
    default:
      return values === undefined || values.includes(text) ? text : undefined;
  }
};

/** An amount as people write it: `12.500`, `12500,5`, `12 500,50 €`, `12500.50`. */
export const centsOf = (text: string): number | undefined => {
  const bare = text.replace(/[\s€]/g, '');
  const [, whole = '', part = ''] =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/.exec(bare) ?? /^(\d{1,9})\.(\d{1,2})$/.exec(bare) ?? [];
  if (whole === '') return undefined;
  return Number(whole.replaceAll('.', '')) * 100 + Number(part.padEnd(2, '0'));
};

/** A stored value as its field writes it. */
export const writtenValue = (value: unknown, type: Fact['type']): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return type === 'Money' ? (value / 100).toFixed(2).replace('.', ',').replace(/,00$/, '') : String(value);
  if (typeof value !== 'string') return '';
  return type === 'Decimal' ? value.replace('.', ',') : value;
};

/** A stored value in words. */
export const shownValue = ({ t, as }: Visit, value: unknown, { name, type }: Pick<Fact, 'name' | 'type'>): string => {
  if (typeof value === 'boolean') return value ? t.form.yes : t.form.no;
  if (typeof value === 'number') return type === 'Money' ? as.money(value) : as.number(value);
  if (typeof value !== 'string') return '–';
  if (/comune$/i.test(name)) return comuneName(value);
  if (/zone$/i.test(name)) return territory().zones.find((zone) => zone.code === value)?.name ?? value;
  if (type === 'Decimal') return value.replace('.', ',');
  return type === 'LocalDate' ? as.day(value) : (wordFor(t.values, value) ?? value);
};
