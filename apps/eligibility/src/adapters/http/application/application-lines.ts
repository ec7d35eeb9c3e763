// Lines of applications with how their procedures stand today: codes and dates of two lists, no names.
import { Injectable } from '@nestjs/common';
import type { Position } from '@buono/event-store';
import { Clock, dateInRome } from '@buono/kernel';
import { Selves } from '../../../application/identity/selves.js';
import { Lists, type ApplicationFilter, type ApplicationLine, type Stretch } from '../../../application/ports.js';
import { ProcedureLists } from '../../../application/procedure/procedure-lists.js';
import { applicationLineView } from './application-view.js';
import type { ApplicationLineView } from './applications.dto.js';

@Injectable()
export class ApplicationLines {
  constructor(
    private readonly lists: Lists,
    private readonly procedures: ProcedureLists,
    private readonly clock: Clock,
    private readonly selves: Selves,
  ) {}

  waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    return this.lists.waitFor(position, timeoutMs);
  }

  /** A page of them; those of a person are those under all of their ids. */
  async page({ persons, ...filter }: ApplicationFilter, stretch: Stretch): Promise<readonly ApplicationLineView[]> {
    const all = persons && { persons: await this.selves.ofAll(persons) };
    return this.views(await this.lists.applications({ ...filter, ...all }, stretch));
  }

  /** The lines as they are shown today. */
  async views(lines: readonly ApplicationLine[]): Promise<readonly ApplicationLineView[]> {
    const procedures = await this.procedures.of(lines.map(({ applicationId }) => applicationId));
    const today = dateInRome(this.clock.now());
    return lines.map((line) => applicationLineView(line, procedures.get(line.applicationId), today));
  }
}
