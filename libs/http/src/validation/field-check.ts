// How Buono's own field checks are made: one decorator that validates, says the remedy in Italian and documents itself.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Options that every check of this folder takes: `each` for lists. */
export interface FieldOptions {
  readonly each?: boolean;
  readonly description?: string;
}

/** The JSON Schema of one value, as OpenAPI 3.1 writes it. */
export interface ValueSchema {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: string | number;
}

/** A check of one field. */
export interface FieldCheck {
  /** Stable name of the constraint (`isCents`). */
  readonly name: string;
  readonly schema: ValueSchema;
  /** Whether the value is good. Total: never throws. */
  readonly accepts: (value: unknown) => boolean;
  /** What the value must be, in Italian, after "deve essere". */
  readonly remedy: string;
}

/** A check of texts: what is no text is never good. */
export const text =
  (accepts: (value: string) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'string' && accepts(value);

/** The property decorator of a check. */
export const fieldCheck = (check: FieldCheck, options: FieldOptions = {}): PropertyDecorator => {
  const { each = false, description } = options;
  const message = `${each ? 'ogni valore di ' : ''}$property deve essere ${check.remedy}`;
  const validation: ValidationOptions = { each, message };
  return applyDecorators(
    ValidateBy({ name: check.name, validator: { validate: check.accepts } }, validation),
    ApiProperty(propertyOptions(check.schema, each, description)),
  );
};

const propertyOptions = (schema: ValueSchema, each: boolean, description: string | undefined): ApiPropertyOptions => {
  const said = description === undefined ? {} : { description };
  // The two ways of writing a property share no type in @nestjs/swagger; both are plain schema objects.
  const options = each ? { ...said, type: 'array', items: schema } : { ...said, ...schema };
  return options as ApiPropertyOptions;
};
