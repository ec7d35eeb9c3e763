// How refusals about documents are told. One total table.
import type { DocumentFault } from '@buono/documents';
import type { RefusalProblem } from '@buono/http';
import type { DocumentRefusal } from '../../../domain/application/documents/commands.js';

type DocumentRefusals =
  DocumentRefusal | DocumentFault | 'proof-unknown' | 'document-not-scanned' | 'document-infected';

export const DOCUMENT_PROBLEMS: Readonly<Record<DocumentRefusals, RefusalProblem>> = {
  'proof-unknown': [
    422,
    'Documento non previsto',
    'L’avviso non chiede un documento con questo codice. Indica in proof uno dei codici che l’avviso elenca, oppure ALTRO.',
  ],
  'proof-missing': [
    409,
    'Documenti mancanti',
    'Senza i documenti indicati la domanda non si può inviare. Allegali e invia di nuovo: la bozza resta salvata.',
  ],
  'nothing-granted': [
    409,
    'Nessun beneficio riconosciuto',
    'I giustificativi dei servizi si allegano quando la domanda è stata ammessa. Prima, allega i documenti senza redemptionId.',
  ],
  'document-unknown': [
    404,
    'Documento non trovato',
    'In questa domanda non c’è questo documento, oppure è stato tolto. Guarda l’elenco dei documenti.',
  ],
  'document-stays': [
    409,
    'Documento già inviato',
    'La domanda è stata inviata: i suoi documenti non si tolgono e non si sostituiscono. Allegane uno nuovo accanto, senza replaces.',
  ],
  'documents-too-many': [
    409,
    'Troppi documenti',
    'La domanda ha già il numero massimo di documenti. Togline uno, oppure unisci più pagine in un solo file.',
  ],
  'document-empty': [422, 'Documento vuoto', 'Il file è vuoto. Controllalo e invialo di nuovo.'],
  'document-too-large': [
    413,
    'Documento troppo grande',
    'Il file supera la dimensione ammessa per questo documento. Riducilo (per esempio con una scansione meno fitta) e invialo di nuovo.',
  ],
  'document-type-wrong': [
    415,
    'Tipo di file diverso',
    'Il contenuto del file non è del tipo indicato in Content-Type. Si accettano PDF, JPEG, PNG, HEIC e file firmati P7M: controlla il file e il suo tipo.',
  ],
  'document-cut-short': [
    400,
    'Invio interrotto',
    'Il file non è arrivato per intero: nulla è stato registrato. Invialo di nuovo.',
  ],
  'document-not-scanned': [
    409,
    'Controllo in corso',
    'Il documento non è ancora stato controllato contro i virus. Riprova tra qualche minuto.',
  ],
  'document-infected': [
    409,
    'Documento respinto',
    'Nel documento è stato trovato un virus: non è stato conservato. Allega di nuovo il documento da un file pulito.',
  ],
};
