// What travels between contexts: a CloudEvents 1.0 envelope around a contract.
import type { Instant } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import type { ContractType, Contracts } from './contracts/index.js';

/** A message as CloudEvents 1.0 shapes it, with our two extensions `recordedat` and `sequence`. Never personal data. */
export interface Message<D = unknown> {
  /** Unique for ever: published twice, it is delivered as one. */
  readonly id: string;
  /** The publishing context, as `buono/issuance`. */
  readonly source: string;
  /** The contract's name, as `it.buono.issuance.voucher-issued.v1`. */
  readonly type: string;
  /** The id of the aggregate it speaks of: messages of one subject keep their order. */
  readonly subject: string;
  readonly time: Instant;
  /** When the publishing context recorded the fact. */
  readonly recordedat: Instant;
  /** The position of the fact in the publisher's log. */
  readonly sequence: Position;
  /** The trace to continue (W3C Trace Context). */
  readonly traceparent?: string;
  readonly correlationid: string;
  readonly data: D;
}

/** A message of one of the contracts, with the shape of its data. */
export type MessageOf<T extends ContractType> = { [K in T]: Message<Contracts[K]> & { readonly type: K } }[T];

/** The longest message that may travel, in bytes of its JSON (architecture §4: what is longer is pages). */
export const MAX_MESSAGE_BYTES = 65_536;

/** A message is longer than what every engine carries. */
export class MessageTooLarge extends Error {
  override readonly name = 'MessageTooLarge';
  constructor(
    readonly messageId: string,
    readonly type: string,
    readonly bytes: number,
  ) {
    super(`message ${messageId} of type ${type} has ${bytes} bytes, more than ${MAX_MESSAGE_BYTES}`);
  }
}

/** The JSON text of a message; MessageTooLarge above 64 KB. */
export const messageText = (message: Message): string => {
  const text = JSON.stringify(message);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_MESSAGE_BYTES) throw new MessageTooLarge(message.id, message.type, bytes);
  return text;
};
