// Reading your own writes: a query may ask for a position; if the rows do not get there in time the answer says it is stale.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Position } from '@buono/event-store';
import { invalidHeader } from './problem.js';
import { headerOf, type BuonoRequest, type Reply } from './request.js';

/** Something whose rows follow a log: a `Projector` of `@buono/read-model`. */
export interface FollowsALog {
  /** Whether the position was reached within the time. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
}

/** How long a query waits for its rows (architecture §6). */
export const WAIT_MS = 2_000;

const ENTRY = /^([a-z][a-z-]*):(\d{1,15})$/;

/** The position asked for in `Buono-At-Least: <context>:<position>[, …]`; 400 when unreadable, undefined when not asked. */
export const positionAsked = (header: string | undefined, context: string): Position | undefined => {
  if (header === undefined) return undefined;
  let asked: Position | undefined;
  for (const part of header.split(',')) {
    const entry = ENTRY.exec(part.trim());
    if (entry === null)
      throw invalidHeader(
        'Buono-At-Least',
        'Riporta il valore di Buono-Position ricevuto dalla scrittura, ad esempio redemption:120.',
      );
    if (entry[1] === context) asked = Math.max(asked ?? 0, Number(entry[2]));
  }
  return asked;
};

/** Waits up to 2 s for the rows to reach the position; when they do not, sets `Buono-Stale: true` and returns false. */
export const waitForPosition = async (
  rows: FollowsALog,
  asked: Position | undefined,
  reply: Reply,
  timeoutMs: number = WAIT_MS,
): Promise<boolean> => {
  if (asked === undefined || (await rows.waitFor(asked, timeoutMs))) return true;
  reply.header('Buono-Stale', 'true');
  return false;
};

const atLeastParameter = createParamDecorator((context: string, execution: ExecutionContext) =>
  positionAsked(headerOf(execution.switchToHttp().getRequest<BuonoRequest>(), 'buono-at-least'), context),
);

/** The position of this context that the query must have seen: `@AtLeast('redemption') atLeast: number | undefined`. */
export const AtLeast =
  (context: string): ParameterDecorator =>
  (target, property, index) => {
    atLeastParameter(context)(target, property, index);
    const method = property === undefined ? undefined : Object.getOwnPropertyDescriptor(target, property);
    if (property === undefined || method === undefined) return;
    ApiHeader({
      name: 'Buono-At-Least',
      description: `Valore di Buono-Position di una scrittura che la risposta deve già contenere (${context}).`,
      required: false,
      schema: { type: 'string', pattern: '^[a-z-]+:[0-9]+(, ?[a-z-]+:[0-9]+)*$' },
    })(target, property, method);
  };
