// How the refusals of replays, simulations and shadows are told; a part of the one total table.
import type { RefusalProblem } from '@buono/http';
import type { EligibilityRefusal } from '../../../application/answer.js';
import type { ShadowRefusal } from '../../../domain/shadow/decider.js';
import type { SimulationRefusal } from '../../../domain/simulation/decider.js';

type Told =
  | SimulationRefusal
  | ShadowRefusal
  | Extract<EligibilityRefusal, 'not-decided' | 'simulation-running' | 'simulation-expired'>;

export const WHAT_IF_PROBLEMS: Readonly<Record<Told, RefusalProblem>> = {
  'not-decided': [
    409,
    'Domanda non decisa',
    'La domanda non ha ancora una decisione da ripetere. Riprova dopo la decisione.',
  ],
  'shadow-already-on': [
    409,
    'Prova in ombra già accesa',
    'Per questo avviso una prova in ombra è già accesa. Spegnila con un atto, poi accendi la nuova.',
  ],
  'shadow-not-on': [
    404,
    'Nessuna prova in ombra',
    'Per questo avviso non è accesa nessuna prova in ombra. Accendila con un atto e con il documento da provare.',
  ],
  'shadow-end-in-the-past': [
    422,
    'Termine nel passato',
    'L’ultimo giorno della prova è già passato. Indica oggi o un giorno successivo.',
  ],
  'nothing-to-simulate': [
    422,
    'Nulla da simulare',
    'Indica che cosa provare: un documento con regole diverse, fondi diversi per zona, o tutti e due.',
  ],
  'simulation-money-wrong': [
    422,
    'Fondi da correggere',
    'Una zona compare due volte fra i fondi. Indica ogni zona una volta sola, con tutte le sue fonti.',
  ],
  'simulation-unknown': [
    404,
    'Simulazione non trovata',
    'Non abbiamo trovato questa simulazione. Controlla il codice, oppure chiedine una nuova.',
  ],
  'simulation-running': [
    409,
    'Simulazione in corso',
    'La simulazione non è ancora finita: il suo avanzamento si vede leggendola. Riprova tra qualche secondo.',
  ],
  'simulation-expired': [
    410,
    'Simulazione scaduta',
    'I risultati di questa simulazione non si possono più leggere. Chiedine una nuova sui dati di oggi.',
  ],
};
