// What a person may do where.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId, providerId, zoneCode } from '@buono/kernel';
import { ProblemException } from '@buono/http';
import { can, fourEyes, providersOf, withinScope, zonesOf, type Principal } from './principal.js';
import type { Grant } from './role.js';
import { authenticationOf, fiscalCodeOf } from './token-claims.js';

const ADA = personId('00000000-0000-4000-8000-000000000001');
const EVA = personId('00000000-0000-4000-8000-000000000002');
const NIDO = providerId('00000000-0000-4000-8000-0000000000aa');
const from = localDate('2026-01-01');
const [florence, prato] = [zoneCode('TC-01'), zoneCode('TC-02')];

const holding = (...grants: Grant[]): Principal => ({
  actorId: ADA,
  grants,
  acr: '',
  level: 2,
  secondFactor: true,
  fiscalCodePerson: true,
});

describe('a role', () => {
  it('holds in its zone only', () => {
    const officer = holding({ role: 'zone-officer', zone: florence, from });
    expect(can(officer, 'zone-officer')).toBe(true);
    expect(can(officer, 'zone-officer', { zone: florence })).toBe(true);
    expect(can(officer, 'zone-officer', { zone: prato })).toBe(false);
    expect(can(officer, 'region-officer', { zone: florence })).toBe(false);
    expect(zonesOf(officer, 'zone-officer')).toEqual([florence]);
  });

  it('without a zone holds in every zone', () => {
    const officer = holding({ role: 'region-officer', from });
    expect(can(officer, 'region-officer', { zone: prato })).toBe(true);
    expect(zonesOf(officer, 'region-officer')).toBe('all');
  });

  it('at a provider holds for that provider only', () => {
    const admin = holding({ role: 'provider-admin', providerId: NIDO, from });
    expect(can(admin, 'provider-admin', { providerId: NIDO })).toBe(true);
    expect(can(admin, 'provider-admin', { providerId: providerId(EVA) })).toBe(false);
    expect(can(holding({ role: 'provider-admin', from }), 'provider-admin', { providerId: NIDO })).toBe(false);
    expect(providersOf(admin)).toEqual([NIDO]);
  });

  it('of operator lets do there what was said, and without a word all but the IBAN', () => {
    const operator = { role: 'provider-operator', providerId: NIDO, from } as const;
    const clerk = holding({ ...operator, rights: ['record-services'] });
    expect(providersOf(clerk)).toEqual([NIDO]);
    expect(providersOf(clerk, 'record-services')).toEqual([NIDO]);
    expect(providersOf(clerk, 'close-claims', 'see-payments')).toEqual([]);
    expect(providersOf(holding(operator), 'close-claims')).toEqual([NIDO]);
    expect(providersOf(holding(operator), 'change-iban')).toEqual([]);
    expect(providersOf(holding({ ...operator, role: 'provider-admin' }), 'change-iban')).toEqual([NIDO]);
    expect(providersOf(holding({ ...operator, role: 'delegate' }))).toEqual([]);
  });

  it('of citizen is everybody’s', () => expect(can(holding(), 'citizen')).toBe(true));

  it('out of scope makes the thing unknown', () => {
    const officer = holding({ role: 'zone-officer', zone: florence, from });
    expect(() => withinScope(officer, ['zone-officer'], { zone: prato })).toThrow(ProblemException);
    expect(() => withinScope(officer, ['zone-officer', 'auditor'], { zone: florence })).not.toThrow();
  });
});

describe('four eyes', () => {
  it('count persons, not roles', () => {
    expect(fourEyes(ADA, EVA)).toBe(true);
    expect(fourEyes(ADA, ADA)).toBe(false);
  });
});

describe('the claims of SPID and CIE', () => {
  const acr = (level: number) => `https://www.spid.gov.it/SpidL${level}`;

  it.each([
    [{ acr: acr(1), amr: ['mfa'] }, 1, false],
    [{ acr: acr(2) }, 2, false],
    [{ acr: acr(2), amr: ['pwd', 'mfa'] }, 2, true],
    [{ acr: acr(3) }, 3, true],
    [{ acr: 'else', amr: ['mfa'] }, 1, false],
    [{}, 1, false],
  ])('%j are level %i, second factor %s', (claims, level, secondFactor) => {
    expect(authenticationOf(claims)).toMatchObject({ level, secondFactor });
  });

  it('give the codice fiscale without its prefix', () => {
    expect(fiscalCodeOf({ fiscal_number: 'TINIT-RSSMRA85T10A562S' })).toBe('RSSMRA85T10A562S');
    expect(fiscalCodeOf({ 'https://attributes.eid.gov.it/fiscal_number': 'TINIT-RSSMRA85T10A562S' })).toBe(
      'RSSMRA85T10A562S',
    );
  });

  it.each(['RSSMRA85T10A562S', 'TINDE-RSSMRA85T10A562S', 'TINIT-', 'TINIT-RSSMRA85T10A562T', 7])(
    'give none for %j',
    (claim) => {
      expect(fiscalCodeOf({ fiscal_number: claim })).toBeUndefined();
    },
  );
});
