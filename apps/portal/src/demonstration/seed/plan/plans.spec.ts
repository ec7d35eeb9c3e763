// The two plans: repeatable, with something in every state, providers who may do what they are asked to.
import { describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { HEADLINE_CALLS } from '@buono/rules/headline-calls';
import { StoryCalendar } from './calendar.js';
import { largePlan } from './large-plan.js';
import type { Plan } from './plan.js';
import { SMALL_SET_MONTHS, smallPlan } from './small-plan.js';

const end = instant('2026-11-21T21:00:00.000Z');
const small = smallPlan(StoryCalendar.endingAt(end, SMALL_SET_MONTHS));
const size = { recipients: 600, providers: 120, seed: 1 };
const calendar = StoryCalendar.endingAt(end, 6);
const large = largePlan(calendar, size, '');

const providersCan = ({ cases }: Plan): void => {
  for (const { measure, provider, recipient, fate } of cases) {
    const isServed = fate === 'in-use' || fate === 'closed' || fate === 'suspended';
    if (!isServed || measure.categories.length === 0) continue;
    expect(measure.categories).toContain(provider?.registration.category);
    expect(['all', recipient.zone]).toContain(provider?.zone);
  }
};

describe('the small set', () => {
  it('has about forty recipients and sixteen providers, of whom four are the personas’ own', () => {
    expect(small.cases.length).toBeGreaterThanOrEqual(40);
    expect(small.providers).toHaveLength(16);
    const own = small.providers.slice(0, 4).map(({ administrator }) => administrator.key);
    expect(own).toEqual(['nursery', 'home-care', 'educational', 'taxi-driver']);
  });

  it('has every call and every fate', () => {
    expect(new Set(small.cases.map(({ measure }) => measure.call))).toEqual(new Set(HEADLINE_CALLS));
    const fates = ['draft', 'withdrawn', 'submitted', 'assessed', 'refused', 'offered', 'lapsed', 'renounced'];
    expect(new Set(small.cases.map(({ fate }) => fate))).toEqual(new Set([...fates, 'in-use', 'suspended', 'closed']));
  });

  it('asks of providers what they may do', () => providersCan(small));

  it('lets each recipient apply once to a call', () => {
    const applications = small.cases.map(({ recipient, measure }) => `${recipient.fiscalCode} ${measure.call}`);
    expect(new Set(applications).size).toBe(applications.length);
  });
});

describe('the large set', () => {
  it('is as large as asked, the same from the same seed and another from another', () => {
    expect(large.cases).toHaveLength(600);
    expect(large.providers).toHaveLength(120);
    const codes = (plan: Plan) => plan.cases.map(({ recipient }) => recipient.fiscalCode);
    expect(codes(largePlan(calendar, size, ''))).toEqual(codes(large));
    expect(codes(largePlan(calendar, { ...size, seed: 2 }, ''))).not.toEqual(codes(large));
  });

  it('asks of providers what they may do', () => providersCan(large));

  it('has each person once, recipients and who answers for a provider alike', () => {
    const everybody = [
      ...large.cases.map(({ recipient }) => recipient.fiscalCode),
      ...large.providers.map(({ administrator }) => administrator.persona),
    ];
    expect(new Set(everybody).size).toBe(720);
  });

  it('plants differences, but seldom', () => {
    const ends = large.cases.map(({ key, recipient }) =>
      large.claimEnd({ call: 'infanzia', payee: key, month: '2026-06' as never, zone: recipient.zone }),
    );
    const planted = ends.filter(({ cut, bank }) => cut || bank !== 'whole').length;
    expect(planted).toBeGreaterThan(5);
    expect(planted).toBeLessThan(60);
  });
});
