// What a voucher code promises: origin, freshness, and nothing about the person.
import { describe, expect, it } from '@jest/globals';
import { instant, voucherId } from '@buono/kernel';
import { VoucherCodeSigner, publicKeysOf, verifyVoucherCode } from './index.js';

const signer = new VoucherCodeSigner('k1', new Uint8Array(32).fill(7));
const keys = publicKeysOf([signer.publicKey]);
const voucher = voucherId('3f0c2a52-5a51-4c43-9a37-0d4f1f9b8a11');
const at = instant('2026-03-02T10:00:00.000Z');
const code = signer.issue(voucher, 'n0nce', at, 900);

describe('a voucher code', () => {
  it('names the voucher and its one use, and is good for its time', () => {
    expect(verifyVoucherCode(code, keys, instant('2026-03-02T10:14:59.999Z'))).toEqual({
      ok: true,
      code: { kid: 'k1', voucherId: voucher, nonce: 'n0nce', notBefore: 1772445600, expires: 1772446500 },
    });
  });

  it('is too early before its time and too late at its end', () => {
    expect(verifyVoucherCode(code, keys, instant('2026-03-02T09:59:59.000Z'))).toEqual({
      ok: false,
      problem: 'not-valid-yet',
    });
    expect(verifyVoucherCode(code, keys, instant('2026-03-02T10:15:00.000Z'))).toEqual({
      ok: false,
      problem: 'expired',
    });
  });

  it('does not survive a change of any part', () => {
    const parts = code.split('.');
    const others = ['k1', '3f0c2a52-5a51-4c43-9a37-0d4f1f9b8a12', 'other', '1772445601', '1772449999'];
    others.slice(1).forEach((other, index) => {
      const forged = parts.with(index + 1, other).join('.');
      expect(verifyVoucherCode(forged, keys, at)).toEqual({ ok: false, problem: 'bad-signature' });
    });
  });

  it('is refused from a key that nobody published, and when it is no code at all', () => {
    const stranger = new VoucherCodeSigner('k2', new Uint8Array(32).fill(8)).issue(voucher, 'n', at, 900);
    expect(verifyVoucherCode(stranger, keys, at)).toEqual({ ok: false, problem: 'unknown-key' });
    for (const text of ['', 'k1', code.slice(0, -90), 'a.b.c.d.e.f', 'x'.repeat(500)]) {
      expect(verifyVoucherCode(text, keys, at).ok).toBe(false);
    }
  });
});
