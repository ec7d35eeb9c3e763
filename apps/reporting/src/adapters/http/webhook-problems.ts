// How the refusals of webhooks and deliveries are told.
import { refusalProblems } from '@buono/http';
import type { DeliveryRefusal } from '../../domain/delivery/commands.js';
import type { WebhookRefusal } from '../../domain/webhook/commands.js';

export const webhookProblem = refusalProblems<WebhookRefusal>({
  'webhook-unknown': [404, 'Webhook non trovato', 'Non abbiamo trovato questo webhook. Cercalo nell’elenco.'],
  'webhook-already-there': [
    409,
    'Indirizzo già registrato',
    'A questo indirizzo inviamo già messaggi. Rimuovi il webhook che c’è, oppure usa un altro indirizzo.',
  ],
  'webhook-removed': [
    409,
    'Webhook non attivo',
    'Il webhook è stato rimosso, o chi riceve ha risposto che non esiste più. Registrane uno nuovo.',
  ],
  'webhooks-too-many': [
    409,
    'Troppi webhook',
    'Sono già attivi tutti i webhook possibili. Rimuovi quelli che non servono più e riprova.',
  ],
});

export const deliveryProblem = refusalProblems<DeliveryRefusal>({
  'delivery-unknown': [404, 'Invio non trovato', 'Non abbiamo trovato questo invio. Cercalo nell’elenco del webhook.'],
  'delivery-under-way': [
    409,
    'Invio già in corso',
    'Il messaggio sta per partire: non serve chiederlo di nuovo. Guarda l’esito nell’elenco fra qualche secondo.',
  ],
});
