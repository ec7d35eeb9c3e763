// The options of the large set: what is usual, what is refused.
import { describe, expect, it } from '@jest/globals';
import { BadDemoOption, readDemoOptions } from './demo-options.js';

describe('the options of the demonstration', () => {
  it('are the usual ones unless said', () => {
    expect(readDemoOptions([])).toEqual({ recipients: 3_000, providers: 120, months: 6, seed: 1 });
    expect(readDemoOptions(['--recipients', '200', '--seed=7'])).toMatchObject({ recipients: 200, seed: 7 });
  });

  it('may be a wish for help', () => {
    expect(readDemoOptions(['--help'])).toBe('help');
  });

  it.each([[['--recipients', '0']], [['--recipients', '3.5']], [['--months', '40']], [['--sed', '1']], [['many']]])(
    'are refused when they make no sense: %j',
    (args) => {
      expect(() => readDemoOptions(args)).toThrow(BadDemoOption);
    },
  );
});
