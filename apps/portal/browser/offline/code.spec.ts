// What a device knows of a code alone, judged with the same signatures that the platform makes.
import { describe, expect, it } from '@jest/globals';
import { judge, voucherIn, withWebCrypto, type CodeKey } from './code.js';

const VOUCHER = '3f0c2a52-5a51-4c43-9a37-0d4f1f9b8a11';
const NOW = Date.parse('2026-03-02T10:05:00.000Z');

const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
const keys: readonly CodeKey[] = [{ kid: 'v1', kty: 'OKP', crv: 'Ed25519', x }];

const sign = async (body: string): Promise<string> => {
  const signature = await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, new TextEncoder().encode(body));
  const text = btoa(String.fromCharCode(...new Uint8Array(signature)));
  return `${body}.${text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}`;
};
// From 10:00 for a quarter of an hour.
const code = await sign(`v1.${VOUCHER}.n0nce.1772445600.1772446500`);
const at = (text: string, now = NOW) => judge(text, { keys, now, verify: withWebCrypto });

describe('a code on a device', () => {
  it('is good under a key that was published, for its time', async () => {
    expect(await at(code)).toEqual({ is: 'good', voucherId: VOUCHER });
    expect(await at(code, Date.parse('2026-03-02T10:15:00.000Z'))).toEqual({ is: 'expired' });
    expect(await at(code, Date.parse('2026-03-02T09:58:59.000Z'))).toEqual({ is: 'early' });
    // A clock that is a little behind is nobody's fault.
    expect(await at(code, Date.parse('2026-03-02T09:59:30.000Z'))).toEqual({ is: 'good', voucherId: VOUCHER });
  });

  it('does not survive a change', async () => {
    const [kid, voucher, , ...rest] = code.split('.');
    expect(await at([kid, voucher, 'other', ...rest].join('.'))).toEqual({ is: 'forged' });
    expect(await at(`${code.slice(0, -9)}AAAAAAAAA`)).toEqual({ is: 'forged' });
  });

  it('is no code when a part is missing or is something else', async () => {
    for (const text of [
      '',
      'v1.niente',
      code.slice(0, -1),
      `${code}.x`,
      code.replace(VOUCHER, 'buono'),
      'x'.repeat(500),
    ])
      expect(await at(text)).toEqual({ is: 'malformed' });
  });

  it('is left to the portal where neither key nor browser can tell', async () => {
    const unknown = await judge(code, { keys: [], now: NOW, verify: withWebCrypto });
    expect(unknown).toEqual({ is: 'unverified', voucherId: VOUCHER });
    const unable = await judge(code, { keys, now: NOW, verify: () => Promise.resolve(undefined) });
    expect(unable).toEqual({ is: 'unverified', voucherId: VOUCHER });
  });
});

describe('a voucher by its number', () => {
  const other = `3f0c2a52${VOUCHER.slice(8, -1)}2`;
  it('is its whole id, or its first eight signs where one in care begins so', () => {
    expect(voucherIn(VOUCHER.toUpperCase(), [])).toBe(VOUCHER);
    expect(voucherIn('3F0C2A52', [VOUCHER])).toBe(VOUCHER);
    expect(voucherIn('3F0C2A52', [])).toBeUndefined();
    expect(voucherIn('3F0C2A52', [VOUCHER, other])).toBeUndefined();
    expect(voucherIn('3F0C2A5', [VOUCHER])).toBeUndefined();
  });
});
