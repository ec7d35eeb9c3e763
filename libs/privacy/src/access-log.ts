// Opening personal data: recorded first, durably; what cannot be recorded is not shown.
import { randomUUID } from 'node:crypto';
import type { Executor } from '@buono/event-store';
import type { Clock, Instant, PersonId } from '@buono/kernel';
import { accessRecord, type AccessRefusal, type PersonDataOpened } from './access-record.js';
import { labelOf, type Box, type Boxes } from './boxes.js';
import type { JsonObject } from './json.js';
import type { PurposeClass } from './purpose-class.js';

/** Most boxes opened for one page. */
export const MOST_BOXES_ON_A_PAGE = 500;

/** An opening to be recorded: the actor's id, whose data, what for (a code such as 'assess-application'). */
export interface Opening {
  readonly actor: string;
  readonly person: PersonId;
  readonly purpose: string;
  readonly classes: readonly PurposeClass[];
  /** When it was asked for; now, unless told. */
  readonly at?: Instant;
  /** What the openings of one request have in common. It never makes two openings one. */
  readonly correlationId?: string;
}

/** An opening as it stands in the record; `recordedAt` is the log's own clock. */
export interface RecordedOpening extends Omit<PersonDataOpened, 'type'> {
  readonly recordedAt: Instant;
}

/** An opening was refused a place in the record: nothing may be shown. A fault of whoever named the purpose. */
export class AccessNotRecorded extends Error {
  override readonly name = 'AccessNotRecorded';
  constructor(
    readonly person: PersonId,
    readonly refusal: AccessRefusal,
  ) {
    super(`an opening of person ${person} cannot be recorded: ${refusal}`);
  }
}

/** More boxes than a page may open. */
export class PageTooLarge extends Error {
  override readonly name = 'PageTooLarge';
  constructor(readonly boxes: number) {
    super(`${boxes} boxes on a page, at most ${MOST_BOXES_ON_A_PAGE} are opened at once`);
  }
}

export class AccessLog {
  constructor(
    private readonly executor: Executor,
    private readonly boxes: Boxes,
    private readonly clock: Clock,
  ) {}

  /** Answers when the opening is durable. @throws AccessNotRecorded, and whatever keeps it from being written. */
  async record(opening: Opening): Promise<void> {
    const { person, actor, purpose, classes, at = this.clock.now() } = opening;
    // Always a new command: an id from outside could make a second look pass for the first.
    const commandId = randomUUID();
    const outcome = await this.executor.execute(
      accessRecord,
      person,
      { type: 'RecordOpening', person, actor, purpose, classes, at },
      { commandId, actor, correlationId: opening.correlationId ?? commandId },
    );
    if (!outcome.accepted) throw new AccessNotRecorded(person, outcome.refusal);
  }

  /** One box, opened after the opening is recorded; 'erased' when its key is destroyed, of which nothing is recorded. */
  async openFor(actor: string, purpose: string, box: Box, correlationId?: string): Promise<JsonObject | 'erased'> {
    const [fields = 'erased'] = await this.openPage(actor, purpose, [box], correlationId);
    return fields;
  }

  /**
   * The boxes of one page view, at most 500, opened in order after one event per person is durable, all at once.
   * If one person's event cannot be written, or one box does not open, nothing is shown.
   * @throws PageTooLarge, AccessNotRecorded, BoxTampered, and whatever keeps an event from being written.
   */
  async openPage(
    actor: string,
    purpose: string,
    boxes: readonly Box[],
    correlationId: string = randomUUID(),
  ): Promise<(JsonObject | 'erased')[]> {
    if (boxes.length > MOST_BOXES_ON_A_PAGE) throw new PageTooLarge(boxes.length);
    const at = this.clock.now();
    const seen = [...(await this.living(boxes))];
    await Promise.all(
      seen.map(([person, classes]) =>
        this.record({ actor, purpose, person, classes: [...classes], at, correlationId }),
      ),
    );
    return this.boxes.openMany(boxes);
  }

  /** Every opening of a person's data, oldest first: what the person may ask to see (GDPR art. 15). */
  async history(person: PersonId): Promise<RecordedOpening[]> {
    const past = await this.executor.history(accessRecord, person);
    return past.map(({ event: { type: _, ...opening }, meta }) => ({ ...opening, recordedAt: meta.recordedAt }));
  }

  /** Whose data, and of which classes, would be seen: what is erased is not. */
  private async living(boxes: readonly Box[]): Promise<ReadonlyMap<PersonId, ReadonlySet<PurposeClass>>> {
    const byPerson = new Map<PersonId, Map<PurposeClass, Box>>();
    for (const box of boxes) {
      const { person, purposeClass } = labelOf(box);
      const ofPerson = byPerson.get(person) ?? new Map<PurposeClass, Box>();
      byPerson.set(person, ofPerson.set(purposeClass, box));
    }
    const seen = new Map<PersonId, ReadonlySet<PurposeClass>>();
    await Promise.all(
      [...byPerson].map(async ([person, ofPerson]) => {
        const classes = new Set<PurposeClass>();
        // One after the other: the keys of a person stand in one row, and are read at the first.
        for (const [purposeClass, box] of ofPerson) if (!(await this.boxes.isErased(box))) classes.add(purposeClass);
        if (classes.size > 0) seen.set(person, classes);
      }),
    );
    return seen;
  }
}
