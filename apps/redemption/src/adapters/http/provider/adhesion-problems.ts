// How it is told that a provider may not join a call, or may not serve under one that it has not joined: with the remedy.
import type { RefusalProblem } from '@buono/http';
import type { AdhesionRefusal } from '@buono/kernel';
import type { AdhesionRefused } from '../../../domain/provider/adhesion.js';

/** Of services: by the day on which they were given. */
export const ADHESION_PROBLEMS: Readonly<Record<AdhesionRefusal, RefusalProblem>> = {
  'provider-not-joined': [
    403,
    'Ente non aderente',
    'Alla data del servizio l’ente non aveva aderito all’avviso, che lo chiede. Chi rappresenta l’ente aderisce in POST /providers/{id}/adhesions: si pagano i servizi dal giorno da cui aderisce.',
  ],
  'provider-left-call': [
    403,
    'Ente uscito dall’avviso',
    'Alla data del servizio l’ente era uscito dall’avviso. I servizi resi prima restano dovuti; per renderne altri l’ente aderisce di nuovo, oppure la famiglia sceglie un altro ente.',
  ],
  'part-not-joined': [
    403,
    'Servizio fuori dall’adesione',
    'L’ente ha aderito all’avviso per una parte della sua offerta, che non comprende questo servizio o l’offerta scelta dalla famiglia. L’ente può aderire anche per questa, oppure la famiglia sceglie un’offerta compresa.',
  ],
  'call-terms-not-accepted': [
    403,
    'Nuovi termini da accettare',
    'I termini dell’avviso per gli enti sono cambiati e alla data del servizio l’ente doveva averli accettati. Chi lo rappresenta li accetta in POST /providers/{id}/adhesions.',
  ],
};

/** Of joining and leaving. */
export const JOINING_PROBLEMS: Readonly<
  Record<Exclude<AdhesionRefused, 'provider-excluded' | 'provider-merged'>, RefusalProblem>
> = {
  'call-unknown': [
    404,
    'Avviso sconosciuto',
    'Non risulta un avviso pubblicato con questo callId. Se è stato pubblicato da pochi secondi, riprova tra poco.',
  ],
  'adhesion-not-asked': [
    409,
    'Adesione non richiesta',
    'Questo avviso non chiede agli enti di aderire: basta l’accreditamento.',
  ],
  'call-terms-changed': [
    409,
    'Termini diversi da quelli in vigore',
    'Il campo terms non è l’impronta del testo in vigore: il testo dell’avviso è cambiato, o non è quello. Rileggilo (providers.agreement nel documento dell’avviso) e accetta quello.',
  ],
  'adhesion-in-the-past': [
    422,
    'Data passata',
    'Si aderisce da oggi o da un giorno successivo, mai per servizi già resi. Correggi from.',
  ],
  'service-not-of-call': [
    422,
    'Servizio di un altro avviso',
    'In services o in tariffs c’è un codice che non è fra i servizi di questo avviso. Usa quelli elencati in GET /providers/{id}/adhesions.',
  ],
  'joining-not-open': [
    409,
    'Adesioni non ancora aperte',
    'Le adesioni a questo avviso non sono ancora aperte: il primo giorno è joinFrom in GET /providers/{id}/adhesions.',
  ],
  'joining-over': [
    409,
    'Adesioni chiuse',
    'Il termine per aderire a questo avviso è passato. Chi ha già aderito può accettare nuovi termini, ridurre la sua parte o recedere. Per altro rivolgiti alla regione.',
  ],
  'notice-too-short': [
    422,
    'Preavviso troppo breve',
    'L’avviso chiede un preavviso per recedere, anche per una parte: il primo giorno possibile è firstLeavingDay in GET /providers/{id}/adhesions.',
  ],
  'call-not-joined': [
    409,
    'Nessuna adesione',
    'L’ente non ha aderito a questo avviso, o ne è già uscito a quella data.',
  ],
};
