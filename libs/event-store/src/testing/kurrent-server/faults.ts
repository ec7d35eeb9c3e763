// What can be wrong with the protocol server, and how a KurrentDB says it.
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** Where another node listens. */
export interface Node {
  readonly host: string;
  readonly port: number;
}

/** Set by a test, obeyed by every call from then on. */
export interface Faults {
  /** The user lacks the right. */
  accessDenied?: boolean;
  /** Another node is the leader now; this one has heard of so many events, and may be behind. */
  leader?: Node & { readonly heard: number };
  /** "Server Is Not Ready", as during an election. */
  notReady?: boolean;
  /** So many appends are written, but the connection breaks before the answer. */
  answersToLose?: number;
  /** Appends are neither written nor answered. */
  silent?: boolean;
}

const fault = (code: status, details: string, facts: Readonly<Record<string, string>> = {}): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(facts)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const streamDeleted = (stream: string): ServiceError =>
  fault(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const invalidPosition = (): ServiceError =>
  fault(status.UNKNOWN, 'Unexpected FilteredReadAllResult: InvalidPosition');

export const tooLarge = (limit: number): ServiceError =>
  fault(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

export const lost = (): ServiceError => fault(status.UNAVAILABLE, 'the connection broke');

/** Why no call can be served now, if there is a reason. Only those that require the leader mind another one. */
export const reasonAgainst = (faults: Faults, requiresLeader: boolean): ServiceError | undefined => {
  if (faults.accessDenied === true)
    return fault(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
  if (faults.notReady === true) return fault(status.UNAVAILABLE, 'Server Is Not Ready');
  if (faults.leader && requiresLeader)
    return fault(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': faults.leader.host,
      'leader-endpoint-port': String(faults.leader.port),
    });
  return undefined;
};

export const requiresLeader = (metadata: Metadata): boolean => metadata.get('requires-leader')[0] === 'true';

/** Ends a call that streams its answers with a status. */
export const fail = (
  call: { emit(event: 'error', error: unknown): boolean },
  reason: ServiceError | Error | undefined,
): undefined => {
  call.emit('error', reason ?? fault(status.INVALID_ARGUMENT, 'no options'));
};
