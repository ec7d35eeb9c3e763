// The specification of faults that are the caller's to mend: told as problems, the rest are ours and say nothing.
import { describe, expect, it } from '@jest/globals';
import { addCents, cents, MAX_CENTS } from '@buono/kernel';
import { problemOf } from './faults.js';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('amounts that add up to more than can be kept', () => {
  it('are the caller’s to reduce: 100,000,000,000.00 and one cent', () => {
    const problem = problemOf(thrownBy(() => addCents(cents(MAX_CENTS), cents(1))));
    expect(problem?.body).toMatchObject({ status: 422, type: 'urn:buono:problem:amount-too-large' });
    expect(problem?.body.detail).toMatch(/Cents.*Riduci|Riduci.*Cents/);
  });
  it('are not what is no amount at all: that is a fault of ours', () => {
    expect(problemOf(thrownBy(() => cents(-1)))).toBeUndefined();
    expect(problemOf(thrownBy(() => cents(0.5)))).toBeUndefined();
  });
});
