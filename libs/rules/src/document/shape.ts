// The shape of a document against its JSON Schema, every fault said in Italian with its place.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { nearest } from '../cel/nearest.js';
import type { CallDocument } from '../model/call-document.js';
import type { Problems } from './problems.js';
import { callDocumentSchema } from './schema.js';

let validator: ValidateFunction<CallDocument> | undefined;

/** Whether the value has the shape of a call document; what is missing, unknown or of the wrong kind is added to the problems. */
export const hasShape = (input: unknown, problems: Problems): input is CallDocument => {
  validator ??= new Ajv({ allErrors: true, strict: false, verbose: true }).compile<CallDocument>(callDocumentSchema);
  if (validator(input)) return true;
  for (const error of validator.errors ?? []) report(error, problems);
  return false;
};

const report = (error: ErrorObject, problems: Problems): void => {
  const place = placeOf(error.instancePath);
  const params = error.params as Readonly<Record<string, unknown>>;
  const within = (name: unknown): string => [place, String(name)].filter((part) => part !== '').join('.');
  switch (error.keyword) {
    case 'required':
      return problems.add(within(params['missingProperty']), 'field-missing', 'il campo manca: va scritto');
    case 'additionalProperties': {
      const unknown = String(params['additionalProperty']);
      const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
      return problems.add(
        within(unknown),
        'unknown-field',
        `il campo «${unknown}» non è previsto${hintOf(unknown, known)}; qui ci sono: ${known.join(', ')}`,
      );
    }
    case 'propertyNames':
      return problems.add(
        within(params['propertyName']),
        'name-wrong',
        'il nome comincia con una lettera minuscola e contiene solo lettere e cifre',
      );
    default:
      if (error.propertyName === undefined) problems.add(place, 'value-wrong', sentence(error, params));
  }
};

const hintOf = (unknown: string, known: readonly string[]): string =>
  /[()"]/.test(unknown) ? ': dentro { } una formula con virgole va fra apici' : nearest(unknown, known);

const KINDS: Readonly<Record<string, string>> = {
  string: 'un testo',
  integer: 'un numero intero',
  boolean: 'true o false',
  array: 'un elenco',
  object: 'un gruppo di campi',
};

const sentence = (error: ErrorObject, params: Readonly<Record<string, unknown>>): string => {
  const pattern = String(params['pattern'] ?? '');
  switch (error.keyword) {
    case 'type':
      return typeSentence(params['type'], error.data, error.parentSchema?.['pattern'] !== undefined);
    case 'enum':
      return `deve essere uno fra: ${(params['allowedValues'] as readonly string[]).join(', ')}`;
    case 'const':
      return `deve essere ${JSON.stringify(params['allowedValue'])}`;
    case 'pattern':
      return FORMS.find(([part]) => pattern.includes(part))?.[1] ?? 'non ha la forma prevista';
    case 'minItems':
      return 'serve almeno un elemento';
    case 'minLength':
      return 'non può essere vuoto';
    case 'minimum':
      return `deve essere almeno ${String(params['limit'])}`;
    case 'maximum':
      return `deve essere al più ${String(params['limit'])}`;
    default:
      return `è troppo lungo: al più ${String(params['limit'] ?? '')}`;
  }
};

const typeSentence = (wanted: unknown, data: unknown, hasForm: boolean): string => {
  const kinds = (Array.isArray(wanted) ? wanted : [wanted])
    .map((kind) => KINDS[String(kind)] ?? String(kind))
    .join(' oppure ');
  const quotes = hasForm && typeof data === 'number' ? ' fra virgolette, per esempio "450.00"' : '';
  return `deve essere ${kinds}${quotes}`;
};

const FORMS: readonly (readonly [part: string, what: string])[] = [
  ['T[0-9]{2}', 'si scrive AAAA-MM-GGTHH:mm, per esempio 2026-05-04T09:00'],
  ['^[0-9]{4}-', 'la data si scrive AAAA-MM-GG'],
  ['(0|[1-9]', 'l\'importo si scrive col punto e al più due decimali, per esempio "450.00"'],
  ['{15}', 'il CUP ha 15 caratteri fra lettere maiuscole e cifre'],
  ['{11}', 'il codice fiscale dell’ente ha 11 cifre'],
  ['{6}', 'il codice ufficio (IPA) ha 6 caratteri fra lettere maiuscole e cifre'],
  ['^[A-Z0-9]{10}', 'il CIG ha 10 caratteri fra lettere maiuscole e cifre'],
  ['[A-Z]{2}-', 'la zona si scrive con due lettere e due cifre, per esempio TC-01'],
  ['^[A-Z0-9]', 'il codice si scrive con lettere maiuscole, cifre e trattini'],
  ['^[A-Za-z0-9]', 'si scrive con lettere, cifre e trattini, senza spazi'],
  ['^[a-z0-9]', 'si scrive con lettere minuscole, cifre e trattini'],
  ['^[a-z]', 'il nome comincia con una lettera minuscola e contiene solo lettere e cifre'],
];

const placeOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`), '');
