// Master keys wrap and unwrap across their versions, and are read from one line of text.
import { describe, expect, it } from '@jest/globals';
import { newKey } from './cipher.js';
import { MasterKeys, WRAPPED_BYTES, WrongMasterKey } from './master-keys.js';

const [first, second] = [newKey(), newKey()];
const both = MasterKeys.of(new Map([[1, first], [2, second]])); // prettier-ignore
const base64 = (key: Uint8Array): string => Buffer.from(key).toString('base64');

describe('master keys', () => {
  it('wrap under the newest version and unwrap under the one that was used', () => {
    const key = newKey();
    const old = MasterKeys.of(first).wrap(key, 'a');
    const wrapped = both.wrap(key, 'a');
    expect([old[0], wrapped[0], wrapped.length]).toEqual([1, 2, WRAPPED_BYTES]);
    expect([both.unwrap(old, 'a'), both.unwrap(wrapped, 'a')].map(base64)).toEqual([base64(key), base64(key)]);
    expect([both.isNewest(old), both.isNewest(wrapped)]).toEqual([false, true]);
  });

  it('do not unwrap for another context, another key, a missing version or changed bytes', () => {
    const wrapped = both.wrap(newKey(), 'key of Ada');
    const changed = Uint8Array.from(wrapped, (byte, at) => (at === 40 ? byte ^ 1 : byte));
    expect(() => both.unwrap(wrapped, 'key of Bruno')).toThrow(WrongMasterKey);
    expect(() => MasterKeys.of(new Map([[2, first]])).unwrap(wrapped, 'key of Ada')).toThrow(WrongMasterKey);
    expect(() => MasterKeys.of(first).unwrap(wrapped, 'key of Ada')).toThrow(WrongMasterKey);
    expect(() => both.unwrap(changed, 'key of Ada')).toThrow(WrongMasterKey);
  });

  it('are read from one key, or from several with their versions', () => {
    expect(MasterKeys.parse(` ${base64(first)}\n`).newest).toBe(1);
    const read = MasterKeys.parse(`2:${base64(second)}, 1:${base64(first)}`);
    expect(read.newest).toBe(2);
    expect(base64(read.unwrap(both.wrap(first, 'a'), 'a'))).toBe(base64(first));
  });

  it.each([
    ['nothing', ''],
    ['a short key', base64(new Uint8Array(31))],
    ['something else', 'correct horse battery staple'],
    ['a version of zero', `0:${base64(first)}`],
    ['a version that is no number', `x:${base64(first)}`],
    ['a version twice', `1:${base64(first)},1:${base64(second)}`],
  ])('are not read from %s, which is not repeated', (_what, text) => {
    expect(() => MasterKeys.parse(text)).toThrow(RangeError);
    expect(() => MasterKeys.parse(text)).not.toThrow(/horse|=/);
  });

  it('give a secret per use, of the newest version, the same every time', () => {
    const tags = both.serverKey('body-tags');
    expect(tags.version).toBe(2);
    expect(tags).toEqual(MasterKeys.of(new Map([[2, second]])).serverKey('body-tags'));
    expect(tags.key).not.toEqual(both.serverKey('voucher-codes').key);
    expect(tags.key).toHaveLength(32);
  });
});
