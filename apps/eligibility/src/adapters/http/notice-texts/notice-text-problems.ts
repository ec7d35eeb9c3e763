// How refusals about the texts of notices are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { NoticeTextRefusal } from '../../../domain/notice-text/decider.js';

export const NOTICE_TEXT_PROBLEMS: Readonly<Record<NoticeTextRefusal, RefusalProblem>> = {
  'notice-text-unknown': [
    404,
    'Testo non trovato',
    'Non c’è una versione con questo numero. Guarda l’elenco delle versioni.',
  ],
  'notice-text-places-wrong': [
    422,
    'Segnaposti da correggere',
    'Qualche segnaposto non va bene: nulla è stato salvato. Correggi quelli indicati e invia di nuovo.',
  ],
  'notice-text-under-way': [
    409,
    'Un’altra versione aspetta',
    'C’è già una versione che aspetta la seconda persona. Approvala o scartala, poi proponi la nuova.',
  ],
  'notice-text-not-waiting': [
    409,
    'Versione già decisa',
    'Questa versione è già stata approvata o scartata. Per cambiare le parole proponine una nuova.',
  ],
  'notice-text-approver-wrote': [
    403,
    'Serve un’altra persona',
    'Chi ha scritto il testo non può approvarlo. Se ne occuperà una collega o un collega.',
  ],
  'notice-text-body-unknown': [
    404,
    'Ente non trovato',
    'Di questo ente qui non si scrivono comunicazioni. Indica in body il nome che l’ente ha nei suoi avvisi.',
  ],
};
