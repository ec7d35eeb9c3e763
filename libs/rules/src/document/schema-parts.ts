// The bricks of the JSON Schema: objects without strangers, bounded lists, and the texts that recur in a call.
import { MAX_LENGTH } from '../cel/environment.js';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** An object with these fields and no others. */
export const object = (
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

/** A list with these bounds. */
export const list = (items: Schema, minItems = 0, maxItems = 200): Schema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});

/** Values by a name of a certain form. */
export const byName = (values: Schema, pattern: string, maxProperties: number): Schema => ({
  type: 'object',
  maxProperties,
  propertyNames: { pattern },
  additionalProperties: values,
});

/** One of a few words. */
export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });

/** A whole number between two others. */
export const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });

/** A text of some length. */
export const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength });

export const NAME = '^[a-z][A-Za-z0-9]{0,39}$';
export const sentence = text(1_000);
export const label = text(200);
export const article = text(100);
export const name: Schema = { type: 'string', pattern: NAME };
export const id: Schema = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$' };
export const code: Schema = { type: 'string', pattern: '^[A-Z0-9][A-Z0-9-]{0,39}$' };
export const callCode: Schema = { type: 'string', pattern: '^[A-Z0-9][A-Z0-9-]{2,39}$' };
export const category: Schema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,59}$' };
export const zone: Schema = { type: 'string', pattern: '^[A-Z]{2}-[0-9]{2}$' };
export const zones: Schema = { type: ['string', 'array'], items: zone, minItems: 1, maxItems: 200 };
// What `$comment` says is for who tells a document in words: which texts are formulas, and which are amounts.
export const euro: Schema = { type: 'string', $comment: 'euro', pattern: '^(0|[1-9][0-9]{0,10})(\\.[0-9]{1,2})?$' };
export const date: Schema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
export const moment: Schema = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$',
};
export const cel: Schema = { type: 'string', $comment: 'CEL', minLength: 1, maxLength: MAX_LENGTH };
/** A percentage as text, from 0 to 100 with at most two decimals. */
export const share: Schema = { type: 'string', pattern: '^(100|[1-9]?[0-9](\\.[0-9]{1,2})?)$' };
export const flag: Schema = { type: 'boolean' };
export const order = oneOf('arrival', 'score', 'isee', 'draw');
