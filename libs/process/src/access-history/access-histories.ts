// Who looked at a person's data, from the records of all contexts of the process.
import { STAFF_ROLES, type Grants } from '@buono/access';
import type { Instant, PersonId } from '@buono/kernel';
import type { PurposeClass, RecordedOpening } from '@buono/privacy';

/** Where openings are recorded: the `AccessLog` of each context. */
export interface RecordsOpenings {
  history(person: PersonId): Promise<readonly RecordedOpening[]>;
}

/** Who looked, without saying which person: oneself, who holds a public office today, or somebody else (who applied, a provider). */
export type Looker = 'self' | 'office' | 'other';

/** An opening as the person may know it (GDPR art. 15). */
export interface ToldOpening {
  /** Orders and names an opening: by time, then by context and number. */
  readonly key: string;
  readonly at: Instant;
  readonly by: Looker;
  readonly context: string;
  readonly purpose: string;
  readonly classes: readonly PurposeClass[];
}

export class AccessHistories {
  constructor(
    private readonly records: ReadonlyMap<string, RecordsOpenings>,
    private readonly grants: Pick<Grants, 'of'>,
  ) {}

  /** The openings of a person's data, newest first; only those before `before`, when it is said, and at most `limit`. */
  async of(person: PersonId, limit: number, before?: string): Promise<readonly ToldOpening[]> {
    const all = await Promise.all([...this.records].map(([context, record]) => openingsIn(context, record, person)));
    const page = all
      .flat()
      .filter(({ key }) => before === undefined || key < before)
      .sort((a, b) => (a.key < b.key ? 1 : -1))
      .slice(0, limit);
    const lookers = new Map<string, Looker>();
    for (const { actor } of page) if (!lookers.has(actor)) lookers.set(actor, await this.lookerOf(actor, person));
    return page.map(({ actor, ...opening }) => ({ ...opening, by: lookers.get(actor) ?? 'other' }));
  }

  private async lookerOf(actor: string, person: PersonId): Promise<Looker> {
    if (actor === person) return 'self';
    const grants = await this.grants.of(actor as PersonId);
    return grants.some(({ role }) => STAFF_ROLES.has(role)) ? 'office' : 'other';
  }
}

const openingsIn = async (
  context: string,
  record: RecordsOpenings,
  person: PersonId,
): Promise<readonly (Omit<ToldOpening, 'by'> & { readonly actor: string })[]> =>
  (await record.history(person)).map(({ actor, at, purpose, classes }, index) => {
    const key = `${at} ${context} ${String(index).padStart(9, '0')}`;
    return { key, at, actor, context, purpose, classes };
  });
