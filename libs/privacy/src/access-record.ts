// The access record of a person: who opened which of their data, for which purpose and when.
import { codecFor, type Aggregate } from '@buono/event-store';
import { accept, refuse, type Decider, type Instant, type PersonId } from '@buono/kernel';
import { inOrder, type PurposeClass } from './purpose-class.js';

/** Somebody is about to see data of a person; recorded before they do. */
export interface PersonDataOpened {
  readonly type: 'PersonDataOpened';
  readonly person: PersonId;
  /** Id of the person or service that looks; never a name. */
  readonly actor: string;
  /** What for, as a word of the trade: 'assess-application', 'answer-access-request'. */
  readonly purpose: string;
  readonly classes: readonly PurposeClass[];
  readonly at: Instant;
}

export interface RecordOpening extends Omit<PersonDataOpened, 'type'> {
  readonly type: 'RecordOpening';
}

export type AccessRefusal = 'purpose-malformed' | 'no-class-named';

/** How many openings stand in the record. */
export interface AccessRecord {
  readonly openings: number;
}

// A code, not a sentence: free text would be a place where names end up in clear.
const PURPOSE = /^(?=.{1,80}$)[a-z]+(?:-[a-z0-9]+)*$/;

export const accessDecider: Decider<AccessRecord, RecordOpening, PersonDataOpened, AccessRefusal> = {
  initial: { openings: 0 },
  evolve: ({ openings }) => ({ openings: openings + 1 }),
  decide: ({ person, actor, purpose, classes, at }) => {
    if (!PURPOSE.test(purpose)) return refuse('purpose-malformed');
    if (classes.length === 0) return refuse('no-class-named');
    return accept({ type: 'PersonDataOpened', person, actor, purpose, classes: inOrder(classes), at });
  },
};

export const accessCodec = codecFor<PersonDataOpened>({ PersonDataOpened: [{ name: 'person-data-opened.v1' }] });

/** Stream `access-{person}`: one event per opening or page view. */
export const accessRecord: Aggregate<AccessRecord, RecordOpening, PersonDataOpened, AccessRefusal> = {
  category: 'access',
  decider: accessDecider,
  codec: accessCodec,
  snapshots: { version: 1, every: 500, toJson: (state) => state, fromJson: (json) => json as AccessRecord },
};
