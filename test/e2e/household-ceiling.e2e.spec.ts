// A ceiling over the household, of a call of persons: siblings share it, also at the same moment; who moves out or in does from a day.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { acceptedVoucher, accreditedProvider, Journey, publishCall } from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { family, invented } from './support/people.js';
import { expectRefused } from './support/refused.js';

type Said = Readonly<Record<string, unknown>>;
interface Household {
  readonly household?: string;
  readonly between?: readonly string[];
  readonly applications: readonly string[];
}

const ADA = invented('Ada', 'Nucleini', 'F', '2016-02-01');
const BRUNO = invented('Bruno', 'Nucleini', 'M', '2018-03-01');
const CARLA = invented('Carla', 'Altrini', 'F', '2017-04-01');
const FATHER = invented('Furio', 'Nucleini', 'M', '1980-05-01');
const member = ({ fiscalCode, givenName, familyName, birthDate }: typeof ADA) => ({
  ...{ fiscalCode, givenName, familyName, birthDate },
});

describe('a ceiling over the household', () => {
  let journey: Journey;
  let callId = '';
  const applications: Record<string, string> = {};
  const vouchers: Record<string, string> = {};
  const officer = () => journey.as('zone-officer');

  const sent = async (who: typeof ADA, parent: string, household: readonly (typeof ADA)[] | undefined) => {
    const draft = {
      ...{ callId, action: 'SOLLIEVO', recipient: who, applicant: { relation: 'parent' } },
      ...(household && { household: household.map(member) }),
      ...{ facts: { caresFor: true, isee: 1_000_000 }, declarationsAccepted: true },
    };
    return journey.as(parent).post('/applications', draft);
  };
  const voucherOf = async (who: typeof ADA, parent: string, household: readonly (typeof ADA)[]): Promise<void> => {
    const { applicationId } = (await sent(who, parent, household)).body as { applicationId: string };
    await journey.as(parent).did(`/applications/${applicationId}/submission`, {});
    expect(await officer().did(`/applications/${applicationId}/evaluation`)).toMatchObject({ outcome: 'qualifies' });
    await officer().did(`/applications/${applicationId}/decision`, { outcome: 'admit' });
    applications[who.givenName] = applicationId;
    vouchers[who.givenName] = (await acceptedVoucher(journey, parent, applicationId)).voucherId;
  };
  /** The public pays the cost less 10.00. */
  const spend = (who: string, servedOn: string, askedCents: number) =>
    journey.as('home-care').post('/redemptions', { voucherId: vouchers[who], service: 'GIORNO', servedOn, askedCents });
  const householdOf = (who: string) => officer().sees<Household>(`/applications/${applications[who]}/household`);
  /** Where somebody is counted from a day on: proposed by the zone, approved by another person. */
  const counted = async (who: string, effectiveFrom: string, household: object, actNumber: string): Promise<void> => {
    const path = `/applications/${applications[who]}/decision/corrections`;
    const asked = { reason: 'moved', actNumber, effectiveFrom, household };
    const { correctionId } = await officer().did<Said>(path, asked);
    await journey.as('region-officer').did(`${path}/${String(correctionId)}/approval`);
  };

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const document = respite('NUCLEO-PROVA', { from: '2026-05-11', to: '2026-12-31' }, '500.00', 'session');
    const annual = { id: 'annuo', article: 'art. 5', per: 'year', amount: 'euro("100.00")', across: 'household' };
    const actions = document.actions.map((action) => ({ ...action, ceilings: [annual] }));
    const terms = { ...document.terms, whenShort: 'partial' };
    const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 500_000 }];
    ({ callId } = await publishCall(journey, { ...document, terms, actions }, funds));
    const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
    await accreditedProvider(journey, 'home-care', house, 'sollievo');
  });
  afterAll(() => journey.end());

  it('asks who is of the household, and says so to who forgets it', async () => {
    expectRefused(await sent(ADA, 'family-one', undefined), [422, 'recipient-kind-wrong']);
    const mother = family('family-one');
    // The lists are not the same: the mother is in both.
    await voucherOf(ADA, 'family-one', [mother, BRUNO]);
    await voucherOf(BRUNO, 'family-one', [mother, FATHER]);
    await voucherOf(CARLA, 'family-two', [family('family-two'), invented('Dario', 'Altrini', 'M', '2012-01-01')]);
    const [ada, bruno, carla] = await Promise.all(['Ada', 'Bruno', 'Carla'].map(householdOf));
    expect(ada).toMatchObject({ applications: [applications['Bruno']] });
    expect(bruno?.household).toBe(ada?.household);
    expect(carla?.applications).toEqual([]);
    for (const who of ['family-one', 'home-care'])
      expectRefused(await journey.as(who).get(`/applications/${applications['Ada']}/household`), [403, 'role-missing']);
  });

  it('holds when two siblings use their vouchers at the same moment', async () => {
    const both = await Promise.all([spend('Ada', '2026-05-11', 8_000), spend('Bruno', '2026-05-11', 8_000)]);
    // 70.00 each; the household has 100.00: 70.00 and what is left, 30.00.
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both.map(({ body }) => Number(body['publicCents'])).sort()).toEqual([3_000, 7_000]);
    for (const who of ['Ada', 'Bruno'])
      expect(await spend(who, '2026-05-11', 2_000)).toMatchObject({ status: 409, body: { ceiling: 'annuo' } });
    expect(await spend('Carla', '2026-05-11', 8_000)).toMatchObject({ status: 201, body: { publicCents: 7_000 } });
  });

  it('counts who moves out apart from a day on, and nothing of before', async () => {
    await journey.clock('2026-06-03T08:00:00.000Z');
    await counted('Bruno', '2026-06-01', {}, 'D.D. 31/2026');
    await journey
      .as('family-one')
      .eventually<{ corrections: readonly unknown[] }>(
        `/wallets/${vouchers['Bruno']}`,
        ({ corrections }) => corrections.length === 1,
      );
    // His own 100.00 begin in June, whatever he had in May; of the days before the household has none left.
    expect(await spend('Bruno', '2026-06-02', 8_000)).toMatchObject({ status: 201, body: { publicCents: 7_000 } });
    expect(await spend('Bruno', '2026-06-03', 8_000)).toMatchObject({ status: 201, body: { publicCents: 3_000 } });
    expect((await spend('Bruno', '2026-05-12', 8_000)).body).toMatchObject({ ceiling: 'annuo' });
    expect((await spend('Ada', '2026-06-02', 8_000)).body).toMatchObject({ ceiling: 'annuo' });
    expect(await householdOf('Ada')).toMatchObject({ applications: [] });
  });

  it('holds what is above it once somebody is found to have joined, and refuses nothing of it', async () => {
    const june = await spend('Carla', '2026-06-02', 3_000);
    expect(june).toMatchObject({ status: 201, body: { publicCents: 2_000 } });
    await counted('Carla', '2026-06-01', { with: applications['Ada'] }, 'D.D. 32/2026');
    type Holds = { items: { rule: string; redemptionId: string }[] };
    const { items } = await officer().eventually<Holds>('/holds?status=open', ({ items: held }) => held.length === 1);
    expect(items).toMatchObject([{ rule: 'over-one-ceiling', redemptionId: june.body['redemptionId'] }]);
    expect((await spend('Carla', '2026-06-03', 3_000)).body).toMatchObject({ ceiling: 'annuo' });
    // Found to be wrong, it is taken back: nothing is held any more.
    await counted('Carla', '2026-06-01', {}, 'D.D. 33/2026');
    await officer().eventually<Holds>('/holds?status=open', ({ items: held }) => held.length === 0);
    expect(await spend('Carla', '2026-06-03', 2_000)).toMatchObject({ status: 201, body: { publicCents: 1_000 } });
  });

  it('takes no act that says nothing, and none of a household that nobody knows', async () => {
    const path = `/applications/${applications['Ada']}/decision/corrections`;
    const asked = { reason: 'moved', actNumber: 'D.D. 34/2026', effectiveFrom: '2026-06-01' };
    const own = { ...asked, household: { with: applications['Ada'] } };
    expectRefused(await officer().post(path, own), [422, 'household-wrong']);
    expectRefused(await journey.as('family-one').post(path, own), [403, 'role-missing']);
    const late = { with: applications['Ada'], actNumber: 'D.D. 35/2026' };
    expectRefused(await officer().post(`/applications/${applications['Bruno']}/household`, late), [
      409,
      'already-decided',
    ]);
  });
});
