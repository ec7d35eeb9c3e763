// What issuance has heard of a provider's accreditations, so that a family can choose only who may serve it. Redemption decides them.
import { accept, type AccreditationRecord, type Decider } from '@buono/kernel';

/** Decisions on one provider, in the order in which they were taken; none for a provider never heard of. */
export type Accreditations = readonly AccreditationRecord[];

export type AccreditationEvent = AccreditationRecord;

export interface HearOfAccreditation {
  readonly type: 'HearOfAccreditation';
  readonly record: AccreditationRecord;
}

/** One provider's accreditations: `accreditation-{provider}`. */
export const accreditationDecider: Decider<Accreditations, HearOfAccreditation, AccreditationEvent, never> = {
  initial: [],
  evolve: (heard, record) => [...heard, record],
  decide: ({ record }) => accept(record),
};
