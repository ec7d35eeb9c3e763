// Demonstration is a property of the data directory, given while it is empty.
import { describe, expect, it } from '@jest/globals';
import { useOf } from './directory-use.js';

const empty = { isEmpty: true, isMarked: false, isHalfRestored: false };
const marked = { isEmpty: false, isMarked: true, isHalfRestored: false };
const used = { isEmpty: false, isMarked: false, isHalfRestored: false };

describe('a data directory', () => {
  it('becomes a demonstration while it is empty, unless it is for production', () => {
    expect(useOf(empty, 'when-empty')).toBe('new-demonstration');
    expect(useOf(empty, 'on')).toBe('new-demonstration');
    expect(useOf(empty, 'off')).toBe('production');
  });

  it('stays a demonstration, and is refused in production', () => {
    expect(useOf(marked, 'when-empty')).toBe('demonstration');
    expect(useOf(marked, 'on')).toBe('demonstration');
    expect(useOf(marked, 'off')).toEqual({ refused: 'demonstration-in-production' });
  });

  it('never becomes one once it holds something', () => {
    expect(useOf(used, 'when-empty')).toBe('production');
    expect(useOf(used, 'off')).toBe('production');
    expect(useOf(used, 'on')).toEqual({ refused: 'unmarked-as-demonstration' });
  });

  it('is nobody’s while a restore into it has not ended', () => {
    for (const choice of ['when-empty', 'on', 'off'] as const)
      for (const found of [marked, used])
        expect(useOf({ ...found, isHalfRestored: true }, choice)).toEqual({ refused: 'half-restored' });
  });
});
