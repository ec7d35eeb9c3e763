// How the refusals about calls and the acts on them are told.
import type { RefusalProblem } from '@buono/http';

export const CALL_PROBLEMS = {
  'call-code-taken': [
    409,
    'Codice già usato',
    'Esiste già un avviso con questo codice. Usa un altro codice, oppure modifica la bozza o la versione esistente.',
  ],
  'call-code-changed': [
    409,
    'Codice diverso',
    'Il codice dell’avviso non può cambiare. Rimetti il codice di prima, oppure prepara un avviso nuovo.',
  ],
  'call-already-published': [
    409,
    'Avviso già pubblicato',
    'L’avviso è già pubblicato con un altro atto. Per cambiarlo adotta una modifica con un nuovo atto.',
  ],
  'call-not-published': [
    409,
    'Avviso non pubblicato',
    'L’avviso è ancora una bozza. Modifica la bozza, oppure pubblicala prima di adottare modifiche.',
  ],
  'call-not-approved': [
    409,
    'Bozza non approvata',
    'La bozza non è ancora approvata da una seconda persona. Falla approvare, poi pubblicala.',
  ],
  'call-approver-wrote': [
    403,
    'Serve un’altra persona',
    'Chi ha scritto la bozza non può approvarla. Se ne occuperà una collega o un collega.',
  ],
  'act-number-used': [
    409,
    'Numero di atto già usato',
    'Un altro atto su questo avviso ha già questo numero. Controlla il numero e invia di nuovo.',
  ],
  'outage-wrong': [
    422,
    'Interruzione da correggere',
    'L’interruzione finisce dopo che è cominciata, e prima di adesso. Correggi from e to.',
  ],
  'outage-outside-windows': [
    409,
    'Interruzione fuori dalle finestre',
    'In quel tempo nessuna finestra dell’avviso era aperta: non c’è nulla da restituire. Controlla from e to.',
  ],
  'extension-not-later': [
    422,
    'Nessuna proroga',
    'La chiusura indicata non è successiva a quella in vigore, oppure la finestra non esiste. Indica una chiusura successiva e il codice di una finestra dell’avviso.',
  ],
  'call-suspended': [
    409,
    'Avviso sospeso',
    'L’avviso è sospeso e per ora non accetta domande. La tua bozza resta salvata: riprova quando l’avviso riprende.',
  ],
  'call-not-suspended': [409, 'Avviso non sospeso', 'L’avviso non è sospeso: non c’è nulla da riprendere.'],
  'call-annulled': [
    409,
    'Avviso annullato',
    'L’avviso è stato annullato. Cerca un altro avviso nell’elenco, oppure chiedi all’ufficio.',
  ],
  'call-concluded': [409, 'Avviso concluso', 'L’avviso è concluso. Per ripeterlo prepara un nuovo avviso da questo.'],
  'call-still-open': [
    409,
    'Avviso ancora aperto',
    'Le finestre dell’avviso non sono ancora tutte chiuse. Registra la fase dopo la chiusura.',
  ],
  'call-stage-past': [409, 'Fase già superata', 'L’avviso è già a questa fase o oltre. Indica una fase successiva.'],
  'amendment-in-the-past': [
    409,
    'Decorrenza nel passato',
    'Una modifica non vale per il passato. Indica come decorrenza oggi o un giorno successivo.',
  ],
  'amendment-before-current': [
    409,
    'Decorrenza troppo vicina',
    'La modifica precedente decorre da un giorno successivo. Indica quel giorno o uno successivo.',
  ],
  'call-document-invalid': [
    422,
    'Documento non valido',
    'Il documento dell’avviso ha degli errori. Correggi i punti indicati e invia di nuovo.',
  ],
  'call-document-too-long': [
    422,
    'Documento troppo lungo',
    'Il documento dell’avviso è troppo lungo per essere conservato. Accorcia i testi, oppure dividi le azioni in due avvisi.',
  ],
  'version-unknown': [
    404,
    'Versione non trovata',
    'L’avviso non ha questa versione. Controlla l’elenco delle versioni.',
  ],
} as const satisfies Readonly<Record<string, RefusalProblem>>;
