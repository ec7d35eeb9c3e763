// What the decorators of a DTO class say, read once: class-validator's rules and class-transformer's types and transforms.
import { createRequire } from 'node:module';
import { TransformationType, type TransformFnParams } from 'class-transformer';
import type { defaultMetadataStorage as TransformerStorage } from 'class-transformer/types/storage.js';
import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';

// class-transformer keeps its metadata where its main entry does not export it, and types that file under another path.
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  readonly defaultMetadataStorage: typeof TransformerStorage;
};

/** A DTO class. */
export type DtoClass<T extends object = object> = new () => T;

/** One constraint on one field. */
export interface FieldRule {
  readonly name: string;
  readonly each: boolean;
  readonly constraints: readonly unknown[];
  /** The author's own message; undefined when class-validator's default would speak. */
  readonly message: string | ((args: ValidationArguments) => string) | undefined;
  readonly validateIf: ((object: object, value: unknown) => boolean) | undefined;
  readonly validate: (value: unknown, args: ValidationArguments) => unknown;
  readonly defaultMessage: ((args: ValidationArguments) => string) | undefined;
}

/** All that is declared on one field. */
export interface FieldMetadata {
  readonly name: string;
  /** `@IsDefined()`: checked even where the others are skipped. */
  readonly defined: readonly FieldRule[];
  readonly rules: readonly FieldRule[];
  /** Messages of `@ValidateNested()`, one per decorator. */
  readonly nested: readonly { readonly each: boolean; readonly message: FieldRule['message'] }[];
  /** `@IsOptional()` and `@ValidateIf()`: all must hold for the field to be checked. */
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly optional: boolean;
  /** The class of `@Type(() => X)`. */
  readonly type: DtoClass | undefined;
  readonly transforms: readonly ((params: TransformFnParams) => unknown)[];
}

/** All fields of a DTO class, inherited ones included, in class-validator's order. */
export const fieldsOf = (dto: DtoClass): readonly FieldMetadata[] => {
  const storage = getMetadataStorage();
  const byName = new Map<string, ReturnType<typeof storage.getTargetValidationMetadatas>>();
  for (const item of storage.getTargetValidationMetadatas(dto, '', false, false)) {
    const list = byName.get(item.propertyName);
    if (list === undefined) byName.set(item.propertyName, [item]);
    else list.push(item);
  }
  return [...byName].map(([name, items]) => fieldOf(dto, name, items));
};

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const fieldOf = (dto: DtoClass, name: string, items: readonly Metadata[]): FieldMetadata => {
  const conditional = items.filter((item) => item.type === ValidationTypes.CONDITIONAL_VALIDATION);
  const typed = defaultMetadataStorage.findTypeMetadata(dto, name) as
    ReturnType<typeof defaultMetadataStorage.findTypeMetadata> | undefined;
  refuseUnsupported(dto, name);
  return {
    name,
    defined: items.filter((item) => item.type === ValidationTypes.IS_DEFINED).flatMap(rulesOf),
    rules: items.filter((item) => item.type === ValidationTypes.CUSTOM_VALIDATION).flatMap(rulesOf),
    nested: items
      .filter((item) => item.type === ValidationTypes.NESTED_VALIDATION)
      .map((item) => ({ each: item.each, message: item.message })),
    conditions: conditional.map((item) => item.constraints[0] as FieldMetadata['conditions'][number]),
    optional: conditional.some((item) => item.name === 'isOptional'),
    type: typed?.typeFunction() as DtoClass | undefined,
    transforms: defaultMetadataStorage
      .findTransformMetadatas(dto, name, TransformationType.PLAIN_TO_CLASS)
      .map((item) => item.transformFn),
  };
};

const rulesOf = (item: Metadata): FieldRule[] =>
  getMetadataStorage()
    .getTargetValidatorConstraints(item.constraintCls)
    .map(({ name, instance }) => ({
      name: name || item.type,
      each: item.each,
      constraints: (item.constraints as unknown[] | undefined) ?? [],
      message: item.message,
      validateIf: item.validateIf as FieldRule['validateIf'],
      validate: (value, args) => instance.validate(value, args),
      defaultMessage: instance.defaultMessage && ((args) => instance.defaultMessage?.(args) ?? ''),
    }));

// A DTO is the wire's shape and nothing more: renaming, hiding and choosing a class by a discriminator belong to the handler.
const refuseUnsupported = (dto: DtoClass, name: string): void => {
  const typed = defaultMetadataStorage.findTypeMetadata(dto, name) as
    { options?: { discriminator?: unknown } } | undefined;
  const exposed = defaultMetadataStorage.findExposeMetadata(dto, name) as object | undefined;
  const excluded = defaultMetadataStorage.findExcludeMetadata(dto, name) as object | undefined;
  if (typed?.options?.discriminator !== undefined || exposed !== undefined || excluded !== undefined)
    throw new Error(`${dto.name}.${name}: @Expose, @Exclude and discriminators are not used in DTOs`);
};
