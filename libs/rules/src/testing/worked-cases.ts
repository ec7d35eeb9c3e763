// Worked examples of a call document, as its `.cases.yaml` writes them: facts in, amounts out, each worked out by hand.
import { centsFromDecimal } from '@buono/kernel';
import type { AssessmentOutcome } from '../model/assessment.js';
import type { FactDeclaration, JsonValue } from '../model/facts.js';

/** A value as people write it in a case: euro as '12.50', everything else as JSON. */
export type Written = JsonValue | null;

/** One service, and what it must come to, or why it must be refused. */
export interface WorkedService {
  readonly service: string;
  readonly category: string;
  readonly servedOn?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly units?: number;
  readonly minutes?: number;
  readonly asked?: string;
  readonly inputs?: Readonly<Record<string, Written>>;
  readonly cost?: string;
  readonly public?: string;
  readonly family?: string;
  readonly refused?: string;
  readonly hand?: string;
}

/** One application: facts over those of the file, and what must come of it. */
export interface WorkedCase {
  readonly says: string;
  /** May be left out where the call has one action. */
  readonly action?: string;
  readonly on?: string;
  readonly admitted?: string;
  readonly facts?: Readonly<Record<string, Written>>;
  /** Facts of the file that are not known here. */
  readonly without?: readonly string[];
  readonly outcome: AssessmentOutcome;
  /** Criteria that are not met: exactly these. */
  readonly why?: readonly string[];
  /** Facts still to be known: exactly these. */
  readonly missing?: readonly string[];
  readonly amount?: string;
  readonly from?: string;
  readonly to?: string;
  readonly numbers?: Readonly<Record<string, Written>>;
  readonly ceilings?: Readonly<Record<string, Written>>;
  readonly points?: number;
  readonly proofs?: readonly string[];
  /** How the amount was worked out by hand. */
  readonly hand?: string;
  readonly services?: readonly WorkedService[];
}

/** The file: where the figures come from, the day of the applications, the facts that cases share. */
export interface WorkedCases {
  readonly measures?: readonly string[];
  readonly source: string;
  /** Civil days (Europe/Rome) of the application and of the admission. */
  readonly on: string;
  readonly admitted: string;
  readonly given: Readonly<Record<string, Written>>;
  readonly cases: readonly WorkedCase[];
}

/** Facts as clients send them: amounts in cents. */
export const sentFacts = (
  written: Readonly<Record<string, Written>>,
  declarations: ReadonlyMap<string, Pick<FactDeclaration, 'type'>>,
): Record<string, JsonValue | null> =>
  Object.fromEntries(
    Object.entries(written).map(([name, value]) => [
      name,
      declarations.get(name)?.type === 'Money' && typeof value === 'string' ? centsFromDecimal(value) : value,
    ]),
  );

/** The facts of one case, in the file's order: shared, then its own, less those that it does not know. */
export const factsOf = (file: WorkedCases, { facts = {}, without = [] }: WorkedCase): Record<string, Written> =>
  Object.fromEntries(Object.entries({ ...file.given, ...facts }).filter(([name]) => !without.includes(name)));

const CASE: readonly string[] = [
  ...['says', 'action', 'on', 'admitted', 'facts', 'without', 'outcome', 'why', 'missing', 'amount', 'from', 'to'],
  ...['numbers', 'ceilings', 'points', 'proofs', 'hand', 'services'],
];
const SERVICE: readonly string[] = [
  ...['service', 'category', 'servedOn', 'startedAt', 'endedAt', 'units', 'minutes', 'asked', 'inputs'],
  ...['cost', 'public', 'family', 'refused', 'hand'],
];

/** Names that no case has: what a comma out of quotes leaves in YAML. */
export const strayNames = ({ cases }: WorkedCases): readonly string[] => [
  ...cases.flatMap((one) => Object.keys(one).filter((name) => !CASE.includes(name))),
  ...cases.flatMap(({ services = [] }) =>
    services.flatMap((one) => Object.keys(one).filter((name) => !SERVICE.includes(name))),
  ),
];
