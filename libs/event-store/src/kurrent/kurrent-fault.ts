// What goes wrong with a KurrentDB, with its facts: the client's errors are told apart by `.type`, their names say nothing.
import { ErrorType, NotLeaderError } from '@kurrent/kurrentdb-client';

/** Something failed that is no conflict. */
export class KurrentFault extends Error {
  override readonly name = 'KurrentFault';

  constructor(
    /** What was asked: `append to wallet-1`. */
    readonly asked: string,
    /** The client's word for what happened: `unavailable`, `not-leader`, `access-denied`, `deadline-exceeded`, … */
    readonly type: string,
    detail: string,
    cause?: unknown,
  ) {
    super(`${asked}: ${type}${detail === '' ? '' : ` (${detail})`}`, { cause });
  }

  /** Whether it may pass by itself, so that asking again makes sense. */
  get mayPass(): boolean {
    return PASSING.has(this.type);
  }
}

/** Types of faults that this adapter finds itself. */
export const NO_ANSWER = ErrorType.DEADLINE_EXCEEDED;
export const NOT_OURS = 'not-ours';

const PASSING: ReadonlySet<string> = new Set([
  ...[ErrorType.UNAVAILABLE, ErrorType.CANCELLED, ErrorType.NOT_LEADER, ErrorType.UNKNOWN, ErrorType.TIMEOUT],
  NO_ANSWER,
]);

// Where the client passes on an error of the transport as it is.
const TYPES_OF_CODES: Readonly<Record<number, string>> = {
  1: ErrorType.CANCELLED,
  4: ErrorType.DEADLINE_EXCEEDED,
  7: ErrorType.ACCESS_DENIED,
  14: ErrorType.UNAVAILABLE,
  16: ErrorType.ACCESS_DENIED,
};

/** The discriminant of an error of the client. */
export const typeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return ErrorType.UNKNOWN;
  if ('type' in error && typeof error.type === 'string') return error.type;
  const byCode = 'code' in error && typeof error.code === 'number' ? TYPES_OF_CODES[error.code] : undefined;
  return byCode ?? ErrorType.UNKNOWN;
};

/** The fault behind an error of the client. */
export const faultOf = (asked: string, error: unknown): KurrentFault => {
  if (error instanceof KurrentFault) return error;
  const leader = error instanceof NotLeaderError ? `the leader is ${error.leader.address}:${error.leader.port}` : '';
  const detail = leader === '' && error instanceof Error ? error.message : leader;
  return new KurrentFault(asked, typeOf(error), detail, error);
};
