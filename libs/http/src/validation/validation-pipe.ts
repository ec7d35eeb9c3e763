// The pipe of every body, query and path: unknown fields are refused, each wrong field is named with its remedy, in Italian.
import { Injectable, UnsupportedMediaTypeException, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalidBody, notFound, type FieldError } from '../problem.js';
import { DtoCompiler, type CompiledDto } from './compiled-dto.js';
import type { DtoClass } from './dto-metadata.js';
import { missingMessage } from './italian-messages.js';

// An answer names the first errors: nobody mends a thousand at once, and an attacker would be paid in bytes.
const MOST_ERRORS = 100;

const NOT_DTOS: readonly unknown[] = [String, Number, Boolean, Array, Object, Date, Promise, undefined];

/** Checks and converts what comes in, through checks compiled once per class (architecture §9, §13). */
@Injectable()
export class CompiledValidationPipe implements PipeTransform {
  private readonly compiler = new DtoCompiler('italian');
  private readonly compiled = new Map<unknown, CompiledDto | undefined>();

  /** The DTO instance; throws the 400 problem (404 for a path that names nothing). */
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom') return value;
    if (metadata.metatype === String) return checkedText(value, metadata);
    const dto = this.dtoOf(metadata.metatype);
    if (dto === undefined) return value;
    const plain = value ?? {};
    if (typeof plain !== 'object' || Array.isArray(plain) || ArrayBuffer.isView(plain))
      throw invalidBody([NOT_AN_OBJECT]);
    const instance = dto.convert(plain);
    const errors = dto.check(instance);
    if (errors === undefined) return instance;
    if (metadata.type === 'param') throw notFound();
    throw invalidBody(fieldErrors(errors));
  }

  private dtoOf(metatype: unknown): CompiledDto | undefined {
    const known = this.compiled.get(metatype);
    if (known !== undefined || this.compiled.has(metatype)) return known;
    const compiled = NOT_DTOS.includes(metatype) ? undefined : this.compiler.compiled(metatype as DtoClass);
    this.compiled.set(metatype, compiled);
    return compiled;
  }
}

// A route that takes a text must not be handed an object (a JSON body) or a list (a query parameter said twice).
const checkedText = (value: unknown, { type, data = '' }: ArgumentMetadata): unknown => {
  if (value === undefined || typeof value === 'string') return value;
  if (type === 'body') throw new UnsupportedMediaTypeException();
  throw invalidBody([{ field: data, detail: `${data} va indicato una volta sola` }]);
};

const NOT_AN_OBJECT: FieldError = { field: '', detail: 'Il corpo della richiesta deve essere un oggetto JSON.' };

/** The errors of class-validator as a flat list, with paths such as `entries.3.amountCents`; at most 100. */
export const fieldErrors = (errors: readonly ValidationError[]): FieldError[] => {
  const flat: FieldError[] = [];
  collect(errors, '', flat);
  return flat;
};

const collect = (errors: readonly ValidationError[], path: string, flat: FieldError[]): void => {
  for (const error of errors) {
    if (flat.length >= MOST_ERRORS) return;
    const field = path === '' ? error.property : `${path}.${error.property}`;
    for (const detail of detailsOf(error)) flat.push({ field, detail });
    if (error.children !== undefined) collect(error.children, field, flat);
  }
};

const detailsOf = ({ constraints, value, property }: ValidationError): string[] => {
  if (constraints === undefined) return [];
  // One sentence is enough for what is not there: five ways of being wrong would hide the one remedy.
  const absent =
    (value === undefined || value === null) && !('whitelistValidation' in constraints) && !('notNull' in constraints);
  return absent ? [missingMessage(property)] : Object.values(constraints);
};
