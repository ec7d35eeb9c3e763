// The answers that every operation can give besides its own: problems, rate-limit headers, when to come back.
import type { Operation, ResponseObject, Schema } from './open-api.js';

const integer = (description: string): object => ({
  description,
  schema: { type: 'integer', format: 'int32', minimum: 0 },
});

/** Headers that more than one answer carries, by their name in `components.headers`. */
export const SHARED_HEADERS: Readonly<Record<string, object>> = {
  'X-RateLimit-Limit': integer('Richieste ammesse di seguito.'),
  'X-RateLimit-Remaining': integer('Richieste ancora ammesse subito.'),
  'X-RateLimit-Reset': integer('Secondi dopo i quali il limite è di nuovo intero.'),
  'Retry-After': integer('Secondi da attendere prima di riprovare.'),
  'Cache-Control': {
    description: 'Sempre no-store: le risposte non si conservano.',
    schema: { type: 'string', enum: ['no-store'] },
  },
  ETag: { description: 'Versione dell’oggetto, da riportare in If-Match.', schema: { type: 'string' } },
  'Buono-Position': {
    description: 'Posizione della scrittura, da riportare in Buono-At-Least.',
    schema: { type: 'string' },
  },
  'Buono-Stale': {
    description: 'Presente e true se la risposta non contiene ancora la scrittura indicata.',
    schema: { type: 'string', enum: ['true'] },
  },
};

const headerRefs = (...names: string[]): Record<string, object> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const RATE = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'];

/** The schema of every problem (RFC 9457). */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'Un problema, come lo descrive RFC 9457.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      description: 'Identifica la causa e non cambia mai.',
      example: 'urn:buono:problem:invalid-body',
    },
    title: { type: 'string', example: 'Dati non validi' },
    status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599, example: 400 },
    detail: { type: 'string', description: 'La frase da mostrare, in italiano.' },
    errors: {
      type: 'array',
      description: 'I campi da correggere.',
      items: {
        type: 'object',
        required: ['field', 'detail'],
        properties: { field: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
};

const problem = (description: string, ...headers: string[]): ResponseObject => ({
  description,
  headers: headerRefs(...RATE, ...headers),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The problems that operations share, by status. */
export const SHARED_RESPONSES: Readonly<Record<string, ResponseObject>> = {
  '400': problem('I dati o le intestazioni non sono validi.'),
  '401': problem('Manca un token valido.'),
  '403': problem('Il ruolo o il livello di autenticazione non basta.'),
  '404': problem('Non esiste, o non si può vedere.'),
  '409': problem('La richiesta contrasta con lo stato attuale.'),
  '412': problem('Nel frattempo è cambiato (If-Match).'),
  '413': problem('Il corpo è troppo grande.'),
  '415': problem('Il formato del corpo non è ammesso.'),
  '422': problem('La chiave è già servita per dati diversi.'),
  '428': problem('Manca If-Match.'),
  '429': problem('Troppe richieste.', 'Retry-After'),
  '500': problem('Errore del sistema.'),
  '503': problem('Servizio occupato: nulla è stato registrato.', 'Retry-After'),
  default: problem('Ogni altro problema.'),
};

/** Name of a shared response in `components.responses`. */
export const responseName = (status: string): string => (status === 'default' ? 'Problem' : `Problem${status}`);

/** Adds to an operation the answers that it can give, and to all of them their headers. */
export const completeResponses = (operation: Operation, path: string, method: string, isPublic: boolean): void => {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (status.startsWith('2') || status.startsWith('3')) completeSuccess(operation, status, response);
    else operation.responses[status] = ownProblem(status, response);
  }
  for (const status of problemsOf(operation, path, method, isPublic))
    operation.responses[status] ??= { $ref: `#/components/responses/${responseName(status)}` };
};

const completeSuccess = (operation: Operation, status: string, response: ResponseObject): void => {
  const writes = asksFor(operation, 'Idempotency-Key') ? ['ETag', 'Buono-Position'] : [];
  const reads = asksFor(operation, 'Buono-At-Least') ? ['Buono-Stale'] : [];
  response.headers = { ...headerRefs(...RATE, 'Cache-Control', ...writes, ...reads), ...response.headers };
  response.description ||= 'Fatto.';
  if (status === '204' || status === '205') delete response.content;
};

// A controller may describe a problem of its own; its media type and headers are still the house's.
const ownProblem = (status: string, response: ResponseObject): ResponseObject => {
  const shared = SHARED_RESPONSES[status] ?? problem('Problema.');
  return { ...shared, description: response.description || (shared.description ?? 'Problema.') };
};

const asksFor = (operation: Operation, header: string): boolean =>
  operation.parameters?.some((parameter) => parameter.in === 'header' && parameter.name === header) ?? false;

const problemsOf = (operation: Operation, path: string, method: string, isPublic: boolean): string[] => {
  const parameters = operation.parameters ?? [];
  const asksSomething = operation.requestBody !== undefined || parameters.length > 0;
  return [
    ...(asksSomething ? ['400'] : []),
    ...(isPublic ? [] : ['401', '403']),
    ...(path.includes('{') ? ['404'] : []),
    ...(asksFor(operation, 'Idempotency-Key') ? ['409', '412', '422'] : []),
    ...(parameters.some(({ name, required }) => name === 'If-Match' && required === true) ? ['428'] : []),
    ...(operation.requestBody === undefined || method === 'get' ? [] : ['413', '415']),
    '429',
    '500',
    '503',
    'default',
  ];
};
