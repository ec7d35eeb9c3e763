// The checks of the field: amounts, civil dates, codes of Italian practice. Each names the field and says how to mend it.
import {
  isInstant,
  isLocalDate,
  isUuid,
  isYearMonth,
  isZoneCode,
  MAX_CENTS,
  parseCodiceFiscale,
  parseDsuProtocol,
  parseIban,
  parsePartitaIva,
} from '@buono/kernel';
import { fieldCheck, text, type FieldOptions } from './field-check.js';

/** Whole cents from `min` (1 unless said) to `max` (the largest amount of the house). */
export const IsCents = (
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator => {
  const { min = 1, max = MAX_CENTS } = options;
  return fieldCheck(
    {
      name: 'isCents',
      schema: {
        type: 'integer',
        format: 'int64',
        minimum: min,
        maximum: max,
        example: Math.min(max, Math.max(min, 12_050)),
      },
      accepts: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
      remedy: `un importo in centesimi, un numero intero da ${min} a ${max} (120,50 € si scrive 12050)`,
    },
    options,
  );
};

/** A whole number from `min` (0 unless said) to `max`; not for money. */
export const IsWholeNumber = (
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator => {
  const { min = 0, max = 2_147_483_647 } = options;
  return fieldCheck(
    {
      name: 'isWholeNumber',
      schema: { type: 'integer', format: max > 2_147_483_647 ? 'int64' : 'int32', minimum: min, maximum: max },
      accepts: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
      remedy: `un numero intero da ${min} a ${max}`,
    },
    options,
  );
};

/** A civil date that exists, 'YYYY-MM-DD' (Europe/Rome). */
export const IsCivilDate = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isCivilDate',
      schema: { type: 'string', format: 'date', example: '2026-09-01' },
      accepts: text(isLocalDate),
      remedy: 'una data che esiste, scritta AAAA-MM-GG (per esempio 2026-09-01)',
    },
    options,
  );

/** A month, 'YYYY-MM'. */
export const IsYearMonth = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isYearMonth',
      schema: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', example: '2026-09' },
      accepts: text(isYearMonth),
      remedy: 'un mese scritto AAAA-MM (per esempio 2026-09)',
    },
    options,
  );

const CIVIL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** A time of the day, 'HH:mm' or 'HH:mm:ss' (Europe/Rome). */
export const IsCivilTime = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isCivilTime',
      schema: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$', example: '08:30' },
      accepts: text((value) => CIVIL_TIME.test(value)),
      remedy: 'un orario scritto HH:MM (per esempio 08:30)',
    },
    options,
  );

/** A moment in UTC, as `2026-03-31T10:00:00.000Z`. */
export const IsInstantText = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isInstantText',
      schema: { type: 'string', format: 'date-time', example: '2026-03-31T10:00:00.000Z' },
      accepts: text(isInstant),
      remedy: 'un istante UTC con i millisecondi (per esempio 2026-03-31T10:00:00.000Z)',
    },
    options,
  );

/** A codice fiscale, check letter included, or a provisional one of 11 digits (DM 23/12/1976), or STP and ENI of a health authority. Bodies only: never in a path or a query. */
export const IsCodiceFiscale = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isCodiceFiscale',
      schema: { type: 'string', minLength: 11, maxLength: 16 },
      accepts: text((value) => parseCodiceFiscale(value).ok),
      remedy:
        'un codice fiscale valido: 16 caratteri come sulla tessera sanitaria, 11 cifre se provvisorio, oppure STP o ENI con 13 cifre',
    },
    options,
  );

/** An IBAN of the SEPA area, with the Italian CIN where there is one (ISO 13616). */
export const IsIbanCode = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isIbanCode',
      schema: { type: 'string', minLength: 15, maxLength: 42 },
      accepts: text((value) => parseIban(value).ok),
      remedy: 'un IBAN valido: ricopialo dall’estratto conto, in Italia 27 caratteri che iniziano per IT',
    },
    options,
  );

/** A partita IVA of 11 digits with its check digit. */
export const IsPartitaIva = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isPartitaIva',
      schema: { type: 'string', pattern: '^[0-9]{11}$' },
      accepts: text((value) => parsePartitaIva(value).ok),
      remedy: 'una partita IVA valida di 11 cifre',
    },
    options,
  );

/** The protocol of a DSU, as INPS prints it on the ISEE. */
export const IsDsuProtocol = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isDsuProtocol',
      schema: { type: 'string', maxLength: 40 },
      accepts: text((value) => parseDsuProtocol(value).ok),
      remedy: 'il numero di protocollo della DSU come stampato sull’attestazione ISEE (INPS-ISEE-…)',
    },
    options,
  );

/** The code of a zone, as `TC-01`. */
export const IsZoneCode = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isZoneCode',
      schema: { type: 'string', example: 'TC-01' },
      accepts: text(isZoneCode),
      remedy: 'il codice di una zona (per esempio TC-01)',
    },
    options,
  );

/** An identifier of Buono: a UUID in lower case. */
export const IsUuidId = (options?: FieldOptions): PropertyDecorator =>
  fieldCheck(
    {
      name: 'isUuidId',
      schema: { type: 'string', format: 'uuid' },
      accepts: text(isUuid),
      remedy: 'un identificativo UUID in lettere minuscole',
    },
    options,
  );
