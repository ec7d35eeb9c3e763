// One person under two codes: seen as alike, joined by an act, one history and one ceiling from then on; then under protection.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computePartitaIva, italianIban } from '@buono/kernel';
import { fiscalCodeOf, PERSONAS } from '../../apps/portal/src/demonstration/personas.js';
import { ClearTextScanner } from './support/clear-text.js';
import { acceptedVoucher, accreditedProvider, Journey, publishCall } from './support/journey.js';
import { respite, respiteProvider } from './support/occasion.js';
import { family, invented } from './support/people.js';

type Said = Readonly<Record<string, unknown>>;
interface Identity {
  readonly lookAlikes: readonly { readonly applicationId?: string; readonly reasons: readonly string[] }[];
  readonly joins: readonly { readonly reason?: string }[];
}
interface Lines {
  readonly items: readonly { readonly applicationId: string }[];
}

const CHILD = invented('Calendula', 'Provvisorini', 'F', '2024-09-15');
/** Eleven digits, the last a check digit: 29 + 18 = 47. */
const PROVISIONAL = '98765432103';
/** Another: 25 + 22 = 47. */
const GIVEN_UP = '12345678903';
const REASON = 'Comunicazione per la famiglia Provvisorini';
const FACTS = { attendanceStart: '2026-09-01', unitEnrolled: true, serviceMode: 'full', unitFee: 62_000 };

describe('one person under two codes', () => {
  let journey: Journey;
  let callId = '';
  let paper = '';
  let portal = '';
  const officer = () => journey.as('zone-officer');
  const draft = (fiscalCode: string) => ({
    ...{ callId, action: 'NIDI', recipient: { ...CHILD, fiscalCode }, facts: FACTS, declarationsAccepted: true },
  });

  /** A paper application of the same adult under this code, admitted by the zone; its id. */
  const voucherUnder = async (callCode: string, fiscalCode: string): Promise<string> => {
    const document = respite(callCode, { from: '2026-05-11', to: '2026-12-31' });
    const annual = { id: 'annuo', article: 'art. 5', per: 'year', amount: 'euro("100.00")', across: 'person' };
    const actions = document.actions.map((action) => ({ ...action, ceilings: [{ ...annual, pool: 'SOLLIEVO' }] }));
    const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 100_000 }];
    const published = await publishCall(journey, { ...document, actions }, funds);
    const filing = {
      ...{ callId: published.callId, action: 'SOLLIEVO', recipient: { ...family('family-two'), fiscalCode } },
      facts: { caresFor: true, isee: 1_000_000, householdSize: 3 },
      ...{ declarationsAccepted: true, source: 'paper', consent: 'signed' },
    };
    const id = String((await officer().did<Said>('/applications/filings', filing))['applicationId']);
    await officer().did(`/applications/${id}/evaluation`);
    await officer().did(`/applications/${id}/decision`, { outcome: 'admit' });
    return id;
  };

  beforeAll(async () => {
    journey = await Journey.start('2026-05-11T08:00:00.000Z');
    const document = readFileSync('libs/rules/calls/infanzia.yaml', 'utf8');
    const money = [{ source: 'PR FSE+', year: 2026, amountCents: 240_000 }];
    ({ callId } = await publishCall(journey, document, money));
    const mother = { fiscalCode: fiscalCodeOf(PERSONAS['family-one']), relation: 'parent' };
    const filing = { ...draft(PROVISIONAL), applicant: mother, source: 'paper', consent: 'signed' };
    paper = String((await officer().did<Said>('/applications/filings', filing))['applicationId']);
    const family = journey.as('family-one');
    const sent = { ...draft(CHILD.fiscalCode), applicant: { relation: 'parent' } };
    portal = String((await family.did<Said>('/applications', sent))['applicationId']);
    await family.did(`/applications/${portal}/submission`, {});
  });
  afterAll(() => journey.end());

  it('is shown to the office on both files and in its list, and to nobody else', async () => {
    const alike = await officer().eventually<Identity>(
      `/applications/${paper}/identity`,
      ({ lookAlikes }) => lookAlikes.length > 0,
    );
    expect(alike.lookAlikes).toMatchObject([{ applicationId: portal, reasons: ['provisional-code'] }]);
    const listed = await officer().sees<Lines>('/look-alikes');
    expect(listed.items.map(({ applicationId }) => applicationId).sort()).toEqual([paper, portal].sort());
    for (const who of ['family-one', 'family-two', 'taxi-driver'])
      expect((await journey.as(who).get('/look-alikes')).status).toBe(403);
  });

  it('is joined by an act once one of the two is given up, and applies once under both codes', async () => {
    const act = { formerCode: PROVISIONAL, currentCode: CHILD.fiscalCode, actNumber: 'D.D. 12/2026', reason: REASON };
    expect((await officer().post('/identity-joins', act)).status).toBe(409);
    await journey.as('family-one').did(`/applications/${portal}/withdrawal`, {});
    await officer().did('/identity-joins', act);
    const found = await officer().did<Lines>('/applications/searches', { fiscalCode: CHILD.fiscalCode });
    expect(found.items.map(({ applicationId }) => applicationId).sort()).toEqual([paper, portal].sort());
    for (const code of [PROVISIONAL, CHILD.fiscalCode]) {
      const again = { ...draft(code), applicant: { relation: 'parent' } };
      expect((await journey.as('family-one').post('/applications', again)).status).toBe(409);
    }
  });

  it('has the money of both codes in one hand, and one ceiling over it, until another act undoes the join', async () => {
    const own = await voucherUnder('SOLLIEVO-UNO', fiscalCodeOf(PERSONAS['family-two']));
    const filed = await voucherUnder('SOLLIEVO-DUE', GIVEN_UP);
    const person = journey.as('family-two');
    const mine = `/vouchers?applicationId=${filed}`;
    expect((await person.sees<Lines>(mine)).items).toEqual([]);
    const ownVoucher = await acceptedVoucher(journey, 'family-two', own);
    const code = { formerCode: GIVEN_UP, currentCode: fiscalCodeOf(PERSONAS['family-two']) };
    const act = { actNumber: 'D.D. 20/2026', reason: REASON };
    const { joinId } = await officer().did<Said>('/identity-joins', { ...code, ...act });
    const otherVoucher = await acceptedVoucher(journey, 'family-two', filed);
    const house = respiteProvider(computePartitaIva('4567890123'), italianIban('05428', '11101', '000000555555'));
    await accreditedProvider(journey, 'home-care', house, 'sollievo');
    const day = { service: 'GIORNO', servedOn: '2026-05-11' };
    const spend = ({ voucherId }: { voucherId: string }, askedCents: number, over: object = {}) =>
      journey.as('home-care').post('/redemptions', { voucherId, ...day, askedCents, ...over });
    // 90.00 less the 10.00 of the family; each voucher is worth 150.00, both together may spend 100.00 a year.
    expect(await spend(otherVoucher, 9_000)).toMatchObject({ status: 201, body: { publicCents: 8_000 } });
    expect((await spend(ownVoucher, 4_000)).body).toMatchObject({ ceiling: 'annuo' });
    expect(await spend(ownVoucher, 3_000)).toMatchObject({ status: 201, body: { publicCents: 2_000 } });
    expect(await person.sees(`/wallets/${otherVoucher.voucherId}`)).toMatchObject({ spentCents: 8_000 });

    await officer().did(`/identity-joins/${String(joinId)}/undoing`, { actNumber: 'D.D. 21/2026', reason: REASON });
    await person.eventuallyGone(`/wallets/${otherVoucher.voucherId}`);
    await person.eventuallyGone(`/vouchers/${otherVoucher.voucherId}`);
    await journey.clock('2026-05-12T08:00:00.000Z');
    // Of their own 100.00 there are 80.00 left.
    const next = { servedOn: '2026-05-12' };
    expect(await spend(ownVoucher, 9_000, next)).toMatchObject({ status: 201, body: { publicCents: 8_000 } });
  });

  it('is known to those alone who are named, once an act protects them, also after a kill', async () => {
    const act = { fiscalCode: CHILD.fiscalCode, actNumber: 'D.D. 13/2026', from: '2026-05-11', reason: REASON };
    const persons = [fiscalCodeOf(PERSONAS['zone-officer'])];
    await journey.as('region-officer').did('/protections', { ...act, persons });
    await journey.restart('SIGKILL');
    const file = `/applications/${paper}`;
    expect(await officer().sees(file)).toMatchObject({ recipient: { familyName: 'Provvisorini' } });
    expect(await officer().sees<Identity>(`${file}/identity`)).toMatchObject({
      joins: [{ reason: REASON }],
      lookAlikes: [],
    });
    for (const who of ['region-officer', 'auditor', 'family-one']) {
      const seen = await journey.as(who).sees(file);
      expect(seen).toMatchObject({ protected: true });
      expect(JSON.stringify(seen)).not.toContain('Provvisorini');
    }
    const found = await journey.as('auditor').did<Lines>('/applications/searches', { fiscalCode: PROVISIONAL });
    expect(found.items).toEqual([]);
  });

  it('stands in clear in no file', async () => {
    const scanner = new ClearTextScanner([
      { what: 'the surname of a child', text: 'Provvisorini' },
      { what: 'a provisional code', text: PROVISIONAL },
      { what: 'another provisional code', text: GIVEN_UP },
    ]);
    expect(scanner.scanDirectory(await journey.platform.kept())).toEqual([]);
  });
});
