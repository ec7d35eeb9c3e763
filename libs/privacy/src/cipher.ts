// AES-256-GCM (NIST SP 800-38D) as the house uses it: a random nonce in front, the tag at the end.
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

/** Bytes of a key. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What encryption adds to a text. */
export const CIPHER_OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

// Asking the system for 12 bytes costs as much as encrypting them: random bytes are drawn by the thousand, used once.
const pool = new Uint8Array(8_192);
let left = 0;

const fillRandomly = (target: Uint8Array): void => {
  if (left < target.length) {
    randomFillSync(pool);
    left = pool.length;
  }
  const drawn = pool.subarray(left - target.length, left);
  target.set(drawn);
  drawn.fill(0);
  left -= target.length;
};

/** A new random key. */
export const newKey = (): Uint8Array => {
  const key = new Uint8Array(KEY_BYTES);
  fillRandomly(key);
  return key;
};

/** Encrypts under a key of 32 bytes; `context` is authenticated, not stored. The bytes are in a buffer of their own. */
export const encrypt = (key: Uint8Array, context: string, plain: Uint8Array): Uint8Array => {
  const sealed = new Uint8Array(plain.length + CIPHER_OVERHEAD_BYTES);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  fillRandomly(nonce);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  sealed.set(cipher.update(plain), NONCE_BYTES);
  // GCM is a stream: `final` gives no more bytes, only the tag.
  cipher.final();
  sealed.set(cipher.getAuthTag(), sealed.length - TAG_BYTES);
  return sealed;
};

/** What was encrypted; undefined if key, context or a single bit is not what it was. */
export const decrypt = (key: Uint8Array, context: string, sealed: Uint8Array): Buffer | undefined => {
  if (sealed.length < CIPHER_OVERHEAD_BYTES) return undefined;
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, tagAt));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
};
