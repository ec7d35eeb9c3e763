// Facts: what is known, known to be none, or not known yet about a recipient, in the form that travels as JSON.

/** A value as JSON writes it: Money in whole cents, Percent and Decimal as decimal text ('12.5'), LocalDate as 'YYYY-MM-DD'. */
export type JsonValue = number | string | boolean | readonly string[];

/** The types that a fact, a number of a call or an input may have; they are also the types of CEL in a call. */
export type FactType = 'Money' | 'Percent' | 'Decimal' | 'int' | 'bool' | 'string' | 'LocalDate' | 'list<string>';

/** The purpose class that seals a fact (architecture §4); each class has its own key and retention. */
export type FactClass = 'identity' | 'economic' | 'health' | 'payment';

/** Who may say a fact: the family, a public register, the assessment unit, or Buono itself from other facts. */
export type FactOrigin = 'declared' | 'registry' | 'assessment' | 'derived';

/** What a fact is: its type, its purpose class, the words that people read and the bounds of its values. */
export interface FactDeclaration {
  /** Camel case, unique among the catalogue's facts and the call's own. */
  readonly name: string;
  readonly type: FactType;
  readonly class: FactClass;
  /** Italian, as the family reads it. */
  readonly label: string;
  readonly description?: string;
  readonly source: FactOrigin;
  /** Whether "there is none" is an answer (no ISEE, no pregnancy date); null in JSON. */
  readonly mayBeNone?: boolean;
  /** A known form of a text: it is checked at the door. */
  readonly format?: 'dsu' | 'belfiore' | 'zone';
  /** The only texts admitted, for `string` and `list<string>`. */
  readonly values?: readonly string[];
  /** Lowest value: a whole number for `int`, text for `Money` ('0.00') and `Decimal` ('0.5'). */
  readonly min?: number | string;
  /** Highest value, as `min`. */
  readonly max?: number | string;
  /** A date that has been: never after the day on which it is said. */
  readonly past?: true;
}

/** Where a known fact comes from. */
export type FactSource = 'declared' | 'registry' | 'officer' | 'assessment' | 'derived';

/** Who says a fact, when (instant, UTC), and from what: the request to a registry, the paper an officer looked at. */
export interface FactsOrigin {
  readonly source: FactSource;
  readonly at?: string;
  readonly ref?: string;
}

/** One fact: known with its value, or known to be none. A fact that is absent is not known yet. */
export type Fact =
  (FactsOrigin & { readonly state: 'known'; readonly value: JsonValue }) | (FactsOrigin & { readonly state: 'none' });

/** The facts at hand, by name. */
export type Facts = Readonly<Record<string, Fact>>;
