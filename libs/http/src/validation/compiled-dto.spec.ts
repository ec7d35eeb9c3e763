// The compiled checker against class-validator itself, on bodies of every shape; then the Italian that people read.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
  validateSync,
  type ValidationError,
} from 'class-validator';
import fc from 'fast-check';
import { compileDto } from './compiled-dto.js';
import { IsCents, IsCivilDate } from './field-checks.js';
import { fieldErrors } from './validation-pipe.js';

class Child {
  @IsString() @MaxLength(3) name!: string;
  @IsOptional() @IsInt() @Min(0) @Max(17) age?: number;
  @IsOptional() @ValidateNested({ each: true }) @Type(() => Child) siblings?: Child[];
}

class Base {
  @IsCents() amountCents!: number;
  @IsOptional() @IsCivilDate() on?: string;
}

class Body extends Base {
  @IsDefined() @IsIn(['a', 'b'], { message: 'scegli $constraint1, non $value' }) kind!: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(2) @ArrayUnique() @IsString({ each: true }) tags!: string[];
  @ValidateNested() @Type(() => Child) child!: Child;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => Child) children?: Child[];
  @ValidateIf((body: Body) => body.kind === 'a') @IsBoolean() onlyForA?: boolean;
  @IsOptional() @Type(() => Number) @IsInt() count?: number;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Matches(/^[a-z]+$/)
  word?: string;
  @IsOptional() @IsObject() facts?: object;
}

const plainErrors = (errors: readonly ValidationError[]): unknown[] =>
  errors.map(({ property, value, constraints, children }) => ({
    property,
    value,
    constraints: constraints ?? {},
    children: plainErrors(children ?? []),
  }));

const byLibrary = (body: object) => {
  const instance = plainToInstance(Body, structuredClone(body));
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  return { instance, errors: plainErrors(errors) };
};

const compiled = compileDto(Body, 'class-validator');
const byUs = (body: object) => {
  const instance = compiled.convert(structuredClone(body));
  return { instance, errors: plainErrors(compiled.check(instance) ?? []) };
};

const scalar = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.integer({ min: -2, max: 20 }),
  fc.boolean(),
  fc.constant(null),
  fc.double(),
);
const child = fc.letrec((tie) => ({
  child: fc.record(
    {
      name: fc.oneof({ weight: 3, arbitrary: fc.string({ maxLength: 4 }) }, scalar),
      age: fc.oneof(fc.integer({ min: -1, max: 19 }), scalar),
      siblings: fc.oneof(fc.array(tie('child'), { maxLength: 2 }), scalar),
      stray: scalar,
    },
    { requiredKeys: [] },
  ),
})).child;
const orScalar = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: scalar });
const bodies = fc.record(
  {
    amountCents: orScalar(fc.integer({ min: 0, max: 1_000 })),
    on: orScalar(fc.constantFrom('2026-01-31', '2026-02-31')),
    kind: orScalar(fc.constantFrom('a', 'b', 'c')),
    tags: orScalar(fc.array(fc.oneof(fc.constantFrom('x', 'y', 'z'), scalar), { maxLength: 3 })),
    child: orScalar(fc.oneof(child, fc.array(child, { maxLength: 2 }))),
    children: orScalar(fc.array(orScalar(child), { maxLength: 3 })),
    onlyForA: orScalar(fc.boolean()),
    count: orScalar(fc.constantFrom('7', '1.5', 'x', 3)),
    word: orScalar(fc.constantFrom(' abc ', 'ABC', 'abc')),
    facts: orScalar(fc.dictionary(fc.constantFrom('p', 'q'), scalar)),
    unknown: scalar,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<object>;

describe('a compiled DTO', () => {
  it('finds the same errors as class-validator, in the same words', () => {
    fc.assert(
      fc.property(bodies, (body) => expect(byUs(body).errors).toEqual(byLibrary(body).errors)),
      { numRuns: 1_000 },
    );
  });

  it('makes the same instance as class-transformer', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const ours = byUs(body).instance;
        expect(ours).toBeInstanceOf(Body);
        expect(ours).toEqual(byLibrary(body).instance);
      }),
    );
  });

  it('leaves absent what the body lacks', () => {
    expect(Object.keys(byUs({ kind: 'a' }).instance)).toEqual(['kind']);
  });

  it.each(['__proto__', 'constructor', 'toString'])('refuses %s as any unknown field', (name) => {
    const body = JSON.parse(`{"${name}": {"polluted": true}}`) as object;
    const unknown = compiled.check(compiled.convert(body))?.find(({ property }) => property === name);
    expect(unknown?.constraints).toHaveProperty('whitelistValidation');
  });

  it('keeps the default of a field that the body lacks', () => {
    class WithDefault {
      @IsInt() limit = 20;
      @IsOptional() @IsString() cursor?: string;
    }
    const dto = compileDto(WithDefault);
    expect({ ...dto.convert({}) }).toEqual({ limit: 20 });
    expect({ ...dto.convert({ limit: 5 }) }).toEqual({ limit: 5 });
  });

  it('does not compile a nested field without its class', () => {
    class Forgotten {
      @ValidateNested() child!: object;
    }
    expect(() => compileDto(Forgotten)).toThrow(/Forgotten\.child/);
  });
});

describe('the errors of a body, in Italian', () => {
  const italian = compileDto(Body);
  const errorsOf = (body: object) => fieldErrors(italian.check(italian.convert(body)) ?? []);

  it('name each field by its path, with its remedy', () => {
    const body = {
      amountCents: 1,
      kind: 'b',
      tags: ['x'],
      child: { name: 'Ada' },
      children: [{ name: 'Eva' }, { name: 'Maria' }],
    };
    expect(errorsOf(body)).toEqual([{ field: 'children.1.name', detail: 'name deve avere al massimo 3 caratteri' }]);
  });

  it('say once that a field is missing', () => {
    expect(errorsOf({ kind: 'b', tags: ['x'], child: { name: 'Ada' } })).toEqual([
      { field: 'amountCents', detail: 'manca amountCents: è obbligatorio' },
    ]);
  });

  it('name an unknown field', () => {
    const errors = errorsOf({ amountCents: 1, kind: 'b', tags: ['x'], child: { name: 'Ada' }, surname: 'Rossi' });
    expect(errors).toEqual([{ field: 'surname', detail: 'surname non è previsto qui: togli questo campo' }]);
  });

  const good = { amountCents: 1, kind: 'b', tags: ['x'], child: { name: 'Ada' } };

  it('say that null is no value', () => {
    expect(errorsOf({ ...good, count: null, facts: null })).toEqual([
      { field: 'count', detail: 'count non può essere null: se non serve, togli questo campo' },
      { field: 'facts', detail: 'facts non può essere null: se non serve, togli questo campo' },
    ]);
    expect(errorsOf({ ...good, amountCents: null })).toEqual([
      { field: 'amountCents', detail: 'manca amountCents: è obbligatorio' },
    ]);
  });

  it('miss a part that must be there', () => {
    const { child: _, ...without } = good;
    expect(errorsOf(without)).toEqual([{ field: 'child', detail: 'manca child: è obbligatorio' }]);
  });

  it.each([[{ child: [] }], [{ child: [{ name: 'Ada' }] }], [{ children: [[]] }], [{ children: { name: 'Ada' } }]])(
    'do not take a list for an object, nor an object for a list: %j',
    (wrong) => {
      const errors = errorsOf({ ...good, ...wrong });
      expect(errors).toContainEqual({
        field: expect.stringMatching(/^child/),
        detail: expect.stringContaining('deve essere un'),
      });
    },
  );

  it('stop at a hundred', () => {
    const children = Array.from({ length: 500 }, () => ({}));
    expect(errorsOf({ amountCents: 1, kind: 'b', tags: ['x'], child: { name: 'Ada' }, children })).toHaveLength(100);
  });
});
