// The tag of a request's body: it tells a repeated command from another one under the same id, and reveals nothing.
import { createHmac } from 'node:crypto';
import { canonicalJson } from './json.js';
import type { ServerKey } from './master-keys.js';

/**
 * `k<version>:` and the HMAC-SHA256 in hex of a body as parsed: equal JSON has one tag, whatever the order of its members.
 * A bare key is version 1. After a change of key, a request begun under the old one is no longer recognised as repeated.
 */
export const bodyTagOf = (body: unknown, serverKey: ServerKey | Uint8Array): string => {
  const { version, key } = serverKey instanceof Uint8Array ? { version: 1, key: serverKey } : serverKey;
  return `k${version}:${createHmac('sha256', key).update(canonicalJson(body)).digest('hex')}`;
};
