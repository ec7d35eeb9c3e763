// No text of a document may hide characters: what people read in a call is what it says.
import { hasHiddenCharacters } from '@buono/kernel';
import type { Problems } from './problems.js';

/** Adds a problem for each text of a document that hides characters, at its place; names of fields are checked by their form. */
export const checkHiddenTexts = (value: unknown, problems: Problems, place = ''): void => {
  if (typeof value === 'string') {
    if (hasHiddenCharacters(value)) problems.add(place, 'hidden-characters', HIDDEN);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const within = Array.isArray(value) ? `${place}[${name}]` : place === '' ? name : `${place}.${name}`;
    checkHiddenTexts(member, problems, within);
  }
};

const HIDDEN = 'contiene caratteri di controllo o invisibili: riscrivilo senza';
