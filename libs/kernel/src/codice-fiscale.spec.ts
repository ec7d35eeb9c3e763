// Codici fiscali: invented ones with check letters worked out by hand from the two tables of the decree.
import { describe, expect, it } from '@jest/globals';
import { CheckDigitizer } from '@marketto/codice-fiscale-utils';
import fc from 'fast-check';
import {
  beforeOmocodia,
  codiceFiscale,
  contradictsBirthDate,
  hintsOf,
  isHealthCode,
  isOmocodic,
  isProvisional,
  parseCodiceFiscale,
} from './codice-fiscale.js';
import { computeCodiceFiscale, omocodicVariant } from './compute-codice-fiscale.js';
import { addDays, localDate } from './local-date.js';

// 8+18+12+12+8+0 +19+5+14+1+1 +0+13+6+5 = 122 = 4 × 26 + 18: S
const ROSSI = 'RSSMRA85T10A562S';
const reasonFor = (text: string): string => {
  const result = parseCodiceFiscale(text);
  return result.ok ? 'none' : result.reason;
};

describe('reading a codice fiscale', () => {
  it.each([
    ROSSI,
    'MRTMTT91D08F205J', // 165 = 6 × 26 + 9
    'MLLSNT82P65Z404U', // 176 = 6 × 26 + 20, born abroad
    'RSSMRA85T41A562U', // woman, 1 December: 124
    'RSSMRA85T71A562X', // woman, 31 December: 127
    'RSSMRA84B29A562Y', // leap in both centuries: 128
    'RSSMRA00B29A562C', // 1900 was not leap, 2000 was: 106
    '12345678903', // provisional: 25 + 22 = 47
    'STP0901010000123', // Tuscany 090, an authority 101
    'ENI0101010000001',
  ])('accepts %p', (text) => expect(parseCodiceFiscale(text)).toEqual({ ok: true, value: text }));
  it('forgives blanks around it and small letters', () => expect(codiceFiscale(' rssmra85t10a562s ')).toBe(ROSSI));
  it.each([
    ['', 'wrong-length'],
    ['RSSMRA85T10A562', 'wrong-length'],
    ['RSSMRA85T10A562SS', 'wrong-length'],
    ['RSSMRA 85T10A562', 'wrong-form'],
    ['RSSMRA8ÀT10A562S', 'wrong-form'],
    ['ſSSMRA85T10A562S', 'wrong-form'],
    ['RßMRA85T10A562S', 'wrong-length'],
    ['RSSMRA8AT10A562S', 'wrong-form'], // A stands for no digit
    ['R5SMRA85T10A562S', 'wrong-form'],
    ['RSSMRA85F10A562R', 'impossible-month'],
    ['RSSMRA85T00A562R', 'impossible-day'],
    ['RSSMRA85T32A562Y', 'impossible-day'],
    ['RSSMRA85T40A562V', 'impossible-day'],
    ['RSSMRA85T72A562C', 'impossible-day'],
    ['RSSMRA85D31A562M', 'impossible-day'], // 31 April
    ['RSSMRA85B29A562Z', 'impossible-day'], // neither 1985 nor 2085 is leap
    ['RSSMRA85T10A000W', 'impossible-place'],
    ['RSSMRA85T10N562F', 'impossible-place'],
    ['RSSMRA85T10A562T', 'wrong-check-character'],
    ['RSSMRA85T11A562S', 'wrong-check-character'],
    ['1234567890A', 'wrong-form'],
    ['STP090101000012', 'wrong-length'],
    ['STP09010100001A3', 'wrong-form'],
    ['STP0001010000123', 'wrong-form'],
    ['ENI0900000000123', 'wrong-form'],
    ['ENI0901010000000', 'wrong-form'],
    ['12345678904', 'wrong-check-character'],
    ['00000000000', 'all-zeros'],
  ])('refuses %p: %p', (text, reason) => expect(reasonFor(text)).toBe(reason));
  it('does not repeat in its error what it was given', () => {
    expect(() => codiceFiscale('RSSMRA85T10A562T')).toThrow(
      new RangeError('not a valid codice fiscale: wrong-check-character'),
    );
  });
});

describe('a code of a health authority', () => {
  const [stp, eni] = ['stp0901010000123', 'ENI0901010000123'].map(codiceFiscale) as [
    ReturnType<typeof codiceFiscale>,
    ReturnType<typeof codiceFiscale>,
  ];
  it('is provisional, and says nothing of births', () => {
    expect(stp).toBe('STP0901010000123');
    for (const code of [stp, eni]) {
      expect([isHealthCode(code), isProvisional(code), isOmocodic(code), hintsOf(code)]).toEqual([
        ...[true, true, false, undefined],
      ]);
      expect(contradictsBirthDate(code, localDate('1985-12-10'))).toBe(false);
      expect(beforeOmocodia(code)).toBe(code);
    }
    expect([ROSSI, '12345678903'].map((code) => isHealthCode(codiceFiscale(code)))).toEqual([false, false]);
  });
  it('leaves the codes of who is called so', () => {
    // A codice fiscale that begins with STP has three letters more where these have digits.
    const named = computeCodiceFiscale({
      ...{ surname: 'Stoppa', name: 'Mario', birthDate: localDate('1985-12-10'), sex: 'M', birthplace: 'A562' },
    });
    expect(named.startsWith('STP')).toBe(true);
    expect(isHealthCode(named)).toBe(false);
  });
});

describe('the hints in a codice fiscale', () => {
  it('leave the century open', () => {
    expect(hintsOf(codiceFiscale(ROSSI))).toEqual({
      birthDates: ['1985-12-10', '2085-12-10'],
      sex: 'M',
      birthplace: 'A562',
    });
  });
  it('leave out a date that never was', () => {
    expect(hintsOf(codiceFiscale('RSSMRA00B29A562C'))?.birthDates).toEqual(['2000-02-29']);
  });
  it('say woman and abroad', () => {
    expect(hintsOf(codiceFiscale('MLLSNT82P65Z404U'))).toEqual({
      birthDates: ['1982-09-25', '2082-09-25'],
      sex: 'F',
      birthplace: 'Z404',
    });
  });
  it('are none in a provisional code', () => {
    expect(isProvisional(codiceFiscale('12345678903'))).toBe(true);
    expect(hintsOf(codiceFiscale('12345678903'))).toBeUndefined();
  });
});

describe('omocodia', () => {
  it.each([
    [1, 'RSSMRA85T10A56NH'], // 122 − 5 + 20 = 137
    [2, 'RSSMRA85T10A5SNT'], // + 12 = 149
    [7, 'RSSMRAURTMLARSNL'], // all seven: 167
  ])('replaces %p digits from the right: %p', (n, code) => {
    expect(omocodicVariant(codiceFiscale(ROSSI), n)).toBe(code);
    expect(isOmocodic(codiceFiscale(code))).toBe(true);
    expect(hintsOf(codiceFiscale(code))).toEqual(hintsOf(codiceFiscale(ROSSI)));
  });
  it('speaks of the same birth, of either century', () => {
    const code = codiceFiscale('RSSMRA85T10A56NH');
    for (const same of ['1985-12-10', '2085-12-10', '1885-12-10'])
      expect(contradictsBirthDate(code, localDate(same))).toBe(false);
    for (const other of ['1985-12-11', '1985-11-10', '1986-12-10'])
      expect(contradictsBirthDate(code, localDate(other))).toBe(true);
    expect(contradictsBirthDate(codiceFiscale('12345678903'), localDate('1985-12-10'))).toBe(false);
  });
  it('is another person', () => expect(codiceFiscale('RSSMRA85T10A56NH')).not.toBe(codiceFiscale(ROSSI)));
  it('knows no eighth digit, no variant of a variant, none of a provisional code', () => {
    expect(() => omocodicVariant(codiceFiscale(ROSSI), 8)).toThrow(RangeError);
    expect(() => omocodicVariant(codiceFiscale(ROSSI), 0)).toThrow(RangeError);
    expect(() => omocodicVariant(codiceFiscale('RSSMRA85T10A56NH'), 1)).toThrow(RangeError);
    expect(() => omocodicVariant(codiceFiscale('12345678903'), 1)).toThrow(RangeError);
  });
});

describe('writing a codice fiscale', () => {
  const data = { birthDate: localDate('1985-12-10'), sex: 'M', birthplace: 'A562' } as const;
  it.each([
    ['Rossi', 'Mario', 'RSSMRA'],
    ["D'Angelo", 'Gianfranco', 'DNGGFR'], // four consonants and more: first, third, fourth
    ['De Carlo', 'Chiara', 'DCRCHR'], // three consonants: as they are
    ['Fo', 'Ada', 'FOXDAA'],
    ['Aia', 'Io', 'AIAIOX'],
    ['Ünlü', 'Zoë', 'NLUZOE'],
    ['Weiß', 'Øyvind', 'WSSYND'],
  ])('of %p %p begins with %p', (surname, name, letters) => {
    expect(computeCodiceFiscale({ ...data, surname, name }).slice(0, 6)).toBe(letters);
  });
  it('writes the whole code', () => {
    expect(computeCodiceFiscale({ ...data, surname: 'Rossi', name: 'Mario' })).toBe(ROSSI);
    expect(
      computeCodiceFiscale({
        surname: 'Miller',
        name: 'Samantha',
        birthDate: localDate('1982-09-25'),
        sex: 'F',
        birthplace: 'Z404',
      }),
    ).toBe('MLLSNT82P65Z404U');
  });
  it('needs letters and a place that is a code', () => {
    expect(() => computeCodiceFiscale({ ...data, surname: '—', name: 'Mario' })).toThrow(RangeError);
    expect(() => computeCodiceFiscale({ ...data, surname: 'Rossi', name: 'Mario', birthplace: 'Firenze' })).toThrow(
      RangeError,
    );
  });
  it('writes codes that read back as their data, with the check letter that another implementation finds', () => {
    const person = fc.record({
      surname: fc.constantFrom('Bianchi', "Dell'Aquila", 'Hu', 'Esposito', 'Àlvarez'),
      name: fc.constantFrom('Anna', 'Bartolomeo', 'Li', 'Eva', 'Niccolò'),
      birthDate: fc.integer({ min: 0, max: 45_000 }).map((days) => addDays(localDate('1910-01-01'), days)),
      sex: fc.constantFrom('F' as const, 'M' as const),
      birthplace: fc.constantFrom('D612', 'H501', 'F205', 'Z129', 'A001'),
    });
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 7 }), (data, n) => {
        const code = computeCodiceFiscale(data);
        const variant = omocodicVariant(code, n);
        for (const each of [code, variant]) {
          expect(hintsOf(each)?.birthDates).toContain(data.birthDate);
          expect(hintsOf(each)).toMatchObject({ sex: data.sex, birthplace: data.birthplace });
          expect(contradictsBirthDate(each, data.birthDate)).toBe(false);
          expect(contradictsBirthDate(each, addDays(data.birthDate, 1))).toBe(true);
          expect(CheckDigitizer.checkDigit(each)).toBe(each.charAt(15));
        }
        expect(isOmocodic(code)).toBe(false);
        expect(beforeOmocodia(variant)).toBe(beforeOmocodia(code));
      }),
    );
  });
});

describe('a code as it was before omocodia', () => {
  it('has its digits back and no check letter', () => {
    expect(beforeOmocodia(codiceFiscale(ROSSI))).toBe('RSSMRA85T10A562');
    expect(beforeOmocodia(omocodicVariant(codiceFiscale(ROSSI), 2))).toBe('RSSMRA85T10A562');
  });
  it('keeps the letters that are letters', () =>
    expect(beforeOmocodia(codiceFiscale('MLLSNT82P65Z404U'))).toBe('MLLSNT82P65Z404'));
  it('is a provisional code itself', () => expect(beforeOmocodia(codiceFiscale('12345678903'))).toBe('12345678903'));
});
