// The small set of a new demonstration: begun by its first start, told to the end by that one or by the next. DATI DI PROVA.
import type { Grants } from '@buono/access';
import { instantFromMillis, type Instant } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import { identityKeyOf } from '../identity-key.js';
import { Api } from './api/api.js';
import { Connections } from './api/exchange.js';
import { Sessions } from './api/sessions.js';
import { grantZoneOffices } from './people/zone-offices.js';
import { StoryCalendar } from './plan/calendar.js';
import { SMALL_SET_MONTHS, smallPlan } from './plan/small-plan.js';
import { readSetRecord, writeSetRecord, type SetRecord } from './set-record.js';
import type { Listener } from './story/progress.js';
import { tellStory } from './story/tell-story.js';
import { REGION } from './story/world.js';

const SET = 'small';
const AT_ONCE = 64;

/** Where the clock of a new demonstration must start, so that the months of the small set end at `end`. */
export const smallSetBegins = (end: Instant): Instant => StoryCalendar.endingAt(end, SMALL_SET_MONTHS).begin;

/**
 * Notes in a new directory, whose clock starts at `smallSetBegins(end)`, that the small set belongs to it. `untilNow` where
 * `end` is the machine's present, and not an instant that somebody chose.
 */
export const beginSmallSet = (directory: string, end: Instant, untilNow: boolean): void => {
  const begunAt = smallSetBegins(end);
  writeSetRecord(directory, { set: SET, begunAt, end, untilNow, codeSuffix: '', finished: false });
};

/** The running demonstration, as its seed sees it. */
export interface SeedingPlace extends Listener {
  readonly directory: string;
  /** Where this platform listens, without a slash at the end. */
  readonly url: string;
  readonly keys: KeyStore;
  readonly grants: Grants;
  /** Told when the set could not be told to its end. */
  onFault(error: unknown): void;
}

/**
 * The seeding of a directory: nothing where no small set was begun, or where it was told to the end. It speaks HTTP with the
 * platform it runs in; an interrupted one goes on at the next start, for every step has its key.
 */
export class SmallSetSeeding {
  private readonly record: SetRecord | undefined;
  private readonly connections = new Connections(AT_ONCE);
  private running: Promise<void> | undefined;
  private stopped = false;
  private over: boolean;

  constructor(private readonly place: SeedingPlace) {
    const record = readSetRecord(place.directory, SET);
    this.record = record?.finished === false ? record : undefined;
    this.over = this.record === undefined;
  }

  /** Whether there is nothing to wait for any more: all told, or given up. */
  get isOver(): boolean {
    return this.over;
  }

  /** Begins to tell; the platform must listen, and its background work run. */
  start(): void {
    if (this.record !== undefined) this.running ??= this.run(this.record);
  }

  /** Breaks off; what was done stays done. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.connections.close();
    await this.running;
  }

  private async run(record: SetRecord): Promise<void> {
    try {
      await this.tell(record);
    } catch (error) {
      if (this.stopped) return;
      this.place.onFault(error);
      this.place.say('DATI DI PROVA incompleti: la preparazione riprende al prossimo avvio');
    } finally {
      this.over = true;
      this.connections.close();
    }
  }

  private async tell(record: SetRecord): Promise<void> {
    const { place } = this;
    const { directory, url, keys, grants } = place;
    const nowMillis = () => place.nowMillis();
    const begun = nowMillis();
    place.say('DATI DI PROVA: preparo la dimostrazione');
    await grantZoneOffices(keys, grants);
    const sessions = new Sessions(identityKeyOf(directory), nowMillis);
    const api = new Api({ url, sessions, connections: this.connections, set: SET, nowMillis });
    const calendar = StoryCalendar.endingAt(record.end, SMALL_SET_MONTHS);
    await tellStory({ api, plan: smallPlan(calendar), calendar, atOnce: AT_ONCE, listener: place });
    if (record.untilNow) await api.setsClock(REGION, instantFromMillis(nowMillis()));
    writeSetRecord(directory, { ...record, finished: true });
    const seconds = ((nowMillis() - begun) / 1_000).toFixed(1).replace('.', ',');
    place.say(`DATI DI PROVA: pronti in ${seconds} s, ${api.requests} richieste`);
  }
}
