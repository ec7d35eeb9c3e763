// Who issues the tokens of a demonstration that are printed by a command.

/** The issuer of the tokens that are printed: the demonstration's own, wherever it listens. */
export const PRINTED_ISSUER = 'urn:buono:demonstration';
