// From parsed JSON to an instance of a DTO class, as class-transformer does it, without its look-ups per request.
import { TransformationType } from 'class-transformer';
import type { DtoClass, FieldMetadata } from './dto-metadata.js';

/** Turns a plain object into an instance. */
export type Convert = (plain: object) => object;

type Values = Record<string, unknown>;
type ConvertValue = (value: unknown) => unknown;

/** The converter to a class. Fields that the body lacks stay absent, unless the class gives them a default. */
export const converterTo = (
  dto: DtoClass,
  fields: readonly FieldMetadata[],
  nested: (type: DtoClass) => Convert,
): Convert => {
  const create = creatorOf(dto, new Set(fields.map(({ name }) => name)));
  const conversions = new Map<string, (value: unknown, plain: Values) => unknown>();
  for (const field of fields) {
    const conversion = conversionOf(field, nested);
    if (conversion !== undefined) conversions.set(field.name, conversion);
  }
  return (plain) => {
    const instance = create();
    for (const name of Object.keys(plain)) {
      const value = (plain as Values)[name];
      const conversion = conversions.get(name);
      if (name === '__proto__') Object.defineProperty(instance, name, { value, enumerable: true });
      else instance[name] = conversion === undefined ? value : conversion(value, plain as Values);
    }
    return instance;
  };
};

const creatorOf = (dto: DtoClass, declared: ReadonlySet<string>): (() => Values) => {
  const probe = new dto() as Values;
  const stray = Object.keys(probe).find((name) => !declared.has(name));
  if (stray !== undefined) throw new Error(`${dto.name}.${stray} has no check: say one, or @Allow()`);
  if (Object.values(probe).some((value) => value !== undefined)) return () => withoutAbsent(new dto() as Values);
  // A function with the class's prototype makes the same object without running field initialisers, which would leave
  // every absent field present as undefined.
  const Shell = function () {} as unknown as new () => Values;
  Shell.prototype = dto.prototype as object;
  return () => new Shell();
};

const withoutAbsent = (instance: Values): Values => {
  for (const name of Object.keys(instance)) if (instance[name] === undefined) delete instance[name];
  return instance;
};

const conversionOf = (
  field: FieldMetadata,
  nested: (type: DtoClass) => Convert,
): ((value: unknown, plain: Values) => unknown) | undefined => {
  const typed = field.type === undefined ? undefined : valueConversion(field.type, nested);
  if (field.transforms.length === 0) return typed;
  return (value, plain) => {
    let result = typed === undefined ? value : typed(value);
    for (const transform of field.transforms)
      result = transform({
        value: result,
        key: field.name,
        obj: plain,
        type: TransformationType.PLAIN_TO_CLASS,
        options: {},
      });
    return result;
  };
};

const SCALARS = new Map<unknown, ConvertValue>([
  [String, String],
  [Number, Number],
  [Boolean, Boolean],
  [Date, (value) => new Date(value as string)],
]);

const valueConversion = (type: DtoClass, nested: (type: DtoClass) => Convert): ConvertValue => {
  const scalar = SCALARS.get(type);
  // Asked for at the first value, not now: the class may be this very one.
  const toObject: ConvertValue = (value) => (typeof value === 'object' ? nested(type)(value as object) : value);
  const one = scalar ?? toObject;
  const convert: ConvertValue = (value) => {
    if (value === null || value === undefined) return value;
    return Array.isArray(value) ? value.map(convert) : one(value);
  };
  return convert;
};
