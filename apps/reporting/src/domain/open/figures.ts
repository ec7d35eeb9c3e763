// What is known of a zone of a call before anything of it is made public. Counts of applications; signed cents; whole days.

/** How many cases took so many days. */
export type Days = ReadonlyMap<number, number>;

/** The applications of a zone by where they stand: each in exactly one place, so that they add up to `received`. */
export interface People {
  readonly received: number;
  readonly underExamination: number;
  /** Admitted, without a voucher yet. */
  readonly waiting: number;
  /** With a voucher, whatever became of it later. */
  readonly given: number;
  readonly refused: number;
  readonly withdrawn: number;
}

/** Money of a zone; `free` is neither assigned nor set aside. */
export interface Money {
  readonly allocatedCents: number;
  readonly assignedCents: number;
  readonly paidCents: number;
  readonly freeCents: number;
}

/** Everything about one zone of a call. */
export interface ZoneFigures extends People, Money {
  readonly zone: string;
  /** Civil days from an application to its first decision. */
  readonly daysToDecide: Days;
  /** Civil days from presenting a claim to its payment. */
  readonly daysToPay: Days;
}

const NUMBERS = [
  'received',
  'underExamination',
  'waiting',
  'given',
  'refused',
  'withdrawn',
  'allocatedCents',
  'assignedCents',
  'paidCents',
  'freeCents',
] as const satisfies readonly (keyof (People & Money))[];

/** Figures that belong to no zone by name. */
export type Figures = Omit<ZoneFigures, 'zone'>;

const NO_NUMBERS = Object.fromEntries(NUMBERS.map((name) => [name, 0])) as Record<(typeof NUMBERS)[number], number>;

/** Of nobody and nothing. */
export const NO_FIGURES: Figures = { ...NO_NUMBERS, daysToDecide: new Map(), daysToPay: new Map() };

const addDays = (a: Days, b: Days): Days => {
  const sum = new Map(a);
  for (const [days, cases] of b) sum.set(days, (sum.get(days) ?? 0) + cases);
  return sum;
};

/** Two zones as if they were one. */
export const addFigures = (a: Figures, b: Figures): Figures => ({
  ...(Object.fromEntries(NUMBERS.map((name) => [name, a[name] + b[name]])) as typeof NO_NUMBERS),
  daysToDecide: addDays(a.daysToDecide, b.daysToDecide),
  daysToPay: addDays(a.daysToPay, b.daysToPay),
});

/** How many cases there are. */
export const casesIn = (days: Days): number => [...days.values()].reduce((sum, cases) => sum + cases, 0);

/** The fewest days within which at least half of the cases were done; undefined without a case. */
export const medianDays = (days: Days): number | undefined => {
  const half = casesIn(days) / 2;
  let seen = 0;
  for (const [each, cases] of [...days].sort(([a], [b]) => a - b)) {
    seen += cases;
    if (seen >= half) return each;
  }
  return undefined;
};
