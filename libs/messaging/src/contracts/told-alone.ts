// Messages that no third party is ever told.

/** Told to the contexts that need it alone: that somebody is under protection is nobody else's business, nor kept elsewhere. */
export const TOLD_TO_CONTEXTS_ALONE: readonly string[] = [
  'it.buono.eligibility.person-protected.v1',
  'it.buono.eligibility.protection-lifted.v1',
];
