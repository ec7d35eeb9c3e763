// Appends: those of many streams in flight at once, within a bound; those of one stream one after another.
import {
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendToStreamOptions,
  type BinaryEventData,
  type KurrentDBClient,
} from '@kurrent/kurrentdb-client';
import {
  nextRevision,
  RevisionConflict,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type Revision,
} from '../port.js';
import { type Clients, withinTime } from './clients.js';
import type { Address } from './connection-string.js';
import { Gate } from './gate.js';
import { faultOf, KurrentFault, NO_ANSWER, NOT_OURS } from './kurrent-fault.js';
import { eventToKeep, positionOf } from './recorded.js';

/** A little longer than the server is given. */
const GRACE_MS = 1_000;

/** The expected revision by the only name that the client heeds: under any other it would silently be "any". */
type Exactly = Required<Pick<AppendToStreamOptions, 'streamState'>> & {
  readonly streamState: bigint | typeof NO_STREAM;
};

const exactly = (expected: ExpectedRevision): Exactly => ({
  streamState: expected === 'no-stream' ? NO_STREAM : BigInt(expected),
});

interface Place {
  readonly revision: Revision;
  readonly position: Position;
}

export class Appends {
  private readonly inTurn = new Map<string, Promise<unknown>>();
  private readonly gate = new Gate();

  constructor(
    private readonly clients: Clients,
    private readonly address: Address,
    private readonly prefix: string,
  ) {}

  /** @throws RevisionConflict, or KurrentFault: then it is unknown whether it happened. */
  async append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision): Promise<Place> {
    if (events.length === 0) throw new RangeError('an append without events');
    const send = () => this.gate.pass(() => this.send(stream, events.map(eventToKeep), expected));
    const appended = this.inTurn.get(stream)?.then(send) ?? send();
    const settled = appended.catch(() => undefined);
    this.inTurn.set(stream, settled);
    try {
      return await appended;
    } finally {
      if (this.inTurn.get(stream) === settled) this.inTurn.delete(stream);
    }
  }

  /** Waits for all that was asked. */
  async settled(): Promise<void> {
    await Promise.all(this.inTurn.values());
  }

  // Sent again after a broken connection, with the same server-side ids: what had arrived is recognised, not doubled.
  private async send(stream: string, events: BinaryEventData[], expected: ExpectedRevision): Promise<Place> {
    try {
      return await this.sendOnce(stream, events, expected);
    } catch (error) {
      if (!(error instanceof KurrentFault) || !error.mayPass || error.type === NO_ANSWER) throw error;
      return this.sendOnce(stream, events, expected);
    }
  }

  private async sendOnce(stream: string, events: BinaryEventData[], expected: ExpectedRevision): Promise<Place> {
    const asked = `append to ${stream}`;
    const client = this.clients.current();
    try {
      const options = { ...exactly(expected), requiresLeader: true };
      const sent = client.appendToStream(this.prefix + stream, events, options);
      const { nextExpectedRevision, position } = await withinTime(asked, this.address.deadlineMs + GRACE_MS, sent);
      const revision = nextRevision(expected) + events.length - 1;
      if (nextExpectedRevision !== BigInt(revision))
        throw new KurrentFault(
          asked,
          NOT_OURS,
          `it is at ${nextExpectedRevision}, not ${revision}: it was deleted before`,
        );
      return { revision, position: positionOf(position?.commit, asked) };
    } catch (error) {
      throw this.failure(error, { client, asked, stream, expected });
    }
  }

  private failure(
    error: unknown,
    {
      client,
      asked,
      stream,
      expected,
    }: { client: KurrentDBClient; asked: string; stream: string; expected: ExpectedRevision },
  ): Error {
    if (error instanceof WrongExpectedVersionError) {
      const actual = error.actualState;
      return new RevisionConflict(stream, expected, typeof actual === 'bigint' ? Number(actual) : 'no-stream');
    }
    const fault = faultOf(asked, error);
    if (fault.type === NO_ANSWER) this.clients.replace(client);
    return fault;
  }
}
