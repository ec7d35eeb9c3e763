// The specification of a scheme's file: what is read of it, and what is wrong with it, line by line.
import { describe, expect, it } from '@jest/globals';
import { readScheme } from './scheme-file.js';

const totals = {
  kind: 'totals',
  actNumber: 'D.D. 77/2026',
  callId: 'c',
  vouchers: 1,
  valueCents: 5_000,
  spentCents: 1_200,
  services: 1,
  openCents: 800,
};
const provider = { kind: 'provider', reference: 'E1', category: 'nido' };
const voucher = { kind: 'voucher', reference: 'B1', zone: 'TC-01' };
const service = { kind: 'service', reference: 'S1', voucher: 'B1', provider: 'E1' };
const file = (...rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
const faults = (text: string) => {
  const read = readScheme(text);
  return read.ok ? [] : read.faults.map(({ line, what }) => `${line}: ${what}`);
};

describe('a scheme', () => {
  it('is read row by row, whatever their order', () => {
    const read = readScheme(file(service, totals, voucher, provider));
    expect(read).toMatchObject({
      ok: true,
      scheme: {
        totals: { valueCents: 5_000 },
        providers: [{ line: 4, reference: 'E1', fields: { category: 'nido' } }],
        vouchers: [{ line: 3, reference: 'B1', fields: { zone: 'TC-01' } }],
        services: [{ line: 1, reference: 'S1', fields: { voucher: 'B1', provider: 'E1' } }],
      },
    });
  });

  it.each<[string, string, RegExp]>([
    ['no totals', file(provider), /^1: manca la riga con i totali/],
    ['totals that are no cents', file({ ...totals, valueCents: 1.5, callId: 7 }), /^1: .*callId, valueCents/],
    ['no JSON', `${file(totals)}\n{`, /^2: non è un oggetto JSON/],
    ['a list', `${file(totals)}\n[]`, /^2: non è un oggetto JSON/],
    ['a row of another kind', file(totals, { ...voucher, kind: '__proto__' }), /^2: kind deve essere/],
    ['a row without a name', file(totals, { kind: 'voucher' }), /^2: manca reference/],
    ['a name twice', file(totals, voucher, voucher), /^3: reference è già usata/],
    ['a service of no voucher', file(totals, provider, service), /^3: voucher non è/],
    ['a service of no provider', file(totals, voucher, service), /^3: provider non è/],
  ])('is refused with %s, at its line', (_, text, told) => {
    expect(faults(text)[0]).toMatch(told);
  });
});
