// What the logs record of one thing: its streams of a context, read as they are stored; who looks is recorded before.
import { holdsOn, type Grants } from '@buono/access';
import type { EventStore } from '@buono/event-store';
import { dateInRome, isUuid, type PersonId } from '@buono/kernel';
import type { AccessLog, PurposeClass } from '@buono/privacy';
import { isWithin, readEvent, type EventLine, type ReadEvent } from './event-line.js';

/** What an auditor looks up. */
export const AUDITED = ['application', 'voucher', 'claim', 'payment-order'] as const;
export type Audited = (typeof AUDITED)[number];

/** The part of a context that is read. */
export interface AuditedContext {
  readonly store: Pick<EventStore, 'read'>;
  readonly access: Pick<AccessLog, 'record'>;
}

// Each thing has its own stream where it is decided, under the same id.
const CATEGORIES: Readonly<Record<string, Readonly<Partial<Record<Audited, readonly string[]>>>>> = {
  eligibility: { application: ['application', 'offer', 'care-plan'] },
  issuance: { application: ['admission'], voucher: ['voucher'] },
  redemption: { voucher: ['wallet'], claim: ['claim'], 'payment-order': ['payment-order'] },
  reporting: {},
};

/** A line with the roles that its author held on that day. */
export interface ToldLine extends EventLine {
  readonly roles: readonly string[];
}

/** Which events are asked for. */
export interface AuditAsked {
  readonly kind: Audited;
  readonly id: string;
  readonly knownAt?: string;
  readonly validAt?: string;
  /** Only what stands behind this position. */
  readonly after?: number;
  readonly limit: number;
}

/** What the auditor looks for, as it stands in the record of whose data they are. */
const PURPOSE = 'read-event-history';

export class AuditHistories {
  constructor(
    private readonly contexts: { get(name: string): AuditedContext | undefined },
    private readonly grants: Pick<Grants, 'of'>,
  ) {}

  /** Whether there is such a context here. */
  knows(context: string): boolean {
    return this.contexts.get(context) !== undefined;
  }

  /** In the order of the log, at most `limit`; the look is in the record of every person concerned before it is answered. */
  async read(context: string, asked: AuditAsked, actor: PersonId): Promise<readonly ToldLine[]> {
    const own = this.contexts.get(context);
    if (own === undefined) return [];
    const categories = CATEGORIES[context]?.[asked.kind] ?? [];
    const streams = await Promise.all(categories.map((category) => own.store.read(`${category}-${asked.id}`)));
    const page = streams
      .flatMap(({ events }) => events.map(readEvent))
      .filter(({ line }) => line.position > (asked.after ?? 0) && isWithin(line, asked))
      .sort((one, other) => one.line.position - other.line.position)
      .slice(0, asked.limit);
    await recordLook(own, page, actor);
    const roles = new Map<string, readonly string[]>();
    return Promise.all(page.map(async ({ line }) => ({ ...line, roles: await this.rolesOf(line, roles) })));
  }

  private async rolesOf({ actor, recordedAt }: EventLine, known: Map<string, readonly string[]>) {
    if (!isUuid(actor)) return ['process'];
    const day = dateInRome(recordedAt);
    const key = `${actor} ${day}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const grants = await this.grants.of(actor as PersonId);
    const held = [...new Set(grants.filter((grant) => holdsOn(grant, day)).map(({ role }) => role))].sort();
    const roles = held.length === 0 ? ['citizen'] : held;
    known.set(key, roles);
    return roles;
  }
}

const recordLook = async ({ access }: AuditedContext, page: readonly ReadEvent[], actor: PersonId): Promise<void> => {
  const all = new Map<PersonId, Set<PurposeClass>>();
  for (const { persons } of page)
    for (const [person, classes] of persons) {
      const known = all.get(person) ?? new Set<PurposeClass>();
      for (const one of classes) known.add(one);
      all.set(person, known);
    }
  await Promise.all(
    [...all].map(([person, classes]) => access.record({ actor, person, purpose: PURPOSE, classes: [...classes] })),
  );
};
