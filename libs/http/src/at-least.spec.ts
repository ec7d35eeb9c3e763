// What a query asks to have seen, and what it is told when the rows are late.
import { describe, expect, it } from '@jest/globals';
import { positionAsked, waitForPosition } from './at-least.js';
import { ProblemException } from './problem.js';
import type { Reply } from './request.js';

describe('the position asked for', () => {
  it('is nothing without the header', () => expect(positionAsked(undefined, 'redemption')).toBeUndefined());

  it('is the one of this context', () => {
    expect(positionAsked('issuance:4, redemption:12', 'redemption')).toBe(12);
    expect(positionAsked('issuance:4', 'redemption')).toBeUndefined();
  });

  it.each(['12', 'redemption:', 'redemption:x', 'redemption:1;issuance:2'])(
    'is a problem when the header is %j',
    (header) => {
      expect(() => positionAsked(header, 'redemption')).toThrow(ProblemException);
    },
  );
});

describe('waiting for the rows', () => {
  const headers: Record<string, unknown> = {};
  const reply = { header: (name: string, value: unknown) => (headers[name] = value) } as unknown as Reply;

  it('does not wait when nothing is asked', async () => {
    const never = { waitFor: () => Promise.reject(new Error('asked')) };
    expect(await waitForPosition(never, undefined, reply)).toBe(true);
  });

  it('says stale when the time is over', async () => {
    expect(await waitForPosition({ waitFor: () => Promise.resolve(false) }, 7, reply)).toBe(false);
    expect(headers).toEqual({ 'Buono-Stale': 'true' });
  });
});
