// The procedures that wait for a decision, asked of the read models.
import { applicationId, localDate, type ApplicationId, type LocalDate } from '@buono/kernel';
import type { ReadDatabase } from '@buono/read-model';
import {
  ProcedureLists,
  type AppealsOf,
  type DueFilter,
  type DueLine,
  type DueStretch,
  type LoadLine,
  type LoadOf,
  type ProcedureLine,
} from '../../application/procedure/procedure-lists.js';
import type { ProcedureRow } from './procedure-rows.js';
import type { ApplicationRow } from './rows.js';

// A refused one is here only while its appeal is open, an admitted one while its reserve is.
const AT_WORK = ['received', 'refused', 'admitted'];

interface Tables {
  application_lines: ApplicationRow;
  procedure_lines: ProcedureRow;
}

export class SqlProcedureLists extends ProcedureLists {
  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async of(applications: readonly string[]): Promise<ReadonlyMap<string, ProcedureLine>> {
    if (applications.length === 0) return new Map();
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .selectAll()
      .where('application_id', 'in', [...applications])
      .execute();
    return new Map(rows.map((row) => [row.application_id, procedureLine(row)]));
  }

  override async expired(before: LocalDate, limit: number): Promise<readonly ProcedureLine[]> {
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .selectAll()
      .where('waits_until', '<', before)
      .orderBy('waits_until')
      .orderBy('application_id')
      .limit(limit)
      .execute();
    return rows.map(procedureLine);
  }

  override async appeals({ callId, zone, action }: AppealsOf): Promise<readonly ApplicationId[]> {
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .innerJoin('application_lines', 'application_lines.application_id', 'procedure_lines.application_id')
      .select('procedure_lines.application_id')
      .where('call_id', '=', callId)
      .where('zone', '=', zone)
      .where('action', '=', action)
      .where('waits_for', 'in', ['appeal', 'decision-after-appeal'])
      .orderBy('procedure_lines.application_id')
      .execute();
    return rows.map((row) => applicationId(row.application_id));
  }

  override async load({ zone, today, soon }: LoadOf): Promise<readonly LoadLine[]> {
    const rows = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .innerJoin('application_lines', 'application_lines.application_id', 'procedure_lines.application_id')
      .where('zone', '=', zone)
      .where('status', 'in', AT_WORK)
      .groupBy('holder')
      .select(['holder', (row) => row.fn.countAll<number>().as('open')])
      .select((row) => {
        // What waits for observations whose term has not begun stands still: it is not late.
        const stands = row.and([row('waits_for', '=', 'observations'), row('waits_until', 'is', null)]);
        const isLate = row.and([row('due_on', '<', today), row.not(row.fn.coalesce(stands, row.lit(false)))]);
        const isSoon = row.and([row('due_on', '<=', soon), row.not(isLate)]);
        return [
          row.fn.sum<number>(row.case().when(isLate).then(1).else(0).end()).as('late'),
          row.fn.sum<number>(row.case().when(isSoon).then(1).else(0).end()).as('soon'),
        ];
      })
      .execute();
    return rows.map(({ holder, open, late, soon: dueSoon }) => ({
      ...(holder !== null && { holder }),
      ...{ open: Number(open), late: Number(late), dueSoon: Number(dueSoon) },
    }));
  }

  override async heldWithin({ holder, zone, from, to }: Parameters<ProcedureLists['heldWithin']>[0]): Promise<number> {
    const { count } = await this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .innerJoin('application_lines', 'application_lines.application_id', 'procedure_lines.application_id')
      .where('holder', '=', holder)
      .where('zone', '=', zone)
      .where('status', 'in', AT_WORK)
      .where('due_on', '>=', from)
      .where('due_on', '<=', to)
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  override async due(
    { until, zones, officer, holder }: DueFilter,
    { after, limit }: DueStretch,
  ): Promise<readonly DueLine[]> {
    if (zones?.length === 0) return [];
    let query = this.reads
      .queries<Tables>()
      .selectFrom('procedure_lines')
      .innerJoin('application_lines', 'application_lines.application_id', 'procedure_lines.application_id')
      .selectAll('procedure_lines')
      .select(['call_id', 'zone', 'action', 'receipt_number', 'holder'])
      .where('status', 'in', AT_WORK)
      .where('due_on', '<=', until);
    if (zones !== undefined) query = query.where('zone', 'in', [...zones]);
    if (officer !== undefined) query = query.where('officer', '=', officer);
    if (holder === 'nobody') query = query.where('holder', 'is', null);
    else if (holder !== undefined)
      query = query.where((row) =>
        row.or([
          row('holder', '=', holder.is),
          ...holder.covering.map((one) => row.and([row('holder', '=', one.holder), row('zone', '=', one.zone)])),
        ]),
      );
    if (after !== undefined)
      query = query.where((row) =>
        row(row.refTuple('due_on', 'procedure_lines.application_id'), '>', row.tuple(after.dueOn, after.applicationId)),
      );
    const rows = await query.orderBy('due_on').orderBy('procedure_lines.application_id').limit(limit).execute();
    return rows.map((row) => ({
      ...procedureLine(row),
      callId: row.call_id,
      zone: row.zone,
      action: row.action,
      ...(row.receipt_number !== null && { receiptNumber: row.receipt_number }),
      ...(row.holder !== null && { holder: row.holder }),
    }));
  }
}

const procedureLine = (row: ProcedureRow): ProcedureLine => ({
  applicationId: row.application_id,
  dueOn: localDate(row.due_on),
  ...(row.officer !== null && { officer: row.officer }),
  ...(row.waits_for !== null && { waitsFor: row.waits_for }),
  ...(row.waits_until !== null && { waitsUntil: row.waits_until }),
  ...(row.substitute_due_on !== null && { substituteDueOn: row.substitute_due_on }),
});
