// What a device can know of a voucher's code alone: `kid.voucher.nonce.notBefore.expires.signature`, under a public key.

/** A public key (RFC 8037), as it is published. */
export interface CodeKey {
  readonly kid: string;
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
}

/** Whether the signature holds; undefined where the browser cannot tell. */
export type Verify = (key: CodeKey, body: string, signature: Uint8Array<ArrayBuffer>) => Promise<boolean | undefined>;

/** What a code is found to be. `unverified`: well formed, and neither key nor browser to tell more. */
export type Judged =
  | { readonly is: 'good' | 'unverified'; readonly voucherId: string }
  | { readonly is: 'malformed' | 'forged' | 'expired' | 'early' };

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const TOKEN = /^[\w-]{1,64}$/;
const SECONDS = /^\d{1,11}$/;
// A device's clock may be a little behind.
const LEEWAY_SECONDS = 60;

/** A code without the blanks that come with typing. */
export const plain = (text: string): string => text.replace(/\s/g, '');

/** Judges a code at a moment (milliseconds); whether it was used before, only the portal knows. */
export const judge = async (
  text: string,
  { keys, now, verify }: { readonly keys: readonly CodeKey[]; readonly now: number; readonly verify: Verify },
): Promise<Judged> => {
  const parts = text.length > 400 ? [] : text.split('.');
  const [kid = '', voucherId = '', nonce = '', notBefore = '', expires = '', signature = ''] = parts;
  if (parts.length !== 6 || !UUID.test(voucherId) || !TOKEN.test(nonce) || !TOKEN.test(kid)) return { is: 'malformed' };
  const bytes = bytesOf(signature);
  if (!SECONDS.test(notBefore) || !SECONDS.test(expires) || bytes === undefined) return { is: 'malformed' };
  const key = keys.find((one) => one.kid === kid);
  // A key that is newer than what this device has seen may be good.
  const holds = key === undefined ? undefined : await verify(key, parts.slice(0, 5).join('.'), bytes);
  if (holds === false) return { is: 'forged' };
  const seconds = Math.floor(now / 1_000);
  if (seconds >= Number(expires)) return { is: 'expired' };
  if (seconds + LEEWAY_SECONDS < Number(notBefore)) return { is: 'early' };
  return { is: holds === true ? 'good' : 'unverified', voucherId };
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^[\w-]{86}$/.test(text)) return undefined;
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
};

/** Verifies with what the browser brings. */
export const withWebCrypto: Verify = async ({ kty, crv, x }, body, signature) => {
  try {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, new TextEncoder().encode(body));
  } catch {
    return undefined;
  }
};

/** The voucher that was meant by its number, or by the first eight signs of one in care; undefined for anything else. */
export const voucherIn = (text: string, inCare: readonly string[]): string | undefined => {
  const said = text.toLowerCase();
  if (UUID.test(said)) return said;
  if (!/^[\da-f]{8}$/.test(said)) return undefined;
  const [only, ...others] = inCare.filter((id) => id.startsWith(said));
  return others.length === 0 ? only : undefined;
};

/** A voucher by the eight signs that stand on its card. */
export const markOf = (voucherId: string): string => voucherId.slice(0, 8).toUpperCase();
