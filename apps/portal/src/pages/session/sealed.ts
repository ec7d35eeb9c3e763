// Small values that a browser keeps for us and cannot read or change: sealed, and good until a moment.
import { createHmac } from 'node:crypto';
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';

/** Seals and opens under one key of 32 bytes. */
export class Sealing {
  constructor(
    private readonly key: Uint8Array,
    private readonly nowMillis: () => number,
  ) {}

  /** The value under a use, so that what was sealed for one is nothing for another. */
  seal(use: string, value: object, seconds: number): Promise<string> {
    const now = Math.floor(this.nowMillis() / 1_000);
    return new EncryptJWT({ value })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(use)
      .setExpirationTime(now + seconds)
      .encrypt(this.key);
  }

  /** The value; undefined when it is over, of another use, or not ours. */
  async open<Value>(use: string, sealed: string | undefined): Promise<Value | undefined> {
    if (sealed === undefined) return undefined;
    try {
      const currentDate = new Date(this.nowMillis());
      const opened = await jwtDecrypt(sealed, this.key, { audience: use, currentDate });
      return (opened.payload as JWTPayload & { readonly value?: Value }).value;
    } catch {
      return undefined;
    }
  }

  /** A proof that a form was made for who holds this id. */
  proofOf(id: string): string {
    return createHmac('sha256', this.key).update(`form ${id}`).digest('base64url');
  }

  /** A mark of a person, from which nobody without the key finds them. */
  markOf(person: string): string {
    return createHmac('sha256', this.key).update(`person ${person}`).digest('base64url').slice(0, 22);
  }
}
