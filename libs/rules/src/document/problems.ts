// The list of what is wrong with a document, gathered while it is checked.
import type { Problem } from '../model/assessment.js';

/** Gathers problems with their place; at most 100, because nobody reads more. */
export class Problems {
  private readonly found: Problem[] = [];

  /** Adds one problem. */
  add(place: string, code: string, what: string): void {
    if (this.found.length < 100) this.found.push({ place, what, code });
  }

  get list(): readonly Problem[] {
    return this.found;
  }
}
