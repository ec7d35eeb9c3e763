// What may enter a log at all: names, sizes, characters.
import type { EventToAppend } from './port.js';

/** Most bytes of one event's data and meta. */
export const MAX_EVENT_BYTES = 64 * 1024;
/** Most bytes of one append. What is longer is a manifest and numbered pages. */
export const MAX_APPEND_BYTES = 512 * 1024;

/** An event, or all the events of a command, too large to be stored: a fault of whoever decided them. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
  constructor(
    readonly bytes: number,
    readonly limit: number,
    /** The event's type, or that of the first of too many. */
    readonly type: string,
  ) {
    super(`${type}: ${bytes} bytes, at most ${limit} can be stored`);
  }
}

/** U+0000 or a lone surrogate: some engine would not give back what was given. */
export class ForbiddenText extends Error {
  override readonly name = 'ForbiddenText';
  constructor(readonly where: string) {
    super(`a character that cannot be stored, in ${where}`);
  }
}

// In a text made by JSON.stringify these two, and only these, appear as escapes with an odd number of backslashes.
const FORBIDDEN_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

const isForbidden = (json: string): boolean => json.includes('\\u') && FORBIDDEN_ESCAPE.test(json);

const bytesOf = (event: EventToAppend): number => {
  const bytes = Buffer.byteLength(event.data) + Buffer.byteLength(event.meta);
  if (bytes > MAX_EVENT_BYTES) throw new EventTooLarge(bytes, MAX_EVENT_BYTES, event.type);
  if (isForbidden(event.data)) throw new ForbiddenText(`data of ${event.type}`);
  if (isForbidden(event.meta)) throw new ForbiddenText(`meta of ${event.type}`);
  return bytes;
};

/** The bytes of a command's events. @throws EventTooLarge, ForbiddenText. */
export const admittedBytes = (events: readonly EventToAppend[]): number => {
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > MAX_APPEND_BYTES) throw new EventTooLarge(bytes, MAX_APPEND_BYTES, events[0]?.type ?? '');
  return bytes;
};

const STREAM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-[A-Za-z0-9._:-]{1,200}$/;

/** The stream of an aggregate. @throws RangeError when the id has other characters than letters, digits and `._:-`. */
export const streamOf = (category: string, id: string): string => {
  const stream = `${category}-${id}`;
  if (!STREAM.test(stream)) throw new RangeError(`not a name of a stream of ${category}`);
  return stream;
};
