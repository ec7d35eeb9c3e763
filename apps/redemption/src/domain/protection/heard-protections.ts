// What redemption has heard of people under protection: who may know who they are, from when to when. Eligibility decides it.
import { accept, PersistentMap, type Decider, type LocalDate, type PersonId } from '@buono/kernel';

/** From a day, to a day if one is said, both included, for the person and for `allowed` alone: persons, desks, providers. */
export interface ProtectionHeard {
  readonly type: 'ProtectionHeard';
  readonly protectionId: string;
  readonly personId: PersonId;
  readonly allowed: readonly string[];
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
}

/** It holds no more from this day. */
export interface ProtectionLiftHeard {
  readonly type: 'ProtectionLiftHeard';
  readonly protectionId: string;
  readonly on: LocalDate;
}

export type HeardProtectionEvent = ProtectionHeard | ProtectionLiftHeard;

/** Brings what was told, in any order and more than once. */
export interface HearOfProtection {
  readonly type: 'HearOfProtection';
  readonly event: HeardProtectionEvent;
}

/** All that was heard, by protection. */
export interface HeardProtections {
  readonly given: PersistentMap<Omit<ProtectionHeard, 'type'>>;
  readonly liftedOn: PersistentMap<LocalDate>;
}

/** The protections that hold on a day: first and last day count whole, the day of the lifting no more. */
export const heardProtectionsOn = ({ given, liftedOn }: HeardProtections, day: LocalDate) =>
  [...given].flatMap(([id, one]) => {
    const lifted = liftedOn.get(id);
    const holds = day >= one.from && (one.to === undefined || day <= one.to) && (lifted === undefined || day < lifted);
    return holds ? [one] : [];
  });

/** One stream for all: words are asked for the persons in them. */
export const heardProtectionDecider: Decider<HeardProtections, HearOfProtection, HeardProtectionEvent, never> = {
  initial: { given: PersistentMap.empty(), liftedOn: PersistentMap.empty() },
  evolve: (heard, event) => {
    if (event.type === 'ProtectionLiftHeard')
      return { ...heard, liftedOn: heard.liftedOn.with(event.protectionId, event.on) };
    const { type: _, ...given } = event;
    return { ...heard, given: heard.given.with(event.protectionId, given) };
  },
  decide: ({ event }, { given, liftedOn }) => {
    const known = event.type === 'ProtectionHeard' ? given : liftedOn;
    return known.has(event.protectionId) ? accept() : accept(event);
  },
};
