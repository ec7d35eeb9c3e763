// What the actors of a history share: the town, its people, whom they ask, and what there is to name.
import type { ApplicationId, CallId, VoucherId } from '@buono/kernel';
import type { Entitlement } from '@buono/rules';
import type { Town } from '../town/town.js';
import type { Asker } from './asking.js';
import type { People } from './people.js';
import type { Admission } from './plan.js';

/** An admitted application; its voucher is known before it exists. */
export interface Admitted {
  readonly applicationId: ApplicationId;
  readonly voucherId: VoucherId;
  readonly callId: CallId;
  readonly zone: string;
  readonly family: number;
  readonly entitlement: Entitlement;
  readonly answer: Admission['answer'];
}

export interface Scene {
  readonly town: Town;
  readonly people: People;
  readonly asker: Asker;
  /** In the order in which they were admitted. */
  readonly admitted: Admitted[];
}

/** The nth of several, going round; undefined when there is none. */
export const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

/** The nth of several, of which there is at least one. */
export const oneOf = <T>(all: readonly T[], n: number): T => {
  const one = nth(all, n);
  if (one === undefined) throw new Error('nobody is there');
  return one;
};
