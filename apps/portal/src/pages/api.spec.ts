// A browser reads its own writes: it remembers how far each context had come.
import { describe, expect, it } from '@jest/globals';
import { further } from './api.js';

describe('the positions that a browser has seen', () => {
  it('are the furthest of each context', () => {
    expect(further(undefined, 'eligibility:7')).toBe('eligibility:7');
    expect(further('eligibility:7', 'issuance:3')).toBe('eligibility:7, issuance:3');
    expect(further('eligibility:7, issuance:3', 'eligibility:5')).toBe('eligibility:7, issuance:3');
    expect(further('eligibility:7', 'eligibility:9')).toBe('eligibility:9');
  });

  it('pass over what is no position', () => {
    expect(further('eligibility:7', 'x')).toBe('eligibility:7');
  });
});
