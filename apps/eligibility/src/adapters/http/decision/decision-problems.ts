// How refusals of what stands beside the engine's answer are told: a reserve, an override. One total table.
import type { RefusalProblem } from '@buono/http';
import type { OverrideRefusal } from '../../../domain/application/override.js';
import type { ProposalRefusal } from '../../../domain/application/proposal.js';
import type { ReserveRefusal } from '../../../domain/application/reserve.js';

export const DECISION_PROBLEMS: Readonly<Record<OverrideRefusal | ReserveRefusal | ProposalRefusal, RefusalProblem>> = {
  'decision-proposed-already': [
    409,
    'Decisione già proposta',
    'C’è già una proposta che aspetta la seconda firma. Falla firmare, oppure respingila e proponine un’altra.',
  ],
  'decision-not-proposed': [
    409,
    'Nessuna proposta',
    'Non c’è una proposta di decisione da firmare o respingere. Proponi prima la decisione.',
  ],
  'decision-same-person': [
    403,
    'Serve un’altra persona',
    'La seconda firma è di una persona diversa da chi ha proposto la decisione.',
  ],
  'decision-changed-since': [
    409,
    'La proposta non vale più',
    'Oggi l’esito o l’importo non sono quelli proposti: qualche dato è cambiato. Respingi la proposta e proponi di nuovo.',
  ],
  'reserve-not-needed': [
    409,
    'Riserva non ammessa',
    'Con riserva si ammette solo chi ha un requisito che non si può ancora verificare. Guarda la valutazione.',
  ],
  'reserve-item-unknown': [
    422,
    'Voce della riserva non trovata',
    'Una voce di items non è fra i dati che mancano né fra i requisiti da verificare. Guarda la valutazione e indica solo quelli.',
  ],
  'reserve-date-wrong': [
    422,
    'Termine della riserva',
    'Il termine per sciogliere la riserva deve essere dopo oggi. Correggi resolveBy.',
  ],
  'reserve-step-wrong': [
    422,
    'Passaggio della riserva',
    'A sportello non c’è una graduatoria da trattenere. Indica offer in holdsUp.',
  ],
  'override-not-needed': [
    409,
    'Nessun esito da superare',
    'La domanda ha tutti i requisiti: non serve un atto che superi l’esito automatico. Accoglila con una decisione.',
  ],
  'override-criteria-wrong': [
    422,
    'Requisiti da superare',
    'In criteria vanno tutti e soli i requisiti che la valutazione dà non soddisfatti o da verificare. Guarda la valutazione.',
  ],
  'override-date-wrong': [
    422,
    'Fine del beneficio',
    'L’ultimo giorno di ciò che si concede deve essere dopo oggi. Correggi endsOn.',
  ],
  'override-without-amount': [
    409,
    'Importo non previsto',
    'Per i dati di questa domanda l’avviso non dice un importo: un atto supera un requisito, non inventa quanto spetta. Fai correggere i dati o modificare l’avviso.',
  ],
  'override-pending': [
    409,
    'Proposta già aperta',
    'C’è già una proposta di accogliere contro l’esito automatico. Falla approvare o respingere prima di farne un’altra.',
  ],
  'override-unknown': [
    404,
    'Proposta non trovata',
    'Questa proposta non c’è o non è più aperta. Guarda il procedimento.',
  ],
  'override-same-person': [
    403,
    'Serve un’altra persona',
    'Chi ha proposto non approva: se ne occupa una collega o un collega.',
  ],
  'reserve-unknown': [404, 'Nessuna riserva', 'Questa domanda non è ammessa con riserva. Guarda la decisione.'],
  'reserve-already-resolved': [
    409,
    'Riserva già sciolta',
    'La riserva è già sciolta con un altro esito o un altro atto. Guarda la decisione.',
  ],
};
