// How refusals about corrections of a decision are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { CorrectionRefusal } from '../../../domain/application/correction.js';

export const CORRECTION_PROBLEMS: Readonly<Record<CorrectionRefusal, RefusalProblem>> = {
  'decision-not-correctable': [
    409,
    'Decisione non rettificabile',
    'Si rettifica solo l’ammissione di una domanda. Contro un rigetto c’è il riesame; di ciò che fu preso in carico decide il suo atto.',
  ],
  'correction-pending': [
    409,
    'Rettifica già proposta',
    'C’è già una rettifica da approvare su questa decisione: approvala o respingila, poi proponi la prossima.',
  ],
  'correction-unknown': [
    404,
    'Rettifica non trovata',
    'Questa decisione non ha una rettifica con questo codice. Cercala nell’elenco delle rettifiche.',
  ],
  'correction-closed': [
    409,
    'Rettifica già chiusa',
    'Questa rettifica è già stata approvata o respinta. Per cambiare ancora proponine un’altra.',
  ],
  'correction-changes-nothing': [
    409,
    'Nulla da rettificare',
    'Con questi dati spetta ciò che spetta già. Controlla facts ed effectiveFrom.',
  ],
  'correction-same-person': [
    403,
    'Serve un’altra persona',
    'Una rettifica sposta denaro: la approva una persona diversa da chi l’ha proposta.',
  ],
  'effective-date-outside-validity': [
    422,
    'Decorrenza fuori dalla validità',
    'effectiveFrom deve stare fra il primo e l’ultimo giorno di validità del buono. Correggi la decorrenza.',
  ],
  'plan-not-entitled': [
    409,
    'Con questo progetto non spetta nulla',
    'Con questo progetto l’avviso non riconosce più il beneficio. Controlla aree e sostegni, oppure chiudi il beneficio con una rettifica.',
  ],
};
