// What each zone gets of a call: as published where a split is published, by population elsewhere.
import {
  cents,
  centsFromDecimal,
  multiplyCents,
  prorateDown,
  splitCents,
  type Cents,
  type ZoneCode,
} from '@buono/kernel';
import type { CallDocument } from '@buono/rules';
import type { HeadlineCall } from '@buono/rules/headline-calls';
import { demonstrationAllocations } from '@buono/territory';

/** An amount of a fund source and year; cents. */
export interface Share {
  readonly source: string;
  readonly year: number;
  readonly amountCents: Cents;
}

const THOUSAND = 1_000;

/**
 * The shares of all zones. Of INFANZIA the published total is split over its two years; the two sources of DOMICILIARITÀ have a
 * split each; what has none follows the population. `thousandths` of it are given, all of it unless said.
 */
export const sharesOf = (
  name: HeadlineCall,
  { funds }: Pick<CallDocument, 'funds'>,
  thousandths = THOUSAND,
): ReadonlyMap<ZoneCode, readonly Share[]> => {
  const zones = demonstrationAllocations();
  const columns = funds.map(({ source, year, amount }, index) => {
    const total = prorateDown(centsFromDecimal(amount), thousandths, THOUSAND);
    const weights = zones.map((zone) => weightIn(name, index, zone));
    return { source, year, amounts: splitCents(total, weights) };
  });
  return new Map(
    zones.map(({ zone }, row) => [
      zone,
      columns
        .map(({ source, year, amounts }) => ({ source, year, amountCents: amounts[row] ?? cents(0) }))
        .filter(({ amountCents }) => amountCents > 0),
    ]),
  );
};

type Zone = ReturnType<typeof demonstrationAllocations>[number];

/** The published split of the fund at this place in the call's document; its own total gives the split itself. */
const weightIn = (name: HeadlineCall, fund: number, zone: Zone): number => {
  if (name !== 'domiciliarita') return zone.porFseCovidSupport;
  return fund === 0 ? zone.porFseDomiciliarita : zone.fscCureDomiciliari;
};

/** All that the zones get; cents. */
export const totalOf = (shares: ReadonlyMap<ZoneCode, readonly Share[]>): Cents =>
  [...shares.values()]
    .flat()
    .reduce((total, { amountCents }) => cents(total + amountCents), multiplyCents(cents(0), 1));
