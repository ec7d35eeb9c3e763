// How the refusals of issuance are told: status, title and a sentence with the remedy.
import { ADHESION_PROBLEMS } from './adhesion-problems.js';
import { ALLOCATION_PROBLEMS } from './allocation-problems.js';
import { ProblemException, refusalProblems, type RefusalProblem } from '@buono/http';
import type { BudgetRefusal } from '../../domain/budget/commands.js';
import type { AllocationRefusal } from '../../domain/allocation/commands.js';
import type { OfferingRefusal } from '../../domain/offering/offering.js';
import type { VoucherRefusal } from '../../domain/voucher/commands.js';

export const budgetProblem = refusalProblems<BudgetRefusal>({
  'call-without-funds': [
    409,
    'Avviso senza risorse',
    'L’avviso non ha ancora uno stanziamento. Pubblica l’avviso con le sue fonti di finanziamento e riprova.',
  ],
  'allocation-empty': [422, 'Riparto vuoto', 'Il riparto non sposta denaro. Indica almeno una fonte con un importo.'],
  'zone-not-in-call': [
    422,
    'Zona non compresa',
    'L’avviso non riguarda questa zona. Controlla il codice, oppure modifica l’avviso con un nuovo atto.',
  ],
  'fund-unknown': [
    422,
    'Fonte non prevista',
    'L’avviso non prevede questa fonte di finanziamento in questo anno. Usa una delle fonti dello stanziamento.',
  ],
  'budget-exceeded': [
    409,
    'Risorse non sufficienti',
    'La somma dei riparti supererebbe lo stanziamento di almeno una fonte. Riduci l’importo.',
  ],
  'below-allocated': [
    409,
    'Stanziamento sotto il ripartito',
    'Lo stanziamento non può scendere sotto quanto è già ripartito alle zone.',
  ],
});

const VOUCHER_PROBLEMS: Readonly<Record<VoucherRefusal, RefusalProblem>> = {
  'voucher-already-there': [
    409,
    'Buono già presente',
    'Questo buono c’è già, con altri importi. Controlla la riga: quello che è stato preso in carico non si riscrive.',
  ],
  'voucher-unknown': [404, 'Buono non trovato', 'Non abbiamo trovato questo buono. Controlla di averlo indicato bene.'],
  'offer-lapsed': [
    409,
    'Termine scaduto',
    'Il termine per accettare il buono è scaduto. Chiedi alla zona se la graduatoria scorre ancora.',
  ],
  'voucher-not-accepted': [
    409,
    'Buono non accettato',
    'Il buono non è ancora stato accettato. Accettalo prima di usarlo.',
  ],
  'voucher-renounced': [
    409,
    'Buono rinunciato',
    'Al buono si è rinunciato: non si può più usare. Per averne un altro serve una nuova domanda.',
  ],
  'voucher-closing': [
    409,
    'Buono in chiusura',
    'Il buono è in chiusura: non accetta altre modifiche, tranne la data di un decesso precedente o da correggere. Rivolgiti alla zona.',
  ],
  'voucher-closed': [409, 'Buono chiuso', 'Il buono è chiuso: non accetta altre modifiche. Rivolgiti alla zona.'],
  'voucher-not-closed': [409, 'Buono non chiuso', 'L’operazione è possibile solo quando il buono è chiuso.'],
  'voucher-suspended': [
    409,
    'Buono già sospeso',
    'Il buono è già sospeso. Riattivalo prima di sospenderlo da un’altra data.',
  ],
  'voucher-not-suspended': [409, 'Buono non sospeso', 'Il buono non è sospeso: non c’è nulla da riattivare.'],
  'provider-unknown': [
    422,
    'Ente sconosciuto',
    'Non risulta nessun ente accreditato con questo identificativo. Scegli un ente dall’elenco; se è stato accreditato da pochi secondi, riprova tra poco.',
  ],
  'provider-not-accredited': [
    422,
    'Ente non accreditato',
    'A quella data l’ente non è accreditato per i servizi del buono nella tua zona. Scegli un altro ente, oppure una data in cui è accreditato.',
  ],
  'provider-of-block': [
    409,
    'Posto presso un ente',
    'Questo buono è un posto acquistato presso un ente: vale solo lì. Per cambiare ente chiedi alla zona un altro buono, dopo aver rinunciato a questo.',
  ],
  ...ADHESION_PROBLEMS,
  'dates-reversed': [
    422,
    'Date invertite',
    'La data in effectiveFrom precede la sospensione, oppure entriesUntil precede lastServiceDate. Correggi la data e invia di nuovo.',
  ],
  'death-in-the-future': [
    422,
    'Decesso con data futura',
    'La data in lastServiceDate è futura: un decesso si registra dopo che è avvenuto. Correggi la data.',
  ],
  'date-outside-validity': [
    422,
    'Data fuori dalla validità',
    'La data è fuori dalla validità del buono. Indica una data compresa nella validità: validFrom e validTo sono i suoi estremi.',
  ],
  'amendment-under-way': [
    409,
    'Correzione in corso',
    'Ciò che spetta con questo buono si sta correggendo: riprova tra qualche minuto.',
  ],
  'nothing-due-any-more': [
    409,
    'Nulla più dovuto',
    'Con l’ultima rettifica per questo buono non spetta più nulla: non si può integrare. Rettifica prima la decisione.',
  ],
  'before-last-correction': [
    422,
    'Decorrenza prima di una rettifica',
    'effectiveFrom precede la decorrenza dell’ultima rettifica del buono. Indica una data uguale o successiva.',
  ],
  'reduction-exceeds-value': [
    422,
    'Riduzione oltre il valore',
    'amountCents toglie al buono tutto il suo valore, o di più. Riduci l’importo, oppure revoca il buono.',
  ],
  'spent-exceeds-value': [
    409,
    'Importo oltre il valore',
    'Lo speso supera il valore del buono: la chiusura va verificata.',
  ],
  'adjustment-exceeds-spent': [
    409,
    'Rettifica oltre lo speso',
    'La rettifica supera quanto è stato speso con il buono.',
  ],
};

export const voucherProblem = refusalProblems(VOUCHER_PROBLEMS);

/** Refusals of an integration of a voucher. */
export const integrationProblem = refusalProblems<AllocationRefusal | VoucherRefusal | 'integration-overtaken'>({
  ...ALLOCATION_PROBLEMS,
  ...VOUCHER_PROBLEMS,
  'funds-not-free': [
    409,
    'Risorse non disponibili',
    'La zona non ha libero questo importo per l’azione del buono, o non su queste fonti. Riduci amountCents, oppure ripartisci o trasferisci prima altre risorse alla zona.',
  ],
  'integration-overtaken': [
    409,
    'Buono cambiato nel frattempo',
    'Il buono è cambiato mentre si integrava: nulla è stato aggiunto e le risorse tornano alla zona. Guarda il buono e, se serve ancora, ripeti con un nuovo atto.',
  ],
});

/** Refusals of what another scheme had issued: the voucher's, and those of its money. */
export const takeOverProblem = refusalProblems<
  VoucherRefusal | AllocationRefusal | 'application-unknown' | 'not-taken-over' | 'value-differs'
>({
  ...VOUCHER_PROBLEMS,
  ...ALLOCATION_PROBLEMS,
  'application-unknown': [
    422,
    'Domanda sconosciuta',
    'In applicationId non c’è nessuna domanda presa in carico. Controllalo; se l’hai presa in carico da pochi secondi, riprova tra poco con la stessa chiave.',
  ],
  'not-taken-over': [
    409,
    'Domanda presentata qui',
    'La domanda non viene da un altro sistema: il suo buono si assegna con la procedura ordinaria.',
  ],
  'value-differs': [
    422,
    'Importi non quadrati',
    'La somma delle fonti non è il valore del buono preso in carico con la domanda. Correggi gli importi.',
  ],
});

/** Refusals of the catalogue's offers. */
export const offeringProblem = refusalProblems<OfferingRefusal>({
  'offering-unknown': [
    422,
    'Offerta sconosciuta',
    'offerId non indica un’offerta di questo ente. Scegli un’offerta dal catalogo.',
  ],
  'offering-dates-reversed': [
    422,
    'Date invertite',
    'L’ultimo giorno dell’offerta (to) precede il primo. Controlla le date e invia di nuovo.',
  ],
  'provider-not-accredited': [
    422,
    'Ente non accreditato',
    'A quella data l’ente non è accreditato per questa categoria nella zona della sede. Se è stato accreditato da pochi secondi, riprova tra poco.',
  ],
  'places-below-taken': [
    409,
    'Posti sotto quelli presi',
    'places è inferiore ai posti già presi dai buoni che hanno scelto questa offerta. Indica almeno quelli.',
  ],
  'places-above-site': [
    409,
    'Posti oltre la capienza',
    'places supera quanti la sede può accogliere. Indica meno posti, oppure cambia prima la capienza della sede.',
  ],
  'site-unknown': [422, 'Sede sconosciuta', 'siteId non indica una sede di questo ente. Scegline una dell’ente.'],
  'site-elsewhere': [
    422,
    'Sede in un altro Comune',
    'comune e zone non sono quelli della sede indicata in siteId. Indica quelli della sede, o un’altra sede.',
  ],
  'site-closed': [
    409,
    'Sede chiusa',
    'from cade quando la sede è già chiusa. Indica un primo giorno precedente, oppure un’altra sede.',
  ],
  'offering-withdrawn': [
    409,
    'Offerta ritirata',
    'A quella data l’offerta non è più nel catalogo. Scegline un’altra, oppure indica in effectiveFrom una data precedente.',
  ],
  'offering-not-then': [
    409,
    'Offerta non attiva',
    'effectiveFrom è fuori dal periodo dell’offerta: from e to sono i suoi estremi. Indica una data compresa.',
  ],
  'offering-full': [
    409,
    'Posti esauriti',
    'I posti di questa offerta sono tutti presi: se ne libera uno quando una famiglia cambia ente o il suo buono finisce. Scegli un’altra offerta della zona con posti liberi, oppure riprova più avanti.',
  ],
});

/** News of accredited providers is on its way: the same request will do in a moment. */
export const providerNotHereYet = (): ProblemException =>
  new ProblemException(
    503,
    'provider-not-here-yet',
    'Ente in arrivo',
    'Le notizie sugli enti accreditati stanno ancora arrivando: nulla è stato registrato. Riprova tra qualche secondo con la stessa chiave.',
    {},
    { 'Retry-After': '2' },
  );
