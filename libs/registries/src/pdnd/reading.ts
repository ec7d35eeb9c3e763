// Reading what a registry answered: every member checked, and whose it is; what does not fit is no answer.
import { isLocalDate, localDate, type LocalDate } from '@buono/kernel';
import { NoAnswer } from './no-answer.js';

const wrong = (): never => {
  throw new NoAnswer('unintelligible');
};

/** The value as an object. @throws NoAnswer */
export const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : wrong();

/** The value as a list: one that is missing is not an empty one. @throws NoAnswer */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : wrong());

export const text = (value: unknown): string => (typeof value === 'string' ? value : wrong());

export const whole = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong();

export const civilDate = (value: unknown): LocalDate => {
  const found = text(value);
  return isLocalDate(found) ? localDate(found) : wrong();
};

/** The answer must speak of the person asked about. @throws NoAnswer */
export const sameCode = (value: unknown, fiscalCode: string): void => {
  if (text(value).toUpperCase() !== fiscalCode) wrong();
};

/** A text that the predicate accepts. @throws NoAnswer */
export const oneOf = <T extends string>(value: unknown, accepts: (text: string) => text is T): T => {
  const found = text(value);
  return accepts(found) ? found : wrong();
};
