// What a family may declare, and where it belongs.
import { describe, expect, it } from '@jest/globals';
import {
  computeCodiceFiscale,
  instant,
  localDate,
  omocodicVariant,
  zoneCode,
  type CodiceFiscaleData,
  type Zone,
} from '@buono/kernel';
import { compileCall } from '@buono/rules';
import { callDocument } from '../../testing/call-document.examples.js';
import { readContent, type ApplicationInput, type Reading } from './content.js';
import { foundFacts } from '../decision/record-assessment.handler.js';

const since = localDate('2018-01-01');
const zone = (code: string, belfiore: string): Zone => ({
  code: zoneCode(code),
  name: code,
  validFrom: since,
  comuni: [{ belfiore, name: belfiore, validFrom: since }],
});
const call = compileCall(callDocument());
const reading = (over: Partial<Reading> = {}): Reading => ({
  call,
  zones: [zone('TC-01', 'D612'), zone('TC-02', 'G999')],
  covered: [zoneCode('TC-01')],
  now: instant('2026-03-10T09:00:00.000Z'),
  today: localDate('2026-03-10'),
  ...over,
});
const MARIA: CodiceFiscaleData = {
  surname: 'Prova',
  name: 'Maria',
  sex: 'F',
  birthDate: localDate('1920-12-10'),
  birthplace: 'D612',
};
const input = (
  facts: Record<string, unknown> = {},
  recipient: Partial<ApplicationInput['recipient']> = {},
): ApplicationInput => ({
  action: 'A',
  recipient: {
    fiscalCode: 'RSSMRA85T10A562S',
    givenName: 'Maria',
    familyName: 'Prova',
    birthDate: localDate('1985-12-10'),
    comune: 'D612',
    ...recipient,
  },
  applicant: undefined,
  facts,
});

describe('what a family declares', () => {
  it('is kept by purpose class, with its source and time', () => {
    const read = readContent(input({ isee: 1_000_000, pregnancy: true }), reading());
    const from = { source: 'declared', at: '2026-03-10T09:00:00.000Z' };
    expect(read).toEqual({
      ok: true,
      value: {
        zone: 'TC-01',
        facts: {
          identity: {
            birthDate: { state: 'known', value: '1985-12-10', ...from },
            comune: { state: 'known', value: 'D612', ...from },
          },
          economic: { isee: { state: 'known', value: 1_000_000, ...from } },
          health: { pregnancy: { state: 'known', value: true, ...from } },
        },
      },
    });
  });

  it('may say that there is none', () => {
    const read = readContent(input({ isee: null }), reading());
    expect(read).toMatchObject({ value: { facts: { economic: { isee: { state: 'none' } } } } });
  });

  it('may repeat the recipient’s data, not contradict them', () => {
    expect(readContent(input({ comune: 'D612' }), reading())).toMatchObject({ ok: true });
    expect(readContent(input({ comune: 'G999' }), reading())).toMatchObject({
      refusal: 'facts-wrong',
      errors: [{ field: 'facts.comune' }],
    });
  });

  it('is not what the assessment unit says, nor what follows from the rest', () => {
    const read = readContent(input({ dreams: 3, zone: 'TC-01' }), reading());
    expect(read).toMatchObject({ errors: [{ field: 'facts.dreams' }, { field: 'facts.zone' }] });
  });

  it('belongs to the zone of residence, or else of domicile', () => {
    const elsewhere = { comune: 'H501' };
    expect(readContent(input({ domicileComune: 'D612' }, elsewhere), reading())).toMatchObject({
      value: { zone: 'TC-01' },
    });
    expect(readContent(input({}, elsewhere), reading())).toMatchObject({ refusal: 'zone-not-found' });
    expect(readContent(input({}, { comune: 'G999' }), reading())).toMatchObject({ refusal: 'zone-not-covered' });
  });

  it('is of somebody who is born, and not 131 years old', () => {
    for (const birthDate of ['2026-03-11', '1895-03-09'])
      expect(readContent(input({}, { birthDate: localDate(birthDate) }), reading())).toMatchObject({
        refusal: 'recipient-wrong',
      });
    const today = computeCodiceFiscale({ ...MARIA, birthDate: localDate('2026-03-10') });
    const newborn = { fiscalCode: today, birthDate: localDate('2026-03-10') };
    expect(readContent(input({}, newborn), reading())).toMatchObject({ ok: true });
  });

  it('is of somebody born on the day that the codice fiscale says, in any century that a person may see', () => {
    const birth = (fiscalCode: string, birthDate: string) =>
      readContent(input({}, { fiscalCode, birthDate: localDate(birthDate) }), reading());
    const plain = computeCodiceFiscale(MARIA);
    for (const code of [plain, omocodicVariant(plain, 3), omocodicVariant(plain, 7)]) {
      expect(birth(code, '1920-12-10')).toMatchObject({ ok: true });
      expect(birth(code, '2020-12-10')).toMatchObject({ ok: true });
      for (const other of ['1921-12-10', '1920-11-10', '1920-12-11'])
        expect(birth(code, other)).toMatchObject({
          refusal: 'recipient-wrong',
          errors: [{ field: 'recipient.birthDate', detail: expect.stringContaining('codice fiscale') }],
        });
    }
    expect(birth('12345678903', '1985-12-11')).toMatchObject({ ok: true });
  });
});

describe('what the assessment unit finds', () => {
  const found = (given: object) => foundFacts(call, 'B', { facts: {}, ...given }, instant('2026-03-12T09:00:00.000Z'));

  it('is score, severity and plan in short, any of its facts in full', () => {
    const read = found({ score: 7, severity: 'light', plan: { areas: ['A1'] }, facts: { dreams: 2 } });
    expect(read).toMatchObject({
      value: {
        health: {
          severityScore: { value: 7, source: 'assessment' },
          severity: { value: 'light' },
          planAreas: { value: ['A1'] },
          planApproved: { value: true },
          dreams: { value: 2 },
        },
      },
    });
  });

  it('is nothing that the family declares, and no area that the action does not have', () => {
    const read = found({ plan: { areas: ['A1', 'A7'] }, facts: { isee: 1 } });
    expect(read).toMatchObject({ refusal: 'facts-wrong', errors: [{ field: 'facts.isee' }, { field: 'plan.areas' }] });
  });

  it('is something', () => expect(found({})).toMatchObject({ errors: [{ field: 'facts' }] }));
});
