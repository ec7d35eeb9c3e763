// How refusals about care plans are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { CarePlanRefusal } from '../../../domain/care-plan/commands.js';

export const CARE_PLAN_PROBLEMS: Readonly<
  Record<CarePlanRefusal | 'plan-not-foreseen' | 'plan-file-not-open', RefusalProblem>
> = {
  'plan-unknown': [
    404,
    'Progetto non trovato',
    'Non abbiamo trovato questo progetto o questa versione, oppure non puoi vederli.',
  ],
  'plan-not-foreseen': [
    409,
    'Progetto non previsto',
    'L’avviso non prevede un progetto personalizzato per questa azione: i sostegni sono quelli dell’avviso.',
  ],
  'plan-file-not-open': [
    409,
    'Domanda non in corso',
    'Un progetto si scrive su una domanda ricevuta o ammessa. Questa domanda non lo è.',
  ],
  'plan-version-superseded': [
    409,
    'C’è una versione più recente',
    'Dopo questa versione ne è stata scritta un’altra. Indica in version la più recente.',
  ],
  'plan-closed': [409, 'Progetto chiuso', 'Il progetto è chiuso. Restano le verifiche dopo la chiusura.'],
  'plan-case-manager-wrong': [
    422,
    'Responsabile non dell’équipe',
    'Il responsabile del progetto lavora oggi nell’équipe della zona. Indica in caseManager un’altra persona.',
  ],
  'plan-effective-too-early': [
    422,
    'Decorrenza troppo presto',
    'effectiveFrom non può venire prima della decorrenza della versione in vigore. Correggi la decorrenza.',
  ],
  'plan-reviews-wrong': [
    422,
    'Verifiche da correggere',
    'Le date di reviewsOn vengono dopo effectiveFrom, una dopo l’altra. Correggile.',
  ],
  'plan-already-in-force': [
    409,
    'Versione già in vigore',
    'Questa versione è già in vigore. Per cambiare il progetto scrivi una nuova versione.',
  ],
  'plan-not-in-force': [
    409,
    'Progetto non ancora in vigore',
    'Nessuna versione è ancora in vigore. Prima la condividono l’équipe e la famiglia.',
  ],
  'plan-team-awaited': [
    409,
    'Manca l’équipe',
    'Non hanno ancora aderito abbastanza componenti dell’équipe; il solo responsabile del progetto non basta. Aspetta le altre adesioni.',
  ],
  'plan-answer-awaited': [
    409,
    'La famiglia può ancora rispondere',
    'Il termine per la risposta della famiglia non è passato. Aspetta la risposta, o la fine del termine.',
  ],
  'plan-family-agrees': [
    409,
    'La famiglia è d’accordo',
    'La famiglia ha già aderito: non serve un atto. La versione entra in vigore quando l’équipe è completa.',
  ],
  'plan-adopted-by-team': [
    403,
    'Serve un’altra persona',
    'Senza l’accordo della famiglia decide chi non ha scritto il progetto e non ne è responsabile.',
  ],
  'plan-ground-wrong': [
    409,
    'Motivo non ammesso',
    '«less-supported» vale solo per ridurre un progetto in vigore. Per un primo progetto serve un provvedimento del giudice (judge-decided).',
  ],
  'plan-still-open': [409, 'Progetto ancora aperto', 'Le verifiche dopo la chiusura vengono dopo. Chiudi il progetto.'],
  'plan-follow-up-none': [
    409,
    'Nessuna verifica da fare',
    'Dopo la chiusura di questo progetto non ci sono altre verifiche da registrare.',
  ],
  'plan-follow-up-early': [
    409,
    'Troppo presto per la verifica',
    'Una verifica si registra da 30 giorni prima del suo giorno. Aspetta.',
  ],
};
