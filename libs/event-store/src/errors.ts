// The ways in which a command can fail without being refused.
import type { Instant } from '@buono/kernel';
import type { ExpectedRevision, Revision } from './port.js';

/** If-Match named another revision (HTTP 412): nothing is retried. */
export class RevisionMismatch extends Error {
  override readonly name = 'RevisionMismatch';
  constructor(
    readonly stream: string,
    readonly named: Revision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} is at ${actual}, the command named ${named}`);
  }
}

/** The command id was used before with another body (HTTP 422). */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';
  constructor(
    readonly stream: string,
    readonly commandId: string,
  ) {
    super(`command ${commandId} was another one on ${stream}`);
  }
}

/** One command id on two streams: their events would share ids, and receivers drop the second. A fault of the caller. */
export class CommandIdShared extends Error {
  override readonly name = 'CommandIdShared';
  constructor(
    readonly commandId: string,
    readonly streams: readonly [string, string],
  ) {
    super(`command ${commandId} on ${streams.join(' and on ')}: derive one id per stream`);
  }
}

/** Not decided in time (HTTP 503, Retry-After): nothing has happened. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
  constructor(
    readonly stream: string,
    readonly commandId: string,
  ) {
    super(`command ${commandId} on ${stream} was not decided in time; nothing has happened`);
  }
}

/** The log holds a later `recordedAt` than the append: another process wrote meanwhile. Nothing was written. */
export class RecordedBehind extends Error {
  override readonly name = 'RecordedBehind';
  constructor(
    readonly stream: string,
    /** The last one of the log. */
    readonly recordedAt: Instant,
  ) {
    super(`${stream} would be recorded before ${recordedAt}, which the log has reached`);
  }
}
