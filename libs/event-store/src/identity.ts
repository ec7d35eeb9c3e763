// Ids that follow from what they name, so that the same request, said twice, is the same thing.
import { hash } from 'node:crypto';

// Buono's namespace: changing it changes every id ever derived.
const NAMESPACE = Buffer.from('6f1d0a52c3b84e0fa2f4b8d92f60e7c1', 'hex');

/** The UUIDv5 (RFC 9562) of the parts, in order, under Buono's namespace. The name hashed is their JSON array. */
export const uuidV5 = (...parts: readonly string[]): string => {
  const hex = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(JSON.stringify(parts))]), 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The id of a command: who asks, for what, under which idempotency key. One id serves one stream. */
export const commandIdFor = (caller: string, operation: string, key: string): string =>
  uuidV5('command', caller, operation, key);

/** The id of the command that a consumer derives from a message. */
export const commandIdForMessage = (consumer: string, messageId: string): string =>
  uuidV5('message', consumer, messageId);

/** The id of a command's event, by its place among them, from 0. Known before the event is: boxes are sealed with it. */
export const eventIdFor = (commandId: string, index: number): string => uuidV5('event', commandId, String(index));
