// How the refusals of programmes and statements are told.
import { ProblemException, refusalProblems } from '@buono/http';
import type { DeclaredRefusal } from '../../domain/declared/decider.js';
import type { ProgrammeRefusal } from '../../domain/programme/decider.js';

export const programmeProblem = refusalProblems<ProgrammeRefusal>({
  'programme-exists': [409, 'Programma già definito', 'Un programma con questo nome c’è già. Cercalo nell’elenco.'],
  'programme-unknown': [404, 'Programma sconosciuto', 'Non abbiamo trovato questo programma. Cercalo nell’elenco.'],
  'period-inverted': [
    422,
    'Periodo rovesciato',
    'Il periodo di ammissibilità finisce prima di cominciare. Correggi eligibleFrom o eligibleTo.',
  ],
  'call-in-another-programme': [
    409,
    'Avviso in un altro programma',
    'La spesa di questo avviso si dichiara già in un altro programma: la stessa spesa non si dichiara due volte.',
  ],
});

export const statementProblem = refusalProblems<DeclaredRefusal>({
  'statement-under-way': [
    409,
    'Dichiarazione in corso',
    'Una dichiarazione di questo programma attende la firma. Firmala o lasciala cadere, poi aprine un’altra.',
  ],
  'statement-unknown': [
    404,
    'Dichiarazione sconosciuta',
    'Non abbiamo trovato questa dichiarazione. Cercala nell’elenco.',
  ],
  'statement-not-filling': [409, 'Dichiarazione completa', 'La dichiarazione è già completa: non riceve altre righe.'],
  'statement-not-drafted': [
    409,
    'Dichiarazione non firmabile',
    'La dichiarazione è in preparazione, oppure è già decisa. Rileggila tra poco.',
  ],
  'statement-empty': [
    409,
    'Nulla da dichiarare',
    'Dalla dichiarazione precedente non è cambiato nulla. Lasciala cadere e riprova dopo altri pagamenti.',
  ],
  'day-before-last-statement': [
    422,
    'Data prima della dichiarazione precedente',
    'La dichiarazione precedente arriva a un giorno successivo. Scegli un paidUpTo uguale o più avanti.',
  ],
  'opener-may-not-sign': [
    403,
    'Serve un’altra persona',
    'La dichiarazione deve essere firmata da una persona diversa da chi l’ha aperta.',
  ],
  'cut-above-paid': [
    422,
    'Rettifica oltre il pagato',
    'Le rettifiche di questa riga supererebbero quanto è stato pagato. Riduci cutCents.',
  ],
});

/** A statement would leave out what was paid and is not told yet. */
export const paymentsStillComing = (): ProblemException =>
  new ProblemException(
    503,
    'payments-still-coming',
    'Pagamenti in arrivo',
    'Alcuni pagamenti registrati non sono ancora arrivati alla rendicontazione e resterebbero fuori: nulla è stato aperto. Riprova tra qualche secondo con la stessa chiave.',
    {},
    { 'Retry-After': '2' },
  );
