// Short-lived codes by which a recipient shows a voucher: `kid.voucher.nonce.notBefore.expires.signature`, no personal data.
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { isUuid, millisOf, voucherId, type Instant, type VoucherId } from '@buono/kernel';

/** What a code says once its signature holds. Times are whole seconds since 1970, UTC. */
export interface VoucherCode {
  readonly kid: string;
  readonly voucherId: VoucherId;
  readonly nonce: string;
  readonly notBefore: number;
  readonly expires: number;
}

/** Why a code is not good. Callers show one indistinguishable answer for the first three. */
export type VoucherCodeProblem = 'malformed' | 'unknown-key' | 'bad-signature' | 'not-valid-yet' | 'expired';

/** A public key as it is published (RFC 8037): whoever has it can verify codes without asking anyone. */
export interface PublicCodeKey {
  readonly kid: string;
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** Public keys by key id. */
export type VoucherCodeKeys = ReadonlyMap<string, KeyObject>;

// RFC 8410: the fixed beginning of a PKCS #8 document that holds an Ed25519 seed.
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const TOKEN = /^[A-Za-z0-9_-]{1,64}$/;
const SECONDS = /^\d{1,11}$/;

/** Signs voucher codes with an Ed25519 key made from a secret seed of 32 bytes. */
export class VoucherCodeSigner {
  readonly publicKey: PublicCodeKey;
  readonly #key: KeyObject;

  constructor(
    readonly kid: string,
    seed: Uint8Array,
  ) {
    if (!TOKEN.test(kid)) throw new RangeError('a key id is 1 to 64 letters, digits, - or _');
    if (seed.length !== 32) throw new RangeError('the seed of a code key is 32 bytes');
    this.#key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    const { x } = createPublicKey(this.#key).export({ format: 'jwk' });
    this.publicKey = { kid, kty: 'OKP', crv: 'Ed25519', x: x ?? '' };
  }

  /** A code for this voucher, good from `at` for `seconds`; the nonce makes it good once. */
  issue(voucher: VoucherId, nonce: string, at: Instant, seconds: number): string {
    if (!TOKEN.test(nonce)) throw new RangeError('a nonce is 1 to 64 letters, digits, - or _');
    const notBefore = Math.floor(millisOf(at) / 1000);
    const body = `${this.kid}.${voucher}.${nonce}.${notBefore}.${notBefore + seconds}`;
    return `${body}.${sign(null, Buffer.from(body), this.#key).toString('base64url')}`;
  }
}

/** The keys to verify with, from their published form. */
export const publicKeysOf = (keys: readonly PublicCodeKey[]): VoucherCodeKeys =>
  new Map(keys.map(({ kid, kty, crv, x }) => [kid, createPublicKey({ key: { kty, crv, x }, format: 'jwk' })] as const));

/** What a code says, if it is well formed, signed by a known key and good at this instant. */
export const verifyVoucherCode = (
  text: string,
  keys: VoucherCodeKeys,
  at: Instant,
): { readonly ok: true; readonly code: VoucherCode } | { readonly ok: false; readonly problem: VoucherCodeProblem } => {
  const parts = text.length > 400 ? [] : text.split('.');
  const [kid, voucher, nonce, notBefore, expires, signature] = parts;
  if (parts.length !== 6 || kid === undefined || voucher === undefined || nonce === undefined)
    return { ok: false, problem: 'malformed' };
  if (notBefore === undefined || expires === undefined || signature === undefined)
    return { ok: false, problem: 'malformed' };
  if (!isUuid(voucher) || !TOKEN.test(nonce) || !SECONDS.test(notBefore) || !SECONDS.test(expires))
    return { ok: false, problem: 'malformed' };
  const key = keys.get(kid);
  if (key === undefined) return { ok: false, problem: 'unknown-key' };
  const body = Buffer.from(parts.slice(0, 5).join('.'));
  if (!verify(null, body, key, Buffer.from(signature, 'base64url'))) return { ok: false, problem: 'bad-signature' };
  const now = Math.floor(millisOf(at) / 1000);
  if (now < Number(notBefore)) return { ok: false, problem: 'not-valid-yet' };
  if (now >= Number(expires)) return { ok: false, problem: 'expired' };
  const code = { kid, voucherId: voucherId(voucher), nonce, notBefore: Number(notBefore), expires: Number(expires) };
  return { ok: true, code };
};

/** Who derives a secret of the server for a use, with the version of the key that it comes from: the master keys. */
export interface DerivesKeys {
  serverKey(use: string): { readonly version: number; readonly key: Uint8Array };
}

/** The signer of voucher codes; its key follows from the master key, so that there is one secret to keep. */
export const signerFrom = (masterKeys: DerivesKeys): VoucherCodeSigner => {
  const { version, key } = masterKeys.serverKey('voucher code');
  return new VoucherCodeSigner(`v${version}`, key);
};
