// Between the port's events and a KurrentDB's: the stored texts pass as bytes that the client never parses.
import { randomUUID } from 'node:crypto';
import { binaryEvent, type BinaryEventData, type RecordedEvent } from '@kurrent/kurrentdb-client';
import type { EventToAppend, Position, StoredEvent } from '../port.js';
import { KurrentFault, NOT_OURS } from './kurrent-fault.js';

const CONTEXT = /^[a-z][a-z0-9]*$/;

/** The part of the names of a context's streams that stands before the category. */
export const prefixOf = (context: string): string => {
  if (!CONTEXT.test(context)) throw new RangeError(`${context} is not the name of a context`);
  return `${context}.`;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

/**
 * An event as the server is to keep it. Its server-side id is new at each append: the server takes an append whose ids
 * it knows, at the same expected revision, for a repetition, and answers success without comparing what it says.
 * Our id is the first line of the metadata, so that the client does not take them for JSON and write them anew.
 */
export const eventToKeep = ({ id, type, data, meta }: EventToAppend): BinaryEventData =>
  binaryEvent({ id: randomUUID(), type, data: bytesOf(data), metadata: bytesOf(`${id}\n${meta}`) });

/** A commit position as the port's. @throws KurrentFault beyond 2^53: a log of nine million gigabytes. */
export const positionOf = (commit: bigint | undefined, asked: string): Position => {
  const position = Number(commit);
  if (!Number.isSafeInteger(position))
    throw new KurrentFault(asked, NOT_OURS, `the position ${commit} is no safe number`);
  return position;
};

/** An event of one of our streams. @throws KurrentFault when it was not written by `eventToKeep`. */
export const storedEvent = (prefix: string, recorded: RecordedEvent): StoredEvent => {
  const { streamId, revision, type, position } = recorded;
  const asked = `read ${streamId} at ${revision}`;
  const { data, metadata }: { data: unknown; metadata: unknown } = recorded;
  if (!(data instanceof Uint8Array) || !(metadata instanceof Uint8Array))
    throw new KurrentFault(asked, NOT_OURS, `a ${type} that another program has written`);
  const [id = '', ...rest] = textOf(metadata).split('\n');
  return {
    id,
    type,
    data: textOf(data),
    meta: rest.join('\n'),
    stream: streamId.slice(prefix.length),
    revision: Number(revision),
    position: positionOf(position?.commit, asked),
  };
};
