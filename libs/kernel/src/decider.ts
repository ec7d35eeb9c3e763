// The shape of every decision in Buono: a pure function of a command and a state, with refusals as values.

/** The answer to a command: the events it causes (none means "already so"), or the reason for refusing it. */
export type Decision<Event, Refusal> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** An aggregate as two pure functions: `evolve` is total and holds no rules; `decide` never throws for a business reason. */
export interface Decider<State, Command, Event, Refusal> {
  readonly initial: State;
  evolve(state: State, event: Event): State;
  decide(command: Command, state: State): Decision<Event, Refusal>;
}

/** Accepts a command; without events it says that nothing had to change. */
export const accept = <Event = never>(...events: readonly Event[]): Decision<Event, never> => ({
  accepted: true,
  events,
});

/** Refuses a command with one word of the aggregate's closed union. */
export const refuse = <Refusal>(refusal: Refusal): Decision<never, Refusal> => ({ accepted: false, refusal });
