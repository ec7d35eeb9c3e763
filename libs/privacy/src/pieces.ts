// What is too long for a box: sealed piece by piece under a key of its own, which itself stands in a box.
import { BoxTampered } from './boxes.js';
import { decrypt, encrypt, newKey } from './cipher.js';

/** A new key for the pieces of one thing, in base64url: seal it in a box of the person and class that the thing tells of. */
export const newPieceKey = (): string => Buffer.from(newKey()).toString('base64url');

/** Seals a piece (AES-256-GCM); `context` says of what it is a piece and which: it opens in no other place. */
export const sealPiece = (key: string, context: string, piece: Uint8Array): Uint8Array =>
  encrypt(Buffer.from(key, 'base64url'), context, piece);

/** The piece. @throws BoxTampered ('changed') when key, context or a single bit is not what it was. */
export const openPiece = (key: string, context: string, sealed: Uint8Array): Uint8Array => {
  const piece = decrypt(Buffer.from(key, 'base64url'), context, sealed);
  if (piece === undefined) throw new BoxTampered('changed');
  return piece;
};
