// One application per household, and per body, in a call: its members are held when it is sent, and free when it ends.
import type { CommandMeta } from '@buono/event-store';
import { hasEnded } from '../../domain/application/ended.js';
import type { KnownApplication } from '../../domain/application/state.js';
import { holdersOf, type Holder } from '../../domain/held/decider.js';
import { derived } from '../derived.js';
import type { Applications, HeldMembers } from '../ports.js';

/** An application as far as its members go; without them it holds nobody. */
export type Holding = Pick<KnownApplication, 'applicationId' | 'callId' | 'round' | 'held'>;

export class HoldMembers {
  constructor(
    private readonly applications: Applications,
    private readonly members: HeldMembers,
  ) {}

  /** Whether nobody else holds a member, as things stand; who came to an end holds nobody. */
  async areFree(application: Holding, cause: CommandMeta): Promise<boolean> {
    const { applicationId, callId, held: members } = application;
    if (members === undefined) return true;
    const { state } = await this.members.find(callId);
    for (const holder of holdersOf(state, { applicationId, members })) {
      if (!(await this.#hasEnded(holder))) return false;
      const { applicationId: ended, round } = holder;
      const meta = derived(cause, `free-${ended}-${round}`);
      await this.members.execute(callId, { type: 'FreeMembers', applicationId: ended, round }, meta);
    }
    return true;
  }

  /** Holds the members of an application that was sent, once; false where another holds one of them. */
  async hold(application: Holding, cause: CommandMeta): Promise<boolean> {
    const { applicationId, callId, round, held: members } = application;
    if (members === undefined) return true;
    if (!(await this.areFree(application, cause))) return false;
    const ask = { type: 'HoldMembers', applicationId, round, members } as const;
    return (await this.members.execute(callId, ask, derived(cause, 'hold-members'))).accepted;
  }

  /** A round ends as for one recipient. */
  async #hasEnded({ applicationId, round }: Holder): Promise<boolean> {
    const { state } = await this.applications.find(applicationId);
    if (state.status === 'none') return false;
    return state.round > round || hasEnded(state);
  }
}
