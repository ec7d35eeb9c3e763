// The register gives numbers: the number is the count of its stream, so there are no gaps and no two the same.
import { accept, PersistentMap, type ApplicationId, type Decider, type Instant } from '@buono/kernel';
import type { RegisterCommand } from './commands.js';
import type { RegisterEvent } from './events.js';

/** What the register knows of one round of an application. */
export interface Registration {
  readonly number: number;
  readonly registeredAt: Instant;
}

export interface Register {
  readonly count: number;
  readonly registrations: PersistentMap<Registration>;
}

const keyOf = (applicationId: ApplicationId, round: number): string => `${applicationId}#${round}`;

/** The registration of a round of an application; undefined while it waits. */
export const registrationOf = (
  register: Register,
  application: { readonly applicationId: ApplicationId; readonly round: number },
): Registration | undefined => register.registrations.get(keyOf(application.applicationId, application.round));

/** One register per call: `register-{call}`. */
export const registerDecider: Decider<Register, RegisterCommand, RegisterEvent, never> = {
  initial: { count: 0, registrations: PersistentMap.empty() },
  evolve: (register, { number, applicationId, round, registeredAt }) => ({
    count: number,
    registrations: register.registrations.with(keyOf(applicationId, round), { number, registeredAt }),
  }),
  decide: (c, register) => {
    if (registrationOf(register, c) !== undefined) return accept();
    const { type: _, ...received } = c;
    return accept({ type: 'ApplicationRegistered', number: register.count + 1, ...received });
  },
};
