// What of a call's figures everybody may see: nothing from which a person could be told (ADR 20).
import { addFigures, casesIn, medianDays, NO_FIGURES, type Days, type Figures, type ZoneFigures } from './figures.js';

/** Fewer persons than these are never shown by themselves; counts are shown in steps of as many. */
export const FEWEST = 5;
/** Money that follows from persons is shown in steps of 100.00 euro. */
const STEP_CENTS = 10_000;

/** A row that is public: of one zone, or of several that are too small by themselves. */
export interface OpenRow {
  readonly zones: readonly string[];
  readonly received: number;
  readonly underExamination: number;
  readonly waiting: number;
  readonly given: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly allocatedCents: number;
  /** These three, like the medians, are absent where too few persons stand behind them. */
  readonly assignedCents?: number;
  readonly paidCents?: number;
  readonly freeCents?: number;
  readonly medianDaysToDecide?: number;
  readonly medianDaysToPay?: number;
}

/** What is public of a call. */
export interface OpenFigures {
  /** Each zone stands in exactly one. */
  readonly rows: readonly OpenRow[];
  readonly total: OpenRow;
}

type Group = Figures & { readonly zones: readonly string[] };

const isEnough = (persons: number): boolean => persons === 0 || persons >= FEWEST;
const standsAlone = ({ received, given }: Figures): boolean => isEnough(received) && isEnough(given);

const joined = (zones: readonly ZoneFigures[]): Group => ({
  ...zones.reduce<Figures>(addFigures, NO_FIGURES),
  zones: zones.map(({ zone }) => zone).sort(),
});

/**
 * Zones with too few persons are joined, and the smallest of the others with them until they are enough: a single row left
 * out could be found by subtracting the others from the total.
 */
const grouped = (figures: readonly ZoneFigures[]): readonly Group[] => {
  const bySize = [...figures].sort((a, b) => a.received - b.received || (a.zone < b.zone ? -1 : 1));
  const small = bySize.filter((zone) => !standsAlone(zone));
  const empty = bySize.filter(({ received, given }) => received === 0 && given === 0);
  const others = bySize.filter((zone) => standsAlone(zone) && !empty.includes(zone));
  while (small.length > 0 && !standsAlone(joined(small))) {
    const next = others.shift();
    if (next === undefined) break;
    small.push(next);
  }
  const groups = [...[...others, ...empty].map((zone) => joined([zone])), ...(small.length > 0 ? [joined(small)] : [])];
  return groups.sort((a, b) => ((a.zones[0] ?? '') < (b.zones[0] ?? '') ? -1 : 1));
};

const inSteps = (count: number): number => Math.round(count / FEWEST) * FEWEST;
const inEuros = (amountCents: number): number => Math.round(amountCents / STEP_CENTS) * STEP_CENTS;
const median = (days: Days): number | undefined => (casesIn(days) < FEWEST ? undefined : medianDays(days));

const rowOf = ({ zones, ...figures }: Group): OpenRow => {
  const { daysToDecide, daysToPay, allocatedCents, assignedCents, paidCents, freeCents } = figures;
  // What is left is what was given, seen from the other side.
  const money = { assignedCents: inEuros(assignedCents), paidCents: inEuros(paidCents), freeCents: inEuros(freeCents) };
  const [toDecide, toPay] = [median(daysToDecide), median(daysToPay)];
  return {
    zones,
    received: inSteps(figures.received),
    underExamination: inSteps(figures.underExamination),
    waiting: inSteps(figures.waiting),
    given: inSteps(figures.given),
    refused: inSteps(figures.refused),
    withdrawn: inSteps(figures.withdrawn),
    allocatedCents,
    ...(standsAlone(figures) && money),
    ...(toDecide !== undefined && { medianDaysToDecide: toDecide }),
    ...(toPay !== undefined && { medianDaysToPay: toPay }),
  };
};

/** The figures of a call's zones as everybody may see them; the same whatever their order. */
export const disclosed = (figures: readonly ZoneFigures[]): OpenFigures => ({
  rows: grouped(figures).map(rowOf),
  total: rowOf(joined(figures)),
});
