// What class-validator's own constraints say to people: one Italian sentence each, in place of the English default.

type Sentence = (constraints: readonly unknown[]) => string;

const values = (list: unknown): string =>
  (Array.isArray(list) ? list : Object.values((list as object | null) ?? {})).join(', ');

const SENTENCES: Readonly<Record<string, Sentence>> = {
  isString: () => 'deve essere un testo',
  isInt: () => 'deve essere un numero intero',
  isNumber: () => 'deve essere un numero',
  isBoolean: () => 'deve essere vero o falso (true o false)',
  isObject: () => 'deve essere un oggetto',
  isArray: () => 'deve essere un elenco',
  isDefined: () => 'è obbligatorio',
  isNotEmpty: () => 'non può essere vuoto',
  isNotEmptyObject: () => 'non può essere vuoto',
  isEmpty: () => 'deve restare vuoto',
  isIn: ([list]) => `deve essere uno di questi valori: ${values(list)}`,
  isNotIn: ([list]) => `non può essere uno di questi valori: ${values(list)}`,
  isEnum: ([list]) => `deve essere uno di questi valori: ${values(list)}`,
  equals: ([expected]) => `deve essere ${String(expected)}`,
  min: ([least]) => `deve essere almeno ${String(least)}`,
  max: ([most]) => `deve essere al massimo ${String(most)}`,
  isPositive: () => 'deve essere maggiore di zero',
  minLength: ([least]) => `deve avere almeno ${String(least)} caratteri`,
  maxLength: ([most]) => `deve avere al massimo ${String(most)} caratteri`,
  isLength: ([least, most]) => `deve avere da ${String(least)} a ${String(most)} caratteri`,
  matches: () => 'non è scritto nella forma prevista',
  isUuid: () => 'deve essere un identificativo UUID',
  isEmail: () => 'deve essere un indirizzo di posta elettronica, per esempio nome@esempio.it',
  isUrl: () => 'deve essere un indirizzo web completo',
  isNumberString: () => 'deve contenere solo cifre',
  isDateString: () => 'deve essere una data e ora ISO 8601',
  isIso8601: () => 'deve essere una data e ora ISO 8601',
  isHexadecimal: () => 'deve contenere solo cifre esadecimali',
  isBase64: () => 'deve essere codificato in base64',
  arrayNotEmpty: () => 'deve contenere almeno un elemento',
  arrayMinSize: ([least]) => `deve contenere almeno ${String(least)} elementi`,
  arrayMaxSize: ([most]) => `può contenere al massimo ${String(most)} elementi`,
  arrayUnique: () => 'non può contenere due volte lo stesso elemento',
  nestedValidation: () => 'deve essere un oggetto, o un elenco di oggetti',
  whitelistValidation: () => 'non è previsto qui: togli questo campo',
};

/** The Italian sentence of one of class-validator's constraints, without the field's name. */
export const italianSentence = (constraint: string, constraints: readonly unknown[]): string =>
  SENTENCES[constraint]?.(constraints) ?? 'non è un valore accettato';

/** The whole message: the field, then what it must be. */
export const italianMessage = (
  field: string,
  constraint: string,
  constraints: readonly unknown[],
  each: boolean,
): string => `${each ? `ogni valore di ${field}` : field} ${italianSentence(constraint, constraints)}`;

/** What is said of a field that may be left out, when it is null. */
export const nullMessage = (field: string): string => `${field} non può essere null: se non serve, togli questo campo`;

/** What is said of a field that is not there. */
export const missingMessage = (field: string): string => `manca ${field}: è obbligatorio`;
