// The classes of personal data: one key each per person, so that each can be forgotten at its own time.

/**
 * Every purpose class, in a fixed order: who somebody is and how to reach them; income and ISEE; health, disability and
 * hardship (special categories, GDPR art. 9); how they are paid.
 */
export const PURPOSE_CLASSES = ['identity', 'economic', 'health', 'payment'] as const;

/** A class of personal data (finalità): what it is kept for decides for how long. */
export type PurposeClass = (typeof PURPOSE_CLASSES)[number];

/** Whether the text names a purpose class. */
export const isPurposeClass = (text: string): text is PurposeClass =>
  (PURPOSE_CLASSES as readonly string[]).includes(text);

/** The classes named, once each and in the fixed order. */
export const inOrder = (classes: readonly PurposeClass[]): PurposeClass[] =>
  PURPOSE_CLASSES.filter((known) => classes.includes(known));
