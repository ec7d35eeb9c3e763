// Who may take each step of the procedure, over HTTP: whoever else tries is told no, bad input is named, and nothing is left of either.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House, type Who } from '../testing/house.js';
import { draft, facts } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
const at = (date: string, time = '10:00:00.000'): void => house.clock.set(`${date}T${time}Z`);
const window = { opensAt: '2026-06-01T00:00', closesAt: '2026-12-31T12:00' };
const nursery = headlineCall('infanzia', window);
const post = (who: Who | 'nobody', id: string, step: string, body: object = {}) =>
  house.post(who, `/applications/${id}/${step}`, body);
beforeAll(() => house.open());
afterAll(() => house.close());

/** A role that the step is not for: 403; one that is, of another zone, or no part in the application: 404. */
type Answers = Partial<Record<Who | 'nobody', number>>;
const STRANGERS = { nobody: 401, father: 403, mother: 403, auditor: 403, dpo: 403, second: 403 } as const;
const ZONE: Answers = { ...STRANGERS, elsewhere: 404, unit: 403, region: 403 };
const OFFICES: Answers = { ...STRANGERS, elsewhere: 404, unit: 403 };
const UNIT: Answers = { ...STRANGERS, officer: 403, elsewhere: 403, region: 403 };
const ALL = ['father', 'officer', 'elsewhere', 'region', 'unit', 'auditor', 'dpo', 'second'] as const;
const FAMILY: Answers = { nobody: 401, ...Object.fromEntries(ALL.map((who) => [who, 404])) };

interface Step {
  readonly step: string;
  readonly body?: object;
  readonly not: Answers;
  /** Who may, what they send wrong, and the field that is named. */
  readonly wrong?: readonly (readonly [body: object, field: string])[];
  readonly by?: Who;
}
const act = { actNumber: 'D.D. 9/2026', text: 'Perché sì' };
const text = ['a'.repeat(4_001), 7, ''].map((said) => [{ text: said }, 'text'] as const);

const RECEIVED: readonly Step[] = [
  { step: 'submission', not: FAMILY },
  {
    ...{ step: 'procedure', body: { office: 'Ufficio' }, not: ZONE, by: 'officer' },
    wrong: [
      [{}, 'office'],
      [{ office: 'Ufficio', officer: 'io' }, 'officer'],
    ],
  },
  { step: 'officers', body: { office: 'Ufficio' }, not: ZONE, by: 'officer', wrong: [[{ office: '\n' }, 'office']] },
  {
    ...{ step: 'integrations', body: { items: ['isee'], text: 'Manca' }, not: ZONE, by: 'officer' },
    wrong: [
      [{ items: ['isee', 'isee'], text: 'Manca' }, 'items'],
      [{ items: ['isee'], text: 'Manca', days: 0 }, 'days'],
      [{ items: ['isee'], text: 'Manca', days: 1.5 }, 'days'],
    ],
  },
  { step: 'integrations/answer', body: { text: 'Eccolo' }, not: FAMILY, by: 'mother', wrong: text },
  { step: 'assessments', body: { score: 7 }, not: UNIT, by: 'unit', wrong: [[{ score: -1 }, 'score']] },
  { step: 'evaluation', not: ZONE },
  { step: 'rejection-notice', not: ZONE, by: 'officer', wrong: [[{ grounds: [] }, 'grounds']] },
  { step: 'observations', body: { text: 'Noi' }, not: FAMILY, by: 'mother', wrong: text },
  {
    ...{ step: 'decision', body: { outcome: 'admit' }, not: ZONE, by: 'officer' },
    wrong: [
      [{}, 'outcome'],
      [{ outcome: 'forse' }, 'outcome'],
      [{ outcome: 'admit', actNumber: '' }, 'actNumber'],
    ],
  },
  { step: 'substitution', not: FAMILY },
  { step: 'withdrawal', not: FAMILY },
];
const ADMITTED: readonly Step[] = [
  {
    ...{ step: 'annulment', body: { cause: 'unlawful', text: 'Manca un atto' }, not: OFFICES, by: 'officer' },
    wrong: [[{ cause: 'antipatia', text: 'No' }, 'cause']],
  },
  { step: 'annulment/hearing', body: { text: 'Noi' }, not: FAMILY, by: 'mother', wrong: text },
  {
    ...{ step: 'annulment/decision', body: { outcome: 'dropped', ...act }, not: OFFICES, by: 'region' },
    wrong: [[{ ...act, outcome: 'annulled', effectiveFrom: '2026-02-30' }, 'effectiveFrom']],
  },
  {
    ...{ step: 'reserve/resolution', body: { outcome: 'met', actNumber: '1' }, not: OFFICES, by: 'region' },
    wrong: [[{ outcome: 'met' }, 'actNumber']],
  },
];
const REFUSED: readonly Step[] = [
  { step: 'appeal', body: { text: 'Ricorriamo' }, not: FAMILY, by: 'mother', wrong: text },
  { step: 'appeal/withdrawal', not: FAMILY },
  {
    ...{ step: 'appeal/decision', body: { ...act, outcome: 'upheld' }, not: OFFICES, by: 'region' },
    wrong: [[{ ...act, outcome: 'upheld', actNumber: undefined }, 'actNumber']],
  },
];

const ids: Record<'received' | 'admitted' | 'refused', string> = { received: '', admitted: '', refused: '' };
beforeAll(async () => {
  const call = await house.publish(nursery);
  ids.received = await house.apply(draft(call, 1));
  ids.admitted = await house.apply(draft(call, 2));
  ids.refused = await house.apply(draft(call, 3, { facts: facts({ isee: 4_000_001 }) }));
  await post('officer', ids.admitted, 'decision', { outcome: 'admit' });
  await post('officer', ids.refused, 'decision', { outcome: 'refuse' });
  await house.settled();
});

describe.each([
  ['received', RECEIVED],
  ['admitted', ADMITTED],
  ['refused', REFUSED],
] as const)('of an application that is %s', (status, steps) => {
  it.each(steps)('$step is for its own, and names what is wrong in what they send', async ({ step, ...asked }) => {
    const id = ids[status];
    const head = await house.store.head();
    const { body = {}, not, by, wrong = [] } = asked;
    const got: Answers = {};
    for (const who of Object.keys(not) as (Who | 'nobody')[]) got[who] = (await post(who, id, step, body)).status;
    expect(got).toEqual(not);
    for (const [sent, field] of wrong) {
      const refused = await post(by ?? 'officer', id, step, sent);
      expect(refused.status).toBe(400);
      const [found] = refused.body['errors'] as readonly { readonly field: string; readonly message: string }[];
      expect(found?.field).toMatch(new RegExp(`^${field}`));
    }
    expect(await house.store.head()).toBe(head);
  });
});

describe('a step out of its turn', () => {
  it.each([
    ['admitted', 'officer', 'procedure', { office: 'Ufficio' }, 'already-decided'],
    ['admitted', 'officer', 'integrations', { items: ['isee'], text: 'Manca' }, 'already-decided'],
    ['admitted', 'unit', 'assessments', { score: 7 }, 'already-decided'],
    ['admitted', 'officer', 'rejection-notice', {}, 'already-decided'],
    ['refused', 'officer', 'decision', { outcome: 'admit' }, 'already-decided'],
    ['received', 'mother', 'integrations/answer', { text: 'Ecco' }, 'nothing-asked'],
    ['received', 'officer', 'integrations', { items: ['isee'], text: 'Manca' }, 'procedure-not-started'],
  ] as const)(
    'of an application that is %s is refused to the %s: %s',
    async (...[status, who, step, body, refusal]) => {
      const head = await house.store.head();
      expect((await post(who, ids[status], step, body)).body['type']).toBe(problem(refusal));
      expect(await house.store.head()).toBe(head);
    },
  );
});

describe('the window of a call', () => {
  it('takes an application from its first second to its last, on Italian clocks', async () => {
    at('2026-10-01');
    // From Sunday 25 October at midnight, summer time, to Monday at 00:00:59: 25 hours and that minute.
    const night = { opensAt: '2026-10-25T00:00', closesAt: '2026-10-26T00:00' };
    const call = await house.publish({ ...headlineCall('infanzia', night), code: 'ORA-SOLARE' });
    const started = await house.post('mother', '/applications', draft(call, 4));
    const other = await house.post('mother', '/applications', draft(call, 5));
    const [id, late] = [started, other].map(({ body }) => String(body['applicationId'])) as [string, string];
    at('2026-10-24', '21:59:59.999');
    expect((await post('mother', id, 'submission')).body['type']).toBe(problem('window-not-open'));
    at('2026-10-24', '22:00:00.000');
    expect((await post('mother', id, 'submission')).status).toBe(200);
    at('2026-10-25', '23:01:00.000');
    expect((await post('mother', late, 'submission')).body['type']).toBe(problem('window-closed'));
    at('2026-10-25', '23:00:59.999');
    expect((await post('mother', late, 'submission')).status).toBe(200);
  });
});

describe('a term over HTTP', () => {
  /** Received on one day and started at once: the last day to decide, and to answer a request of that day. */
  const terms = async (n: number, on: string, days: number) => {
    at(on);
    const call = await house.publish({ ...nursery, code: `TERMINI-${n}` });
    const id = await house.apply(draft(call, n));
    await post('officer', id, 'procedure', { office: 'Ufficio' });
    const decide = (await house.get('mother', `/applications/${id}/procedure`)).body['dueOn'];
    await post('officer', id, 'integrations', { items: ['isee'], text: 'Manca', days });
    return { id, decide, answer: (await house.get('mother', `/applications/${id}/procedure`)).body['waitsUntil'] };
  };
  const answered = async (id: string) => (await post('mother', id, 'integrations/answer', { text: 'Ecco' })).body;

  it('moves from a Sunday that is 4 October, and ends with the last second of Monday', async () => {
    // 4 September and 30 days: Sunday 4 October 2026, a feast too; 24 September and 10 days: the same Sunday.
    expect(await terms(6, '2026-09-04', 30)).toMatchObject({ decide: '2026-10-05', answer: '2026-10-05' });
    const { id, answer } = await terms(7, '2026-09-24', 10);
    expect(answer).toBe('2026-10-05');
    at('2026-10-05', '22:00:00.000');
    expect((await answered(id))['type']).toBe(problem('answer-late'));
    at('2026-10-05', '21:59:59.999');
    expect(await answered(id)).toMatchObject({ status: 'received' });
  });

  it('moves from the Sunday on which clocks go back, and counts by the clock of winter', async () => {
    // 15 October and 10 days: Sunday 25 October; Monday ends at 23:00 UTC.
    const { id, answer } = await terms(8, '2026-10-15', 10);
    expect(answer).toBe('2026-10-26');
    at('2026-10-26', '23:00:00.000');
    expect((await answered(id))['type']).toBe(problem('answer-late'));
    at('2026-10-26', '22:59:59.999');
    expect(await answered(id)).toMatchObject({ status: 'received' });
  });
});
