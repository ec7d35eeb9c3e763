// What a browser keeps for us opens only for its own use, in its own time, unchanged.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Sealing } from './sealed.js';

describe('a sealed value', () => {
  let now = 0;
  const sealing = new Sealing(new Uint8Array(32).fill(7), () => now);
  beforeEach(() => {
    now = Date.UTC(2026, 0, 1);
  });

  it('opens as it was, for its own use', async () => {
    const sealed = await sealing.seal('session', { name: 'Provina' }, 60);
    expect(sealed).not.toContain('Provina');
    expect(await sealing.open('session', sealed)).toEqual({ name: 'Provina' });
    expect(await sealing.open('sign-in', sealed)).toBeUndefined();
  });

  it('is nothing after its time', async () => {
    const sealed = await sealing.seal('session', {}, 60);
    now += 61_000;
    expect(await sealing.open('session', sealed)).toBeUndefined();
  });

  it('is nothing when somebody changed it, or sealed it under another key', async () => {
    const sealed = await sealing.seal('session', { name: 'Provina' }, 60);
    const parts = sealed.split('.');
    expect(await sealing.open('session', [...parts.slice(0, 3), 'AAAA', parts[4]].join('.'))).toBeUndefined();
    const other = new Sealing(new Uint8Array(32).fill(8), () => now);
    expect(await other.open('session', sealed)).toBeUndefined();
    expect(await sealing.open('session', undefined)).toBeUndefined();
  });

  it('proves forms for one id only', () => {
    expect(sealing.proofOf('a')).toBe(sealing.proofOf('a'));
    expect(sealing.proofOf('a')).not.toBe(sealing.proofOf('b'));
  });
});
