// The hash chain of a stream: each event is bound to its exact stored bytes and to all the events before it.
import { hash } from 'node:crypto';
import { pagesOf } from './pages.js';
import type { EventStore, Position, Revision, StoredEvent } from './port.js';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** What a chain value covers, besides the previous one. The position is no part of it. */
export interface Link {
  readonly id: string;
  readonly stream: string;
  readonly revision: Revision;
  readonly type: string;
  readonly data: string;
  readonly metaWithoutChain: string;
}

/** What stands before a stream's first event. */
export const firstChain = (stream: string): string => sha256(stream);

/**
 * SHA-256, in hex, of the previous value (its 64 hex characters) followed by the six stored texts in this order, each
 * as its length in UTF-8 bytes, a colon, and itself: no byte can move from one to the other unseen.
 */
export const chainOf = (previous: string, link: Link): string => {
  const texts = [link.id, link.stream, String(link.revision), link.type, link.data, link.metaWithoutChain];
  return sha256(texts.reduce((framed, text) => `${framed}${Buffer.byteLength(text)}:${text}`, previous));
};

/** The stored text of a meta: what was hashed, with the chain as its last member. */
export const withChain = (metaWithoutChain: string, chain: string): string =>
  `${metaWithoutChain.slice(0, -1)},"chain":"${chain}"}`;

const CHAIN_MEMBER = /,"chain":"([0-9a-f]{64})"\}$/;

/** The two parts of a stored meta, byte for byte; undefined when there is no chain at its end. */
export const withoutChain = (meta: string): { metaWithoutChain: string; chain: string } | undefined => {
  const member = CHAIN_MEMBER.exec(meta);
  return member?.[1] === undefined
    ? undefined
    : { metaWithoutChain: `${meta.slice(0, member.index)}}`, chain: member[1] };
};

/** The first event of a log that is not what was written. */
export interface BadEvent {
  readonly position: Position;
  readonly stream: string;
  readonly revision: Revision;
  readonly id: string;
  /** A revision before it is gone or doubled; its chain is gone; its bytes, or an earlier chain, were changed. */
  readonly why: 'revision-out-of-order' | 'chain-missing' | 'chain-differs';
}

export interface ChainReport {
  /** Events found sound, up to the first bad one. */
  readonly events: number;
  readonly firstBad?: BadEvent;
}

/** Checks a log event by event, in log order. Holds one chain value per stream. */
export class ChainChecker {
  private readonly streams = new Map<string, { readonly revision: Revision; readonly chain: string }>();
  private sound = 0;

  /** Undefined when the event is sound. */
  check(event: StoredEvent): BadEvent | undefined {
    const before = this.streams.get(event.stream) ?? { revision: -1, chain: firstChain(event.stream) };
    const { position, stream, revision, id } = event;
    const bad = (why: BadEvent['why']): BadEvent => ({ position, stream, revision, id, why });
    if (revision !== before.revision + 1) return bad('revision-out-of-order');
    const meta = withoutChain(event.meta);
    if (!meta) return bad('chain-missing');
    if (chainOf(before.chain, { ...event, ...meta }) !== meta.chain) return bad('chain-differs');
    this.streams.set(stream, { revision, chain: meta.chain });
    this.sound += 1;
    return undefined;
  }

  report(firstBad?: BadEvent): ChainReport {
    return firstBad ? { events: this.sound, firstBad } : { events: this.sound };
  }
}

/** Reads a whole log and names its first bad event, if there is one. */
export const verifyChain = async (log: Pick<EventStore, 'readAll'>): Promise<ChainReport> => {
  const checker = new ChainChecker();
  for await (const page of pagesOf(log)) {
    for (const event of page) {
      const bad = checker.check(event);
      if (bad) return checker.report(bad);
    }
  }
  return checker.report();
};
