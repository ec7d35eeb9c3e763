// Terms and policies: defaults from the law, an action's own before the call's, changes that take effect on the right day.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { assess } from '../assess/assess.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import type { CallChange } from '../model/call-terms.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall, sampleDocument } from '../testing/sample-call.js';
import { mostOf } from './booking.js';
import { effectOf } from './changes.js';

const only = (call: ReturnType<typeof sampleCall>) => {
  const action = call.actions.get('UNO');
  if (action === undefined) throw new Error('the sample has one action');
  return action;
};
const dates = { submittedOn: '2026-02-10', admittedOn: '2026-03-20' };
const found = (policies: object) => {
  const parsed = parseCallDocument(sampleDocument({ policies }));
  return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
};

describe('the terms of an action', () => {
  it('are the law’s where nobody says otherwise', () => {
    const { terms, policies, recipient } = only(sampleCall());
    expect(terms).toMatchObject({ decisionDays: 30, integrationDays: 10, observationDays: 10 });
    expect(policies).toMatchObject({ rejectionNotice: true, booking: 'admission', lastVoucher: 'stop' });
    expect(recipient).toBe('person');
  });

  it('have a provisional ranking only where the call says so', () => {
    expect(only(sampleCall()).terms.provisionalDays).toBe(0);
    const terms = { acceptanceDays: 10, entryDays: 30, whenShort: 'partial', provisionalDays: 15 } as const;
    expect(only(sampleCall({ order: 'isee' }, { terms })).terms.provisionalDays).toBe(15);
    const parsed = parseCallDocument(sampleDocument({ terms: { ...terms, provisionalDays: -1 } }));
    expect(parsed.ok ? [] : parsed.problems.map(({ place }) => place)).toEqual(['terms.provisionalDays']);
  });

  it('send who renounces to the end of a ranking and out of any other list, and whose offer lapses out', () => {
    expect(only(sampleCall()).policies).toMatchObject({ onRenunciation: 'out', onLapse: 'out' });
    expect(only(sampleCall({ order: 'isee' })).policies).toMatchObject({ onRenunciation: 'last', onLapse: 'out' });
    const said = { policies: { onRenunciation: 'out', onLapse: 'last' } };
    expect(only(sampleCall({ order: 'isee' }, said)).policies).toMatchObject(said.policies);
  });

  it('do without the notice of refusal in a ranking, unless the call wants it', () => {
    const ranked = { order: 'isee' };
    expect(only(sampleCall(ranked)).policies.rejectionNotice).toBe(false);
    expect(only(sampleCall(ranked, { policies: { rejectionNotice: true } })).policies.rejectionNotice).toBe(true);
  });

  it('are its own before the call’s, field by field, and reach the voucher', () => {
    const call = sampleCall(
      { terms: { acceptanceDays: 5 }, policies: { lastVoucher: 'skip' }, recipient: 'household' },
      { policies: { lastVoucher: 'partial', booking: 'submission' }, recipient: 'body' },
    );
    const { terms, policies, recipient } = only(call);
    expect([terms.acceptanceDays, terms.entryDays]).toEqual([5, 30]);
    expect([policies.lastVoucher, policies.booking, recipient]).toEqual(['skip', 'submission', 'household']);
    expect(assess(call, 'UNO', givenFacts({ isee: 1 }), dates).entitlement).toMatchObject({ acceptanceDays: 5 });
  });
});

describe('a change', () => {
  const change = (over: Partial<CallChange> = {}): CallChange => ({
    id: 'x',
    article: 'art. 9',
    on: 'hospital-stay',
    does: 'suspend',
    sentence: 'Il buono si ferma.',
    ...over,
  });
  it.each<[Partial<CallChange>, string, string]>([
    [{}, '2026-11-30', '2026-11-30'],
    [{ afterDays: 3 }, '2026-11-30', '2026-12-03'],
    [{ from: 'next-month' }, '2026-11-30', '2026-12-01'],
    [{ from: 'next-month', afterDays: 1 }, '2026-11-30', '2027-01-01'],
    [{ from: 'next-year' }, '2026-01-01', '2027-01-01'],
    [{ from: 'after-use' }, '2026-01-01', '2027-08-01'],
    [{ from: 'after-use' }, '2027-09-01', '2027-09-01'],
  ])('%j that happened on %s takes effect on %s', (over, on, from) => {
    expect(effectOf(change(over), localDate(on), localDate('2027-07-31'))).toBe(from);
  });

  const third = (from: CallChange['from']) =>
    sampleCall(
      {},
      { policies: { changes: [{ ...change({ on: 'birthday', does: 'end', years: 3 }), ...(from && { from }) }] } },
    );
  it.each<[string, CallChange['from'], string]>([
    ['2023-07-15', undefined, '2026-07-14'],
    ['2023-07-15', 'next-month', '2026-07-31'],
    ['2023-07-15', 'after-use', '2026-12-31'],
    ['2020-02-29', undefined, ''],
    ['2024-02-29', undefined, '2026-12-31'],
  ])('ends the voucher of who was born on %s at the third birthday (%s): %s', (birthDate, from, validTo) => {
    const { entitlement } = assess(third(from), 'UNO', givenFacts({ isee: 1, birthDate }), dates);
    expect(entitlement?.validTo ?? '').toBe(validTo);
  });

  it('says in the steps of the amount which birthday ended it', () => {
    const { steps } = assess(third(undefined), 'UNO', givenFacts({ isee: 1, birthDate: '2023-07-15' }), dates);
    expect(steps).toContainEqual(expect.objectContaining({ name: 'x', article: 'art. 9', result: '2026-07-14' }));
  });

  it.each<[object, string]>([
    [change({ on: 'birthday', does: 'end' }), 'years'],
    [change({ years: 3 }), 'years'],
    [change({ on: 'death', does: 'suspend' }), 'does'],
    [change({ on: 'move-out-of-region', does: 'end', afterDays: 3 }), 'afterDays'],
    [change({ does: 'recompute' }), 'does'],
  ])('%j is refused for its %s', (one, field) => {
    expect(found({ changes: [one] })).toContain(`policies.changes[0].${field} change-wrong`);
  });
});

describe('an incompatible benefit', () => {
  const hcp = {
    id: 'hcp',
    article: 'art. 8',
    schemes: ['Home Care Premium'],
    fact: 'homeCarePremium',
    per: 'person',
    over: 'month',
    does: 'block',
    sentence: 'Non si cumula con Home Care Premium.',
  };
  const asked = (does: string, value: boolean | undefined) =>
    assess(
      sampleCall({}, { policies: { incompatible: [{ ...hcp, does }] } }),
      'UNO',
      givenFacts({ isee: 1, ...(value !== undefined && { homeCarePremium: value }) }),
      dates,
    );

  it('keeps out who has it, and nobody else', () => {
    expect(asked('block', false).outcome).toBe('qualifies');
    expect(asked('block', undefined)).toMatchObject({ outcome: 'cannot-check-yet', missing: ['homeCarePremium'] });
    const refused = asked('block', true);
    expect(refused.outcome).toBe('does-not-qualify');
    expect(refused.criteria.at(-1)).toMatchObject({ id: 'incompatible.hcp', sentence: hcp.sentence });
  });

  it('is given up by who has it, where the call admits that', () => {
    expect(asked('renounce', true)).toMatchObject({ outcome: 'qualifies', renunciations: [{ id: 'hcp' }] });
    expect(asked('renounce', false)).toMatchObject({ outcome: 'qualifies', renunciations: [] });
    expect(asked('renounce', undefined).outcome).toBe('cannot-check-yet');
  });

  it('is refused when it names nothing, or what is not there', () => {
    const { schemes: _, ...nothing } = hcp;
    expect(found({ incompatible: [nothing] })).toEqual(['policies.incompatible[0] incompatibility-empty']);
    const wrong = { ...hcp, fact: 'isee', actions: ['DUE'] };
    expect(found({ incompatible: [wrong, hcp] })).toEqual([
      'policies.incompatible[0].actions[0] action-unknown',
      'policies.incompatible[0].fact unknown-name',
      'policies.incompatible[1].id duplicate-code',
    ]);
    expect(found({ renewal: { of: ['PROVA-1'], askAgain: ['iseee'] } })).toEqual([
      'policies.renewal.askAgain[0] unknown-name',
      'policies.renewal.of call-renews-itself',
    ]);
  });
});

describe('booking at submission', () => {
  const booking = { policies: { booking: 'submission' } };
  const problems = (changes: object, action: Readonly<Record<string, unknown>> = {}) => {
    const parsed = parseCallDocument(sampleDocument({ ...booking, ...changes }, action));
    return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
  };

  it('needs an order by arrival and a value of which the most is known, within the money of the call', () => {
    // 80.00 a month for ten months are 800.00 of 1,000.00.
    expect(problems({})).toEqual([]);
    expect(problems({ order: 'isee' })).toEqual(['actions[0].policies.booking booking-needs-arrival']);
    expect(problems({}, { value: 'unitFee' })).toEqual(['actions[0].value booking-unbounded']);
    expect(problems({}, { value: 'min(unitFee, euro("1000.00"))' })).toEqual([]);
    expect(problems({}, { value: 'min(unitFee, euro("1000.01"))' })).toEqual(['actions[0].value booking-unbounded']);
  });

  it('says the most that a voucher may come to', () => {
    expect(mostOf(sampleCall({}, booking), 'UNO')).toBe(80_000);
    expect(mostOf(sampleCall(), 'ALTRA')).toBe(0);
  });
});
