// How the refusals of confirmations and disputes are told.
import type { RefusalProblem } from '@buono/http';
import type { ConfirmationRefusal } from '../../../domain/wallet/confirmation-commands.js';

/** Each refusal with its status, title and a sentence with the remedy. */
export const CONFIRMATION_PROBLEMS: Readonly<Record<ConfirmationRefusal, RefusalProblem>> = {
  'confirmation-not-asked': [
    404,
    'Nessuna conferma richiesta',
    'Per questo servizio non è richiesta la conferma della famiglia. Controlla l’identificativo.',
  ],
  'confirmation-over': [
    409,
    'Termine passato',
    'Il termine per confermare o contestare questo servizio è passato e il servizio vale come accettato. Scrivi all’ufficio con un reclamo.',
  ],
  'confirmation-given': [
    409,
    'Risposta già data',
    'Su questo servizio la famiglia ha già risposto. Per cambiare la risposta scrivi all’ufficio con un reclamo.',
  ],
  'dispute-decided': [409, 'Contestazione già decisa', 'Su questa contestazione si è già deciso: non serve altro.'],
  'not-disputed': [
    409,
    'Servizio non contestato',
    'Questo servizio non è contestato: non c’è nulla da decidere. Un servizio non reso si storna.',
  ],
  'own-dispute': [
    403,
    'Serve un’altra persona',
    'Non puoi decidere su servizi tuoi, del tuo ente o della tua famiglia. Se ne occuperà una collega o un collega.',
  ],
};
