// How the refusals of the checks due before a payment are told.
import type { RefusalProblem } from '@buono/http';
import type { NotAsked } from '../../../application/payment-check/ask-payee-register.js';
import type { PaymentOrderRefusal } from '../../../domain/payment-order/commands.js';

type Told = NotAsked | Extract<PaymentOrderRefusal, `check-${string}`>;

export const CHECKS: Readonly<Record<Told, RefusalProblem>> = {
  'check-missing': [
    409,
    'Manca una verifica',
    'Prima di pagare serve una verifica che non è registrata (checks del mandato): registrala con POST /payment-orders/{id}/checks, poi firma. Gli altri mandati intanto possono partire.',
  ],
  'check-expired': [
    409,
    'Verifica scaduta',
    'Una verifica del mandato non vale più (validUntil in checks): ripetila con POST /payment-orders/{id}/checks, poi firma. Gli altri mandati intanto possono partire.',
  ],
  'check-adverse': [
    409,
    'Verifica negativa',
    'Una verifica dice che chi deve essere pagato non è in regola (checks del mandato): il pagamento resta sospeso. Quando la posizione è regolare, o passano i termini senza un ordine di versamento, registra la verifica nuova con POST /payment-orders/{id}/checks. Gli altri mandati intanto possono partire.',
  ],
  'check-not-asked': [
    422,
    'Verifica non richiesta',
    'Questa verifica (kind) non è fra quelle che il vostro ente chiede prima di pagare. Indica una di quelle in checks del mandato.',
  ],
  'check-in-future': [422, 'Verifica con data futura', 'La data della verifica (checkedOn) è futura. Correggila.'],
  'check-without-end': [
    422,
    'Validità prima della verifica',
    'La validità (validUntil) finisce prima della data della verifica (checkedOn). Correggi una delle due.',
  ],
  'register-missing': [
    409,
    'Registro non collegato',
    'Nessun registro è collegato: leggi l’esito dal documento e registralo con paper.',
  ],
  'register-silent': [
    503,
    'Il registro non risponde',
    'Il registro delle verifiche non ha risposto e nulla è stato registrato. Riprova più tardi, oppure registra l’esito dal documento con paper.',
  ],
  'payee-code-missing': [
    409,
    'Codice non disponibile',
    'Qui non c’è il codice fiscale o la partita IVA di chi deve essere pagato: chiedi la verifica sul portale del registro e registrane l’esito con paper.',
  ],
};
