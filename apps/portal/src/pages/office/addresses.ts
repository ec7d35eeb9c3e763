// Addresses of an office's pages that several of them lead to.

/** Where a person is looked for. */
export const SEARCH = '/ufficio/cerca';

/** Where the card of a person stands: under the number of one of their applications, which says nothing of them. */
export const atPerson = (applicationId: string): string => `/ufficio/domande/${applicationId}/persona`;
