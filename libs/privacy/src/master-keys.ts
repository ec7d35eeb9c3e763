// The master keys: they wrap every other key, and can be changed for new ones without losing a box.
import { createHash, hkdfSync } from 'node:crypto';
import { CIPHER_OVERHEAD_BYTES, KEY_BYTES, decrypt, encrypt } from './cipher.js';

/** Bytes of a wrapped key: the master key's version, then the sealed key. */
export const WRAPPED_BYTES = 1 + KEY_BYTES + CIPHER_OVERHEAD_BYTES;
const LAST_VERSION = 250;

/** A secret of the server with its version, for tags that say under which key they were made. */
export interface ServerKey {
  readonly version: number;
  readonly key: Uint8Array;
}

/** A wrapped key that no master key opens: the wrong one was given, or the bytes were changed. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
  constructor(readonly version: number) {
    super(`the master key of version ${version} is not given, or is not the one that was used`);
  }
}

const checkKey = (version: number, key: Uint8Array): void => {
  if (!Number.isInteger(version) || version < 1 || version > LAST_VERSION)
    throw new RangeError(`versions of a master key go from 1 to ${LAST_VERSION}, not ${version}`);
  if (key.length !== KEY_BYTES) throw new RangeError(`a master key has ${KEY_BYTES} bytes, not ${key.length}`);
};

const keyFrom = (base64: string): Uint8Array => {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== base64)
    throw new RangeError(`a master key is ${KEY_BYTES} bytes in base64`);
  return new Uint8Array(key);
};

/** One or more versions of the master key: the newest wraps, all of them unwrap. */
export class MasterKeys {
  private constructor(private readonly keys: ReadonlyMap<number, Uint8Array>) {
    for (const [version, key] of keys) checkKey(version, key);
    if (keys.size === 0) throw new RangeError('no master key');
  }

  /** The keys by version (a single one is version 1), 32 bytes each. */
  static of(keys: Uint8Array | ReadonlyMap<number, Uint8Array>): MasterKeys {
    return new MasterKeys(keys instanceof Uint8Array ? new Map([[1, keys]]) : new Map(keys));
  }

  /** Reads `<base64>` (version 1) or `<version>:<base64>,…`. @throws RangeError, which does not repeat the text. */
  static parse(text: string): MasterKeys {
    const entries = text
      .trim()
      .split(',')
      .map((entry) => entry.trim().split(':'));
    const keys = entries.map(([first = '', second]): [number, Uint8Array] =>
      second === undefined ? [1, keyFrom(first)] : [Number(first), keyFrom(second)],
    );
    if (new Set(keys.map(([version]) => version)).size !== keys.length)
      throw new RangeError('a version of the master key is given twice');
    return new MasterKeys(new Map(keys));
  }

  /** The version that wraps. */
  get newest(): number {
    return Math.max(...this.keys.keys());
  }

  /** Wraps a key of 32 bytes; only the same `context` unwraps it. */
  wrap(key: Uint8Array, context: string): Uint8Array {
    const wrapped = new Uint8Array(WRAPPED_BYTES);
    wrapped[0] = this.newest;
    wrapped.set(encrypt(this.keyOf(this.newest), context, key), 1);
    return wrapped;
  }

  /** @throws WrongMasterKey when its version is not given, or when it does not authenticate. */
  unwrap(wrapped: Uint8Array, context: string): Uint8Array {
    const version = wrapped[0] ?? 0;
    const key = decrypt(this.keyOf(version), context, wrapped.subarray(1));
    if (key === undefined) throw new WrongMasterKey(version);
    return key;
  }

  /** Whether a wrapped key is under the newest version. */
  isNewest(wrapped: Uint8Array): boolean {
    return wrapped[0] === this.newest;
  }

  /** A secret derived from a version, the newest unless told (HKDF, RFC 5869), one per use. @throws WrongMasterKey */
  serverKey(use: string, version: number = this.newest): ServerKey {
    const salt = createHash('sha256').update('buono server key').digest();
    return { version, key: new Uint8Array(hkdfSync('sha256', this.keyOf(version), salt, use, KEY_BYTES)) };
  }

  private keyOf(version: number): Uint8Array {
    const key = this.keys.get(version);
    if (key === undefined) throw new WrongMasterKey(version);
    return key;
  }
}
