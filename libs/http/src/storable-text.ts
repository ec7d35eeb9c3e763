// Texts that no engine of ours can keep: with U+0000 or half of a surrogate pair (architecture §4).

/** Whether a text may be stored. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && isWellFormed(text);

/** Whether every surrogate of a text has its other half. */
// `String.prototype.isWellFormed` (ES2024) stands in Node 20 but not yet in the compiler's library for es2023.
export const isWellFormed = (text: string): boolean => (text as string & { isWellFormed(): boolean }).isWellFormed();

/** The place of the first text of a parsed JSON body that may not be stored (`recipient.givenName`); undefined when there is none. */
export const placeNotStorable = (value: unknown, place = ''): string | undefined => {
  if (typeof value === 'string') return isStorable(value) ? undefined : place;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const inside = place === '' ? name : `${place}.${name}`;
    // A name that may not be stored is not repeated: its place is the object that holds it.
    const found = isStorable(name) ? placeNotStorable(member, inside) : place;
    if (found !== undefined) return found;
  }
  return undefined;
};
