// The signing key of the demonstration's identity provider: ES256, kept in the marked directory, readable by its owner alone.
import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { JWK } from 'jose';

const KEY_FILE = 'identity.key.json';

/** The private key of a directory; undefined before the first start has made it. */
export const readIdentityKey = (directory: string): JWK | undefined => {
  try {
    return JSON.parse(readFileSync(join(directory, KEY_FILE), 'utf8')) as JWK;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** The private key of a directory, made when it has none. */
export const identityKeyOf = (directory: string): JWK => readIdentityKey(directory) ?? createIdentityKey(directory);

const createIdentityKey = (directory: string): JWK => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...(privateKey.export({ format: 'jwk' }) as JWK), kid: randomUUID(), alg: 'ES256', use: 'sig' };
  const descriptor = openSync(join(directory, KEY_FILE), 'wx', 0o600);
  writeFileSync(descriptor, `${JSON.stringify(key)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  return key;
};

/** The half of a key that everybody may know. */
export const publicHalf = ({ kty, crv, x, y, kid, alg, use }: JWK): JWK => ({ kty, crv, x, y, kid, alg, use }) as JWK;
