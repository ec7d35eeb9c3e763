// How the refusals of redemption are told: status, title and a sentence with the remedy.
import { ProblemException, refusalProblems } from '@buono/http';
import type { NotPriced } from '@buono/rules';
import type { DataErased } from '../../application/sealing.js';
import type { DraftRefusal } from '../../application/draft-payment-order.handler.js';
import type { BankEntryRefusal } from '../../domain/bank-entry/decider.js';
import type { ClaimRefusal } from '../../domain/claim/commands.js';
import type { PaymentOrderRefusal } from '../../domain/payment-order/commands.js';
import type { ProviderRefusal } from '../../domain/provider/commands.js';
import type { WalletRefusal } from '../../domain/wallet/commands.js';

/** Refusals of a redemption: the wallet's, and those of the code before it. */
export const walletProblem = refusalProblems<WalletRefusal | 'code-expired' | 'code-not-valid-yet'>({
  'voucher-unknown': [
    404,
    'Buono sconosciuto',
    'Il buono o il codice indicato non esiste. Controlla di averlo letto bene.',
  ],
  'voucher-already-open': [409, 'Buono già aperto', 'Questo buono è già aperto con altri dati.'],
  'parts-do-not-add-up': [409, 'Fonti non quadrate', 'Le quote delle fonti non danno il valore del buono.'],
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
    'Il termine per registrare questo servizio è passato. Rivolgiti alla zona.',
  ],
  'service-not-covered': [
    422,
    'Servizio non compreso',
    'Il buono non copre questo servizio. Scegline uno tra quelli ammessi.',
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
    'Alla data del servizio l’ente non era accreditato per questo servizio nella zona del buono.',
  ],
  'provider-not-chosen': [
    409,
    'Ente non scelto',
    'Alla data del servizio la famiglia aveva scelto un altro ente. La famiglia può cambiare la scelta.',
  ],
  'code-required': [
    422,
    'Serve il codice',
    'Questo servizio si registra con il codice monouso mostrato dalla persona.',
  ],
  'code-already-used': [409, 'Codice già usato', 'Questo codice è già stato usato. Chiedine uno nuovo alla persona.'],
  'code-expired': [409, 'Codice scaduto', 'Il codice è scaduto. Chiedine uno nuovo alla persona.'],
  'code-not-valid-yet': [409, 'Codice non ancora valido', 'Il codice non è ancora valido. Riprova tra poco.'],
  'period-already-redeemed': [
    409,
    'Periodo già registrato',
    'Per questo servizio il mese o il giorno risulta già registrato. Se è un errore, storna la registrazione precedente.',
  ],
  'ceiling-reached': [409, 'Massimale raggiunto', 'Il servizio supera un massimale del buono.'],
  'balance-exceeded': [409, 'Disponibilità insufficiente', 'La quota pubblica supera quanto resta sul buono.'],
  'amount-changed': [
    409,
    'Importo cambiato',
    'La quota pubblica non è più quella concordata. Verifica di nuovo il servizio e conferma il nuovo importo.',
  ],
  'redemption-id-reused': [409, 'Identificativo già usato', 'Questo utilizzo è già registrato con altri dati.'],
  'redemption-unknown': [404, 'Utilizzo sconosciuto', 'Non abbiamo trovato questo utilizzo del buono.'],
  'already-reversed': [409, 'Già stornato', 'Questo utilizzo è già stato stornato.'],
  'not-closing': [409, 'Buono non in chiusura', 'Il buono non è in chiusura.'],
  'entries-still-open': [409, 'Registrazioni aperte', 'Il termine per le registrazioni non è ancora passato.'],
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

const DATA_ERASED = [
  409,
  'Dati cancellati',
  'I dati di questa persona sono stati cancellati: non se ne possono conservare altri. Rivolgiti all’ufficio.',
] as const;

export const paymentDetailsProblem = refusalProblems<DataErased['refusal']>({ 'data-erased': DATA_ERASED });

export const providerProblem = refusalProblems<ProviderRefusal | DataErased['refusal']>({
  'data-erased': DATA_ERASED,
  'provider-unknown': [404, 'Ente sconosciuto', 'Non abbiamo trovato questo ente.'],
  'provider-already-registered': [
    409,
    'Ente già registrato',
    'Un ente con questa partita IVA o codice fiscale è già registrato per questa categoria.',
  ],
  'accreditation-dates-wrong': [
    422,
    'Date invertite',
    'La fine dell’accreditamento precede l’inizio. Controlla le date.',
  ],
  'accreditation-unknown': [
    409,
    'Accreditamento inesistente',
    'L’ente non è accreditato per questa categoria in questa zona: non c’è nulla da sospendere.',
  ],
  'iban-change-unknown': [409, 'Nessuna richiesta', 'Non c’è un cambio di IBAN da approvare.'],
  'iban-proposer-may-not-approve': [
    403,
    'Serve un’altra persona',
    'Il cambio di IBAN deve essere approvato da una persona diversa da chi lo ha chiesto.',
  ],
});

export const claimProblem = refusalProblems<ClaimRefusal>({
  'claim-unknown': [404, 'Rendiconto sconosciuto', 'Non abbiamo trovato questo rendiconto.'],
  'claim-submitted': [409, 'Rendiconto già presentato', 'Il rendiconto è già stato presentato e non cambia più.'],
  'claim-empty': [409, 'Rendiconto vuoto', 'Il rendiconto non ha righe da presentare.'],
  'claim-total-negative': [
    409,
    'Totale negativo',
    'Le rettifiche superano gli importi del mese. Attendi altri servizi o accordati con la zona per la restituzione.',
  ],
  'claim-not-submitted': [409, 'Rendiconto non presentato', 'Il rendiconto deve prima essere presentato dall’ente.'],
  'line-unknown': [422, 'Riga sconosciuta', 'Una delle righe indicate non è in questo rendiconto per questa zona.'],
  'line-twice': [422, 'Riga ripetuta', 'Una riga è indicata due volte. Lasciala una volta sola.'],
  'line-not-cuttable': [422, 'Rettifica non riducibile', 'Le rettifiche di storni si approvano per intero.'],
  'approved-above-asked': [
    422,
    'Importo oltre il richiesto',
    'L’importo approvato di una riga supera quello richiesto. Approva al massimo il richiesto.',
  ],
  'cut-without-reason': [422, 'Manca il motivo', 'Una riga è ridotta senza motivo. Indica il motivo della riduzione.'],
  'zone-not-in-claim': [404, 'Zona senza righe', 'Il rendiconto non ha righe di questa zona.'],
  'zone-already-settled': [409, 'Zona già liquidata', 'Le righe di questa zona sono già state liquidate.'],
  'zone-not-settled': [409, 'Zona non liquidata', 'Le righe di questa zona devono prima essere liquidate.'],
});

export const paymentOrderProblem = refusalProblems<PaymentOrderRefusal | BankEntryRefusal | DraftRefusal>({
  'claim-unknown': [404, 'Rendiconto sconosciuto', 'Non abbiamo trovato questo rendiconto.'],
  'zone-not-in-claim': [404, 'Zona senza righe', 'Il rendiconto non ha righe di questa zona.'],
  'zone-not-settled': [409, 'Zona non liquidata', 'Le righe di questa zona devono prima essere liquidate.'],
  'iban-missing': [409, 'Manca l’IBAN', 'Chi deve essere pagato non ha un IBAN valido. Chiedi di indicarlo.'],
  'nothing-to-pay': [409, 'Nulla da pagare', 'L’importo liquidato per questa zona è zero.'],
  'payment-order-exists': [409, 'Mandato già presente', 'Per questa zona del rendiconto esiste già un mandato.'],
  'settler-may-not-order': [
    403,
    'Serve un’altra persona',
    'Chi ha liquidato il rendiconto non può ordinarne il pagamento.',
  ],
  'drafter-may-not-approve': [
    403,
    'Serve un’altra persona',
    'Il mandato deve essere firmato da una persona diversa da chi lo ha preparato.',
  ],
  'payment-order-unknown': [404, 'Mandato sconosciuto', 'Non abbiamo trovato questo mandato.'],
  'already-ordered': [409, 'Mandato già firmato', 'Il mandato è già stato firmato.'],
  'not-ordered': [409, 'Mandato non firmato', 'Il mandato deve essere firmato prima di registrarne l’esito.'],
  'already-paid': [409, 'Mandato già pagato', 'Il mandato risulta già pagato per intero.'],
  'bank-entry-already-used': [
    409,
    'Movimento già usato',
    'Questo movimento bancario è già registrato con altri dati. Controlla il riferimento.',
  ],
});
