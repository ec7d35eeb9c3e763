// The territory's data against the published totals and against itself.
import { describe, expect, it } from '@jest/globals';
import { localDate, sumCents, zoneOfComune } from '@buono/kernel';
import { demonstrationAllocations, territory } from './index.js';

describe('the territory', () => {
  it('has 26 zones, and no Comune in two of them', () => {
    const comuni = territory().zones.flatMap((zone) => zone.comuni.map(({ belfiore }) => belfiore));
    expect(territory().zones).toHaveLength(26);
    expect(new Set(comuni).size).toBe(comuni.length);
  });

  it('finds Firenze in its zone, and nothing before the zones were set', () => {
    expect(zoneOfComune(territory().zones, 'D612', localDate('2026-01-01'))?.code).toBe('TC-01');
    expect(zoneOfComune(territory().zones, 'D612', localDate('2017-12-31'))).toBeUndefined();
  });

  it('splits the three published totals to the cent', () => {
    const rows = demonstrationAllocations();
    expect(sumCents(rows.map((row) => row.porFseCovidSupport))).toBe(2_999_980_000);
    expect(sumCents(rows.map((row) => row.porFseDomiciliarita))).toBe(1_231_226_900);
    expect(sumCents(rows.map((row) => row.fscCureDomiciliari))).toBe(1_276_067_000);
  });
});
