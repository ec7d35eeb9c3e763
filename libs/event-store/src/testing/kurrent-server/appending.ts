// Appending by one call per append, as clients do with old servers or with credentials of their own.
import type { handleClientStreamingCall, sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { lost, reasonAgainst, requiresLeader, streamDeleted, tooLarge, type Faults } from './faults.js';
import type { Appended, Expected, KurrentLog, Proposed } from './log.js';
import { proposedOf, streamNameOf } from './messages.js';

/** The limit that a server has unless it is configured otherwise, bytes. */
export const MAX_APPEND_SIZE = 1024 * 1024;

export const sizeOf = (proposed: readonly Proposed[]): number =>
  proposed.reduce((sum, { data, metadata, type }) => sum + data.length + metadata.length + type.length, 0);

/** One append by one call. */
export const appendTo =
  (log: KurrentLog, faults: Faults): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
  (call, answer) => {
    const requests: streams.AppendReq[] = [];
    call.on('data', (request: streams.AppendReq) => requests.push(request));
    call.on('end', () => appendOnce(log, faults, { call, requests, answer }));
  };

interface OneAppend {
  readonly call: ServerReadableStream<streams.AppendReq, streams.AppendResp>;
  readonly requests: readonly streams.AppendReq[];
  readonly answer: sendUnaryData<streams.AppendResp>;
}

const appendOnce = (log: KurrentLog, faults: Faults, { call, requests, answer }: OneAppend): void => {
  const reason = reasonAgainst(faults, requiresLeader(call.metadata));
  if (reason) return answer(reason);
  if (faults.silent === true) return;
  const options = requests[0]?.getOptions();
  const proposed = requests.flatMap((request) => request.getProposedMessage() ?? []).map(proposedOf);
  const stream = streamNameOf(options?.getStreamIdentifier());
  if (sizeOf(proposed) > MAX_APPEND_SIZE) return answer(tooLarge(MAX_APPEND_SIZE));
  const appended = log.append(stream, proposed, expectedOf(options, options?.getRevision()));
  if (losesAnswer(faults)) return answer(lost());
  if (appended.is === 'deleted') return answer(streamDeleted(stream));
  answer(null, appended.is === 'written' ? successOf(appended) : conflictOf(appended.actual));
};

const successOf = ({ revision, position }: Extract<Appended, { is: 'written' }>): streams.AppendResp => {
  const place = new streams.AppendResp.Position();
  place.setCommitPosition(position.toString());
  place.setPreparePosition(position.toString());
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(revision.toString());
  success.setPosition(place);
  const response = new streams.AppendResp();
  response.setSuccess(success);
  return response;
};

const conflictOf = (actual: bigint | undefined): streams.AppendResp => {
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (actual === undefined) conflict.setCurrentNoStream(new shared.Empty());
  else conflict.setCurrentRevision(actual.toString());
  const response = new streams.AppendResp();
  response.setWrongExpectedVersion(conflict);
  return response;
};

interface Expecting {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** What an append expects of its stream, in either way of appending. */
export const expectedOf = (options: Expecting | undefined, revision: string | undefined): Expected => {
  if (options?.hasNoStream() === true) return 'no-stream';
  if (options?.hasAny() === true) return 'any';
  if (options?.hasStreamExists() === true) return 'stream-exists';
  return BigInt(revision ?? 0);
};

/** Whether the answer to what was just written is to be lost. */
export const losesAnswer = (faults: Faults): boolean => {
  if (faults.answersToLose === undefined || faults.answersToLose <= 0) return false;
  faults.answersToLose -= 1;
  return true;
};
