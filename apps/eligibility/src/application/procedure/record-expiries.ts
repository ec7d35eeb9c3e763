// The ticker's work: answers that did not come in time are recorded, each once, however late.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { Applications } from '../ports.js';
import type { ProcedureLine, ProcedureLists } from './procedure-lists.js';

const AT_ONCE = 200;

/** Records the terms that ended before today. An application judges its own dates: too early or twice is harmless. */
export class RecordExpiries {
  constructor(
    private readonly applications: Applications,
    private readonly lists: ProcedureLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many it recorded. */
  async run(): Promise<number> {
    const at = this.clock.now();
    let recorded = 0;
    for (const line of await this.lists.expired(dateInRome(at), AT_ONCE)) {
      const outcome = await this.applications.execute(line.applicationId, { type: 'RecordExpiry', at }, metaFor(line));
      if (outcome.accepted) recorded += outcome.events.length;
    }
    return recorded;
  }
}

const metaFor = ({ applicationId, waitsFor = '', waitsUntil = '' }: ProcedureLine): CommandMeta => {
  const commandId = uuidV5(`application-${applicationId}`, waitsFor, waitsUntil);
  return { commandId, actor: 'process:ticker', correlationId: commandId };
};
