// How a rule is written: it reads what a history left and says, in words, what does not hold.
import type { Told } from '../facts/told.js';

/** Says what does not hold; nothing when all does. */
export type Rule = (told: Told) => readonly string[];

/** Collects what does not hold. */
export class Breaches {
  readonly found: string[] = [];

  /** Notes the words unless the condition holds. */
  unless(holds: boolean, words: string): void {
    if (!holds) this.found.push(words);
  }

  /** Notes each of the things under the words. */
  each(things: readonly string[], words: string): void {
    for (const thing of things) this.found.push(`${words}: ${thing}`);
  }
}
