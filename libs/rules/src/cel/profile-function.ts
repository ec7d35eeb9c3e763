// What a function of the CEL profile is: its signature, its meaning, and the range of its result.
import type { Range } from './range.js';

/** What a range rule may find wrong with the arguments. */
export type RangeFault = 'may-be-negative' | 'division-by-zero' | 'overflow';

/** The range of the result; a fault when the arguments allow one; undefined when the result has no range. */
export type RangeRule = (args: readonly Range[]) => Range | RangeFault | undefined;

/** A function of the profile; `signature` in the form of cel-js. */
export interface ProfileFunction {
  readonly signature: string;
  readonly handler: (...args: never[]) => unknown;
  readonly range?: RangeRule;
}
