// How the refusals of invoices of the exchange system are told.
import { refusalProblems } from '@buono/http';
import type { NotAcceptable } from '../../../application/exchange/tied-invoices.js';
import type { TieRefusal } from '../../../application/exchange/tie-deliveries.js';
import { INVOICE_PROBLEMS } from '../invoice/invoice-words.js';

type Refusal = TieRefusal | NotAcceptable | 'exchange-silent' | 'exchange-missing';

export const exchangeProblem = refusalProblems<Refusal>({
  ...INVOICE_PROBLEMS,
  'delivery-unknown': [404, 'Fattura sconosciuta', 'Dal Sistema di Interscambio non è arrivata questa fattura.'],
  'delivery-differs': [
    409,
    'File diverso',
    'Con questo identificativo SdI è già arrivato un altro file: vale il primo.',
  ],
  'delivery-tied': [
    409,
    'Fattura già abbinata',
    'Questa fattura è già abbinata a un altro rendiconto. Se è sbagliato, rifiutala (EC02): l’ente la manda di nuovo.',
  ],
  'delivery-not-tied': [
    409,
    'Fattura da abbinare',
    'Per accettarla abbinala prima al suo rendiconto (POST /exchange-invoices/{id}/claim).',
  ],
  'delivery-answered': [
    409,
    'Risposta già data',
    'A questa fattura è già stata data l’altra risposta: il Sistema di Interscambio non la cambia.',
  ],
  'refusal-without-reason': [422, 'Manca il motivo', 'Per rifiutare la fattura indica il motivo (reason).'],
  'answer-term-over': [
    409,
    'Termini decorsi',
    'Sono passati i quindici giorni dalla consegna: per il Sistema di Interscambio la fattura è accettata. Chiedi all’ente una nota di credito.',
  ],
  'claim-unknown': [
    422,
    'Rendiconto sconosciuto',
    'Non c’è un rendiconto con questo identificativo. Controlla claimId.',
  ],
  'file-differs': [
    409,
    'File cambiato',
    'Il file che arriva ora non è quello consegnato. Chiedi al servizio che vi collega al Sistema di Interscambio.',
  ],
  'file-unreadable': [
    409,
    'File illeggibile',
    'Il file non è una fattura che si possa leggere. Rifiutala con il motivo wrong-data, oppure chiedila all’ente.',
  ],
  'invoice-to-check': [
    409,
    'Fattura da verificare',
    'La fattura non torna con il rendiconto: accettala prima con un motivo (POST /invoices/{id}/acceptance), oppure rifiutala (EC02).',
  ],
  'invoice-blocked': [
    409,
    'Fattura di un altro rendiconto',
    'La stessa fattura è già stata presentata per un altro rendiconto: rifiutala con il motivo duplicate.',
  ],
  'exchange-silent': [
    503,
    'Il Sistema di Interscambio non risponde',
    'Il file della fattura non è arrivato e nulla è cambiato. Riprova più tardi.',
  ],
  'exchange-missing': [
    409,
    'Sistema di Interscambio non collegato',
    'Questa installazione non è collegata al Sistema di Interscambio: presenta il file a mano (POST /claims/{id}/invoices).',
  ],
});
