// What an audit of the money finds: which invariant of domain.md §6 is broken, where, and by which facts.

/** One broken promise. `subject` is an id, never a person. */
export interface Finding {
  /** 1 to 11, as domain.md §6 counts them; 12: what is held is not paid. */
  readonly invariant: number;
  readonly subject: string;
  readonly what: string;
}

/** Collects findings; the first hundred of each invariant are kept, all are counted. */
export class Findings {
  readonly kept: Finding[] = [];
  readonly counts = new Map<number, number>();

  add(invariant: number, subject: string, what: string): void {
    const before = this.counts.get(invariant) ?? 0;
    this.counts.set(invariant, before + 1);
    if (before < 100) this.kept.push({ invariant, subject, what });
  }

  /** Notes a finding unless the condition holds. */
  check(holds: boolean, invariant: number, subject: string, what: string): void {
    if (!holds) this.add(invariant, subject, what);
  }
}
