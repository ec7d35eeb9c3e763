// How the refusals of blocks of places are told: status, title and a sentence with the remedy.
import type { RefusalProblem } from '@buono/http';
import type { BlockRefusal } from '../../domain/allocation/blocks.js';

type SharedRefusal = 'act-in-the-future' | 'nothing-to-reserve' | 'funds-not-free';

/** Those that only blocks have. */
export const BLOCK_PROBLEMS: Readonly<Record<Exclude<BlockRefusal, SharedRefusal>, RefusalProblem>> = {
  'action-not-in-call': [
    422,
    'Azione non prevista',
    'L’avviso non ha l’azione indicata in action. Usa il codice di una sua azione.',
  ],
  'block-dates-reversed': [422, 'Date invertite', 'La data in to precede quella in from. Correggi le date.'],
  'block-in-the-past': [
    422,
    'Periodo già passato',
    'La data in to è già passata: quei posti non si potrebbero più assegnare. Indica un periodo che dura ancora.',
  ],
  'provider-unknown': [
    422,
    'Ente sconosciuto',
    'In providerId non c’è nessun ente accreditato. Controllalo; se è stato accreditato da pochi secondi, riprova tra poco.',
  ],
  'provider-not-accredited': [
    422,
    'Ente non accreditato',
    'L’ente non è accreditato nella zona per la categoria indicata in category, dal primo giorno (from) all’ultimo (to). Cambia il periodo, la categoria o l’ente.',
  ],
  'block-unknown': [404, 'Blocco non trovato', 'Non abbiamo trovato questo blocco. Controlla di averlo indicato bene.'],
  'block-over': [
    409,
    'Periodo del blocco finito',
    'Il periodo di questo blocco è finito: i posti liberi tornano alla zona da soli. Usa un altro blocco.',
  ],
  'block-full': [
    409,
    'Nessun posto libero',
    'In questo blocco non c’è nessun posto libero. Scegli un altro blocco, oppure aspetta che un posto si liberi.',
  ],
  'place-unknown': [422, 'Posto inesistente', 'Il blocco non ha il posto indicato. I posti si contano da 1.'],
  'place-taken': [
    409,
    'Posto già assegnato',
    'Il posto è già di un’altra domanda. Scegline uno libero, o non indicarne nessuno.',
  ],
  'place-returned': [
    409,
    'Posto già restituito',
    'Il posto è già stato restituito alla zona. Scegline uno libero, o non indicarne nessuno.',
  ],
  'place-not-free-then': [
    409,
    'Posto ancora occupato a quella data',
    'In from il posto è ancora di chi lo aveva prima. Indica una data da freeFrom in poi.',
  ],
  'nobody-waits': [
    409,
    'Nessuno in attesa',
    'Per l’azione del blocco nessuna domanda è in attesa. Indica in applicationId una domanda ammessa, e in act l’atto che lo decide.',
  ],
  'application-kept': [
    409,
    'Domanda non ancora decisa',
    'La domanda ha un ricorso aperto, una riserva o una prenotazione da decidere: il posto non si può ancora assegnare.',
  ],
  'application-out': [
    409,
    'Domanda fuori dalla lista',
    'La domanda è uscita dalla lista d’attesa: ritirata, o non le spetta più nulla. Scegli un’altra domanda.',
  ],
  'application-served': [
    409,
    'Domanda già servita',
    'Per questa domanda c’è già un buono, offerto o in verifica. Scegli un’altra domanda.',
  ],
  'not-for-this-service': [
    422,
    'Servizio diverso',
    'Alla domanda spettano altri servizi di quelli del blocco (action e category). Scegli un altro blocco o un’altra domanda.',
  ],
  'not-next-in-line': [
    409,
    'Non è la prima in attesa',
    'Prima di questa domanda ne aspettano altre. Non indicare applicationId per servire la prima, oppure indica in act l’atto che lo decide.',
  ],
  'outside-period': [
    422,
    'Data fuori dal periodo',
    'La data in from è fuori dal periodo del blocco, o da quello in cui il servizio spetta. Indica una data compresa in tutti e due.',
  ],
};
