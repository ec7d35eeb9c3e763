// A call document under an editor's hand: its fields by place, each with what the API says is wrong there.
import { line, lines, select, type Choice, type Filled } from '../../frame/form.js';
import type { Html } from '../../frame/html.js';
import type { Visit } from '../../visit.js';
import { at, nameOfPath, pathOfPlace, type Json, type Path } from './document.js';
import { fieldOf, written, type Kind } from './values.js';

/** Something that is wrong, where, and what to do about it. */
export interface Wrong {
  readonly field: string;
  readonly detail: string;
}

/** What a section is drawn from. */
export interface Editing {
  readonly visit: Visit;
  readonly document: Json;
  readonly filled: Filled;
  /** What the fields that were drawn are called. */
  readonly labels: Map<string, string>;
  /** The place that was just made, to begin there. */
  readonly fresh: Path | undefined;
}

/** How a field is shown. */
export interface Shown {
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly width?: 'short' | 'medium';
  readonly unit?: string;
  readonly options?: readonly Choice[];
  readonly none?: string;
}

/** The name of the field of a place. */
export const nameAt = (kind: Kind, path: Path): string => `${kind}:${nameOfPath(path)}`;

/** The field of a place of the document. */
export const fieldAt = ({ filled, labels }: Editing, kind: Kind, path: Path, shown: Shown): Html => {
  const field = { ...shown, name: nameAt(kind, path) };
  labels.set(field.name, shown.label);
  if (shown.options !== undefined)
    return select(filled, { ...field, options: optionsWith(shown.options, filled.value(field.name)) });
  return shown.long === true ? lines(filled, field) : line(filled, { ...field, numeric: kind === 'i' || kind === 'e' });
};

// A value that no choice stands for is a choice of its own: choosing nothing must change nothing.
const optionsWith = (options: readonly Choice[], value: string): readonly Choice[] =>
  value === '' || options.some((option) => option.value === value) ? options : [...options, { value, label: value }];

/** A document's values by the names of their fields. */
export const filledFrom = (document: Json, errors: ReadonlyMap<string, string>): Filled => ({
  errors,
  value: (name) => {
    const field = fieldOf(name);
    return field === undefined ? '' : written(field.kind, at(document, field.path));
  },
});

/** The errors by the fields of a section, and those that are told of no field of it. */
export const errorsIn = (problems: readonly Wrong[], names: readonly string[]) => {
  const byField = new Map<string, string>();
  const elsewhere: Wrong[] = [];
  for (const problem of problems) {
    const name = nearest(pathOfPlace(problem.field), names);
    if (name === undefined) elsewhere.push(problem);
    else if (!byField.has(name)) byField.set(name, capital(problem.detail));
  }
  return { byField, elsewhere };
};

// The field itself, else the first field inside of the place, else the field that the place is a part of.
const nearest = (place: Path, names: readonly string[]): string | undefined => {
  if (place.length === 0) return undefined;
  const all = names.flatMap((name) => {
    const field = fieldOf(name);
    return field === undefined ? [] : [{ name, path: field.path }];
  });
  const exact = all.find(({ path }) => path.length === place.length && begins(path, place));
  const inside = all.find(({ path }) => begins(path, place));
  const around = all.find(({ path }) => begins(place, path));
  return (exact ?? inside ?? around)?.name;
};

const begins = (path: Path, start: Path): boolean => start.every((name, index) => path[index] === name);

/** Whether a place, or something in it, is wrong: it is shown open. */
export const isWrongIn = ({ filled }: Editing, path: Path): boolean =>
  [...filled.errors.keys()].some((name) => {
    const field = fieldOf(name);
    return field !== undefined && begins(field.path, path);
  });

/** Whether this is the place that was just made. */
export const isFresh = ({ fresh }: Editing, path: Path): boolean =>
  fresh !== undefined && nameOfPath(fresh) === nameOfPath(path);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Choices from words by their value. */
export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
