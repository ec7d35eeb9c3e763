// The offset of a group never passes what is not done, in whatever order things are done.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Progress } from './progress.js';

describe('the progress of a group', () => {
  it('begins where it left off', () => {
    const progress = new Progress(41);
    expect(progress.offset).toBe(41);
    expect(progress.fetched).toBe(41);
  });

  it('waits for the oldest message under way', () => {
    const progress = new Progress(0);
    progress.begin(3);
    progress.begin(7);
    progress.finish(7);
    expect(progress.offset).toBe(2);
    progress.finish(3);
    expect(progress.offset).toBe(7);
  });

  it('passes over what is not for the group', () => {
    const progress = new Progress(0);
    progress.begin(3);
    progress.scanned(90);
    expect(progress.offset).toBe(2);
    progress.finish(3);
    expect(progress.offset).toBe(90);
  });

  it('stands right before the first unfinished message, whatever the order', () => {
    const order = fc
      .uniqueArray(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 60 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(order, ([list, finishing]) => {
        const positions = [...list].sort((a, b) => a - b);
        const progress = new Progress(0);
        positions.forEach((position) => progress.begin(position));
        const open = new Set(positions);
        for (const position of finishing) {
          progress.finish(position);
          open.delete(position);
          const oldest = positions.find((candidate) => open.has(candidate));
          expect(progress.offset).toBe(oldest === undefined ? positions.at(-1) : oldest - 1);
          expect(progress.pending).toBe(oldest === undefined ? 0 : positions.length - positions.indexOf(oldest));
        }
      }),
    );
  });
});
