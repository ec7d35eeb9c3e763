// How the refusals of a procedure are told.
import type { RefusalProblem } from '@buono/http';
import type { ProcedureRefusal } from '../../../domain/application/procedure/commands.js';

export const procedureProblems: Readonly<Record<ProcedureRefusal, RefusalProblem>> = {
  'procedure-already-started': [
    409,
    'Procedimento già avviato',
    'Il procedimento è già avviato con un altro responsabile. Per cambiarlo usa la modifica del responsabile.',
  ],
  'procedure-not-started': [
    409,
    'Procedimento non avviato',
    'Il procedimento non è ancora avviato. Avvialo e comunicalo alla famiglia, poi prosegui.',
  ],
  'officer-not-of-the-office': [
    422,
    'Responsabile di un altro ufficio',
    'La persona indicata non è un’istruttrice o un istruttore di questa zona. Indica chi ha oggi questo ruolo nella zona.',
  ],
  'holder-of-another-zone': [
    422,
    'Persona di un’altra zona',
    'La persona indicata lavora in un’altra zona. Scegli un’istruttrice o un istruttore della zona della domanda.',
  ],
  'holder-not-an-officer': [
    422,
    'Persona non dell’ufficio',
    'La persona indicata non è oggi un’istruttrice o un istruttore della zona. Scegline un’altra fra le colleghe e i colleghi.',
  ],
  'already-held-by-them': [
    409,
    'Domanda già in carico',
    'La domanda è già in carico a questa persona: non c’è niente da cambiare.',
  ],
  'held-by-another': [
    403,
    'Domanda in carico a un’altra persona',
    'La domanda è in carico a un’altra persona. Chiedi a lei di passartela, oppure a chi coordina l’ufficio.',
  ],
  'assigned-by-coordinator': [
    403,
    'Assegnazione non permessa',
    'Una domanda di nessuno la prendi per te. Per darla a un’altra persona chiedi a chi coordina l’ufficio.',
  ],
  'handover-without-reason': [
    422,
    'Motivo mancante',
    'La domanda passa da una persona a un’altra: scrivi in reason un breve motivo per l’ufficio, senza dati della famiglia.',
  ],
  'term-not-over': [
    409,
    'Termine non scaduto',
    'L’ufficio è ancora nei termini per decidere. La decisione sostitutiva si può chiedere dal giorno dopo la scadenza.',
  ],
  'answer-awaited': [
    409,
    'Risposta attesa',
    'La famiglia ha ancora tempo per rispondere. Aspetta la risposta o la fine del suo termine, poi prosegui.',
  ],
  'integration-days-wrong': [
    422,
    'Termine non ammesso',
    'Per integrare si danno da 1 a 30 giorni. Correggi il termine.',
  ],
  'item-not-asked': [
    422,
    'Voce non richiesta',
    'Un documento è indicato per una voce che la richiesta non ha. Guarda le voci nel procedimento e correggi documents.',
  ],
  'nothing-asked': [
    409,
    'Nessuna risposta attesa',
    'L’ufficio non attende questa risposta, oppure l’ha già ricevuta. Guarda il procedimento; se hai altro da dire scrivi all’ufficio.',
  ],
  'answer-late': [
    409,
    'Termine per rispondere scaduto',
    'Il termine per rispondere è scaduto. Scrivi comunque all’ufficio: finché non ha deciso può tenerne conto.',
  ],
  'notice-not-due': [
    409,
    'Preavviso non dovuto',
    'In questa procedura il preavviso di rigetto non è dovuto (L. 241/1990, art. 10-bis). Puoi decidere senza.',
  ],
  'notice-already-given': [
    409,
    'Preavviso già comunicato',
    'Il preavviso di rigetto è già stato comunicato. Attendi le osservazioni o la fine del loro termine, poi decidi.',
  ],
  'ground-not-found': [
    422,
    'Motivo non trovato',
    'Un motivo indicato non è fra i requisiti che mancano. Guarda la valutazione e indica solo quelli.',
  ],
  'notice-missing': [
    409,
    'Manca il preavviso di rigetto',
    'Prima di respingere si comunicano i motivi alla famiglia (L. 241/1990, art. 10-bis). Avvia il procedimento, comunica il preavviso e attendi le osservazioni.',
  ],
  'observations-awaited': [
    409,
    'Osservazioni ancora possibili',
    'La famiglia può ancora presentare osservazioni. Decidi dopo che le ha presentate, o dopo la fine del termine.',
  ],
  'grounds-known-before': [
    409,
    'Motivi non comunicati',
    'I requisiti che mancano erano già noti al preavviso e non sono stati comunicati: non si possono aggiungere ora (L. 241/1990, art. 10-bis).',
  ],
  'nothing-to-appeal': [
    409,
    'Nessun rigetto da riesaminare',
    'Il riesame si chiede contro un rigetto. Guarda lo stato della domanda, e scrivi all’ufficio se qualcosa non torna.',
  ],
  'appeal-late': [
    409,
    'Termine per il riesame scaduto',
    'Il termine per chiedere il riesame è scaduto. Restano i ricorsi al TAR e al Presidente della Repubblica, entro le date indicate nella decisione.',
  ],
  'appeal-already-made': [
    409,
    'Riesame già chiesto',
    'Il riesame di questo rigetto è già stato chiesto. Guarda il procedimento per sapere a che punto è.',
  ],
  'appeal-not-made': [
    409,
    'Nessun riesame',
    'Nessuno ha chiesto il riesame di questa domanda. Controlla il procedimento.',
  ],
  'appeal-already-decided': [
    409,
    'Riesame già deciso',
    'Il riesame è già deciso con un altro esito o un altro atto. Guarda il procedimento.',
  ],
  'nothing-to-annul': [
    409,
    'Nulla da annullare',
    'Si annulla d’ufficio solo un accoglimento da cui è ancora dovuto qualcosa. Guarda lo stato della domanda.',
  ],
  'annulment-already-started': [
    409,
    'Annullamento già avviato',
    'Il procedimento di annullamento è già avviato. Attendi la famiglia o la fine del suo termine, poi decidi.',
  ],
  'annulment-not-started': [
    409,
    'Annullamento non avviato',
    'Prima di annullare si comunica l’avvio alla famiglia, che può farsi sentire (L. 241/1990, artt. 7 e 21-nonies). Avvialo.',
  ],
  'annulment-already-decided': [
    409,
    'Annullamento già deciso',
    'Sull’annullamento c’è già una decisione con un altro esito o un altro atto. Guarda il procedimento.',
  ],
  'annulment-beyond-term': [
    409,
    'Oltre dodici mesi',
    'Sono passati più di dodici mesi dall’accoglimento (L. 241/1990, art. 21-nonies). Se l’annullamento è comunque dovuto, motivalo e indica beyondTermSeen: true.',
  ],
  'decided-by-the-same': [
    403,
    'Serve un’altra persona',
    'Chi ha deciso non decide di nuovo: se ne occupa una collega o un collega.',
  ],
};
