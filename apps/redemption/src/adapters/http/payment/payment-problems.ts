// How the refusals of claims and payment orders are told: status, title and a sentence with the remedy.
import type { StatementProblem, StatementUnreadable } from '@buono/bank-files';
import { invalidBody, refusalProblems } from '@buono/http';
import type { DraftRefusal } from '../../../application/payment/draft-payment-order.handler.js';
import type { BankEntryRefusal } from '../../../domain/bank-entry/decider.js';
import type { ClaimRefusal } from '../../../domain/claim/commands.js';
import type { PaymentFileRefusal } from '../../../domain/payment-file/decider.js';
import type { RecoveryRefusal } from '../../../domain/recovery/commands.js';
import type { PaymentOrderRefusal } from '../../../domain/payment-order/commands.js';
import type { NotAsked } from '../../../application/payment-check/ask-payee-register.js';
import { PAPERS } from '../claim/papers-problems.js';
import { CHECKS } from './check-problems.js';
import { SEED_WRONG } from '../claim/seed-wrong.js';

const OWN_CLAIM = [
  403,
  'Serve un’altra persona',
  'Non puoi liquidare, ordinare o firmare il pagamento di un rendiconto tuo o di un ente per cui operi. Se ne occuperà una collega o un collega.',
] as const;

const LINE_HELD = [
  409,
  'Servizi in verifica',
  'Nel rendiconto ci sono servizi bloccati: decidi prima i blocchi (GET /holds), oppure attendi il loro termine.',
] as const;

export const claimProblem = refusalProblems<ClaimRefusal>({
  'too-many-cuts': [
    409,
    'Troppe righe ridotte',
    'Una liquidazione riduce al massimo 300 righe. Chiedi all’ente di stornare i servizi che non ci sono stati, poi liquida.',
  ],
  'sample-not-asked': [
    409,
    'Nessun campione da estrarre',
    'L’avviso non chiedeva un controllo a campione quando il rendiconto è stato presentato: liquida le righe (POST /claims/{id}/settlements).',
  ],
  'sample-not-drawn': [
    409,
    'Campione da estrarre',
    'Prima di liquidare estrai le righe da esaminare (POST /claims/{id}/samples).',
  ],
  'sample-not-examined': [
    409,
    'Righe estratte da esaminare',
    'Ci sono righe estratte senza un esito (drawn nelle righe, finding assente): registralo con POST /claims/{id}/findings, poi liquida.',
  ],
  'seed-wrong': SEED_WRONG,
  'line-not-drawn': [
    422,
    'Riga non estratta',
    'Una delle righe indicate non è fra quelle da esaminare (drawn). Toglila dall’elenco: si riduce, se serve, liquidando.',
  ],
  ...PAPERS,
  'line-examined': [
    409,
    'Riga già esaminata',
    'Una delle righe indicate ha già un esito: vale quello. Toglila dall’elenco, o correggi l’esito con POST /claims/{id}/findings.',
  ],
  'claim-unknown': [
    404,
    'Rendiconto sconosciuto',
    'Non abbiamo trovato questo rendiconto. Controlla l’identificativo.',
  ],
  'line-held': LINE_HELD,
  'line-unproved': [
    409,
    'Giustificativi mancanti',
    'Per alcuni servizi mancano i giustificativi che l’avviso chiede (missingProofs nelle righe). Attendi che siano allegati, oppure riduci a zero quelle righe con un motivo.',
  ],
  'claim-submitted': [
    409,
    'Rendiconto già presentato',
    'Il rendiconto è già stato presentato e non cambia più. I servizi registrati dopo vanno nel rendiconto seguente.',
  ],
  'claim-empty': [
    409,
    'Rendiconto vuoto',
    'Il rendiconto non ha righe da presentare. Registra prima i servizi del mese.',
  ],
  'claim-not-submitted': [409, 'Rendiconto non presentato', 'Il rendiconto deve prima essere presentato dall’ente.'],
  'own-claim': OWN_CLAIM,
  'line-unknown': [
    422,
    'Riga sconosciuta',
    'Una delle righe indicate non è in questo rendiconto per questa zona. Rileggi il rendiconto e correggi l’elenco.',
  ],
  'line-twice': [422, 'Riga ripetuta', 'Una riga è indicata due volte. Lasciala una volta sola.'],
  'line-not-cuttable': [
    422,
    'Rettifica non riducibile',
    'Le rettifiche di storni si approvano per intero: toglile dall’elenco.',
  ],
  'approved-above-asked': [
    422,
    'Importo oltre il richiesto',
    'L’importo approvato di una riga supera quello richiesto. Approva al massimo il richiesto.',
  ],
  'cut-without-reason': [422, 'Manca il motivo', 'Una riga è ridotta senza motivo. Indica il motivo della riduzione.'],
  'zone-not-in-claim': [404, 'Zona senza righe', 'Il rendiconto non ha righe di questa zona. Controlla la zona.'],
  'zone-already-settled': [
    409,
    'Zona già liquidata',
    'Le righe di questa zona sono già state liquidate: non si liquidano due volte.',
  ],
  'zone-not-settled': [409, 'Zona non liquidata', 'Le righe di questa zona devono prima essere liquidate.'],
});

export const paymentOrderProblem = refusalProblems<PaymentOrderRefusal | BankEntryRefusal | DraftRefusal | NotAsked>({
  ...CHECKS,
  'line-held': LINE_HELD,
  'own-claim': OWN_CLAIM,
  'claim-unknown': [
    404,
    'Rendiconto sconosciuto',
    'Non abbiamo trovato questo rendiconto. Controlla l’identificativo.',
  ],
  'zone-not-in-claim': [404, 'Zona senza righe', 'Il rendiconto non ha righe di questa zona. Controlla la zona.'],
  'zone-not-settled': [409, 'Zona non liquidata', 'Le righe di questa zona devono prima essere liquidate.'],
  'payee-excluded': [
    409,
    'Esclusione in corso',
    'Un atto esclude oggi chi deve essere pagato: il mandato resta da firmare. Causa, atto e termine li leggono gli uffici in GET /persons/{personId}/bans; si firma quando l’esclusione finisce o è revocata.',
  ],
  'invoice-missing': [
    409,
    'Manca la fattura',
    'L’avviso chiede la fattura, o la nota di debito, prima del mandato. Chiedi all’ente di presentarla (POST /claims/{id}/invoices).',
  ],
  'invoice-to-check': [
    409,
    'Fattura da verificare',
    'Una fattura del rendiconto non torna: accettala con un motivo o rifiutala (GET /claims/{id}/invoices), poi prepara il mandato.',
  ],
  'invoices-differ': [
    409,
    'Fatture diverse dal dovuto',
    'La somma delle fatture non è quanto si paga. Chiedi una nota di credito o un’altra fattura, oppure accetta la differenza con un motivo (GET /claims/{id}/invoices).',
  ],
  'iban-missing': [409, 'Manca l’IBAN', 'Chi deve essere pagato non ha un IBAN valido. Chiedi di indicarlo.'],
  'nothing-to-pay': [409, 'Nulla da pagare', 'L’importo liquidato per questa zona è zero: non serve un mandato.'],
  'payment-order-exists': [
    409,
    'Mandato già presente',
    'Per questa zona del rendiconto esiste già un mandato: cercalo nell’elenco.',
  ],
  'settler-may-not-order': [
    403,
    'Serve un’altra persona',
    'Chi ha liquidato il rendiconto non può ordinarne il pagamento. Se ne occuperà una collega o un collega.',
  ],
  'drafter-may-not-approve': [
    403,
    'Serve un’altra persona',
    'Il mandato deve essere firmato da una persona diversa da chi lo ha preparato.',
  ],
  'payment-order-unknown': [
    404,
    'Mandato sconosciuto',
    'Non abbiamo trovato questo mandato. Controlla l’identificativo.',
  ],
  'already-ordered': [409, 'Mandato già firmato', 'Il mandato è già stato firmato: non serve altro.'],
  'still-cooling': [
    409,
    'Mandato firmato da poco',
    'Il mandato entra in un file solo quando è passato il tempo di attesa dalla firma. Riprova allora.',
  ],
  'already-sent': [409, 'Mandato già in un file', 'Il mandato è già in un file per la banca.'],
  'not-ordered': [409, 'Mandato non firmato', 'Il mandato deve essere firmato prima di registrarne l’esito.'],
  'payment-returned': [
    409,
    'Pagamento tornato indietro',
    'Il pagamento di questo mandato è tornato indietro. Prepara e firma di nuovo il mandato, poi registra l’esito nuovo.',
  ],
  'booked-before-order': [
    422,
    'Data prima della firma',
    'Il movimento bancario precede la firma del mandato. Controlla executedOn e il mandato indicato.',
  ],
  'paid-above-ordered': [
    422,
    'Importo oltre il mandato',
    'Il pagamento (paidCents), con quanto risulta già pagato, supera l’importo del mandato. Controlla l’importo; se la banca ha pagato di più, il movimento resta da chiarire con lei.',
  ],
  'already-paid': [
    409,
    'Mandato già pagato',
    'Il mandato risulta già pagato per intero. Controlla il mandato e il riferimento del movimento.',
  ],
  'bank-entry-already-used': [
    409,
    'Movimento già usato',
    'Questo movimento bancario è già registrato con altri dati. Controlla il riferimento.',
  ],
  'bank-entry-unknown': [404, 'Movimento sconosciuto', 'Non abbiamo trovato questo movimento bancario.'],
  'bank-entry-not-held': [
    409,
    'Movimento già trattato',
    'Questo movimento è già stato abbinato o archiviato: non serve altro.',
  ],
});

export const paymentFileProblem = refusalProblems<
  PaymentFileRefusal | 'payment-file-not-ready' | 'payee-erased' | 'cig-missing'
>({
  'cig-missing': [
    422,
    'Manca il CIG',
    'Un debito commerciale indica il CIG: scrivi in treasury.noCigBecause il motivo di esclusione SIOPE, oppure chiedi i mandati di un avviso che ha il CIG (callId).',
  ],
  'nothing-to-send': [
    409,
    'Nessun mandato da inviare',
    'Non ci sono mandati firmati che attendano un file. Firma i mandati, poi riprova.',
  ],
  'too-many-payments': [409, 'Troppi pagamenti', 'Un file contiene al massimo 1000 pagamenti. Preparane più d’uno.'],
  'payment-file-unknown': [404, 'File sconosciuto', 'Non abbiamo trovato questo file di bonifici.'],
  'not-all-added': [409, 'File in preparazione', 'Il file non è ancora completo. Riprova tra poco.'],
  'payment-file-not-ready': [409, 'File in preparazione', 'Il file non è ancora completo. Riprova tra poco.'],
  'payee-erased': [
    409,
    'Dati cancellati',
    'I dati di chi doveva essere pagato sono stati cancellati: il file non si può più scrivere.',
  ],
});

export const recoveryProblem = refusalProblems<RecoveryRefusal>({
  'recovery-unknown': [404, 'Recupero sconosciuto', 'Non abbiamo trovato questo recupero. Controlla l’identificativo.'],
  'recovery-closed': [409, 'Recupero concluso', 'Per questo recupero non è più dovuto nulla: non serve altro.'],
  'own-recovery': [
    403,
    'Serve un’altra persona',
    'Non puoi decidere su somme che devi tu o un ente per cui operi. Se ne occuperà una collega o un collega.',
  ],
  'plan-not-whole': [
    422,
    'Rate diverse dal dovuto',
    'La somma di instalments deve essere quanto resta da restituire (owedCents). Rileggi il recupero e correggi le rate.',
  ],
  'plan-not-in-order': [
    422,
    'Rate non in ordine',
    'Ogni rata deve scadere dopo la precedente. Metti in ordine instalments per dueOn.',
  ],
  'plan-in-the-past': [422, 'Rata già scaduta', 'Una rata scade prima di oggi. Sposta dueOn a oggi o più avanti.'],
  'receipt-already-used': [
    409,
    'Movimento già usato',
    'Questo movimento bancario è già registrato con un altro importo, oppure per un altro recupero: conta una volta sola. Controlla reference e receivedCents.',
  ],
  'received-above-owed': [
    422,
    'Incasso oltre il dovuto',
    'L’incasso (receivedCents) supera quanto resta da restituire. Registra il dovuto: l’eccedenza va resa a chi l’ha versata.',
  ],
  'waiver-pending': [
    409,
    'Discarico già proposto',
    'Una proposta attende già la firma. Attendi che sia firmata o lasciata cadere.',
  ],
  'waiver-above-owed': [
    422,
    'Discarico oltre il dovuto',
    'Il discarico (waivedCents) supera quanto resta da restituire. Proponi al massimo owedCents.',
  ],
  'no-waiver': [409, 'Nessuna proposta', 'Per questo recupero nessuno ha proposto un discarico.'],
  'proposer-may-not-approve': [
    403,
    'Serve un’altra persona',
    'Il discarico deve essere firmato da una persona diversa da chi lo ha proposto.',
  ],
});

const UNREADABLE: Readonly<Record<StatementProblem, string>> = {
  'not-xml': 'il file non è un XML ben formato: scaricalo di nuovo dalla banca',
  'not-camt': 'il file non è un estratto camt.053, una notifica camt.054 di ISO 20022 o un giornale di cassa SIOPE+',
  'not-a-journal': 'il file non è un giornale di cassa SIOPE+',
  'not-a-table': 'il file non è una tabella CSV con separatore «;» e intestazione',
  'no-account': 'manca un IBAN valido del conto',
  'sign-unreadable': 'il segno deve essere U (uscita) o E (entrata)',
  'currency-not-euro': 'l’importo non è in euro',
  'amount-unreadable': 'l’importo non è in euro con due decimali',
  'date-unreadable': 'la data non esiste o non è scritta come richiesto',
};

/** A bank's file that cannot be read: nothing of it was taken. */
export const statementProblem = ({ problem, line }: StatementUnreadable) =>
  invalidBody([{ field: `body riga ${line}`, detail: `${UNREADABLE[problem]}. Nessun movimento è stato registrato.` }]);
