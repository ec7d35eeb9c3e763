// How the refusals of a zone's money are told: status, title and a sentence with the remedy.
import { refusalProblems, type RefusalProblem } from '@buono/http';
import { BLOCK_PROBLEMS } from './block-problems.js';
import type { AllocationRefusal } from '../../domain/allocation/commands.js';

export const ALLOCATION_PROBLEMS: Readonly<Record<AllocationRefusal, RefusalProblem>> = {
  ...BLOCK_PROBLEMS,
  'nothing-to-reserve': [422, 'Importo zero', 'Il buono non vale nulla. Controlla gli importi della riga.'],
  'reserved-otherwise': [
    409,
    'Risorse già assegnate',
    'A questo buono sono già assegnate risorse, con altri importi o altre fonti. Controlla la riga.',
  ],
  'funds-not-free': [
    409,
    'Risorse non disponibili',
    'Nella zona non ci sono abbastanza risorse libere su almeno una di queste fonti. Ripartisci prima le risorse alla zona.',
  ],
  'reservation-unknown': [409, 'Prenotazione non trovata', 'Non risultano risorse assegnate a questo buono. Riprova.'],
  'offer-not-cleared': [
    409,
    'Verifica in corso',
    'Prima di offrire questo buono si stanno ricontrollando i requisiti. Riprova quando la verifica è conclusa.',
  ],
  'release-exceeds-reservation': [409, 'Ritorno oltre l’assegnato', 'Il ritorno supera quanto era assegnato al buono.'],
  'act-in-the-future': [
    422,
    'Atto con data futura',
    'La data in actDate è futura: un atto si registra dal giorno della sua firma. Correggi la data, oppure registra il trasferimento quel giorno.',
  ],
  'amendment-under-way': [
    409,
    'Correzione in corso',
    'Ciò che spetta con questo buono si sta correggendo: riprova tra qualche minuto.',
  ],
  'transfer-empty': [
    422,
    'Trasferimento vuoto',
    'Il trasferimento non sposta denaro. Indica in sources almeno una fonte con un importo.',
  ],
  'transfer-to-itself': [
    422,
    'Zona uguale',
    'Le due zone del trasferimento sono la stessa. Indica in toZone la zona che riceve.',
  ],
  'zone-not-in-call': [
    422,
    'Zona non compresa',
    'L’avviso non riguarda la zona di toZone. Controlla il codice, oppure modifica l’avviso con un nuovo atto.',
  ],
  'own-money-not-free': [
    409,
    'Riserva non disponibile',
    'La zona non ha libere tutte le risorse riservate alle azioni che hai indicato in reservedTo, oppure superano quelle di sources. Riduci gli importi.',
  ],
};

/** Refusals of a transfer between zones. */
export const transferProblem = refusalProblems<AllocationRefusal | 'call-without-funds'>({
  ...ALLOCATION_PROBLEMS,
  'call-without-funds': [
    409,
    'Avviso senza risorse',
    'L’avviso non ha ancora uno stanziamento. Pubblica l’avviso con le sue fonti di finanziamento e riprova.',
  ],
  'funds-not-free': [
    409,
    'Risorse non disponibili',
    'La zona che cede non ha libero tutto l’importo su almeno una di queste fonti: quello che è prenotato, assegnato o riservato a un’azione non si trasferisce. Riduci gli importi, o indica in reservedTo la riserva che passa all’altra zona.',
  ],
});

/** Refusals of buying places in a block, of naming and giving them back. */
export const blockProblem = refusalProblems<AllocationRefusal | 'application-unknown'>({
  ...ALLOCATION_PROBLEMS,
  'nothing-to-reserve': [
    422,
    'Nulla da assegnare',
    'Il posto o il buono di questa domanda non valgono nulla. Indica in place un altro posto, o in applicationId un’altra domanda.',
  ],
  'funds-not-free': [
    409,
    'Risorse non disponibili',
    'La zona non ha libero tutto l’importo (places per unitCents) per questa azione. Riduci i posti o il loro valore, oppure chiedi prima altre risorse.',
  ],
  'act-in-the-future': [
    422,
    'Atto con data futura',
    'La data in actDate è futura: un atto si registra dal giorno della sua firma. Correggi la data, oppure registralo quel giorno.',
  ],
  'application-unknown': [
    422,
    'Domanda sconosciuta',
    'In applicationId non c’è una domanda ammessa in questa zona per questo avviso. Controllala; se è stata ammessa da pochi secondi, riprova tra poco.',
  ],
});
