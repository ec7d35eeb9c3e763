// How the refusals of eligibility are told: status, title and a sentence with the remedy. One total table.
import { ProblemException, refusalProblems, written, type Reply } from '@buono/http';
import type { ExpectedRevision, Position } from '@buono/event-store';
import type { Answer, EligibilityRefusal } from '../../application/answer.js';
import { ABSENCE_PROBLEMS } from './absence/absence-problems.js';
import { WHAT_IF_PROBLEMS } from './what-if/what-if-problems.js';
import { CALL_PROBLEMS } from './call/call-problems.js';
import { registryProblems } from './registry/registry-problems.js';
import { DOCUMENT_PROBLEMS } from './documents/document-problems.js';
import { procedureProblems } from './procedure/procedure-problems.js';
import { rankingProblems } from './ranking/ranking-problems.js';
import { offerProblems } from './offer/offer-problems.js';
import { CARE_PLAN_PROBLEMS } from './care-plan/care-plan-problems.js';
import { COMPLAINT_PROBLEMS } from './complaints/complaint-problems.js';
import { THREAD_PROBLEMS } from './messages/thread-problems.js';
import { NOTICE_TEXT_PROBLEMS } from './notice-texts/notice-text-problems.js';
import { NOTICE_PROBLEMS } from './notices/notice-problems.js';
import { CORRECTION_PROBLEMS } from './correction/correction-problems.js';
import { DECISION_PROBLEMS } from './decision/decision-problems.js';
import { PEOPLE_PROBLEMS } from './people/people-problems.js';
import { STAFF_PROBLEMS } from './staff/staff-problems.js';

const CALL_UNKNOWN = [
  404,
  'Avviso non trovato',
  'Non abbiamo trovato questo avviso, oppure non è pubblicato. Cercalo nell’elenco degli avvisi.',
] as const;

export const eligibilityProblem = refusalProblems<EligibilityRefusal>({
  'call-unknown': CALL_UNKNOWN,
  ...CALL_PROBLEMS,
  'call-template-unknown': [
    404,
    'Modello non trovato',
    'Non c’è un modello di avviso con questo codice. Cercalo nell’elenco dei modelli.',
  ],
  'action-unknown': [
    422,
    'Azione non prevista',
    'L’avviso non prevede questa azione. Scegline una fra quelle dell’avviso.',
  ],
  'action-needed': [422, 'Azione da indicare', 'L’avviso ha più azioni. Indica quale.'],
  'facts-wrong': [422, 'Dati da correggere', 'Alcuni dati non vanno bene per questo avviso. Correggi quelli indicati.'],
  'recipient-wrong': [
    422,
    'Dati del destinatario da correggere',
    'I dati del destinatario non vanno bene. Correggi quelli indicati.',
  ],
  'recipient-differs': [
    409,
    'Destinatario diverso',
    'Una domanda non cambia destinatario. Ritira questa bozza e inizia una domanda per l’altra persona.',
  ],
  'recipient-kind-wrong': [
    422,
    'Destinatario di altro tipo',
    'L’avviso è per un altro tipo di destinatario: una persona, un nucleo o un ente. Correggi il campo indicato.',
  ],
  'renunciation-needed': [
    409,
    'Rinuncia da fare prima',
    'La persona ha già il beneficio di un altro avviso, a cui questo avviso chiede di rinunciare. Fai ritirare prima quella domanda, poi ammetti questa.',
  ],
  'household-wrong': [
    422,
    'Componenti del nucleo',
    'Qualche componente del nucleo non è indicato bene. Correggi i campi indicati e invia di nuovo.',
  ],
  'household-unchanged': [409, 'Nucleo invariato', 'La domanda è già in quel nucleo: non c’è niente da cambiare.'],
  'household-already-open': [
    409,
    'Domanda già aperta',
    'Per questo nucleo o ente e questo avviso c’è già una domanda inviata. Chi l’ha presentata può ritirarla; se non sei tu, rivolgiti all’ufficio della zona.',
  ],
  'relation-not-of-recipient': [
    422,
    'Titolo non coerente',
    'Per un ente agiscono il legale rappresentante (legal-representative), un delegato o un CAF; per una persona non c’è legale rappresentante. Correggi applicant.relation.',
  ],
  'relation-needed': [
    422,
    'Titolo da indicare',
    'Presenti la domanda per un’altra persona: indica in applicant.relation a quale titolo (parent, tutor, delegate, caf).',
  ],
  'relation-wrong': [
    422,
    'Titolo non coerente',
    'Il titolo «self» vale solo se sei tu il destinatario. Correggi il titolo, oppure il codice fiscale del destinatario.',
  ],
  'mandate-needed': [
    422,
    'Mandato da indicare',
    'Tutori, delegati e CAF indicano in applicant.mandate gli estremi del mandato o del decreto di nomina.',
  ],
  ...PEOPLE_PROBLEMS,
  ...CORRECTION_PROBLEMS,
  ...COMPLAINT_PROBLEMS,
  ...NOTICE_PROBLEMS,
  ...NOTICE_TEXT_PROBLEMS,
  ...THREAD_PROBLEMS,
  ...CARE_PLAN_PROBLEMS,
  ...STAFF_PROBLEMS,
  ...ABSENCE_PROBLEMS,
  'zone-not-found': [
    422,
    'Comune fuori regione',
    'Né il Comune di residenza né quello di domicilio appartengono a una zona della regione. Controlla i codici catastali.',
  ],
  'granted-wrong': [
    422,
    'Buono non ricostruibile',
    'Con questi dati il buono concesso altrove non si può ricostruire secondo l’avviso. Correggi i campi indicati e invia di nuovo.',
  ],
  'zone-not-covered': [
    409,
    'Zona non compresa',
    'L’avviso non riguarda la zona di questo Comune. Controlla il Comune, oppure cerca l’avviso della tua zona.',
  ],
  'data-erased': [
    409,
    'Dati cancellati',
    'I dati della persona sono stati cancellati: l’operazione non è più possibile. Resta ciò che è stato deciso.',
  ],
  'person-unknown': [
    404,
    'Persona non trovata',
    'Non abbiamo trovato questa persona. Cercala di nuovo con il codice fiscale.',
  ],
  'no-class-named': [422, 'Nulla da cancellare', 'Indica almeno una categoria di dati da cancellare.'],
  'still-needed': [
    409,
    'Dati ancora necessari',
    'La legge chiede ancora di conservare questi dati, per ciò che è indicato in neededFor. Cancellali quando non serviranno più; un ordine del Garante o di un giudice si esegue subito, con reason ordered-by-authority e il numero del provvedimento.',
  ],
  'lists-behind': [
    503,
    'Elenchi in aggiornamento',
    'Gli elenchi non sono ancora aggiornati: nulla è stato registrato. Riprova tra qualche secondo con la stessa chiave.',
  ],
  ...registryProblems,
  'application-unknown': [404, 'Domanda non trovata', 'Non abbiamo trovato questa domanda, oppure non puoi vederla.'],
  'application-already-open': [
    409,
    'Domanda già aperta',
    'Per questa persona e questo avviso c’è già una domanda aperta. Chi l’ha iniziata può completarla o ritirarla; se non sei tu, rivolgiti all’ufficio della zona.',
  ],
  'application-already-sent': [
    409,
    'Domanda già inviata',
    'La domanda è già stata inviata e non si può più modificare. Se serve correggerla, ritirala e inviane un’altra entro la chiusura.',
  ],
  'application-withdrawn': [
    409,
    'Domanda ritirata',
    'La domanda è stata ritirata. Se l’avviso è ancora aperto puoi iniziarne un’altra.',
  ],
  'application-not-sent': [
    409,
    'Domanda non inviata',
    'La domanda è ancora una bozza: va prima inviata da chi la presenta.',
  ],
  'application-not-received': [
    409,
    'Ricezione in corso',
    'La domanda sta ricevendo il suo numero. Riprova tra qualche secondo.',
  ],
  'window-not-open': [
    409,
    'Avviso non ancora aperto',
    'Le domande si inviano da quando l’avviso apre. La bozza resta salvata: inviala dopo l’apertura.',
  ],
  'window-closed': [
    409,
    'Termine scaduto',
    'Il termine per presentare domande è scaduto. Controlla se l’avviso viene riaperto o prorogato.',
  ],
  'already-decided': [
    409,
    'Domanda già decisa',
    'Sulla domanda c’è già una decisione, che non si può cambiare qui. Contro la decisione valgono i rimedi indicati nell’atto.',
  ],
  'assessment-missing': [
    409,
    'Valutazione mancante',
    'Questa azione richiede la valutazione dell’unità multidisciplinare. Registrala prima di decidere.',
  ],
  'not-decidable-yet': [
    409,
    'Non si può ancora decidere',
    'Qualche requisito non si può ancora verificare, o richiede la verifica di un operatore. Guarda la valutazione e completa i dati che mancano.',
  ],
  'does-not-qualify': [
    409,
    'Requisiti non soddisfatti',
    'La domanda non ha tutti i requisiti: non si può ammettere. Guarda la valutazione per sapere quali mancano.',
  ],
  qualifies: [
    409,
    'Requisiti soddisfatti',
    'La domanda ha tutti i requisiti: non si può respingere. Guarda la valutazione, oppure fai correggere i dati se sono sbagliati.',
  ],
  'nothing-due': [
    409,
    'Importo zero',
    'Il calcolo dà un importo di zero: non c’è nulla da assegnare. Fai verificare i dati e le regole dell’avviso.',
  ],
  'own-application': [
    403,
    'Serve un’altra persona',
    'Non puoi istruire una domanda tua o di cui sei il destinatario. Se ne occuperà una collega o un collega.',
  ],
  ...DECISION_PROBLEMS,
  'declarations-outdated': [
    409,
    'Dichiarazioni cambiate',
    'Il testo delle dichiarazioni è cambiato. Leggilo in GET /declarations, accettalo e indica la sua versione.',
  ],
  'change-wrong': [
    422,
    'Cambiamento da precisare',
    'Ciò che è accaduto non porta a una rettifica così come è indicato: il dettaglio dice che cosa prevede l’avviso.',
  ],
  'renewal-not-foreseen': [
    409,
    'Rinnovo non previsto',
    'Questo avviso non rinnova quello della domanda indicata. Inizia una domanda nuova, con tutti i dati.',
  ],
  'renewal-not-possible': [
    409,
    'Nulla da rinnovare',
    'Si rinnova da una domanda accolta. Inizia una domanda nuova, con tutti i dati.',
  ],
  'excluded-by-act': [
    409,
    'Esclusione in corso',
    'Un atto esclude oggi una delle persone o l’ente della domanda. Causa, atto e termine si leggono in GET /bans per chi ne è escluso, in GET /persons/{personId}/bans per gli uffici.',
  ],
  'application-not-possible': [
    409,
    'Invio non possibile da qui',
    'Questa domanda non si può inviare da qui. Rivolgiti all’ufficio della zona, che ti dice come procedere.',
  ],
  ...DOCUMENT_PROBLEMS,
  ...procedureProblems,
  ...WHAT_IF_PROBLEMS,
  ...rankingProblems,
  ...offerProblems,
});

/** The value of an answer; a refused one is thrown as its problem. */
export const valueOf = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value;
  const { ok: _, refusal, ...beside } = answer;
  const problem = eligibilityProblem(refusal, beside);
  if (refusal !== 'lists-behind') throw problem;
  const { title, detail } = problem.body;
  throw new ProblemException(503, refusal, title, detail, {}, { 'Retry-After': '2' });
};

/** The value of an answer that wrote something, its place in the headers. */
export const writtenValue = <T extends { readonly revision: ExpectedRevision; readonly position: Position }>(
  reply: Reply,
  answer: Answer<T>,
): T => {
  const value = valueOf(answer);
  written(reply, 'eligibility', value);
  return value;
};
