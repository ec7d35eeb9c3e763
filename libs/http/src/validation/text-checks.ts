// The checks of free texts: what people write may hide nothing, and what is a name or a code stands on one line, without markup.
import { hasHiddenCharacters } from '@buono/kernel';
import { fieldCheck, text, type FieldOptions } from './field-check.js';

const isClean = (value: string, max: number): boolean =>
  value.length <= max && value.trim().length > 0 && !hasHiddenCharacters(value);

/** Sentences for people: not blank, at most `max` UTF-16 units, no hidden characters; tabs and line ends allowed. */
export const CleanText = (max: number, options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'cleanText',
      schema: { type: 'string', minLength: 1, maxLength: max },
      accepts: text((value) => isClean(value, max)),
      remedy: `un testo non vuoto di al massimo ${max} caratteri, senza caratteri di controllo o invisibili`,
    },
    options,
  );

const ONE_LINE = /^[^\t\n\r<>]+$/;

/** A name, a code or a number on one line: as `CleanText`, and no line ends, no angle brackets, no blanks around it. */
export const CleanLine = (max: number, options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'cleanLine',
      schema: { type: 'string', minLength: 1, maxLength: max, pattern: '^[^<>]+$' },
      accepts: text((value) => isClean(value, max) && ONE_LINE.test(value) && value.trim() === value),
      remedy: `un testo di al massimo ${max} caratteri su una riga sola, senza < e >, senza spazi ai lati e senza caratteri di controllo o invisibili`,
    },
    options,
  );

const CATEGORY = /^[a-z0-9][a-z0-9-]{1,59}$/;

/** A provider's category as call documents write it (`assistenza-domiciliare`): another one would never match a service. */
export const IsCategory = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isCategory',
      schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,59}$', example: 'assistenza-domiciliare' },
      accepts: text((value) => CATEGORY.test(value)),
      remedy: 'una categoria come scritta negli avvisi: lettere minuscole, cifre e trattini, da 2 a 60 caratteri',
    },
    options,
  );
