// The shares of the zones add up to the call's money, source by source, and follow what is published.
import { describe, expect, it } from '@jest/globals';
import { centsFromDecimal, zoneCode } from '@buono/kernel';
import { HEADLINE_CALLS, headlineCall } from '@buono/rules/headline-calls';
import { demonstrationAllocations } from '@buono/territory';
import { sharesOf, totalOf } from './shares.js';

const firenze = zoneCode('TC-01');

describe('the shares of the zones', () => {
  it.each(HEADLINE_CALLS)('of %s add up to its funds, source by source', (name) => {
    const { funds } = headlineCall(name);
    const shares = sharesOf(name, { funds });
    expect(shares.size).toBe(26);
    for (const { source, year, amount } of funds) {
      const given = [...shares.values()].flat().filter((share) => share.source === source && share.year === year);
      expect(given.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(centsFromDecimal(amount));
    }
  });

  it('are the published ones where a split is published', () => {
    const [published] = demonstrationAllocations();
    // DOMICILIARITÀ in Firenze: 1,204,532.54 of the POR FSE and 1,259,182.90 of the FSC.
    const home = sharesOf('domiciliarita', headlineCall('domiciliarita')).get(firenze);
    expect(home?.map(({ amountCents }) => amountCents)).toEqual([120_453_254, 125_918_290]);
    // INFANZIA in Firenze: 2,934,937.13 over two years, to the cent or one cent aside, since each year is split by itself.
    const children = sharesOf('infanzia', headlineCall('infanzia')).get(firenze) ?? [];
    const both = children.reduce((sum, { amountCents }) => sum + amountCents, 0);
    expect(Math.abs(both - (published?.porFseCovidSupport ?? 0))).toBeLessThanOrEqual(1);
  });

  it('leave out a source of which a zone has nothing', () => {
    const elba = sharesOf('domiciliarita', headlineCall('domiciliarita')).get(zoneCode('NO-10'));
    expect(elba?.map(({ source }) => source)).toEqual(['POR FSE']);
  });

  it('may be a first tranche', () => {
    const { funds } = headlineCall('mobilita-liguria');
    // Five thousandths of 2,200,000.00.
    expect(totalOf(sharesOf('mobilita-liguria', { funds }, 5))).toBe(1_100_000);
  });
});
