// From what was thrown to the problem that is answered: known faults have their own words, the rest say nothing of themselves.
import { HttpException } from '@nestjs/common';
import {
  CommandIdReused,
  CommandIdShared,
  DeadlineExceeded,
  EventTooLarge,
  ForbiddenText,
  RevisionMismatch,
} from '@buono/event-store';
import { AmountTooLarge, MAX_CENTS } from '@buono/kernel';
import { invalidBody, notFound, ProblemException } from './problem.js';

/** The problem of anything thrown in a request. `undefined` for a fault of ours: a 500 that is logged. */
export const problemOf = (thrown: unknown): ProblemException | undefined => {
  if (thrown instanceof ProblemException) return thrown;
  if (thrown instanceof RevisionMismatch) return revisionMismatch();
  if (thrown instanceof CommandIdReused || thrown instanceof CommandIdShared) return commandIdReused();
  if (thrown instanceof DeadlineExceeded) return tryAgain();
  if (thrown instanceof ForbiddenText) return forbiddenText();
  if (thrown instanceof EventTooLarge) return tooLarge();
  if (thrown instanceof AmountTooLarge) return amountTooLarge();
  if (thrown instanceof HttpException) return problemOfStatus(thrown.getStatus());
  return problemOfStatus(statusOf(thrown));
};

/** The 500 that says nothing of its cause. */
export const internalFault = (): ProblemException =>
  new ProblemException(
    500,
    'internal-fault',
    'Errore del sistema',
    'Qualcosa non ha funzionato da parte nostra. Riprova tra poco; se ripeti un invio usa la stessa Idempotency-Key.',
  );

// Errors of Fastify and its plugins carry their status; only those of the caller are believed.
const statusOf = (thrown: unknown): number => {
  const status = (thrown as { statusCode?: unknown } | null | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

const problemOfStatus = (status: number): ProblemException | undefined => {
  const known = BY_STATUS[status];
  if (known !== undefined) return known();
  if (status >= 500) return status === 503 ? tryAgain() : undefined;
  return new ProblemException(
    status,
    'request-refused',
    'Richiesta non accettata',
    'La richiesta non può essere accettata così com’è.',
  );
};

const problem = (status: number, name: string, title: string, detail: string) => (): ProblemException =>
  new ProblemException(status, name, title, detail);

const revisionMismatch = problem(
  412,
  'revision-mismatch',
  'Nel frattempo è cambiato',
  'Qualcun altro ha modificato l’oggetto dopo la tua lettura. Leggilo di nuovo e ripeti la modifica.',
);

/** The 422 of a key that was used for something else. */
export const commandIdReused = problem(
  422,
  'idempotency-key-reused',
  'Chiave già usata',
  'Questa Idempotency-Key è già servita per dati diversi. Usa una chiave nuova per un’operazione nuova.',
);

const tooLarge = problem(
  413,
  'body-too-large',
  'Richiesta troppo grande',
  'Il contenuto supera la dimensione ammessa. Riducilo o dividilo.',
);

const amountTooLarge = problem(
  422,
  'amount-too-large',
  'Importi troppo grandi',
  `La somma degli importi inviati, con quelli già registrati, supera ${MAX_CENTS} centesimi. Riduci gli importi (i campi che finiscono in Cents) e invia di nuovo.`,
);

const forbiddenText = (): ProblemException =>
  invalidBody([
    {
      field: '',
      detail: 'Un testo contiene caratteri che non possono essere conservati (U+0000 o caratteri spezzati).',
    },
  ]);

const tryAgain = (): ProblemException =>
  new ProblemException(
    503,
    'try-again',
    'Servizio occupato',
    'In questo momento non riusciamo a completare l’operazione: nulla è stato registrato. Riprova tra un secondo con la stessa chiave.',
    {},
    { 'Retry-After': '1' },
  );

const BY_STATUS: Readonly<Record<number, () => ProblemException>> = {
  400: problem(
    400,
    'malformed-request',
    'Richiesta non leggibile',
    'Il corpo non è JSON valido in UTF-8, oppure la richiesta è scritta male. Correggila e inviala di nuovo.',
  ),
  401: problem(401, 'token-missing', 'Accesso richiesto', 'Entra con SPID o CIE e ripeti la richiesta.'),
  403: problem(403, 'not-allowed', 'Operazione non consentita', 'Il tuo ruolo non consente questa operazione.'),
  404: () => notFound(),
  408: problem(
    408,
    'request-too-slow',
    'Richiesta arrivata troppo lentamente',
    'La richiesta non è arrivata per intero in tempo, o in quel momento non riuscivamo a leggerla: nulla è stato registrato. Inviala di nuovo così com’è, con la stessa Idempotency-Key.',
  ),
  413: tooLarge,
  414: problem(414, 'uri-too-long', 'Indirizzo troppo lungo', 'L’indirizzo della richiesta è troppo lungo.'),
  431: problem(
    431,
    'headers-too-large',
    'Intestazioni troppo grandi',
    'Le intestazioni della richiesta sono troppo grandi. Togline, oppure accorciale.',
  ),
  415: problem(
    415,
    'unsupported-media-type',
    'Formato non ammesso',
    'Invia il corpo come application/json, o nel formato indicato per questa risorsa.',
  ),
};
