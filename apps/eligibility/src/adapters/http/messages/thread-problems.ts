// How refusals about messages are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { ThreadRefusal } from '../../../domain/thread/decider.js';

export const THREAD_PROBLEMS: Readonly<Record<ThreadRefusal, RefusalProblem>> = {
  'thread-unknown': [404, 'Nessun messaggio', 'Su questa pratica nessuno ha ancora scritto.'],
  'thread-holder-wrong': [
    422,
    'Persona non dell’ufficio',
    'I messaggi li segue chi lavora oggi nell’ufficio della zona. Indica in holder un’altra persona.',
  ],
  'messages-too-many': [
    429,
    'Troppi messaggi oggi',
    'Su una pratica si scrivono al massimo 20 messaggi al giorno. L’ufficio legge quelli già inviati: scrivi di nuovo domani.',
  ],
};
