// Likenesses, asked of the read models: equal digests of people whose codes differ, in applications that were sent.
import type { Position } from '@buono/event-store';
import type { ReadDatabase } from '@buono/read-model';
import {
  Likenesses,
  type Likeness,
  type LikenessFilter,
  type LikenessReason,
} from '../../application/identity/likenesses.js';
import type { Stretch } from '../../application/ports.js';
import type { LikenessRow } from './likeness-rows.js';
import type { ApplicationRow } from './rows.js';
import type { RowsFollow } from './sql-lists.js';

interface Tables {
  application_lines: ApplicationRow;
  likeness_lines: LikenessRow;
}

/** What two people are alike by. */
const BY = ['named', 'plain'] as const;
type By = (typeof BY)[number];

/** Two people by one of the digests that they have in common. */
type Pair = Omit<Likeness, 'reasons'> & { readonly reason: LikenessReason };

export class SqlLikenesses extends Likenesses {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly rows: RowsFollow,
  ) {
    super();
  }

  override waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.rows.waitFor(position, timeoutMs);
  }

  override async applications(
    { zones, callId }: LikenessFilter,
    { after, limit }: Stretch,
  ): Promise<readonly string[]> {
    if (zones?.length === 0) return [];
    // Two queries, each over its own index: an «or» between them would read the whole table.
    const found = await Promise.all(
      BY.map(async (by) => {
        let query = this.#alike(by).select('one.application_id as applicationId').distinct();
        if (zones !== undefined) query = query.where('line.zone', 'in', [...zones]);
        if (callId !== undefined) query = query.where('line.call_id', '=', callId);
        if (after !== undefined) query = query.where('one.application_id', '>', after);
        return query.orderBy('one.application_id').limit(limit).execute();
      }),
    );
    return [...new Set(found.flat().map(({ applicationId }) => applicationId))].sort().slice(0, limit);
  }

  override async of(applications: readonly string[]): Promise<readonly Likeness[]> {
    if (applications.length === 0) return [];
    const found = await Promise.all(BY.map((by) => this.#pairs(by, applications)));
    const byPair = new Map<string, Likeness>();
    for (const { reason, ...pair } of found.flat()) {
      const key = [pair.applicationId, pair.otherApplicationId, pair.personId, pair.otherPersonId].join(' ');
      const reasons = new Set([...(byPair.get(key)?.reasons ?? []), reason]);
      byPair.set(key, { ...pair, reasons: [...reasons].sort() });
    }
    return [...byPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, likeness]) => likeness);
  }

  async #pairs(by: By, applications: readonly string[]): Promise<readonly Pair[]> {
    const rows = await this.#alike(by)
      .select([
        'one.application_id as applicationId',
        'one.person_id as personId',
        'one.provisional as provisional',
        'other.application_id as otherApplicationId',
        'other.person_id as otherPersonId',
        'other.provisional as otherProvisional',
        'others.call_id as otherCallId',
        'others.zone as otherZone',
        'others.status as otherStatus',
        'others.receipt_number as otherReceiptNumber',
        'others.arrived_at as otherArrivedAt',
      ])
      .where('one.application_id', 'in', [...applications])
      .execute();
    return rows.map(({ provisional, otherProvisional, otherReceiptNumber, otherArrivedAt, ...pair }) => ({
      ...pair,
      ...(otherReceiptNumber !== null && { otherReceiptNumber }),
      ...(otherArrivedAt !== null && { otherArrivedAt }),
      reason: reasonOf(by, Number(provisional) + Number(otherProvisional) > 0),
    }));
  }

  #alike(by: By) {
    return this.reads
      .queries<Tables>()
      .selectFrom('likeness_lines as one')
      .innerJoin('application_lines as line', 'line.application_id', 'one.application_id')
      .innerJoin('likeness_lines as other', `other.${by}`, `one.${by}`)
      .innerJoin('application_lines as others', 'others.application_id', 'other.application_id')
      .whereRef('other.application_id', '!=', 'one.application_id')
      .whereRef('other.code', '!=', 'one.code')
      .where('line.status', '!=', 'draft')
      .where('others.status', '!=', 'draft');
  }
}

const reasonOf = (by: By, provisional: boolean): LikenessReason =>
  by === 'plain' ? 'omocodic-code' : provisional ? 'provisional-code' : 'same-name-and-birth-date';
