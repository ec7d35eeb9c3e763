// The field's own checks: what they let in, what they refuse, and that the remedy names the field.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { MAX_CENTS } from '@buono/kernel';
import { compileDto } from './compiled-dto.js';
import {
  IsCents,
  IsCivilDate,
  IsCivilTime,
  IsCodiceFiscale,
  IsDsuProtocol,
  IsIbanCode,
  IsPartitaIva,
  IsUuidId,
  IsWholeNumber,
  IsYearMonth,
  IsZoneCode,
} from './field-checks.js';
import { CleanLine, CleanText, IsCategory } from './text-checks.js';
import { fieldErrors } from './validation-pipe.js';

class Everything {
  @IsCents() cents!: number;
  @IsCents({ min: 0, max: 500 }) bounded!: number;
  @IsWholeNumber({ min: 1, max: 9 }) count!: number;
  @IsCivilDate() date!: string;
  @IsYearMonth() month!: string;
  @IsCivilTime() time!: string;
  @IsCodiceFiscale() fiscalCode!: string;
  @IsIbanCode() account!: string;
  @IsPartitaIva() vat!: string;
  @IsDsuProtocol() dsu!: string;
  @IsZoneCode() zone!: string;
  @IsUuidId() id!: string;
  @IsUuidId({ each: true }) ids!: string[];
  @CleanText(10) text!: string;
  @CleanLine(15) name!: string;
  @IsCategory() category!: string;
}

const good: Everything = {
  cents: 12_050,
  bounded: 0,
  count: 1,
  date: '2024-02-29',
  month: '2026-12',
  time: '23:59',
  fiscalCode: 'RSSMRA85T10A562S',
  account: 'IT60X0542811101000000123456',
  vat: '00743110157',
  dsu: 'INPS-ISEE-2026-12345678A-00',
  zone: 'TC-01',
  id: '3f0c2a3e-7a3f-4d53-9c61-0b2f4c6f8e11',
  ids: [],
  text: 'due\n< 3',
  name: 'Müller & D’Asti',
  category: 'taxi',
};

const dto = compileDto(Everything);
const errorsOf = (change: object) => fieldErrors(dto.check(dto.convert({ ...good, ...change })) ?? []);

describe('the field checks', () => {
  it('let good values in', () => expect(errorsOf({})).toEqual([]));

  it.each<[keyof Everything, unknown]>([
    ['cents', 0],
    ['cents', 1.5],
    ['cents', '100'],
    ['cents', MAX_CENTS + 1],
    ['cents', Number.NaN],
    ['bounded', 501],
    ['count', 10],
    ['date', '2026-02-29'],
    ['date', '2026-2-1'],
    ['month', '2026-13'],
    ['time', '24:00'],
    ['time', '8:30'],
    ['fiscalCode', 'RSSMRA85T10A562T'],
    ['account', 'IT60X0542811101000000123457'],
    ['vat', '00743110158'],
    ['dsu', 'ISEE'],
    ['zone', 'zona 1'],
    ['id', '3F0C2A3E-7A3F-4D53-9C61-0B2F4C6F8E11'],
    ['ids', ['x']],
    ['text', '   '],
    ['text', 'a'.repeat(11)],
    ['text', 'a\u0000b'],
    ['text', 'a\u0007b'],
    ['text', '\ud800'],
    ['text', 'a\u202eb'],
    ['text', 'a\u200bb'],
    ['text', 5],
    ['name', 'due\nrighe'],
    ['name', '<b>Asilo</b>'],
    ['name', 'D.D. 1 '],
    ['name', 'a\u2066b'],
    ['name', 'a'.repeat(16)],
    ['category', 'Taxi'],
    ['category', 'taxi '],
    ['category', 't'],
    ['category', ['taxi']],
  ])('refuse %s = %j, naming the field', (field, value) => {
    const errors = errorsOf({ [field]: value });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toEqual({ field, detail: expect.stringContaining(`${field} deve essere`) });
  });

  it('never show the value: it may be personal', () => {
    const [error] = errorsOf({ fiscalCode: 'RSSMRA85T10A562T' });
    expect(error?.detail).not.toContain('RSSMRA');
  });
});
