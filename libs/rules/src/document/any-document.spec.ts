// Whatever is sent as a document, the answer is a document or problems, never an exception; and what is accepted works.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../assess/assess.js';
import { compileCall } from '../compile/compile-call.js';
import { givenFacts } from '../testing/given-facts.js';
import { anyDocument } from '../testing/any-document.js';
import { parseCallDocument } from './parse-call-document.js';

describe('any document', () => {
  it('is accepted or refused, and works if accepted', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyDocument, (input) => {
        const parsed = parseCallDocument(input);
        if (!parsed.ok) return expect(parsed.problems.every(({ what }) => what !== '')).toBe(true);
        accepted += 1;
        const call = compileCall(parsed.document);
        const facts = givenFacts({ isee: 100_000, rooms: 2 });
        for (const code of call.actions.keys()) {
          expect(assess(call, code, facts, { submittedOn: '2026-02-10', admittedOn: '2026-03-20' }).outcome).not.toBe(
            '',
          );
        }
      }),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('is refused when it is any text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(parseCallDocument(text).ok).toBe(false)));
  });
});
