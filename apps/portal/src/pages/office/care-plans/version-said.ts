// What the form of a plan's version says: empty rows are nothing, and each error finds the row that it is about.
import type { Problem } from '@buono/client';
import { centsOf } from '../../facts/fact-fields.js';
import { errorsOf } from '../../frame/form.js';
import type { Visit } from '../../visit.js';
import { unitsIn, type Supports } from './shapes.js';
import { KINDS, type Rows } from './version-rows.js';

/** What was read of a form. */
interface VersionSaid {
  readonly rows: Rows;
  readonly body: Readonly<Record<string, unknown>>;
  /** What is no quantity or no amount, by field. */
  readonly errors: ReadonlyMap<string, string>;
  /** The errors of the API by the fields of this form. */
  readonly errorsOf: (problem: Problem) => ReadonlyMap<string, string>;
}

// A row of each kind: the field that says whether it is there, and the fields of the API by those of the form.
const FIELDS = {
  goals: ['g', { text: 'g', results: 'r' }],
  supports: ['s', { code: 's', units: 'q', amountCents: 'e', note: 'n' }],
  commitments: ['c', { who: 'w', text: 'c' }],
} as const;

type Kind = keyof typeof FIELDS;

/** Reads it. */
export const readVersion = ({ t }: Visit, sent: URLSearchParams, unitOf: Supports['unitOf']): VersionSaid => {
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const rows = rowsIn(sent);
  const filledRows = (kind: Kind): readonly number[] =>
    Array.from({ length: rows[kind] }, (_, n) => n).filter((n) => said(`${FIELDS[kind][0]}${n}`) !== '');
  const errors = new Map<string, string>();
  const part = (name: string, read: (text: string) => number | undefined, wrong: string): number | undefined => {
    const text = said(name);
    const value = text === '' ? undefined : read(text);
    if (text !== '' && value === undefined) errors.set(name, wrong);
    return value;
  };
  const supports = filledRows('supports').map((n) => {
    const code = said(`s${n}`);
    const units = part(`q${n}`, (text) => unitsIn(text, unitOf(code)), t.plans.notAQuantity);
    const amountCents = part(`e${n}`, centsOf, t.form.notAnAmount);
    const note = said(`n${n}`);
    return {
      code,
      ...(units !== undefined && { units }),
      ...(amountCents !== undefined && { amountCents }),
      ...(note !== '' && { note }),
    };
  });
  const [reason, review] = [said('reason'), said('review')];
  return {
    rows,
    errors,
    body: {
      ...{ actNumber: said('actNumber'), effectiveFrom: said('effectiveFrom'), supports },
      ...(review !== '' && { reviewsOn: [review] }),
      ...(reason !== '' && { reason }),
      goals: filledRows('goals').map((n) => ({ text: said(`g${n}`), results: linesIn(said(`r${n}`)) })),
      commitments: filledRows('commitments').map((n) => ({ who: said(`w${n}`), text: said(`c${n}`) })),
    },
    errorsOf: (problem) => errorsOf(problem, (field) => fieldOf(field, filledRows)),
  };
};

const linesIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

// One more than there were where that was asked for.
const rowsIn = (sent: URLSearchParams): Rows => {
  const count = (kind: Kind): number => {
    const [least, most] = KINDS[kind];
    const asked = Number(sent.get(kind)) + (sent.get('aggiungi') === kind ? 1 : 0);
    return Number.isInteger(asked) ? Math.min(most, Math.max(least, asked)) : least;
  };
  return { goals: count('goals'), supports: count('supports'), commitments: count('commitments') };
};

const isKind = (name: string): name is Kind => Object.hasOwn(FIELDS, name);

// `supports.1.code`: the second of the rows that said something.
const fieldOf = (field: string, filledRows: (kind: Kind) => readonly number[]): string | undefined => {
  const [first = '', index, name = ''] = field.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  if (first === 'reviewsOn') return 'review';
  if (!isKind(first)) return ['actNumber', 'effectiveFrom', 'reason'].includes(first) ? first : undefined;
  const [mark, names] = FIELDS[first];
  const row = filledRows(first)[Number(index)] ?? 0;
  return `${Object.hasOwn(names, name) ? (names as Readonly<Record<string, string>>)[name] : mark}${row}`;
};
