// given(events).when(command).then(events): specifications of a decider that read as sentences.
import { expect } from '@jest/globals';
import type { Decider, Decision } from '../decider.js';

/** What may be said of the outcome of a command. */
export interface Outcome<Event, Refusal> {
  /** Accepted with exactly these events, in this order. */
  then(...events: readonly Event[]): void;
  /** Refused for exactly this reason. */
  thenRefused(refusal: Refusal): void;
  /** Accepted without events: it was already so. */
  thenNothing(): void;
}

/** A decider with its past. */
export interface Given<Command, Event, Refusal> {
  when(command: Command): Outcome<Event, Refusal>;
}

/** Folds the past events from the decider's initial state and lets a command be decided on it. */
export const given = <State, Command, Event, Refusal>(
  decider: Decider<State, Command, Event, Refusal>,
  ...past: readonly Event[]
): Given<Command, Event, Refusal> => ({
  when: (command) => {
    const state = past.reduce((folded, event) => decider.evolve(folded, event), decider.initial);
    const decision = decider.decide(command, state);
    const expectDecision = (expected: Decision<Event, Refusal>): void => expect(decision).toEqual(expected);
    return {
      then: (...events) => expectDecision({ accepted: true, events }),
      thenRefused: (refusal) => expectDecision({ accepted: false, refusal }),
      thenNothing: () => expectDecision({ accepted: true, events: [] }),
    };
  },
});
