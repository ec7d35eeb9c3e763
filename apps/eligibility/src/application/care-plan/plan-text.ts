// What a version of a care plan says, and what another says otherwise, line by line.
import type { LocalDate } from '@buono/kernel';
import type { PlanSupport } from '@buono/rules';

/** A goal (obiettivo) with the results by which one sees whether it was reached. */
export interface PlanGoal {
  readonly text: string;
  readonly results: readonly string[];
}

/** A support: a service type or an area of the action, as it is called there. */
export interface PlannedSupport extends PlanSupport {
  readonly label: string;
  readonly note?: string;
}

/** What somebody takes on: the team, the family, a provider, others. */
export interface PlanCommitment {
  readonly who: 'team' | 'family' | 'provider' | 'other';
  readonly text: string;
}

/** A version of a plan in words; sealed under the recipient. */
export interface PlanText {
  readonly goals: readonly PlanGoal[];
  readonly supports: readonly PlannedSupport[];
  readonly commitments: readonly PlanCommitment[];
  /** Why there is a new version; the first may have none. */
  readonly reason?: string;
}

/** A version as it is compared: its words beside its dates and who is in charge. */
export interface ComparedVersion {
  readonly text: PlanText;
  readonly effectiveFrom: LocalDate;
  readonly caseManager: string;
  readonly reviewsOn: readonly LocalDate[];
}

/** One thing that is otherwise; `before` and `now` as they read, absent where there was or is none. */
export interface PlanDifference {
  readonly part: 'goal' | 'result' | 'support' | 'commitment' | 'case-manager' | 'effective-from' | 'reviews';
  /** Which goal, support or party it is about; absent where the part is one. */
  readonly about?: string;
  readonly before?: string;
  readonly now?: string;
}

/** What the second version says otherwise than the first, in the order of a plan. Goals are the same where they read the same. */
export const planDifferences = (first: ComparedVersion, second: ComparedVersion): readonly PlanDifference[] => [
  ...one('effective-from', first.effectiveFrom, second.effectiveFrom),
  ...one('case-manager', first.caseManager, second.caseManager),
  ...one('reviews', first.reviewsOn.join(', '), second.reviewsOn.join(', ')),
  ...goals(first.text.goals, second.text.goals),
  ...supports(first.text.supports, second.text.supports),
  ...commitments(first.text.commitments, second.text.commitments),
];

const one = (part: PlanDifference['part'], before: string, now: string): readonly PlanDifference[] =>
  before === now ? [] : [{ part, ...(before !== '' && { before }), ...(now !== '' && { now }) }];

/** Texts that are there no more, then texts that are new. */
const texts = (
  part: PlanDifference['part'],
  [before, now]: readonly [readonly string[], readonly string[]],
  about?: string,
): readonly PlanDifference[] => {
  const of = about === undefined ? {} : { about };
  return [
    ...before.filter((text) => !now.includes(text)).map((text) => ({ part, ...of, before: text })),
    ...now.filter((text) => !before.includes(text)).map((text) => ({ part, ...of, now: text })),
  ];
};

const goals = (before: readonly PlanGoal[], now: readonly PlanGoal[]): readonly PlanDifference[] => {
  const all = [...new Set([...before, ...now].map(({ text }) => text))];
  const textsOf = (some: readonly PlanGoal[]) => some.map(({ text }) => text);
  const results = (some: readonly PlanGoal[], goal: string) =>
    some.filter(({ text }) => text === goal).flatMap((found) => found.results);
  return [
    ...texts('goal', [textsOf(before), textsOf(now)]),
    ...all.flatMap((goal) => texts('result', [results(before, goal), results(now, goal)], goal)),
  ];
};

const supports = (before: readonly PlannedSupport[], now: readonly PlannedSupport[]): readonly PlanDifference[] => {
  const codes = [...new Set([...before, ...now].map(({ code }) => code))];
  return codes.flatMap((code): readonly PlanDifference[] => {
    const [was, is] = [before, now].map((some) => some.find((support) => support.code === code));
    const [old, fresh] = [was, is].map((support) => (support === undefined ? undefined : limitText(support)));
    if (old === fresh) return [];
    const about = `${code} ${is?.label ?? was?.label ?? ''}`.trim();
    return [{ part: 'support', about, ...(old && { before: old }), ...(fresh && { now: fresh }) }];
  });
};

/** What a support may come to, in Italian. */
export const limitText = ({ units, amountCents, note }: PlannedSupport): string => {
  const limits = [
    ...(units === undefined ? [] : [`${units} unità`]),
    ...(amountCents === undefined ? [] : [`fino a ${euro(amountCents)} euro`]),
  ];
  return [
    limits.length === 0 ? 'nei limiti dell’avviso' : limits.join(', '),
    ...(note === undefined ? [] : [note]),
  ].join(' – ');
};

const euro = (amountCents: number): string => {
  const whole = String(Math.trunc(amountCents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(amountCents % 100).padStart(2, '0')}`;
};

const commitments = (before: readonly PlanCommitment[], now: readonly PlanCommitment[]): readonly PlanDifference[] =>
  (['team', 'family', 'provider', 'other'] as const).flatMap((who) => {
    const of = (some: readonly PlanCommitment[]) => some.filter((each) => each.who === who).map(({ text }) => text);
    return texts('commitment', [of(before), of(now)], who);
  });
