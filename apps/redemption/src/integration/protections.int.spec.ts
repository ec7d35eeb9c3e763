// Words beside the lines of somebody under protection, over HTTP: for who is named, and for nobody else; amounts are for all.
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codiceFiscale, instant } from '@buono/kernel';
import { CODES, House, IBAN, id } from '../testing/house.js';

const WORDS = 'Corsa più corta, da casa della nonna';
const ACT = 'D.D. 13/2026';

describe('the words beside a line', () => {
  const house = new House();
  let claimId = '';
  let former = '';
  const protect = (n: number, personId: string, allowed: readonly string[]) =>
    house.say('it.buono.eligibility.person-protected.v1', id(n), {
      ...{ protectionId: id(n), personId, allowed, from: '2026-09-10', to: '2026-09-20' },
    });
  const noteSeenBy = async (who: 'officer' | 'drafter' | 'signer' | 'driver'): Promise<unknown> => {
    const { status, body } = await house.get(who, `/claims/${claimId}`);
    expect(status).toBe(200);
    const [line] = body['lines'] as { approvedCents: number; note?: string }[];
    expect(line?.approvedCents).toBe(1_000);
    return line?.note;
  };

  beforeAll(async () => {
    await house.open();
    former = await house.parts.keys.personFor(codiceFiscale('98765432103'));
    const register = { category: 'taxi', legalName: 'Laura Bianchi', fiscalCode: CODES.driver, iban: IBAN };
    const { body: made } = await house.post('driver', '/providers', register);
    const accreditation = { category: 'taxi', zone: 'TC-01', from: '2026-09-01' };
    await house.post('officer', `/providers/${String(made['providerId'])}/accreditations`, accreditation);
    const service = { ...(house.voucher(1).entitlement.services[0] ?? {}), evidence: 'register' } as never;
    const accepted = house.voucher(1, { services: [service], ceilings: [] });
    await house.say('it.buono.issuance.voucher-accepted.v1', id(1), accepted);
    const asked = { service: 'ride', servedOn: '2026-09-10', askedCents: 3_001 };
    const ride = await house.post('driver', '/redemptions', { voucherId: id(1), ...asked });
    await house.settled();
    const { body } = await house.get('driver', '/claims?month=2026-09');
    [{ claimId } = { claimId: '' }] = body['items'] as { claimId: string }[];
    await house.post('driver', `/claims/${claimId}/submission`);
    const cut = { redemptionId: ride.body['redemptionId'], approvedCents: 1_000, reason: WORDS };
    await house.post('officer', `/claims/${claimId}/settlements`, { zone: 'TC-01', lines: [cut] });
  });
  afterAll(() => house.close());

  it('are for whoever may see the line, while nobody protects the person', async () => {
    for (const who of ['officer', 'drafter', 'driver'] as const) expect(await noteSeenBy(who)).toBe(WORDS);
  });

  it('are for who is named alone, once an act protects the person', async () => {
    await protect(1, house.person('family'), [house.person('officer')]);
    expect(await noteSeenBy('officer')).toBe(WORDS);
    for (const who of ['drafter', 'signer', 'driver'] as const) expect(await noteSeenBy(who)).toBeUndefined();
  });

  it('are for all again on the day it is lifted, or after its last', async () => {
    const lifting = { protectionId: id(1), personId: house.person('family'), liftedOn: '2026-09-10' };
    await house.say('it.buono.eligibility.protection-lifted.v1', id(1), lifting);
    expect(await noteSeenBy('drafter')).toBe(WORDS);
    await protect(2, house.person('family'), []);
    expect(await noteSeenBy('drafter')).toBeUndefined();
    house.clock.set(instant('2026-09-21T09:00:00.000Z'));
    expect(await noteSeenBy('drafter')).toBe(WORDS);
  });

  it('are kept too where another code of the same person is under protection', async () => {
    house.clock.set(instant('2026-09-21T09:00:01.000Z'));
    const act = { protectionId: id(3), personId: former, allowed: [], from: '2026-09-21' } as const;
    await house.say('it.buono.eligibility.person-protected.v1', id(3), act);
    expect(await noteSeenBy('officer')).toBe(WORDS);
    const join = { joinId: id(9), formerId: former, currentId: house.person('family'), actNumber: ACT };
    await house.say('it.buono.eligibility.persons-joined.v1', id(9), { ...join, joinedOn: '2026-09-21' });
    expect(await noteSeenBy('officer')).toBeUndefined();
    expect(house.faults).toEqual([]);
  });
});
