// How deep a body may nest.
import { describe, expect, it } from '@jest/globals';
import { isTooDeep } from './body-parsers.js';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('a body', () => {
  it('may nest two hundred levels and no more', () => {
    expect(isTooDeep(nested(200))).toBe(false);
    expect(isTooDeep(nested(201))).toBe(true);
    expect(isTooDeep('{"a":'.repeat(201) + '1' + '}'.repeat(201))).toBe(true);
  });

  it('may hold any brackets within its texts', () => {
    expect(isTooDeep(JSON.stringify({ text: '["\\{'.repeat(500) }))).toBe(false);
  });

  it('may be long where it is not deep', () => {
    expect(isTooDeep(JSON.stringify(Array.from({ length: 1_000 }, () => [{}])))).toBe(false);
  });
});
