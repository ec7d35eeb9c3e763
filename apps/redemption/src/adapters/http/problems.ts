// How the refusals of redemption are told: status, title and a sentence with the remedy.
import { ProblemException, refusalProblems } from '@buono/http';
import type { NotPriced } from '@buono/rules';
import type { CodeRefusal } from '../../application/service/voucher-named.js';
import type { DataErased } from '../../application/sealing.js';
import type { WalletRefusal } from '../../domain/wallet/commands.js';
import { CONFIRMATION_PROBLEMS } from './confirmation/confirmation-problems.js';
import { ADHESION_PROBLEMS } from './provider/adhesion-problems.js';
import { LATE_PROBLEMS } from './late-entry/late-problems.js';

/** Refusals of a redemption: the wallet's, and those of the code before it. */
export const walletProblem = refusalProblems<WalletRefusal | CodeRefusal>({
  ...ADHESION_PROBLEMS,
  ...LATE_PROBLEMS,
  ...CONFIRMATION_PROBLEMS,
  'voucher-unknown': [
    404,
    'Buono sconosciuto',
    'Il buono o il codice indicato non esiste. Controlla di averlo letto bene.',
  ],
  'voucher-already-open': [
    409,
    'Buono già aperto',
    'Questo buono è già aperto con altri dati. Rivolgiti all’assistenza.',
  ],
  'parts-do-not-add-up': [
    409,
    'Fonti non quadrate',
    'Le quote delle fonti non danno il valore del buono. Rivolgiti all’assistenza.',
  ],
  'voucher-not-taken-over': [
    409,
    'Buono nato qui',
    'Il buono non viene da un altro sistema: i suoi servizi li registra l’ente con la procedura ordinaria.',
  ],
  'served-after-takeover': [
    409,
    'Servizio successivo alla presa in carico',
    'Il servizio è successivo alla presa in carico del buono: lo registra l’ente con la procedura ordinaria.',
  ],
  'voucher-closed': [409, 'Buono chiuso', 'Il buono è chiuso e non accetta altri servizi. Rivolgiti alla zona.'],
  'voucher-not-valid-yet': [
    409,
    'Buono non ancora valido',
    'Il servizio è precedente all’inizio di validità del buono. Controlla la data del servizio.',
  ],
  'voucher-expired': [
    409,
    'Buono scaduto',
    'Il servizio è successivo all’ultimo giorno utile del buono. Controlla la data del servizio.',
  ],
  'voucher-suspended': [
    409,
    'Buono sospeso',
    'Alla data del servizio il buono era sospeso. Rivolgiti alla zona per sapere quando riprende.',
  ],
  'served-in-the-future': [
    422,
    'Data futura',
    'Il servizio non può avere una data futura. Registralo dopo che è stato reso.',
  ],
  'entry-too-late': [
    409,
    'Registrazione fuori termine',
    'Il termine per registrare questo servizio è passato. Mandalo con il motivo in POST /late-entries: decide la zona.',
  ],
  'no-longer-entitled': [
    409,
    'Nulla più dovuto',
    'Per la data del servizio il buono non vale più: la decisione è stata corretta. Rivolgiti alla zona.',
  ],
  'entitlement-changed': [
    409,
    'Buono corretto nel frattempo',
    'Ciò che spetta è appena stato corretto: ripeti la richiesta, il prezzo sarà quello nuovo.',
  ],
  'prices-missing': [
    409,
    'Servizi nel frattempo registrati',
    'Sono appena stati registrati altri servizi: ripeti la richiesta.',
  ],
  'service-not-covered': [
    422,
    'Servizio non compreso',
    'Il buono non copre questo servizio. Scegline uno tra quelli ammessi.',
  ],
  'paid-by-project': [
    409,
    'Si paga con il progetto',
    'Anticipi e rendiconti di questo contributo passano dal progetto: presentali in POST /projects/{voucherId}/claims o …/advances.',
  ],
  'area-not-in-plan': [
    409,
    'Area non prevista dal progetto',
    'Il progetto della persona non comprende l’area di questo servizio. Serve una revisione del progetto.',
  ],
  'payee-not-allowed': [
    403,
    'Registrazione non permessa',
    'Questo buono non può essere usato da chi lo sta registrando: nei rimborsi registra la famiglia, negli altri casi l’ente.',
  ],
  'payment-details-missing': [
    409,
    'Manca l’IBAN',
    'Per ricevere il rimborso indica prima l’IBAN su cui essere pagato.',
  ],
  'provider-not-accredited': [
    403,
    'Ente non accreditato',
    'Alla data del servizio l’ente non era accreditato per questo servizio nella zona del buono. Controlla la data, oppure chiedi l’accreditamento.',
  ],
  'provider-not-chosen': [
    409,
    'Ente non scelto',
    'Alla data del servizio la famiglia aveva scelto un altro ente. La famiglia può cambiare la scelta.',
  ],
  'code-required': [
    422,
    'Serve il codice',
    'Questo servizio si registra con il codice monouso mostrato dalla persona. Chiediglielo e indicalo in code.',
  ],
  'code-already-used': [409, 'Codice già usato', 'Questo codice è già stato usato. Chiedine uno nuovo alla persona.'],
  'code-expired': [409, 'Codice scaduto', 'Il codice è scaduto. Chiedine uno nuovo alla persona.'],
  'code-read-another-day': [
    409,
    'Codice letto in un altro giorno',
    'Il codice è stato letto in un giorno diverso da quello del servizio. Correggi il giorno del servizio, oppure chiedi un codice nuovo alla persona.',
  ],
  'code-not-valid-yet': [409, 'Codice non ancora valido', 'Il codice non è ancora valido. Riprova tra poco.'],
  'period-already-redeemed': [
    409,
    'Periodo già registrato',
    'Per questo servizio il mese o il giorno risulta già registrato. Se è un errore, storna la registrazione precedente.',
  ],
  'ceiling-reached': [
    409,
    'Massimale raggiunto',
    'Il servizio supera il massimale del buono indicato in ceiling. Riduci la quantità, attendi il periodo seguente, oppure la famiglia paga per intero.',
  ],
  'balance-exceeded': [
    409,
    'Disponibilità insufficiente',
    'La quota pubblica supera quanto resta sul buono. Riduci il servizio, oppure la famiglia paga per intero.',
  ],
  'amount-changed': [
    409,
    'Importo cambiato',
    'La quota pubblica non è più quella concordata. Verifica di nuovo il servizio e conferma il nuovo importo.',
  ],
  'shared-room-changed': [
    409,
    'Massimale usato nel frattempo',
    'Sono appena stati registrati altri servizi della stessa persona: ripeti la richiesta.',
  ],
  'redemption-id-reused': [
    409,
    'Identificativo già usato',
    'Questo utilizzo è già registrato con altri dati. Per un utilizzo nuovo usa una chiave nuova.',
  ],
  'too-many-reservations': [
    409,
    'Troppe prenotazioni',
    'Sul buono ci sono già troppe prenotazioni in corso: confermane una, rinunciaci, o attendi che scada.',
  ],
  'reservation-unknown': [
    404,
    'Prenotazione sconosciuta',
    'Non abbiamo trovato questa prenotazione. Controlla l’identificativo.',
  ],
  'reservation-expired': [
    409,
    'Prenotazione scaduta',
    'Il tempo della prenotazione è finito e il suo importo è di nuovo disponibile. Registra il servizio direttamente, oppure prenota di nuovo.',
  ],
  'reservation-released': [
    409,
    'Prenotazione chiusa',
    'A questa prenotazione si è rinunciato. Registra il servizio direttamente, oppure prenota di nuovo.',
  ],
  'reservation-confirmed': [
    409,
    'Prenotazione già confermata',
    'Il servizio prenotato è già registrato. Se l’importo è sbagliato, stornalo e registralo di nuovo.',
  ],
  'reservation-exceeded': [
    422,
    'Oltre la prenotazione',
    'Si conferma al massimo ciò che si era prenotato: riduci costo o quantità, oppure rinuncia e registra il servizio direttamente.',
  ],
  'reservation-standing': [
    409,
    'Prenotazioni in corso',
    'Sul buono c’è una prenotazione in corso: si chiude quando è confermata o scaduta.',
  ],
  'redemption-unknown': [
    404,
    'Utilizzo sconosciuto',
    'Non abbiamo trovato questo utilizzo del buono. Controlla l’identificativo.',
  ],
  'already-reversed': [409, 'Già stornato', 'Questo utilizzo è già stato stornato: non serve altro.'],
  'not-closing': [409, 'Buono non in chiusura', 'Il buono non è in chiusura. Chiedi prima la chiusura.'],
  'entries-still-open': [
    409,
    'Registrazioni aperte',
    'Il termine per le registrazioni non è ancora passato. Riprova dopo il termine.',
  ],
});

/** A voucher that is surely ours and has not arrived yet: the same request will do in a moment. */
export const voucherNotHereYet = (): ProblemException =>
  new ProblemException(
    503,
    'voucher-not-here-yet',
    'Buono in arrivo',
    'Il codice è valido ma il buono non è ancora arrivato qui. Riprova tra qualche secondo con la stessa chiave.',
    {},
    { 'Retry-After': '2' },
  );

/** A voucher of another scheme that nobody took over, or that is still on its way from issuance. */
export const voucherNotTakenOver = (): ProblemException =>
  new ProblemException(
    422,
    'voucher-not-taken-over',
    'Buono sconosciuto',
    'In voucherId non c’è nessun buono. Controllalo; se il buono è stato preso in carico da pochi secondi, riprova tra poco con la stessa chiave.',
  );

const NOT_PRICED_STATUS: Partial<Record<NotPriced['reason'], number>> = {
  'category-not-allowed': 403,
  'rule-fault': 409,
};

/** Why a service has no price, in the words of its call. */
export const notPriced = ({ reason, field, sentence }: NotPriced): ProblemException =>
  new ProblemException(
    NOT_PRICED_STATUS[reason] ?? 422,
    reason,
    'Importo non calcolabile',
    sentence,
    field === undefined ? {} : { errors: [{ field, detail: sentence }] },
  );

export const providerNotSaid = (providers: readonly string[]): ProblemException =>
  providers.length === 0
    ? walletProblem('payee-not-allowed')
    : new ProblemException(
        422,
        'provider-not-said',
        'Ente non indicato',
        'Operi per più enti: indica in providerId per quale stai registrando.',
      );

export const DATA_ERASED = [
  409,
  'Dati cancellati',
  'I dati di questa persona sono stati cancellati: non se ne possono conservare altri. Rivolgiti all’ufficio.',
] as const;

export const paymentDetailsProblem = refusalProblems<DataErased['refusal']>({ 'data-erased': DATA_ERASED });
