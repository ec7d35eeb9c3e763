// The Italian words of what a call asks of providers.

/** What each field is called. */
export const PROVIDER_WORDS: Readonly<Record<string, string>> = {
  providers: 'enti che aderiscono',
  join: 'serve l’adesione',
  agreement: 'testo che l’ente accetta',
  joinFrom: 'primo giorno per aderire',
  joinTo: 'ultimo giorno per aderire',
  noticeDays: 'giorni di preavviso per recedere',
  acceptBy: 'ultimo giorno di chi ha accettato un testo precedente',
};
