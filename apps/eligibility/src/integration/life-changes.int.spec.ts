// Something happens while a voucher lives, over HTTP: the call says what it does and from when, and the correction follows from it.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headlineCall } from '@buono/rules/headline-calls';
import { House } from '../testing/house.js';
import { draft } from '../testing/nursery.examples.js';
import { problem } from '../testing/problem-type.js';

const house = new House();
let id = '';
const change = (name: string, more: object) => ({
  id: name,
  article: 'art. 9',
  sentence: `Frase di ${name}.`,
  ...more,
});
beforeAll(async () => {
  await house.open();
  const nursery = headlineCall('infanzia');
  const changes = [
    change('trasloco', { on: 'move-out-of-region', does: 'end', from: 'next-month' }),
    change('morte', { on: 'death', does: 'end' }),
    change('isee', { on: 'isee-change', does: 'keep' }),
    change('ricovero', { on: 'hospital-stay', afterDays: 15, does: 'suspend' }),
    change('isee-nuovo', { on: 'isee-lapse', does: 'review', from: 'next-year' }),
  ];
  const policies = { ...nursery.policies, changes };
  const actions = nursery.actions.map(({ policies: _, ...action }) => action);
  const callId = await house.publish({ ...nursery, code: 'CAMBIA-2026', policies, actions });
  id = await house.apply(draft(callId, 1));
  expect((await house.post('officer', `/applications/${id}/decision`, { outcome: 'admit' })).status).toBe(200);
});
afterAll(() => house.close());

const said = (name: string, happenedOn: string, over: object = {}) => ({
  ...{ reason: 'moved', actNumber: 'D.D. 9/2026', change: { id: name, happenedOn } },
  ...over,
});
const preview = (body: object) => house.post('officer', `/applications/${id}/decision/corrections/preview`, body);

describe('a change that the call foresees', () => {
  it('ends what is due from the day that the call says: a move on 14 October, from 1 November', async () => {
    expect(await preview(said('trasloco', '2026-10-14'))).toMatchObject({
      status: 200,
      // Validity begins on 1 September: September and October of eleven months.
      body: { effectiveFrom: '2026-11-01', before: { entitled: true }, after: { entitled: false } },
    });
    expect((await preview(said('morte', '2026-10-14', { reason: 'deceased' }))).body).toMatchObject({
      effectiveFrom: '2026-10-14',
      after: { entitled: false },
    });
  });

  it('leaves a review to the office, from the day that the call says', async () => {
    const found = await preview(said('isee-nuovo', '2026-10-14', { facts: { isee: 2_500_000 } }));
    expect(found).toMatchObject({ status: 200, body: { effectiveFrom: '2027-01-01', after: { entitled: true } } });
  });

  it('is refused, with what the call says, where nothing changes or the voucher is suspended', async () => {
    const keeps = await preview(said('isee', '2026-10-14'));
    expect(keeps).toMatchObject({ status: 422, body: { type: problem('change-wrong') } });
    expect(JSON.stringify(keeps.body['errors'])).toContain('Frase di isee.');
    // 15 days after 14 October.
    expect(JSON.stringify((await preview(said('ricovero', '2026-10-14'))).body['errors'])).toContain('29/10/2026');
    const unknown = await preview(said('altro', '2026-10-14'));
    expect(JSON.stringify(unknown.body['errors'])).toContain('trasloco, morte, isee, ricovero, isee-nuovo');
    expect((await preview({ reason: 'moved', actNumber: 'D.D. 9/2026' })).body).toMatchObject({
      errors: [{ field: 'effectiveFrom' }],
    });
  });

  it('is proposed on an act and booked when another person approves', async () => {
    const path = `/applications/${id}/decision/corrections`;
    const proposed = await house.post('officer', path, said('trasloco', '2026-10-14'));
    expect(proposed).toMatchObject({ status: 201, body: { effectiveFrom: '2026-11-01', entitled: false } });
    const approved = await house.post('region', `${path}/${String(proposed.body['correctionId'])}/approval`);
    expect(approved.status).toBe(200);
    await house.settled();
    const [told] = house.told('it.buono.eligibility.entitlement-changed.v1');
    expect(told).toMatchObject({ applicationId: id, effectiveFrom: '2026-11-01', entitled: false });
  });
});
