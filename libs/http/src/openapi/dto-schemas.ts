// What the checks of a DTO already say is what the document says: no builder plugin is needed for bodies and queries.
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import { fieldsOf, type DtoClass, type FieldMetadata, type FieldRule } from '../validation/dto-metadata.js';
import type { Schema } from './open-api.js';

// Where @nestjs/swagger keeps what it knows of a property.
const PROPERTY_METADATA = 'swagger/apiModelProperties';

/** Documents every field of every DTO class loaded so far: type, bounds, and whether it may be absent. */
export const documentDtos = (): void => {
  const storage = getMetadataStorage() as unknown as { validationMetadatas: ReadonlyMap<unknown, unknown> };
  for (const target of storage.validationMetadatas.keys()) {
    if (typeof target !== 'function') continue;
    for (const field of fieldsOf(target as DtoClass)) documentField(target as DtoClass, field);
  }
};

const documentField = (dto: DtoClass, field: FieldMetadata): void => {
  const prototype = dto.prototype as object;
  const known = Reflect.getMetadata(PROPERTY_METADATA, prototype, field.name) as object | undefined;
  const optional = field.conditions.length > 0;
  if (known === undefined)
    ApiProperty({ ...optionsOf(dto, field), required: !optional } as ApiPropertyOptions)(prototype, field.name);
  else if (optional) Reflect.defineMetadata(PROPERTY_METADATA, { ...known, required: false }, prototype, field.name);
};

const optionsOf = (dto: DtoClass, field: FieldMetadata): ApiPropertyOptions => {
  const designed = Reflect.getMetadata('design:type', dto.prototype as object, field.name) as unknown;
  const isList = designed === Array || has(field, 'isArray') || field.rules.some(({ each }) => each);
  const { type } = field;
  if (field.nested.length > 0 && type !== undefined) return { type: () => type, isArray: isList };
  const one = schemaOf(field, designed);
  // Schema objects all, whatever the shape that ApiPropertyOptions prefers.
  return (isList ? { type: 'array', items: one, ...listBounds(field) } : one) as ApiPropertyOptions;
};

const has = (field: FieldMetadata, name: string): boolean => field.rules.some((rule) => rule.name === name);

const listBounds = (field: FieldMetadata): Schema => ({
  ...bound(field, 'arrayMinSize', 'minItems'),
  ...bound(field, 'arrayMaxSize', 'maxItems'),
});

const bound = (field: FieldMetadata, rule: string, keyword: string): Schema => {
  const value = field.rules.find(({ name }) => name === rule)?.constraints[0];
  return typeof value === 'number' ? { [keyword]: value } : {};
};

const schemaOf = (field: FieldMetadata, designed: unknown): Schema => {
  const schema = field.rules.reduce<Schema>((known, rule) => ({ ...known, ...ruleSchema(rule) }), {});
  return schema.type === undefined ? { ...plainType(designed), ...schema } : schema;
};

const plainType = (designed: unknown): Schema => {
  if (designed === Number) return { type: 'number', format: 'double' };
  if (designed === Boolean) return { type: 'boolean' };
  if (designed === String) return { type: 'string' };
  return { type: 'object', additionalProperties: true };
};

const RULES: Readonly<Record<string, (constraints: readonly unknown[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer', format: 'int32' }),
  isNumber: () => ({ type: 'number', format: 'double' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isDateString: () => ({ type: 'string', format: 'date-time' }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  isObject: () => ({ type: 'object', additionalProperties: true }),
  isIn: ([values]) => enumOf(values),
  isEnum: ([values]) => enumOf(values),
  equals: ([value]) => enumOf([value]),
  min: ([minimum]) => ({ minimum }),
  max: ([maximum]) => ({ maximum }),
  minLength: ([minLength]) => ({ minLength }),
  maxLength: ([maxLength]) => ({ maxLength }),
  isLength: ([minLength, maxLength]) => ({ minLength, ...(maxLength === undefined ? {} : { maxLength }) }),
  matches: ([pattern]) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
};

const ruleSchema = (rule: FieldRule): Schema => RULES[rule.name]?.(rule.constraints) ?? {};

const enumOf = (values: unknown): Schema => {
  const list = Array.isArray(values) ? (values as unknown[]) : Object.values((values as object | null) ?? {});
  return { enum: list, ...(list.every((value) => typeof value === 'string') ? { type: 'string' } : {}) };
};
