// What types say becomes a schema that says the same; what cannot be said is refused with its place.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SchemaReader } from './schema-of-types.js';

const read = (text: string) => {
  const root = mkdtempSync(join(tmpdir(), 'buono-schemas-'));
  const file = join(root, 'contracts.ts');
  writeFileSync(file, text);
  const reader = new SchemaReader([file], root);
  try {
    return { members: reader.members(file, 'Contracts'), schemas: reader.schemas };
  } finally {
    rmSync(root, { recursive: true });
  }
};

describe('the schemas of types', () => {
  it('say what is there, what may be missing and what it means', () => {
    const { members, schemas } = read(`
      /** How much.
       * @type integer
       * @minimum 0
       */
      type Cents = number;
      /** One part. */
      interface Part { readonly source: string; readonly amountCents: Cents }
      /** It was paid. */
      interface PaidV1 {
        readonly kind: 'provider' | 'person';
        readonly parts: readonly Part[];
        /** Why, if it is not obvious. */
        readonly reason?: string;
        readonly inputs: Readonly<Record<string, boolean>>;
      }
      export interface Contracts { 'it.paid.v1': PaidV1 }`);
    expect([...members]).toEqual([['it.paid.v1', 'PaidV1']]);
    expect(schemas).toEqual({
      Cents: { description: 'How much.', type: 'integer', minimum: 0 },
      Part: {
        description: 'One part.',
        type: 'object',
        required: ['source', 'amountCents'],
        properties: { source: { type: 'string' }, amountCents: { $ref: '#/components/schemas/Cents' } },
      },
      PaidV1: {
        description: 'It was paid.',
        type: 'object',
        required: ['kind', 'parts', 'inputs'],
        properties: {
          kind: { type: 'string', enum: ['provider', 'person'] },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
          reason: { description: 'Why, if it is not obvious.', type: 'string' },
          inputs: { type: 'object', additionalProperties: { type: 'boolean' } },
        },
      },
    });
  });

  it('say what an interface has from those that it extends', () => {
    const { schemas } = read(`
      interface Bound { readonly any?: true; readonly upTo?: string | number }
      interface RowV1 extends Bound { readonly value: string }
      export interface Contracts { 'it.row.v1': RowV1 }`);
    expect(schemas['RowV1']).toEqual({
      type: 'object',
      required: ['value'],
      properties: {
        any: { const: true },
        upTo: { anyOf: [{ type: 'string' }, { type: 'number' }] },
        value: { type: 'string' },
      },
    });
  });

  it('keep a pattern as it is written', () => {
    const { schemas } = read(`
      /** A month.
       * @pattern ^\\d{4}-(0[1-9]|1[0-2])$
       */
      type Month = string;
      export interface Contracts { m: Month }`);
    expect(schemas['Month']).toEqual({
      description: 'A month.',
      type: 'string',
      pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
    });
  });

  it('take a brand for what is written, and a union of unlike things for any of them', () => {
    const { schemas } = read(`
      type Brand<T, Name extends string> = T & { readonly brand: Name };
      type Zone = Brand<string, 'Zone'>;
      interface V { zone: Zone | 'all'; least: number | string }
      export interface Contracts { v: V }`);
    expect(schemas['V']).toMatchObject({
      properties: {
        zone: { anyOf: [{ $ref: '#/components/schemas/Zone' }, { const: 'all' }] },
        least: { anyOf: [{ type: 'number' }, { type: 'string' }] },
      },
    });
    expect(schemas['Zone']).toEqual({ type: 'string' });
  });

  it('are refused, with the place, for what JSON does not have', () => {
    expect(() => read(`interface V { at: bigint }\nexport interface Contracts { v: V }`)).toThrow(
      /contracts\.ts:1: no schema is known for bigint/,
    );
  });
});
