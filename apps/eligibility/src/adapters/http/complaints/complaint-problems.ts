// How refusals about complaints are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { ComplaintRefusal } from '../../../domain/complaint/decider.js';

export const COMPLAINT_PROBLEMS: Readonly<Record<ComplaintRefusal, RefusalProblem>> = {
  'complaint-unknown': [404, 'Reclamo non trovato', 'Non abbiamo trovato questo reclamo, oppure non puoi vederlo.'],
  'complaint-holder-wrong': [
    422,
    'Persona non dell’ufficio',
    'Un reclamo lo tratta chi lavora oggi nell’ufficio della zona. Indica in holder un’altra persona.',
  ],
  'complaint-not-assigned': [
    409,
    'Reclamo da assegnare',
    'Nessuno ha ancora in carico il reclamo. Assegnalo, poi rispondi.',
  ],
  'complaint-held-by-another': [
    403,
    'Reclamo di un’altra persona',
    'Il reclamo è in carico a un’altra persona dell’ufficio. Fattelo assegnare, poi rispondi.',
  ],
  'complaint-already-answered': [
    409,
    'Reclamo già con risposta',
    'Il reclamo ha già la sua risposta. Chiudilo, oppure riaprilo se la risposta non basta.',
  ],
  'complaint-not-answered': [
    409,
    'Reclamo senza risposta',
    'Un reclamo si chiude dopo la risposta. Rispondi, poi chiudilo.',
  ],
  'complaint-closed': [409, 'Reclamo chiuso', 'Il reclamo è chiuso. Riaprilo per trattarlo ancora.'],
  'complaint-still-open': [
    409,
    'Reclamo ancora aperto',
    'Il reclamo è aperto e aspetta la risposta: non c’è niente da riaprire.',
  ],
};
