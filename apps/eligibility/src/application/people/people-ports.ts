// What the use cases about persons need from outside: who may act for whom; the module says who provides it.
import { Streams, type Position } from '@buono/event-store';
import type { MandateCommand, MandateRefusal } from '../../domain/mandate/commands.js';
import type { MandateEvent } from '../../domain/mandate/events.js';
import type { Mandates } from '../../domain/mandate/state.js';

export abstract class MandateStreams extends Streams<Mandates, MandateCommand, MandateEvent, MandateRefusal> {}

/** A mandate in the list of those who hold it: codes and dates, no names. */
export interface MandateLine {
  readonly mandateId: string;
  readonly personId: string;
  readonly holder: string;
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  readonly endedOn?: string;
}

/** Mandates by who holds them, from a projection. */
export abstract class MandateLists {
  /** Whether the list has seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** The mandates that these persons and desks hold or held, in order of their ids. */
  abstract heldBy(holders: readonly string[]): Promise<readonly MandateLine[]>;
}
