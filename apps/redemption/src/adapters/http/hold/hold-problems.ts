// How the refusals of decisions on held services are told.
import { refusalProblems } from '@buono/http';
import type { WatchRefusal } from '../../../domain/watch/commands.js';

/** Refusals of a decision on a hold. */
export const holdProblem = refusalProblems<WatchRefusal>({
  'hold-unknown': [404, 'Blocco sconosciuto', 'Non abbiamo trovato questo blocco. Controlla l’identificativo.'],
  'hold-decided': [409, 'Blocco già deciso', 'Su questo blocco si è già deciso: non serve altro.'],
  'hold-over': [
    409,
    'Blocco finito',
    'Il blocco non c’è più: il termine è passato oppure il motivo è venuto meno. Un servizio non reso si storna.',
  ],
  'own-hold': [
    403,
    'Serve un’altra persona',
    'Non puoi decidere su servizi tuoi, del tuo ente o della tua famiglia. Se ne occuperà una collega o un collega.',
  ],
  'entry-not-held': [
    422,
    'Servizio estraneo',
    'Un servizio indicato in redemptionIds non fa parte di questo blocco. Indica solo i suoi.',
  ],
});
