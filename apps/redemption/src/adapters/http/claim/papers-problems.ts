// How the refusals about papers of a claim are told: status, title and a sentence with the remedy.

/** By refusal. */
export const PAPERS = {
  'papers-already-asked': [
    409,
    'Documenti già chiesti',
    'Per questa zona i documenti sono già stati chiesti: si chiedono una volta sola (L. 241/1990, art. 2). Attendi la risposta o il termine (papers.dueOn), poi esamina le righe.',
  ],
  'papers-not-asked': [
    409,
    'Nessun documento da consegnare',
    'Per questa zona non ci sono documenti chiesti che attendano una risposta.',
  ],
  'papers-awaited': [
    409,
    'Documenti in arrivo',
    'All’ente sono stati chiesti documenti su queste righe: attendi la risposta o la fine del termine (papers.dueOn).',
  ],
  'papers-too-late': [
    409,
    'Termine scaduto',
    'Il termine per consegnare i documenti (papers.dueOn) è finito. Scrivi all’ufficio della zona: decide su ciò che ha.',
  ],
} as const;
