// The large set, told to a platform that is ready: resumed where it was interrupted, audited at its end.
import { dateInRome, instantFromMillis, type Instant } from '@buono/kernel';
import { HEADLINE_CALLS, headlineCallText } from '@buono/rules/headline-calls';
import { readIdentityKey } from '../identity-key.js';
import { Api, StepRefused } from './api/api.js';
import { Connections } from './api/exchange.js';
import { Sessions } from './api/sessions.js';
import { auditSet, type Audited } from './audit-set.js';
import type { DemoOptions } from './demo-options.js';
import { zoneOffices } from './people/zone-offices.js';
import { StoryCalendar } from './plan/calendar.js';
import { largePlan } from './plan/large-plan.js';
import { readSetRecord, writeSetRecord, type SetRecord } from './set-record.js';
import { count, type Listener } from './story/progress.js';
import { tellStory } from './story/tell-story.js';
import { AUDITOR, REGION } from './story/world.js';

const AT_ONCE = 48;

/** Where the large set is told. */
export interface LargePlace extends Listener {
  readonly directory: string;
  readonly url: string;
}

/** The name of a large set: the same options are the same set. */
export const nameOf = ({ seed, recipients, providers, months }: DemoOptions): string =>
  `large-${seed}-${recipients}-${providers}-${months}`;

/** Tells the set and audits it; what was told already is told again without effect. */
export const seedLargeSet = async (place: LargePlace, options: DemoOptions): Promise<readonly Audited[]> => {
  const key = readIdentityKey(place.directory);
  if (key === undefined) throw new Error(`${place.directory} is not the directory of a demonstration`);
  const set = nameOf(options);
  const connections = new Connections(AT_ONCE);
  const sessions = new Sessions(key, () => place.nowMillis());
  const api = new Api({ url: place.url, sessions, connections, set, nowMillis: () => place.nowMillis() });
  try {
    await assertOffices(api, place);
    const record = readSetRecord(place.directory, set) ?? (await begin(api, place, { set, options }));
    const calendar = StoryCalendar.endingAt(record.end, options.months);
    const plan = largePlan(calendar, options, record.codeSuffix);
    place.say(`DATI DI PROVA: ${count(options.recipients)} destinatari, dal ${calendar.firstMonth} al ${record.end}`);
    const world = await tellStory({ api, plan: { ...plan, set }, calendar, atOnce: AT_ONCE, listener: place });
    if (record.untilNow) await api.setsClock(REGION, instantFromMillis(place.nowMillis()));
    writeSetRecord(place.directory, { ...record, finished: true });
    place.say(`Richieste: ${count(api.requests)}. Confronto la riconciliazione con le differenze previste`);
    return await auditSet(world);
  } finally {
    connections.close();
  }
};

/** The platform must know the officers of the zones, and us. */
const assertOffices = async (api: Api, { url, directory }: LargePlace): Promise<void> => {
  const last = [...zoneOffices().values()].at(-1);
  if (last === undefined) return;
  try {
    await api.sees(last.officer, `/rankings?zone=${last.zone}`);
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    const why = error.status === 401 ? `does not run on ${directory}` : 'does not know the offices of the zones';
    throw new Error(`the platform at ${url} ${why}`, { cause: error });
  }
};

interface Calls {
  readonly items: readonly { readonly code: string }[];
}

/** The set begins: where the clock is now, or where it was put for it; with codes that no other call has. */
const begin = async (
  api: Api,
  place: LargePlace,
  { set, options }: { readonly set: string; readonly options: DemoOptions },
): Promise<SetRecord> => {
  const { now } = await api.sees<{ readonly now: Instant }>(AUDITOR, '/demonstration/clock');
  const { items } = await api.sees<Calls>(AUDITOR, '/calls?limit=500');
  const codeSuffix = freeSuffix(items.map(({ code }) => code));
  const { end } = StoryCalendar.after(now, options.months);
  const record = { set, begunAt: now, end, untilNow: false, codeSuffix, finished: false };
  writeSetRecord(place.directory, record);
  place.say(`L’orologio della dimostrazione è al ${dateInRome(now)} e andrà fino al ${dateInRome(end)}`);
  return record;
};

/** Notes that the set begins on an empty directory, with the story's end today. */
export const beginLargeSetToday = (directory: string, options: DemoOptions, end: Instant): void => {
  const begunAt = StoryCalendar.endingAt(end, options.months).begin;
  writeSetRecord(directory, { set: nameOf(options), begunAt, end, untilNow: true, codeSuffix: '', finished: false });
};

/** The first of '', '-2', '-3' … with which no headline code is taken. */
export const freeSuffix = (taken: readonly string[]): string => {
  const codes = HEADLINE_CALLS.map((name) => /^code: (\S+)/m.exec(headlineCallText(name))?.[1] ?? '');
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    if (!codes.some((code) => taken.includes(`${code}${suffix}`))) return suffix;
  }
};
