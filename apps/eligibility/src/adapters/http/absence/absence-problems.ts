// How refusals about absences are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { AbsenceRefusal } from '../../../domain/absence/decider.js';

export const ABSENCE_PROBLEMS: Readonly<Record<AbsenceRefusal, RefusalProblem>> = {
  'absence-unknown': [404, 'Assenza non trovata', 'Non abbiamo trovato questa assenza fra quelle dell’ufficio.'],
  'absence-dates-wrong': [
    422,
    'Giorni dell’assenza',
    'L’ultimo giorno precede il primo, oppure è già passato. Correggi from e to.',
  ],
  'absence-too-long': [
    422,
    'Assenza troppo lunga',
    'Un’assenza dura al massimo 366 giorni. Accorciala; per chi lascia l’ufficio passa le domande ad altri.',
  ],
  'absence-of-another': [
    403,
    'Assenza di un’altra persona',
    'Registri e cambi le tue assenze. Per quelle di un’altra persona chiedi a lei, o a chi coordina l’ufficio.',
  ],
  'absent-not-an-officer': [
    422,
    'Persona non dell’ufficio',
    'La persona assente non è oggi un’istruttrice o un istruttore della zona: non ha domande da coprire. Scegline un’altra.',
  ],
  'absence-overlaps': [
    409,
    'Assenza già registrata',
    'La persona ha già un’assenza in questi giorni. Accorcia quella, oppure scegli altri giorni.',
  ],
  'absent-person-covers': [
    409,
    'Copre un’altra persona',
    'In questi giorni la persona copre qualcuno. Prima indica chi la sostituisce in quell’assenza, poi registra questa.',
  ],
  'cover-is-absent-person': [
    422,
    'Chi copre è chi manca',
    'Nessuno copre la propria assenza. Indica in cover un’altra persona dell’ufficio, oppure nessuna.',
  ],
  'cover-of-another-zone': [
    422,
    'Chi copre è di un’altra zona',
    'La persona indicata in cover lavora in un’altra zona. Scegli un’istruttrice o un istruttore di questa.',
  ],
  'cover-not-an-officer': [
    422,
    'Chi copre non è dell’ufficio',
    'La persona indicata in cover non è oggi un’istruttrice o un istruttore della zona. Scegline un’altra.',
  ],
  'cover-absent-too': [
    409,
    'Manca anche chi copre',
    'La persona indicata in cover è assente in alcuni di questi giorni. Scegline un’altra, oppure cambia i giorni.',
  ],
  'absence-over': [409, 'Assenza finita', 'L’assenza è già finita: non c’è più niente da cambiare.'],
  'absence-end-wrong': [
    422,
    'Ultimo giorno dell’assenza',
    'Un’assenza si accorcia da ieri in avanti, e finisce prima di quanto era scritto. Correggi lastDay.',
  ],
};
