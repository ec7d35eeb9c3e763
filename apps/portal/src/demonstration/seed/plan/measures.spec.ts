// The facts of the invented families, before the engine of the calls: who shall qualify does, who shall not does not.
import { describe, expect, it } from '@jest/globals';
import { addDays, instant, instantFromMillis, type Instant } from '@buono/kernel';
import { territory } from '@buono/territory';
import {
  assess,
  compileCall,
  deriveZones,
  readFacts,
  redemptionAmount,
  type Assessment,
  type CompiledCall,
} from '@buono/rules';
import { headlineCall } from '@buono/rules/headline-calls';
import { Chance } from '../chance.js';
import { InventedPeople } from '../people/invented-people.js';
import { Places } from '../people/places.js';
import { StoryCalendar } from './calendar.js';
import type { Applying, GivenFacts, Measure } from './measure.js';
import { AUTONOMY } from './measures/autonomie.js';
import { CARER, DEMENTIA, DISCHARGE } from './measures/domiciliarita.js';
import { NIDI } from './measures/infanzia.js';
import { LIGURIAN_RIDES, STATE_RIDES } from './measures/mobilita.js';

const MEASURES = [NIDI, CARER, DEMENTIA, DISCHARGE, AUTONOMY, STATE_RIDES, LIGURIAN_RIDES];
const TRIES = 8;

interface Tried {
  readonly facts: GivenFacts;
  readonly assessment: GivenFacts;
  readonly found: Assessment;
}

const compiled = new Map<string, CompiledCall>();

/** The call as the story publishes it; compiled once, since that is what takes time. */
const callOf = (measure: Measure, calendar: StoryCalendar): CompiledCall => {
  const key = `${measure.call} ${calendar.end}`;
  const call = compiled.get(key) ?? compileCall(headlineCall(measure.call, calendar.datesOf(measure.call)));
  compiled.set(key, call);
  return call;
};

const tried = (measure: Measure, end: Instant, qualifies: boolean, seed: string): Tried => {
  const calendar = StoryCalendar.endingAt(end, 3);
  const chance = new Chance(seed);
  const applying: Applying = { chance, calendar, on: calendar.inFirstMonth(5), qualifies };
  const places = new Places();
  const person = new InventedPeople(chance, places).person({ zone: places.zone(chance), born: measure.born(applying) });
  const facts = measure.facts(applying);
  const assessment = measure.assessment?.(applying) ?? {};
  const call = callOf(measure, calendar);
  const { birthDate, comune } = person;
  const declared = readFacts(call.facts, { ...facts, birthDate, comune }, { source: 'declared' }, applying.on);
  const assessed = readFacts(call.facts, assessment, { source: 'assessment' }, applying.on);
  if (!declared.ok || !assessed.ok) throw new Error(JSON.stringify([declared, assessed]));
  const all = deriveZones({ ...declared.facts, ...assessed.facts }, territory().zones, applying.on);
  const dates = { submittedOn: applying.on, admittedOn: calendar.inFirstMonth(11) };
  return { facts, assessment, found: assess(call, measure.action, all, dates) };
};

// Days at the ends of months and years are where calendars go wrong.
const ENDS = ['2026-11-21T21:00:00.000Z', '2026-01-01T00:30:00.000Z', '2027-05-31T22:30:00.000Z'].map(instant);

describe.each(MEASURES.map((measure) => [`${measure.call} ${measure.action}`, measure] as const))(
  '%s',
  (_, measure) => {
    it.each(ENDS)('finds that those who shall qualify do, on %s', (end) => {
      for (let seed = 0; seed < TRIES; seed += 1) {
        const { found } = tried(measure, end, true, `yes-${seed}`);
        expect({ seed, outcome: found.outcome, missing: found.missing }).toEqual({
          seed,
          outcome: 'qualifies',
          missing: [],
        });
      }
    });

    it.each(ENDS)('finds that those who shall not qualify do not, on %s', (end) => {
      for (let seed = 0; seed < TRIES; seed += 1)
        expect(tried(measure, end, false, `no-${seed}`).found.outcome).toBe('does-not-qualify');
    });

    it('enters services that the voucher pays, on days that it is good for', () => {
      const end = instant('2026-11-21T21:00:00.000Z');
      const calendar = StoryCalendar.endingAt(end, 3);
      let entered = 0;
      for (let seed = 0; seed < TRIES; seed += 1) {
        const { facts, assessment, found } = tried(measure, end, true, `served-${seed}`);
        const { entitlement } = found;
        if (entitlement === undefined) throw new Error('not entitled');
        for (const stretch of calendar.months.flatMap((month) => calendar.stretches(month))) {
          for (const category of measure.categories.length === 0 ? [undefined] : measure.categories) {
            const chance = new Chance(`${seed}-${stretch.to}`);
            for (const entry of measure.entries({ chance, stretch, facts, assessment, category })) {
              const { service, servedOn, quantity } = entry;
              expect(servedOn >= stretch.from && servedOn <= stretch.to).toBe(true);
              expect(servedOn >= entitlement.validFrom && servedOn <= entitlement.validTo).toBe(true);
              const payee = { category: category ?? 'assistente-familiare' };
              expect(redemptionAmount(entitlement, { service, servedOn, ...quantity }, payee)).toMatchObject({
                ok: true,
              });
              entered += 1;
            }
          }
        }
      }
      expect(entered).toBeGreaterThan(TRIES);
    });
  },
);

describe('a recent application', () => {
  it('is about facts that are not in the future', () => {
    const calendar = StoryCalendar.endingAt(instantFromMillis(Date.UTC(2026, 0, 3)), 3);
    for (const measure of MEASURES) {
      const chance = new Chance(measure.action);
      const { iseePresentedOn } = measure.facts({ chance, calendar, on: calendar.recentDay, qualifies: true });
      if (typeof iseePresentedOn === 'string') expect(iseePresentedOn < addDays(calendar.recentDay, 1)).toBe(true);
    }
  });
});
