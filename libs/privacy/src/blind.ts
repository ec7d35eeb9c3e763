// Keyed digests: equal texts meet, nothing can be read back or guessed without the key.
import { createHmac } from 'node:crypto';

/** HMAC-SHA256 (RFC 2104) of a text, kept apart by what it is for. */
export const blind = (key: Uint8Array, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\u0000${text}`).digest();

/** What the digest in the key store's unique index is for; no other use shares it. */
export const BLIND_INDEX = 'key-store/codice-fiscale';
