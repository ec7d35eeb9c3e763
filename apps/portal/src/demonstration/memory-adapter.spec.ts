// What the demonstration's identity provider keeps, and forgets.
import { describe, expect, it } from '@jest/globals';
import { ProviderMemory } from './memory-adapter.js';

describe('the memory of the identity provider', () => {
  it('keeps things of each kind apart, until they expire', async () => {
    let now = 0;
    const memory = new ProviderMemory(() => now);
    await memory.adapterFor('Session').upsert('a', { uid: 'u' }, 10);
    await memory.adapterFor('Grant').upsert('a', {});
    expect(await memory.adapterFor('Session').findByUid('u')).toEqual({ uid: 'u' });
    expect(await memory.adapterFor('Interaction').find('a')).toBeUndefined();
    now = 10_001;
    expect(await memory.adapterFor('Session').find('a')).toBeUndefined();
    expect(await memory.adapterFor('Grant').find('a')).toEqual({});
  });

  it('marks a code as used, so that it is not used twice', async () => {
    const codes = new ProviderMemory(() => 5_000).adapterFor('AuthorizationCode');
    await codes.upsert('c', { grantId: 'g' }, 60);
    await codes.consume('c');
    expect(await codes.find('c')).toEqual({ grantId: 'g', consumed: 5 });
  });

  it('forgets all that one grant allowed, of every kind', async () => {
    const memory = new ProviderMemory(() => 0);
    await memory.adapterFor('AuthorizationCode').upsert('c', { grantId: 'g' }, 60);
    await memory.adapterFor('AccessToken').upsert('t', { grantId: 'g' }, 60);
    await memory.adapterFor('AccessToken').upsert('other', { grantId: 'h' }, 60);
    await memory.adapterFor('AccessToken').revokeByGrantId('g');
    expect(await memory.adapterFor('AuthorizationCode').find('c')).toBeUndefined();
    expect(await memory.adapterFor('AccessToken').find('t')).toBeUndefined();
    expect(await memory.adapterFor('AccessToken').find('other')).toBeDefined();
  });

  it('does not grow without end: the oldest goes first', async () => {
    const codes = new ProviderMemory(() => 0).adapterFor('AuthorizationCode');
    for (let n = 0; n <= 2_000; n += 1) await codes.upsert(String(n), {}, 60);
    expect(await codes.find('0')).toBeUndefined();
    expect(await codes.find('1')).toBeDefined();
  });
});
