// A fault in the log: kinds and places, no words.
import { describe, expect, it } from '@jest/globals';
import { faultFacts } from './fault.js';

describe('the facts of a fault', () => {
  it('name its kind, code, causes and places, and repeat no message', () => {
    const cause = new RangeError('RSSMRA80A01H501U is not a date');
    const facts = faultFacts(Object.assign(new TypeError('Mario Rossi', { cause }), { code: 'SQLITE_BUSY' }));
    expect(facts).toMatchObject({ fault: 'TypeError', code: 'SQLITE_BUSY', causes: ['RangeError'] });
    expect(facts.at[0]).toMatch(/^at /);
    expect(JSON.stringify(facts)).not.toMatch(/Rossi|RSSMRA/);
  });

  it('leave out a code that is not a word of an engine', () => {
    expect(faultFacts(Object.assign(new Error('x'), { code: 'Mario Rossi' }))).not.toHaveProperty('code');
  });

  it('say only the type of what is not an error', () => {
    expect(faultFacts('RSSMRA80A01H501U')).toEqual({ fault: 'string', causes: [], at: [] });
  });
});
