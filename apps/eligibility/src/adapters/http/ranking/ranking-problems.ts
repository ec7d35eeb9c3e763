// How the refusals of rankings and of their lots are told: status, title and a sentence with the remedy.
import type { RefusalProblem } from '@buono/http';
import type { DrawRefusal } from '../../../domain/draw/commands.js';
import type { RankingRefusal } from '../../../domain/ranking/commands.js';

export const rankingProblems: Readonly<
  Record<Exclude<RankingRefusal, 'own-application'> | DrawRefusal, RefusalProblem>
> = {
  'ranking-unknown': [404, 'Graduatoria non trovata', 'Non abbiamo trovato questa graduatoria. Cercala nell’elenco.'],
  'ranking-empty': [
    409,
    'Nessuna domanda ammessa',
    'In questa zona non ci sono domande ammesse da mettere in graduatoria. Decidi prima le domande ricevute.',
  ],
  'ranking-changed': [
    409,
    'Domande cambiate',
    'Durante il calcolo le domande ammesse sono cambiate. Calcola una nuova graduatoria con una chiave nuova.',
  ],
  'ranking-page-wrong': [
    409,
    'Graduatoria non valida',
    'Il calcolo della graduatoria non è riuscito. Calcola una nuova graduatoria con una chiave nuova.',
  ],
  'ranking-incomplete': [
    409,
    'Graduatoria incompleta',
    'La graduatoria non è stata calcolata per intero. Calcolane una nuova e approva quella.',
  ],
  'ranking-same-person': [
    403,
    'Serve un’altra persona',
    'Chi ha calcolato la graduatoria non può approvarla. Fai approvare la graduatoria a un’altra persona.',
  ],
  'ranking-already-approved': [
    409,
    'Graduatoria già approvata',
    'La graduatoria è già approvata con un altro atto. Per cambiarla calcolane una nuova.',
  ],
  'provisional-not-foreseen': [
    409,
    'Nessuna graduatoria provvisoria',
    'Questa graduatoria non è da pubblicare come provvisoria: l’avviso non la prevede (terms.provisionalDays), oppure è già la definitiva. Approvala.',
  ],
  'provisional-due': [
    409,
    'Prima la graduatoria provvisoria',
    'L’avviso prevede una graduatoria provvisoria. Pubblicala come provvisoria; dopo la fine del termine per le osservazioni calcola la definitiva, indicando in follows la provvisoria, e approva quella.',
  ],
  'provisional-already-published': [
    409,
    'Graduatoria provvisoria già pubblicata',
    'La graduatoria provvisoria è già pubblicata con un altro atto. Attendi le osservazioni, poi calcola la definitiva.',
  ],
  'ranking-not-published': [
    409,
    'Graduatoria non ancora pubblicata',
    'All’albo va una graduatoria provvisoria pubblicata o una definitiva approvata. Pubblicala o approvala, poi registra i giorni all’albo.',
  ],
  'ranking-already-posted': [
    409,
    'Graduatoria già all’albo',
    'La graduatoria è già all’albo con altro numero o altri giorni. Controlla nella graduatoria: fanno fede i primi registrati.',
  ],
  'posting-dates-wrong': [
    422,
    'Giorni all’albo',
    'Il primo giorno all’albo non può precedere l’atto né essere oltre trenta giorni da oggi, e l’ultimo non può precedere il primo. Correggi from e to.',
  ],
  'posting-awaited': [
    409,
    'Graduatoria non ancora all’albo',
    'I giorni per le osservazioni si contano dal primo giorno all’albo, e la graduatoria provvisoria non c’è ancora. Attendi l’albo, oppure registra con posting i giorni in cui l’ufficio l’ha affissa.',
  ],
  'provisional-differs': [
    422,
    'Graduatoria di un altro avviso, azione o zona',
    'La graduatoria indicata non è di questo avviso, azione e zona. Cercala nell’elenco delle graduatorie dell’avviso.',
  ],
  'ranking-not-provisional': [
    409,
    'Graduatoria non provvisoria',
    'Questa graduatoria non è pubblicata come provvisoria. Guarda nell’elenco quale lo è.',
  ],
  'observations-open': [
    409,
    'Osservazioni ancora possibili',
    'Le famiglie possono ancora presentare osservazioni. Calcola la graduatoria definitiva dopo l’ultimo giorno.',
  ],
  'observations-unanswered': [
    409,
    'Osservazioni senza risposta',
    'Qualche osservazione sulla provvisoria non ha ancora risposta. Rispondi a tutte, poi calcola la definitiva.',
  ],
  'observations-late': [
    409,
    'Termine per le osservazioni scaduto',
    'Il termine per le osservazioni sulla graduatoria provvisoria è scaduto. Contro la definitiva valgono i ricorsi indicati nell’atto.',
  ],
  'observations-already-sent': [
    409,
    'Osservazioni già inviate',
    'Le osservazioni per questa domanda sono già state inviate. Attendi la risposta dell’ufficio.',
  ],
  'observations-none': [
    404,
    'Nessuna osservazione',
    'Per questa domanda nessuno ha presentato osservazioni. Guarda l’elenco delle osservazioni.',
  ],
  'observations-already-answered': [
    409,
    'Osservazioni già decise',
    'A queste osservazioni l’ufficio ha già risposto con un altro esito, che non si cambia.',
  ],
  'draw-not-foreseen': [
    409,
    'Nessun sorteggio previsto',
    'L’avviso non prevede sorteggi. Per sorteggiare modifica l’avviso con un nuovo atto (order: draw, oppure draw: true nella graduatoria).',
  ],
  'draw-already-committed': [
    409,
    'Seme già impegnato',
    'Il seme del sorteggio è già impegnato con un altro atto e non si cambia: usa quello.',
  ],
  'draw-too-late': [
    409,
    'Finestra già chiusa',
    'Il seme si impegna prima che la finestra si chiuda. Proroga la finestra con un atto, oppure modifica l’ordine della graduatoria.',
  ],
  'draw-not-committed': [
    409,
    'Seme non impegnato',
    'Per questo avviso non è stato impegnato nessun seme prima della chiusura. Proroga la finestra con un atto e impegna il seme, oppure modifica l’ordine della graduatoria.',
  ],
  'draw-window-open': [
    409,
    'Finestra ancora aperta',
    'Il seme si rivela solo dopo la chiusura della finestra. Calcola la graduatoria dopo la scadenza.',
  ],
  'draw-seed-wrong': [
    422,
    'Seme diverso da quello impegnato',
    'Lo SHA-256 di questo seme non è quello pubblicato. Controlla il testo, maiuscole e spazi compresi.',
  ],
  'draw-seed-needed': [
    422,
    'Seme da indicare',
    'L’ordine si decide per sorteggio. Indica in seed il seme impegnato con l’atto pubblicato.',
  ],
};
