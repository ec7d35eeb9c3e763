// The staff of bodies as the use cases need it: streams, who is asked for what, the past of a body.
import { Streams, type Position } from '@buono/event-store';
import type { PersonId } from '@buono/kernel';
import type { StaffCommand, StaffRefusal } from '../../domain/staff/commands.js';
import type { StaffEvent } from '../../domain/staff/events.js';
import type { Staff } from '../../domain/staff/state.js';

export abstract class StaffStreams extends Streams<Staff, StaffCommand, StaffEvent, StaffRefusal> {}

/** Something that was done with the staff of a body: by whom, at which instant. */
export interface StaffAct {
  readonly event: StaffEvent;
  /** What happened, as `staff-member-ended`. */
  readonly name: string;
  readonly at: string;
  readonly actor: string;
}

/** The past of bodies, from their streams. */
export abstract class StaffActs {
  /** Oldest first. */
  abstract of(body: string): Promise<readonly StaffAct[]>;
}

/** From a projection of the own log: in which bodies somebody is asked to take on a role. */
export abstract class StaffLists {
  /** Whether the list has seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  abstract bodiesAsking(persons: readonly PersonId[]): Promise<readonly string[]>;
}
