// Who receives is a household or a body: one open application each, whoever of them sends it, and their money. By hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { acceptedVoucher, accreditedProvider, approvedRanking, claimOf, Journey, payClaim } from './support/journey.js';
import { family, HOME_CARE, invented } from './support/people.js';
import { problem, Schemes } from './support/scheme.js';

let journey: Journey;
let schemes: Schemes;
beforeAll(async () => {
  journey = await Journey.start('2026-06-02T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
  schemes = new Schemes(journey);
});
afterAll(() => journey.end());

interface Draft {
  applicationId: string;
}

/** Members are named without their Comune: the household lives where its recipient does. */
const member = ({ comune: _, ...person }: ReturnType<typeof invented>) => person;
const MOTHER = family('family-one');
const GRANDFATHER = family('family-two');
// Of age on 3 June 2026.
const SON = member(invented('Quasi', 'Adulto', 'M', '2008-06-03'));
const DAUGHTER = member(invented('Ancora', 'Minorenne', 'F', '2012-02-29'));

describe('a household', () => {
  let callId = '';
  let own = '';
  const draft = (recipient: object, household: readonly object[] | undefined, over: object = {}) => ({
    callId,
    recipient,
    ...(household && { household }),
    facts: { isee: 1_500_000 },
    declarationsAccepted: true,
    ...over,
  });
  const tutor = { applicant: { relation: 'tutor', mandate: 'Decreto di prova 31/2026' } };

  it('is named member by member, each once, where the call is for households', async () => {
    callId = await schemes.published('nuclei', ['Fondo casa', 210_000]);
    const mother = journey.as('family-one');
    expect(await mother.post('/applications', draft(MOTHER, undefined))).toMatchObject({
      status: 422,
      body: { ...problem('recipient-kind-wrong'), errors: [{ field: 'household' }] },
    });
    const twice = [SON, member(MOTHER)];
    expect(await mother.post('/applications', draft(MOTHER, twice))).toMatchObject({
      status: 422,
      body: { ...problem('household-wrong'), errors: [{ field: 'household[1].fiscalCode' }] },
    });
    const wrong = [{ ...SON, birthDate: '2008-06-04' }];
    expect(await mother.post('/applications', draft(MOTHER, wrong))).toMatchObject({
      body: { ...problem('household-wrong'), errors: [{ field: 'household[0].birthDate' }] },
    });
    const five = draft(MOTHER, [SON, DAUGHTER, member(GRANDFATHER)], { facts: { isee: 1, householdSize: 5 } });
    expect(await mother.post('/applications', five)).toMatchObject({
      body: { ...problem('facts-wrong'), errors: [{ field: 'facts.householdSize' }] },
    });
  });

  it('has one application, whoever of its members sends it, and nothing is told of the other', async () => {
    // On 2 June there are two minors: the son is of age from the third on.
    const members = [SON, DAUGHTER, member(GRANDFATHER)];
    const said = draft(MOTHER, members, { facts: { isee: 1_500_000, householdSize: 4, minorsInHousehold: 2 } });
    const mine = await journey.as('family-one').did<Draft>('/applications', said);
    own = mine.applicationId;
    const his = await journey.as('family-two').did<Draft>('/applications', draft(GRANDFATHER, []));
    await journey.clock('2026-06-03T08:00:00.000Z');
    await journey.as('family-one').did(`/applications/${own}/submission`);
    const late = await journey.as('family-two').post(`/applications/${his.applicationId}/submission`);
    expect(late).toMatchObject({ status: 409, body: problem('household-already-open') });
    expect(JSON.stringify(late.body)).not.toContain(own);
    expect((await journey.as('family-two').get(`/applications/${own}`)).status).toBe(404);
    // Once the mother's is withdrawn, the grandfather's goes; then hers comes too late.
    await journey.as('family-one').did(`/applications/${own}/withdrawal`);
    const { receiptNumber } = await journey
      .as('family-two')
      .did<{ receiptNumber: number }>(`/applications/${his.applicationId}/submission`);
    expect(receiptNumber).toBe(2);
    const again = await journey
      .as('family-one')
      .did<Draft>('/applications', draft(MOTHER, [SON, DAUGHTER, member(GRANDFATHER)]));
    const refused = await journey.as('family-one').post(`/applications/${again.applicationId}/submission`);
    expect(refused.body).toMatchObject(problem('household-already-open'));
    await journey.as('family-two').did(`/applications/${his.applicationId}/withdrawal`);
    await journey.as('family-one').did(`/applications/${own}/submission`);
  });

  it('sends one, when all its members send at the same instant', async () => {
    const people = Array.from({ length: 6 }, (_, n) => invented('Gemello', `Numero${n}`, 'M', `1990-01-1${n}`));
    const drafts = await Promise.all(
      people.map((one) => {
        const others = people.filter((other) => other !== one).map(member);
        return journey.as('family-one').did<Draft>('/applications', draft(one, others, tutor));
      }),
    );
    const sent = await Promise.all(
      drafts.map(({ applicationId }) => journey.as('family-one').post(`/applications/${applicationId}/submission`)),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    for (const { applicationId } of drafts)
      await journey.as('family-one').did(`/applications/${applicationId}/withdrawal`);
  });

  it('is counted on the day it applied, ranked by its minors, and paid by its size', async () => {
    const alone = invented('Vive', 'Sola', 'F', '1950-05-05');
    const couple = invented('Senza', 'Figli', 'F', '1970-05-05');
    const others = await Promise.all(
      [
        draft(alone, [], { ...tutor, facts: { isee: 100 } }),
        draft(couple, [member(invented('Marito', 'Di', 'M', '1971-05-05'))], { ...tutor, facts: { isee: 200 } }),
      ].map((body) => journey.as('family-one').did<Draft>('/applications', body)),
    );
    const ids = [own, ...others.map(({ applicationId }) => applicationId)];
    for (const id of ids) {
      if (id !== own) await journey.as('family-one').did(`/applications/${id}/submission`);
      await journey.as('zone-officer').did(`/applications/${id}/evaluation`);
      await journey.as('zone-officer').did(`/applications/${id}/decision`, { outcome: 'admit' });
    }
    const shown = await journey.as('zone-officer').sees(`/applications/${own}`);
    expect(shown).toMatchObject({
      household: [{ familyName: 'Adulto' }, { familyName: 'Minorenne' }, { familyName: 'Campioni' }],
      facts: { householdSize: 4, minorsInHousehold: 1 },
    });
    await journey.clock('2026-07-01T08:00:00.000Z');
    const { entries: places } = await approvedRanking(journey, callId, 'CANONE');
    // One minor: 5 points. Then two without minors, the lower ISEE first: 1.00 before 2.00.
    expect(places.map(({ applicationId, total }) => [applicationId, total])).toEqual([
      [own, 5],
      [ids[1], 0],
      [ids[2], 0],
    ]);
    // 6 × 250.00 for four, 6 × 100.00 for one: 2,100.00 are all there is.
    const voucher = await acceptedVoucher(journey, 'family-one', own);
    expect(voucher.valueCents).toBe(150_000);
    const second = await journey
      .as('family-one')
      .eventually<{ items: { valueCents: number }[] }>(
        `/vouchers?applicationId=${ids[1]}`,
        ({ items }) => items.length === 1,
      );
    expect(second.items).toMatchObject([{ valueCents: 60_000 }]);
    await journey.as('family-one').did('/payment-details', { iban: italianIban('05428', '11101', '000000777771') });
    const july = { service: 'CANONE-MESE', servedOn: '2026-07-01', askedCents: 40_000 };
    expect((await schemes.redeem('family-one', voucher.voucherId, july)).body).toMatchObject({
      publicCents: 25_000,
      familyCents: 15_000,
      remainingCents: 125_000,
    });
  });
});

describe('a body', () => {
  const ASSOCIATION = { fiscalCode: computePartitaIva('9400000001'), name: 'Associazione Finta ODV', comune: 'D612' };
  const VAT = computePartitaIva('0500000001');
  const representing = { applicant: { relation: 'legal-representative' } };
  let callId = '';
  let id = '';
  const draft = (recipientBody: object, over: object = representing) => ({
    callId,
    recipientBody,
    facts: { runts: true, associates: 501 },
    declarationsAccepted: true,
    ...over,
  });

  it('applies through who represents it, by law or by mandate, and not as a person', async () => {
    callId = await schemes.published('enti', ['Fondo terzo settore', 500_000]);
    const asks = (body: object) => journey.as('family-one').post('/applications', body);
    const person = { ...draft(ASSOCIATION, {}), recipientBody: undefined, recipient: MOTHER };
    expect((await asks(person)).body).toMatchObject({
      ...problem('recipient-kind-wrong'),
      errors: [{ field: 'recipientBody' }],
    });
    expect((await asks({ ...draft(ASSOCIATION), recipient: MOTHER })).body).toMatchObject(
      problem('recipient-kind-wrong'),
    );
    expect((await asks({ ...draft(ASSOCIATION), recipientBody: undefined })).status).toBe(400);
    expect((await asks(draft(ASSOCIATION, {}))).body).toMatchObject(problem('relation-needed'));
    expect((await asks(draft(ASSOCIATION, { applicant: { relation: 'parent' } }))).body).toMatchObject(
      problem('relation-not-of-recipient'),
    );
    expect((await asks(draft(ASSOCIATION, { applicant: { relation: 'delegate' } }))).body).toMatchObject(
      problem('mandate-needed'),
    );
    expect((await asks(draft({ ...ASSOCIATION, fiscalCode: '94000000012' }))).status).toBe(400);
  });

  it('has one application, by its codice fiscale and by its partita IVA', async () => {
    const mine = await journey.as('family-one').did<Draft>('/applications', draft({ ...ASSOCIATION, vatNumber: VAT }));
    id = mine.applicationId;
    const same = await journey.as('family-two').post('/applications', draft(ASSOCIATION));
    expect(same.body).toMatchObject(problem('application-already-open'));
    expect(same.body['applicationId']).toBeUndefined();
    const byVat = await journey
      .as('family-two')
      .did<Draft>('/applications', draft({ ...ASSOCIATION, fiscalCode: VAT }));
    await journey.as('family-one').did(`/applications/${id}/submission`);
    const late = await journey.as('family-two').post(`/applications/${byVat.applicationId}/submission`);
    expect(late).toMatchObject({ status: 409, body: problem('household-already-open') });
  });

  it('is paid itself, where its representative said, and nobody else is', async () => {
    const office = journey.as('zone-officer');
    expect(await office.did(`/applications/${id}/evaluation`)).toMatchObject({ outcome: 'qualifies' });
    await office.did(`/applications/${id}/decision`, { outcome: 'admit' });
    expect(await office.sees(`/applications/${id}`)).toMatchObject({ recipientBody: { name: ASSOCIATION.name } });
    const { voucherId, valueCents } = await acceptedVoucher(journey, 'family-one', id);
    // 2,000.00 + 500 × 1.00: from the 501st member on nothing is added.
    expect(valueCents).toBe(250_000);
    const sum = { service: 'SOMMA', servedOn: '2026-07-01', askedCents: 250_000 };
    await accreditedProvider(journey, 'home-care', HOME_CARE, 'terzo-settore');
    expect((await schemes.redeem('home-care', voucherId, sum)).status).toBe(404);
    // What the representative said of her own account is not the association's.
    expect((await schemes.redeem('family-one', voucherId, sum)).body).toMatchObject(problem('payment-details-missing'));
    const iban = italianIban('05428', '11101', '000000777772');
    expect((await journey.as('family-two').post('/payment-details', { iban, voucherId })).status).toBe(404);
    await journey.as('family-one').did('/payment-details', { iban, voucherId });
    expect((await schemes.redeem('family-one', voucherId, sum)).body).toMatchObject({
      payeeKind: 'person',
      publicCents: 250_000,
      familyCents: 0,
      remainingCents: 0,
    });
    const representative = journey.as('family-one');
    const claim = await claimOf(representative, callId, '2026-07', ({ askedCents }) => askedCents === 250_000);
    await journey.clock('2026-08-03T08:00:00.000Z');
    expect((await journey.as('family-two').post(`/claims/${claim.claimId}/submission`)).status).toBe(404);
    await representative.did(`/claims/${claim.claimId}/submission`);
    const paid = { paidCents: 250_000, reference: 'CRO-ENTI-1', executedOn: '2026-08-03' };
    await payClaim(journey, claim.claimId, {}, paid);
  });
});
