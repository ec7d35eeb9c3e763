// What the steps of the story share: the API, the plan, and what came of the steps before.
import type { HeadlineCall } from '@buono/rules/headline-calls';
import { allOf } from '../api/all-of.js';
import type { Api } from '../api/api.js';
import { persona, type Who } from '../people/who.js';
import type { StoryCalendar } from '../plan/calendar.js';
import type { Plan, PlannedCase } from '../plan/plan.js';
import { ClaimBook, type EnteredService } from './claim-book.js';
import { Stage, type Listener } from './progress.js';

/** The staff of the region. */
export const REGION: Who = persona('region-officer');
export const SECOND_APPROVER: Who = persona('second-approver');
export const TREASURER: Who = persona('treasurer');
export const AUDITOR: Who = persona('auditor');

/** Ids by the keys of the plan. A repeated story finds the same ones. */
export class Memory {
  readonly calls = new Map<HeadlineCall, string>();
  readonly providers = new Map<string, string>();
  readonly applications = new Map<string, string>();
  /** By case; who waits for money is not in it. */
  readonly vouchers = new Map<string, string>();
  /** The redemption that will be taken back after its claim was paid. */
  correctable: EnteredService | undefined;
  readonly claims = new ClaimBook();
}

/** What a story is told with. */
export interface Telling {
  readonly api: Api;
  readonly plan: Plan;
  readonly calendar: StoryCalendar;
  /** How many requests may be under way. */
  readonly atOnce: number;
  readonly listener: Listener;
}

/** The world of one story. */
export class World {
  readonly memory = new Memory();
  readonly api: Api;
  readonly plan: Plan;
  readonly calendar: StoryCalendar;

  constructor(private readonly telling: Telling) {
    ({ api: this.api, plan: this.plan, calendar: this.calendar } = telling);
  }

  /** Does the same for each, many at a time, and tells how far it is. */
  async each<T, R>(name: string, list: readonly T[], work: (each: T) => Promise<R>): Promise<readonly R[]> {
    if (list.length === 0) return [];
    const stage = new Stage(name, list.length, this.telling.listener);
    const results = await allOf(list, this.telling.atOnce, async (each) => {
      const result = await work(each);
      stage.tick();
      return result;
    });
    stage.end();
    return results;
  }

  say(line: string): void {
    this.telling.listener.say(line);
  }

  /** The id of a call of this story. */
  callOf(name: HeadlineCall): string {
    return known(this.memory.calls.get(name), `call ${name}`);
  }

  applicationOf({ key }: PlannedCase): string {
    return known(this.memory.applications.get(key), `application of ${key}`);
  }

  providerOf(key: string): string {
    return known(this.memory.providers.get(key), `provider ${key}`);
  }
}

const known = (id: string | undefined, what: string): string => {
  if (id === undefined) throw new Error(`the story has no ${what} yet`);
  return id;
};
