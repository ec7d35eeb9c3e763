// What is due of an office's applications, from the lists; what somebody covers counts among their own.
import { Injectable } from '@nestjs/common';
import type { Principal } from '@buono/access';
import type { Position } from '@buono/event-store';
import { decodeCursor, PAGE_SIZE, pageOf, type Page } from '@buono/http';
import { addDays, zoneCode } from '@buono/kernel';
import { AbsenceDesk } from '../../../application/absence/absence-desk.js';
import { Zones } from '../../../application/ports.js';
import { ProcedureLists, type DueFilter, type DueLine } from '../../../application/procedure/procedure-lists.js';
import { filterFor } from '../application/application-door.js';
import { ApplicationLines } from '../application/application-lines.js';
import { dueView } from './procedure-view.js';
import type { DueQuery, DueView } from './procedure.dto.js';

const A_WEEK = 7;

@Injectable()
export class DueReading {
  constructor(
    private readonly lists: ProcedureLists,
    private readonly absences: AbsenceDesk,
    private readonly zones: Zones,
    private readonly lines: ApplicationLines,
  ) {}

  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.lines.waitFor(position, timeoutMs);
  }

  /** Late ones first, then those that come soonest. */
  async of({ withinDays, zone, officer, held, ...page }: DueQuery, principal: Principal): Promise<Page<DueView>> {
    const today = this.absences.today();
    const { zones } = filterFor(principal, { ...(zone !== undefined && { zone }) });
    const filter: DueFilter = {
      until: addDays(today, withinDays ?? A_WEEK),
      ...(zones !== undefined && { zones }),
      ...(officer !== undefined && { officer }),
      ...(held === 'by-nobody' && { holder: 'nobody' as const }),
      ...(held === 'by-me' && { holder: await this.#own(principal, zones) }),
    };
    const limit = page.limit ?? PAGE_SIZE;
    const [dueOn, applicationId] = page.cursor === undefined ? [] : decodeCursor(page.cursor);
    const after = { dueOn: String(dueOn), applicationId: String(applicationId) };
    const stretch = { limit: limit + 1, ...(applicationId !== undefined && { after }) };
    const lines = await this.lists.due(filter, stretch);
    const coverOf = await this.#covers(lines);
    const view = (line: DueLine): DueView => ({ ...dueView(line, today), ...coverOf(line) });
    return pageOf(lines, limit, view, (line) => [line.dueOn, line.applicationId]);
  }

  async #own({ actorId }: Principal, zones: readonly string[] | undefined) {
    const within = zones?.map(zoneCode) ?? this.zones.all().map(({ code }) => code);
    const covered = await this.absences.coveredBy(actorId, within);
    return { is: actorId, covering: covered.map(({ person, zone }) => ({ holder: person, zone })) };
  }

  /** Who covers for whoever holds a line. */
  async #covers(lines: readonly DueLine[]): Promise<(line: DueLine) => { readonly coveredBy?: string }> {
    const zones = [...new Set(lines.flatMap(({ holder, zone }) => (holder === undefined ? [] : [zone])))];
    const all = await Promise.all(
      zones.map(async (zone) => [zone, await this.absences.lasting(zoneCode(zone))] as const),
    );
    const lasting = new Map(all);
    return ({ holder, zone }) => {
      const cover = lasting.get(zone)?.find(({ person }) => person === holder)?.cover;
      return cover === undefined ? {} : { coveredBy: cover };
    };
  }
}
