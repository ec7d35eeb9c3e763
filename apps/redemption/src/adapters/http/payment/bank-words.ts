// How entries of a bank account are named at the door.

/** What banks allow in a reference (SEPA character set, without blanks at the ends). */
export const BANK_REFERENCE = /^[A-Za-z0-9/?:().,'+-][A-Za-z0-9/?:().,'+ -]{0,33}[A-Za-z0-9/?:().,'+-]$/;

/** What an account is called. */
export const BANK_ACCOUNT = /^[a-z0-9-]{1,40}$/;

/** The account of an entry that names none. */
export const TREASURY = 'treasury';
