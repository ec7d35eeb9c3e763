// Checks of fields that only eligibility has: a Comune's code, a call document, a purpose.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { fieldCheck } from '@buono/http';

const BELFIORE = /^[A-Z]\d{3}$/;

/** The cadastral code (Belfiore) of a Comune, as `D612`. */
export const IsBelfiore = (): PropertyDecorator =>
  fieldCheck({
    name: 'isBelfiore',
    schema: { type: 'string', pattern: '^[A-Z][0-9]{3}$', example: 'D612' },
    accepts: (value) => typeof value === 'string' && BELFIORE.test(value),
    remedy: 'il codice catastale di un Comune (per esempio D612)',
  });

const PURPOSE = /^(?=.{1,80}$)[a-z]+(?:-[a-z0-9]+)*$/;

/** What somebody looks for: a word of the trade in kebab-case, as `prepare-letters`. It is recorded. */
export const IsPurpose = (): PropertyDecorator =>
  fieldCheck({
    name: 'isPurpose',
    schema: { type: 'string', pattern: '^[a-z]+(-[a-z0-9]+)*$', maxLength: 80, example: 'prepare-letters' },
    accepts: (value) => typeof value === 'string' && PURPOSE.test(value),
    remedy: 'lo scopo in una parola o due, minuscole e con trattini (per esempio prepare-letters)',
  });

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const shaped = (
  name: string,
  accepts: (value: unknown) => boolean,
  remedy: string,
  schema: object,
): PropertyDecorator =>
  applyDecorators(
    ValidateBy({ name, validator: { validate: accepts } }, { message: `$property deve essere ${remedy}` }),
    ApiProperty(schema),
  );

/** A call document: a JSON object, or YAML text. What it says is checked by the engine. */
export const IsCallDocument = (): PropertyDecorator =>
  shaped(
    'isCallDocument',
    (value) => isObject(value) || (typeof value === 'string' && value.trim() !== ''),
    'il documento dell’avviso, come oggetto JSON o come testo YAML',
    { oneOf: [{ type: 'object', additionalProperties: true }, { type: 'string' }] },
  );

/** Facts by name: values as the catalogue types them, null for «there is none». What they say is checked by the engine. */
export const IsFacts = (): PropertyDecorator =>
  shaped('isFacts', isObject, 'un oggetto con i dati per nome (null = non c’è)', {
    type: 'object',
    additionalProperties: true,
    example: { isee: 1_250_000, householdSize: 3 },
  });

// Letters, digits and the signs of protocol numbers, a digit among them: a sentence, with names in it, does not fit.
const ERASURE_ACT = /^(?=.*\d)[\p{L}\d./°-]+(?: [\p{L}\d./°-]+){0,5}$/u;

/** The number of the act that decides an erasure, as `D.D. 41/2037`: at most 60 characters and six words. */
export const IsErasureAct = (): PropertyDecorator =>
  fieldCheck({
    name: 'isErasureAct',
    schema: { type: 'string', maxLength: 60, example: 'D.D. 41/2037' },
    accepts: (value) => typeof value === 'string' && value.length <= 60 && ERASURE_ACT.test(value),
    remedy: 'il numero di un atto, al più 60 caratteri e senza nomi di persona (per esempio D.D. 41/2037)',
  });
