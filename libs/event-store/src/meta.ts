// What stands beside each event: who, when, by which command, and the link to the event before it.
import type { Instant } from '@buono/kernel';
import type { EventToAppend } from './port.js';

export interface EventMeta {
  /** When it was decided; never decreases within a log. Dates of the domain stand in `data`. */
  readonly recordedAt: Instant;
  /** Id of the person or service that acted; never a fiscal number, never a name. */
  readonly actor: string;
  /** Id of the person for whom the actor acted (delegate, guardian, CAF). */
  readonly onBehalfOf?: string;
  readonly commandId: string;
  /** Keyed digest of the request's body, with the version of its key. */
  readonly bodyTag?: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** SHA-256 in hex: see chain.ts. Always the last member of the stored text. */
  readonly chain: string;
}

/** The meta of an event, parsed. */
export const metaOf = (event: Pick<EventToAppend, 'meta'>): EventMeta => JSON.parse(event.meta) as EventMeta;

/** The data of an event as it was stored, neither decoded nor upcast. */
export const dataOf = (event: Pick<EventToAppend, 'data'>): unknown => JSON.parse(event.data);
