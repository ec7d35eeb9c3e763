// The guard of old events is seen to bite.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codecFor } from '../codec.js';
import { goldenFault } from './golden.js';

interface Opened {
  readonly type: 'Opened';
  readonly cents: number;
}
const codec = codecFor<Opened>({
  Opened: [{ name: 'opened.v1' }, { name: 'opened.v2', upcast: ({ euro }) => ({ cents: euro.amount * 100 }) }],
});

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'buono-golden-'));
});
afterAll(() => rmSync(directory, { recursive: true }));
const keep = (name: string, data: unknown) => writeFileSync(join(directory, `${name}.json`), JSON.stringify(data));

describe('a golden file', () => {
  it('is missed', () => expect(goldenFault(codec, directory, 'opened.v1')).toBe('there is no golden file'));

  it('is read through every upcaster', () => {
    keep('opened.v1', { euro: { amount: 5 } });
    expect(goldenFault(codec, directory, 'opened.v1')).toBeUndefined();
  });

  it('must decode', () => {
    keep('opened.v1', {});
    expect(() => goldenFault(codec, directory, 'opened.v1')).toThrow(TypeError);
  });

  it('must be what is written today, when it is of today', () => {
    keep('opened.v2', { cents: 500 });
    expect(goldenFault(codec, directory, 'opened.v2')).toBeUndefined();
    const renaming = { ...codec, encode: () => ({ type: 'opened.v2', data: '{"value":500}' }) };
    expect(goldenFault(renaming, directory, 'opened.v2')).toBe('what it reads as is not read back');
    const forgetful = codecFor<Opened>({ Opened: [{ name: 'opened.v2' }] });
    const trimming = { ...forgetful, encode: () => ({ type: 'opened.v2', data: '{"cents":500,"more":1}' }) };
    expect(
      goldenFault({ ...trimming, decode: () => ({ type: 'Opened' as const, cents: 500 }) }, directory, 'opened.v2'),
    ).toBe('today it is written otherwise');
  });
});
