// A DTO class compiled once into a plain converter and a plain checker; the errors are class-validator's own, at a fraction of its
// cost. What people send is checked more strictly: null is no value, a part that must be there is missed, a list is no object.
import { ValidationError, type ValidationArguments } from 'class-validator';
import { converterTo, type Convert } from './convert.js';
import { fieldsOf, type DtoClass, type FieldMetadata, type FieldRule } from './dto-metadata.js';
import { nullMessage } from './italian-messages.js';
import { messageOf, nestedMessageOf, type Messages } from './messages.js';

/** What a DTO class became. */
export interface CompiledDto {
  /** The plain JSON object as an instance of the class; unknown members are kept, for the check to name them. */
  readonly convert: Convert;
  /** The errors of an instance; undefined when there are none. Nested ones are in `children`. */
  readonly check: (instance: object) => ValidationError[] | undefined;
}

type Check = CompiledDto['check'];

/** Compiles a DTO class. Throws on what DTOs of this house may not use (`@Expose`, discriminators, async checks, `@ValidateNested` without `@Type`). */
export const compileDto = (dto: DtoClass, messages: Messages = 'italian'): CompiledDto =>
  new DtoCompiler(messages).compiled(dto);

/** Compiles classes that may name one another, each once. */
export class DtoCompiler {
  private readonly done = new Map<DtoClass, CompiledDto>();

  constructor(private readonly messages: Messages) {}

  /** The compiled form of a class. */
  compiled(dto: DtoClass): CompiledDto {
    const known = this.done.get(dto);
    if (known !== undefined) return known;
    const fields = fieldsOf(dto);
    // Registered before its parts are compiled: a class may nest itself.
    const parts: { convert: Convert; check: Check } = { convert: unfinished, check: unfinished };
    const compiled: CompiledDto = {
      convert: (plain) => parts.convert(plain),
      check: (instance) => parts.check(instance),
    };
    this.done.set(dto, compiled);
    parts.convert = converterTo(dto, fields, (type) => this.compiled(type).convert);
    parts.check = this.checkerOf(dto, fields);
    return compiled;
  }

  private checkerOf(dto: DtoClass, fields: readonly FieldMetadata[]): Check {
    const known = new Set(fields.map(({ name }) => name));
    const checks = fields.map((field) => this.fieldCheck(dto, field));
    return (instance) => {
      let errors: ValidationError[] | undefined;
      for (const name of Object.keys(instance)) {
        if (!known.has(name)) (errors ??= []).push(this.unknownField(instance, name));
      }
      for (const check of checks) {
        const error = check(instance);
        if (error !== undefined) (errors ??= []).push(error);
      }
      return errors;
    };
  }

  private unknownField(instance: object, name: string): ValidationError {
    const error = errorOf(name, (instance as Record<string, unknown>)[name]);
    const english = `property ${name} should not exist`;
    error.constraints = {
      whitelistValidation: this.messages === 'italian' ? `${name} non è previsto qui: togli questo campo` : english,
    };
    return error;
  }

  private fieldCheck(dto: DtoClass, field: FieldMetadata): (instance: object) => ValidationError | undefined {
    const { name, conditions } = field;
    const rules = [...field.defined, ...field.rules].map((rule) => ruleCheck(dto, name, rule, this.messages));
    const nested = field.nested.length === 0 ? undefined : this.nestedCheck(dto, field);
    const strict = this.messages === 'italian';
    return (instance) => {
      const value = (instance as Record<string, unknown>)[name];
      if (strict && value === null && field.optional) return failed(errorOf(name, value), 'notNull', nullMessage(name));
      for (const condition of conditions) if (!condition(instance, value)) return undefined;
      let error: ValidationError | undefined;
      for (const rule of rules) error = rule(instance, value, error);
      if (nested === undefined || (value === undefined && !strict)) return error;
      return nested(name, value, error);
    };
  }

  private nestedCheck(dto: DtoClass, field: FieldMetadata): NestedCheck {
    const { type } = field;
    if (type === undefined) throw new Error(`${dto.name}.${field.name}: @ValidateNested() needs @Type(() => TheClass)`);
    const target = this.compiled(type);
    const message = (value: unknown) => nestedMessageOf(dto.name, field, value, this.messages);
    if (this.messages === 'class-validator') return nestedCheckOf(target, message);
    return strictNestedCheckOf(
      target,
      message,
      field.nested.some(({ each }) => each),
    );
  }
}

type RuleCheck = (instance: object, value: unknown, error: ValidationError | undefined) => ValidationError | undefined;

const ruleCheck = (dto: DtoClass, property: string, rule: FieldRule, messages: Messages): RuleCheck => {
  const { validate, validateIf, each } = rule;
  // One object for all requests, emptied after each: checks are synchronous and run once per value.
  const args = { targetName: dto.name, property, object: NOTHING, value: undefined, constraints: rule.constraints };
  const isGood = (value: unknown): boolean => {
    if (!each || !Array.isArray(value)) return accepted(validate(value, args as ValidationArguments));
    for (const item of value) if (!accepted(validate(item, args as ValidationArguments))) return false;
    return true;
  };
  return (instance, value, error) => {
    if (validateIf !== undefined && !validateIf(instance, value)) return error;
    args.object = instance;
    args.value = value as undefined;
    const good = isGood(value);
    const found = good ? error : failedRule(rule, args as ValidationArguments, messages, error);
    args.object = NOTHING;
    args.value = undefined;
    return found;
  };
};

const NOTHING: object = Object.freeze({});

const failedRule = (
  rule: FieldRule,
  args: ValidationArguments,
  messages: Messages,
  error: ValidationError | undefined,
): ValidationError => {
  const found = error ?? errorOf(args.property, args.value);
  (found.constraints ??= {})[rule.name] = messageOf(rule, args, messages);
  return found;
};

const accepted = (answer: unknown): boolean => {
  if (typeof answer === 'object' && answer !== null) throw new Error('a check of a DTO may not be asynchronous');
  return Boolean(answer);
};

// A place in a list is a number until it must be named.
type NestedCheck = (
  property: string | number,
  value: unknown,
  error: ValidationError | undefined,
) => ValidationError | undefined;

const nestedCheckOf = (target: CompiledDto, message: (value: unknown) => string): NestedCheck => {
  const check: NestedCheck = (property, value, error) => {
    if (Array.isArray(value)) return withChildren(property, value, error, childrenOfList(value));
    if (value instanceof Object) return withChildren(property, value, error, target.check(value));
    return failed(error ?? errorOf(property, value), 'nestedValidation', message(value));
  };
  const childrenOfList = (list: readonly unknown[]): ValidationError[] | undefined => {
    let children: ValidationError[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      const item = list[index];
      const child = item === undefined ? undefined : check(index, item, undefined);
      if (child !== undefined) (children ??= []).push(child);
    }
    return children;
  };
  return check;
};

// An object where an object is asked for, a list of objects where a list is.
const strictNestedCheckOf = (target: CompiledDto, message: (value: unknown) => string, each: boolean): NestedCheck => {
  const wrong = (property: string | number, value: unknown, error?: ValidationError): ValidationError =>
    failed(error ?? errorOf(property, value), 'nestedValidation', message(value));
  const one: NestedCheck = (property, value, error) =>
    value instanceof Object && !Array.isArray(value)
      ? withChildren(property, value, error, target.check(value))
      : wrong(property, value, error);
  if (!each) return one;
  return (property, value, error) => {
    if (!Array.isArray(value)) return wrong(property, value, error);
    const children = value.flatMap((item: unknown, index) => one(index, item, undefined) ?? []);
    return withChildren(property, value, error, children.length === 0 ? undefined : children);
  };
};

const withChildren = (
  property: string | number,
  value: unknown,
  error: ValidationError | undefined,
  children: ValidationError[] | undefined,
): ValidationError | undefined => {
  if (children === undefined) return error;
  const found = error ?? errorOf(property, value);
  // Not by spreading: a list may be longer than a call's arguments may be.
  found.children = found.children === undefined ? children : found.children.concat(children);
  return found;
};

const failed = (error: ValidationError, constraint: string, message: string): ValidationError => {
  (error.constraints ??= {})[constraint] = message;
  return error;
};

const errorOf = (property: string | number, value: unknown): ValidationError => {
  const error = new ValidationError();
  error.value = value;
  error.property = String(property);
  return error;
};

const unfinished = (): never => {
  throw new Error('a DTO class was used while it was being compiled');
};
