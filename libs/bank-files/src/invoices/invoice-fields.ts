// Fields of an invoice's file: each is there in its form, or the file is refused with the field's place.
import { isLocalDate, localDate, type LocalDate } from '@buono/kernel';
import { all, child, type XmlElement } from '../xml-element.js';
import { InvoiceUnreadable, ONE, type Scaled } from './invoice.js';

/** An element and the path to it, for those who must find the fault. */
export interface Place {
  readonly element: XmlElement;
  readonly path: string;
}

export const inside = ({ element, path }: Place, tag: string): Place | undefined => {
  const found = child(element, tag);
  return found && { element: found, path: `${path}/${tag}` };
};

export const insideAll = ({ element, path }: Place, tag: string): readonly Place[] =>
  all(element, tag).map((one) => ({ element: one, path: `${path}/${tag}` }));

/** The element, or a refusal that names it. */
export const needed = (place: Place, tag: string): Place => {
  const found = inside(place, tag);
  if (found === undefined) throw new InvoiceUnreadable('missing', place.element.line, `${place.path}/${tag}`);
  return found;
};

/** Those elements, at least one. */
export const neededAll = (place: Place, tag: string): readonly Place[] => {
  needed(place, tag);
  return insideAll(place, tag);
};

const wrong = ({ element, path }: Place): InvoiceUnreadable => new InvoiceUnreadable('wrong-value', element.line, path);

/** The text of a field in its form; undefined where it is not there. */
export const maybeText = (place: Place, tag: string, form: RegExp): string | undefined => {
  const field = inside(place, tag);
  if (field === undefined) return undefined;
  const text = field.element.text.trim();
  if (!form.test(text)) throw wrong(field);
  return text;
};

export const neededText = (place: Place, tag: string, form: RegExp): string => {
  needed(place, tag);
  return maybeText(place, tag, form)!;
};

/** Texts that are only read for what they name: another form is no fault of the file. */
export const textsIn = (place: Place, tag: string): readonly string[] =>
  insideAll(place, tag)
    .map(({ element }) => element.text.trim())
    .filter((text) => text !== '');

const CENTS_FORM = /^[+-]?\d{1,11}\.\d{2}$/;
const SCALED_FORM = /^[+-]?\d{1,11}\.\d{2,8}$/;

/** An amount of euro with two decimals, as signed cents. */
export const maybeCents = (place: Place, tag: string): number | undefined => {
  const text = maybeText(place, tag, CENTS_FORM);
  return text === undefined ? undefined : Number(scaled(text) / (ONE / 100n));
};

export const neededCents = (place: Place, tag: string): number => {
  needed(place, tag);
  return maybeCents(place, tag)!;
};

/** A number of two to eight decimals. */
export const maybeScaled = (place: Place, tag: string): Scaled | undefined => {
  const text = maybeText(place, tag, SCALED_FORM);
  return text === undefined ? undefined : scaled(text);
};

export const neededScaled = (place: Place, tag: string): Scaled => {
  needed(place, tag);
  return maybeScaled(place, tag)!;
};

const scaled = (text: string): Scaled => {
  const [, sign, whole = '0', part = ''] = /^([+-]?)(\d+)\.(\d+)$/.exec(text) ?? [];
  const size = BigInt(whole) * ONE + BigInt(part.padEnd(8, '0'));
  return sign === '-' ? -size : size;
};

export const neededDate = (place: Place, tag: string): LocalDate => {
  const field = needed(place, tag);
  const text = field.element.text.trim().slice(0, 10);
  if (!isLocalDate(text)) throw wrong(field);
  return localDate(text);
};
