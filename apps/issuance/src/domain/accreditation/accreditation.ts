// What issuance has heard of a provider: its accreditations and the calls that it joined, so that a family can choose only who may serve it. Redemption decides them.
import { accept, type AccreditationRecord, type AdhesionRecord, type Decider } from '@buono/kernel';

/** Decisions on one provider, in the order in which they were taken; none for a provider never heard of. */
export type Accreditations = readonly AccreditationRecord[];

/** What it accepted of calls that want providers to join, and left, in that order. */
export type Adhesions = readonly AdhesionRecord[];

/** One provider as it was heard of. */
export interface HeardProvider {
  readonly accreditations: Accreditations;
  readonly adhesions: Adhesions;
}

export type AccreditationEvent = AccreditationRecord | AdhesionRecord;

export interface HearOfAccreditation {
  readonly type: 'HearOfAccreditation';
  readonly record: AccreditationEvent;
}

const evolve = (heard: HeardProvider, record: AccreditationEvent): HeardProvider =>
  record.type === 'CallJoined' || record.type === 'CallLeft'
    ? { ...heard, adhesions: [...heard.adhesions, record] }
    : { ...heard, accreditations: [...heard.accreditations, record] };

/** One provider: `accreditation-{provider}`. */
export const accreditationDecider: Decider<HeardProvider, HearOfAccreditation, AccreditationEvent, never> = {
  initial: { accreditations: [], adhesions: [] },
  evolve,
  decide: ({ record }) => accept(record),
};
