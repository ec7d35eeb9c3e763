// One message to one handler: faults are tried again, a refusal or a lasting fault becomes a dead letter.
import type { Clock } from '@buono/kernel';
import { uuidV5 } from '@buono/event-store';
import { refusedWith, type Consumed, type DeadLetter, type MessageHandler } from './bus.js';
import type { Message } from './message.js';

/** How long to wait before each further attempt after a fault, in milliseconds; its length is the number of retries. */
export type RetryDelays = readonly number[];

/** Six attempts in about fifteen seconds: longer than a writer's deadline, shorter than a person's patience. */
export const DEFAULT_RETRY_DELAYS: RetryDelays = [100, 400, 1_500, 4_000, 9_000];

/** What came of a delivery: `stopped` means that it was given up before an outcome and must come again. */
export type Delivered = { readonly outcome: Consumed; readonly attempts: number } | 'stopped';

const MAX_REASON = 400;

/** The reason of a dead letter whose handler threw; facts only, cut to a length. */
export const faultReason = (error: unknown): string =>
  (error instanceof Error ? `fault: ${error.name}: ${error.message}` : 'fault: not an error').slice(0, MAX_REASON);

interface Attempt {
  readonly outcome: Consumed;
  readonly fault: boolean;
}

/** Calls the handler once; a throw becomes a `fault: …`. */
export const attemptOnce = async (handler: MessageHandler, message: Message): Promise<Attempt> => {
  try {
    return { outcome: await handler(message), fault: false };
  } catch (error) {
    return { outcome: refusedWith(faultReason(error)), fault: true };
  }
};

/** Waits for the time or for the signal; whether the time passed. */
export const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const onAbort = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve(true);
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });

/** Delivers with retries; an aborted signal ends the waiting between attempts, never an attempt. */
export const deliver = async (
  handler: MessageHandler,
  message: Message,
  delays: RetryDelays,
  signal: AbortSignal,
): Promise<Delivered> => {
  for (let attempt = 0; ; attempt += 1) {
    const { outcome, fault } = await attemptOnce(handler, message);
    const delay = delays[attempt];
    if (!fault || delay === undefined) return { outcome, attempts: attempt + 1 };
    if (!(await pause(delay, signal))) return 'stopped';
  }
};

/** The dead letter of a message in a group: one per message and group, however often it fails. */
export const deadLetterOf = (
  group: string,
  message: Message,
  failure: { readonly reason: string; readonly attempts: number; readonly clock: Clock },
): DeadLetter => ({
  id: uuidV5('dead-letter', group, message.id),
  group,
  message,
  reason: failure.reason,
  attempts: failure.attempts,
  failedAt: failure.clock.now(),
});
