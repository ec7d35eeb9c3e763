// The small set of a new demonstration: begun by its first start, told to the end by that one or by the next. DATI DI PROVA.
import type { Instant } from '@buono/kernel';
import { Api } from './api/api.js';
import { Connections } from './api/exchange.js';
import { Sessions } from './api/sessions.js';
import { identityKeyOf } from '../identity-key.js';
import { StoryCalendar } from './plan/calendar.js';
import { SMALL_SET_MONTHS, smallPlan } from './plan/small-plan.js';
import { readSetRecord, writeSetRecord } from './set-record.js';
import type { Listener } from './story/progress.js';
import { tellStory } from './story/tell-story.js';

const SET = 'small';
const AT_ONCE = 24;

/** Where the clock of a new demonstration must start, so that the months of the small set end at `end`. */
export const smallSetBegins = (end: Instant): Instant => StoryCalendar.endingAt(end, SMALL_SET_MONTHS).begin;

/** Notes in a new directory, whose clock starts at `smallSetBegins(end)`, that the small set belongs to it. */
export const beginSmallSet = (directory: string, end: Instant): void => {
  const begunAt = smallSetBegins(end);
  writeSetRecord(directory, { set: SET, begunAt, end, codeSuffix: '', finished: false });
};

/** Whether the small set of this directory was begun and not told to the end. */
export const hasUnfinishedSmallSet = (directory: string): boolean => readSetRecord(directory, SET)?.finished === false;

/** The running demonstration, as its seed sees it. */
export interface SeedingPlace extends Listener {
  readonly directory: string;
  /** Where this platform listens, without a slash at the end. */
  readonly url: string;
}

/**
 * Tells the small set to its end over HTTP, unless there is none to tell. An interrupted one goes on where it was: every step has
 * its key. The offices of the zones must have their roles (`grantZoneOffices`).
 */
export const seedSmallSet = async (place: SeedingPlace): Promise<void> => {
  const record = readSetRecord(place.directory, SET);
  if (record === undefined || record.finished) return;
  const calendar = StoryCalendar.endingAt(record.end, SMALL_SET_MONTHS);
  const connections = new Connections(AT_ONCE);
  const sessions = new Sessions(identityKeyOf(place.directory), () => place.nowMillis());
  const door = { url: place.url, sessions, connections, set: SET, nowMillis: () => place.nowMillis() };
  const begun = place.nowMillis();
  place.say('DATI DI PROVA: preparo la dimostrazione');
  try {
    const api = new Api(door);
    await tellStory({ api, plan: smallPlan(calendar), calendar, atOnce: AT_ONCE, listener: place });
    writeSetRecord(place.directory, { ...record, finished: true });
    const seconds = ((place.nowMillis() - begun) / 1_000).toFixed(1).replace('.', ',');
    place.say(`DATI DI PROVA: pronti in ${seconds} s, ${api.requests} richieste`);
  } finally {
    connections.close();
  }
};
