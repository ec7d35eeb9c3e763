// What the use cases of eligibility need from outside; the module says who provides it.
import { Streams, type CommandMeta, type Outcome, type Position } from '@buono/event-store';
import type { Instant, PersonId, Zone } from '@buono/kernel';
import type { ErasedClasses, ErasePerson, ErasureRefusal, PersonErased } from '@buono/privacy';
import type { CallCommand, CallRefusal } from '../domain/call/commands.js';
import type { Call } from '../domain/call/decider.js';
import type { CallEvent } from '../domain/call/events.js';
import type { RegisterCommand } from '../domain/register/commands.js';
import type { Register } from '../domain/register/decider.js';
import type { RegisterEvent } from '../domain/register/events.js';
import type { ApplicationCommand, ApplicationRefusal } from '../domain/application/commands.js';
import type { ApplicationEvent } from '../domain/application/events.js';
import type { Application } from '../domain/application/state.js';
import type { HeldCommand, HeldRefusal } from '../domain/held/commands.js';
import type { Held } from '../domain/held/decider.js';
import type { HeldEvent } from '../domain/held/events.js';
import type { DrawCommand, DrawRefusal } from '../domain/draw/commands.js';
import type { Draw } from '../domain/draw/decider.js';
import type { DrawEvent } from '../domain/draw/events.js';
import type { RankingCommand, RankingRefusal } from '../domain/ranking/commands.js';
import type { Ranking } from '../domain/ranking/decider.js';
import type { RankingEvent } from '../domain/ranking/events.js';
import type { KeepMoves, Simulation, SimulationCommand, SimulationRefusal } from '../domain/simulation/decider.js';
import type { MovesKept, SimulationEvent } from '../domain/simulation/events.js';

export abstract class Calls extends Streams<Call, CallCommand, CallEvent, CallRefusal> {}
export abstract class Registers extends Streams<Register, RegisterCommand, RegisterEvent, never> {}
export abstract class Applications extends Streams<
  Application,
  ApplicationCommand,
  ApplicationEvent,
  ApplicationRefusal
> {}
export abstract class HeldMembers extends Streams<Held, HeldCommand, HeldEvent, HeldRefusal> {}
export abstract class Draws extends Streams<Draw, DrawCommand, DrawEvent, DrawRefusal> {}
export abstract class Rankings extends Streams<Ranking, RankingCommand, RankingEvent, RankingRefusal> {}
export abstract class Simulations extends Streams<Simulation, SimulationCommand, SimulationEvent, SimulationRefusal> {}
export abstract class MovesPages extends Streams<MovesKept | undefined, KeepMoves, MovesKept, never> {}

/** One class of a person's data, when and why it was forgotten. */
export interface PastErasure extends Omit<PersonErased, 'type'> {
  readonly recordedAt: Instant;
}

/** The erasures of persons: recorded first, then carried out on the keys. */
export abstract class Erasures {
  /** Whether there is, or was, such a person. */
  abstract knows(person: PersonId): Promise<boolean>;
  /** Safe to repeat. @throws ErasureIncomplete when destroyed keys could not be overwritten yet: ask again. */
  abstract erase(
    erasure: Omit<ErasePerson, 'type'>,
    meta: CommandMeta,
  ): Promise<Outcome<ErasedClasses, PersonErased, ErasureRefusal>>;
  /** What was forgotten of a person, oldest first. */
  abstract past(person: PersonId): Promise<readonly PastErasure[]>;
}

/** The zones of the region, with their Comuni and dates. */
export abstract class Zones {
  abstract all(): readonly Zone[];
}

/** A line in the list of calls. Instants are UTC. */
export interface CallLine {
  readonly callId: string;
  readonly code: string;
  readonly title: string;
  readonly status: 'draft' | 'published';
  readonly version: number;
  readonly order: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** A line in the list of drafts of calls. Instants are UTC. */
export interface DraftLine extends Pick<CallLine, 'callId' | 'code' | 'title' | 'order' | 'opensAt' | 'closesAt'> {
  /** approved: a second person has approved it as it stands. */
  readonly stage: 'draft' | 'approved';
}

/** A line in the list of applications: codes and dates; `identity` is a sealed box. */
export interface ApplicationLine {
  readonly applicationId: string;
  readonly callId: string;
  readonly zone: string;
  readonly action: string;
  readonly status: string;
  readonly round: number;
  readonly recipientId: string;
  readonly applicantId: string;
  readonly receiptNumber?: number;
  readonly arrivedAt?: string;
  readonly decidedOn?: string;
  /** Who of the office holds it. */
  readonly holder?: string;
  readonly identity: string;
}

/** A line in the list of rankings. */
export interface RankingLine {
  readonly rankingId: string;
  readonly callId: string;
  readonly action: string;
  readonly zone: string;
  readonly status: string;
  readonly entries: number;
  readonly computedOn: string;
  readonly approvedOn?: string;
  /** The last day for observations on a provisional one. */
  readonly observationsBy?: string;
}

/** Which applications a list shows; what is not said does not count. */
export interface ApplicationFilter {
  readonly callId?: string;
  readonly action?: string;
  readonly zones?: readonly string[];
  readonly status?: string;
  /** Of these recipients. */
  readonly recipients?: readonly string[];
  /** Of which one of these persons is the recipient or the applicant. */
  readonly persons?: readonly PersonId[];
  /** Without drafts: what was never sent is nobody's business but the family's. */
  readonly sentOnly?: boolean;
  /** Only those that nobody holds, or that this person holds. */
  readonly holder?: 'nobody' | { readonly is: string };
}

/** What staff see of applications. */
export type StaffScope = Pick<ApplicationFilter, 'zones' | 'sentOnly'>;

/** Which rankings a list shows. */
export interface RankingFilter {
  readonly callId?: string;
  readonly zones?: readonly string[];
  /** At least one. */
  readonly statuses?: readonly string[];
}

/** A stretch of a list, in order of its ids. */
export interface Stretch {
  readonly after?: string;
  readonly limit: number;
}

/** The lists of eligibility, from a projection. */
export abstract class Lists {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Whether they have seen all that the log has now, within the time. */
  abstract caughtUp(timeoutMs: number): Promise<boolean>;
  abstract publishedCalls(stretch: Stretch): Promise<readonly CallLine[]>;
  abstract draftCalls(stretch: Stretch): Promise<readonly DraftLine[]>;
  abstract applications(filter: ApplicationFilter, stretch: Stretch): Promise<readonly ApplicationLine[]>;
  abstract rankings(filter: RankingFilter, stretch: Stretch): Promise<readonly RankingLine[]>;
}

/** Digests that commit to content: SHA-256, hex. */
export abstract class Digests {
  /** Of the value's JSON, member by member in the order given. */
  abstract of(value: unknown): string;
  /** Of the text's bytes in UTF-8. */
  abstract ofText(text: string): string;
}
