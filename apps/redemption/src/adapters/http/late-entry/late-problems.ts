// How the refusals of late entries are told.
import type { RefusalProblem } from '@buono/http';
import type { LateRefusal } from '../../../domain/wallet/commands.js';

/** Each refusal with its status, title and a sentence with the remedy. */
export const LATE_PROBLEMS: Readonly<Record<LateRefusal, RefusalProblem>> = {
  'entry-not-late': [
    409,
    'Registrazione ancora nei termini',
    'Il termine per registrare questo servizio non è passato: registralo in POST /redemptions, senza motivo del ritardo.',
  ],
  'period-declared': [
    409,
    'Mese già dichiarato',
    'Le spese del mese di questo servizio sono già state dichiarate a chi le finanzia: il servizio non si può più aggiungere.',
  ],
  'late-entry-unknown': [
    404,
    'Richiesta sconosciuta',
    'Non abbiamo trovato questa richiesta di registrazione tardiva. Controlla l’identificativo.',
  ],
  'late-entry-decided': [
    409,
    'Richiesta già decisa',
    'Su questa richiesta si è già deciso: non serve altro. Un servizio ammesso per errore si storna.',
  ],
  'late-entry-standing': [
    409,
    'Richieste in attesa',
    'Sul buono ci sono servizi tardivi che aspettano una decisione: si chiude quando sono ammessi o respinti.',
  ],
  'own-late-entry': [
    403,
    'Serve un’altra persona',
    'Non puoi decidere su servizi che hai mandato tu, del tuo ente o della tua famiglia. Se ne occuperà una collega o un collega.',
  ],
};
