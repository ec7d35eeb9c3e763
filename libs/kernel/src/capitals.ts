// Capitals for codes: only a to z are raised, so that no ſ, ı or ß turns into letters that nobody typed.

/** The text with a to z in capitals and every other character as it is. */
export const capitals = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
