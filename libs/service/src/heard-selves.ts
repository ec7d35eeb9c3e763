// Hears from eligibility which codes an act made one person's, and which not any more, in the log of the context that asks.
import { Selves } from '@buono/access';
import { codecFor, EventSourced, type Aggregate, type Executor } from '@buono/event-store';
import {
  joinsHeardDecider,
  personId,
  personIdsIn,
  type HearOfJoin,
  type JoinsHeard,
  type JoinsHeardEvent,
  type PersonId,
  type PersonIds,
} from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type MessageBus,
  type MessageOf,
  type MessageSubscription,
} from '@buono/messaging';

/** The name of the work; its group on the bus is one of its context's. */
export const HEAR_OF_JOINS = 'hear-of-joins';

/** Stream `joins-all`. No snapshots: acts of this kind are few. Stored names are for ever. */
export const joinsHeardAggregate: Aggregate<JoinsHeard, HearOfJoin, JoinsHeardEvent, never> = {
  category: 'joins',
  decider: joinsHeardDecider,
  codec: codecFor<JoinsHeardEvent>({
    JoinHeard: [{ name: 'join-heard.v1' }],
    PartingHeard: [{ name: 'parting-heard.v1' }],
  }),
};

/** The stream of what was heard of joins. */
export const JOINS_STREAM = `${joinsHeardAggregate.category}-all`;

const ALL = 'all';
const A_MOMENT_MS = 250;
const TYPES = ['it.buono.eligibility.persons-joined.v1', 'it.buono.eligibility.persons-parted.v1'] as const;

/** Who is one person, as a context heard it. */
export class HeardSelves extends Selves {
  private readonly joins: EventSourced<JoinsHeard, HearOfJoin, JoinsHeardEvent, never>;

  /** `context`: who hears, as `issuance`. */
  constructor(
    executor: Executor,
    private readonly context: string,
  ) {
    super();
    this.joins = new EventSourced(executor, joinsHeardAggregate);
  }

  /** Keeps what is told; to be called once. */
  listen(bus: MessageBus): MessageSubscription {
    const group = `${this.context}-${HEAR_OF_JOINS}`;
    return subscribeTo(bus, group, TYPES, async (message) => {
      const hear = { type: 'HearOfJoin', event: heardIn(message) } as const;
      return consumedAs(await this.joins.execute(ALL, hear, metaForMessage(group, message)));
    });
  }

  override async now(person: PersonId): Promise<PersonIds> {
    return personIdsIn((await this.joins.find(ALL)).state, person);
  }

  override async of(person: PersonId): Promise<readonly PersonId[]> {
    return personIdsIn((await this.joins.recent(ALL, A_MOMENT_MS, 'remembered')).state, person).ids;
  }
}

const heardIn = ({ type, data }: MessageOf<(typeof TYPES)[number]>): JoinsHeardEvent => {
  const join = { joinId: data.joinId, former: personId(data.formerId), current: personId(data.currentId) };
  return { type: type === 'it.buono.eligibility.persons-joined.v1' ? 'JoinHeard' : 'PartingHeard', ...join };
};
