// Appending as clients do: one stream of appends, and one of answers.
import type { ServerDuplexStream } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import grpcStatus from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { expectedOf, losesAnswer, MAX_APPEND_SIZE, sizeOf } from './appending.js';
import { fail, lost, reasonAgainst, requiresLeader, type Faults } from './faults.js';
import type { Appended, KurrentLog, Proposed } from './log.js';
import { identifierOf, idOf, proposedOf, streamNameOf } from './messages.js';

/** Many appends by one call, each answered under its correlation id, in the order in which they came. */
export const batchAppendTo =
  (log: KurrentLog, faults: Faults) =>
  (call: ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>): void => {
    const pending = new Map<string, { options: streams.BatchAppendReq.Options; proposed: Proposed[] }>();
    let deaf = false;
    call.on('data', (request: streams.BatchAppendReq) => {
      // A connection that broke without a word does not mend: only another one is answered.
      deaf ||= faults.silent === true;
      if (deaf) return;
      const id = idOf(request.getCorrelationId());
      const options = request.getOptions() ?? pending.get(id)?.options;
      if (!options) return;
      const proposed = [...(pending.get(id)?.proposed ?? []), ...request.getProposedMessagesList().map(proposedOf)];
      pending.set(id, { options, proposed });
      if (!request.getIsFinal()) return;
      pending.delete(id);
      const response = answerTo(log, faults, { call, options, proposed });
      if (!response) return;
      response.setCorrelationId(request.getCorrelationId());
      response.setStreamIdentifier(options.getStreamIdentifier());
      call.write(response);
    });
    call.on('end', () => call.end());
  };

interface OneOfBatch {
  readonly call: ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
  readonly options: streams.BatchAppendReq.Options;
  readonly proposed: readonly Proposed[];
}

const answerTo = (log: KurrentLog, faults: Faults, { call, options, proposed }: OneOfBatch) => {
  const reason = reasonAgainst(faults, requiresLeader(call.metadata));
  if (reason) return fail(call, reason);
  const stream = streamNameOf(options.getStreamIdentifier());
  if (sizeOf(proposed) > MAX_APPEND_SIZE) return failed(maximum(), 'MaximumAppendSizeExceeded');
  const appended = log.append(stream, proposed, expectedOf(options, options.getStreamPosition()));
  if (losesAnswer(faults)) return fail(call, lost());
  switch (appended.is) {
    case 'written':
      return written(appended);
    case 'deleted':
      return failed(deleted(stream), 'StreamDeleted');
    case 'conflict':
      return failed(wrongVersion(appended.actual, options), 'WrongExpectedVersion');
  }
};

const written = ({ revision, position }: Extract<Appended, { is: 'written' }>): streams.BatchAppendResp => {
  const place = new shared.AllStreamPosition();
  place.setCommitPosition(position.toString());
  place.setPreparePosition(position.toString());
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision(revision.toString());
  success.setPosition(place);
  const response = new streams.BatchAppendResp();
  response.setSuccess(success);
  return response;
};

const failed = (details: { serializeBinary(): Uint8Array }, name: string): streams.BatchAppendResp => {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  const error = new grpcStatus.Status();
  error.setMessage(name);
  error.setDetails(packed);
  const response = new streams.BatchAppendResp();
  response.setError(error);
  return response;
};

const maximum = (): shared.MaximumAppendSizeExceeded => {
  const details = new shared.MaximumAppendSizeExceeded();
  details.setMaxappendsize(MAX_APPEND_SIZE);
  return details;
};

const deleted = (stream: string): shared.StreamDeleted => {
  const details = new shared.StreamDeleted();
  details.setStreamIdentifier(identifierOf(stream));
  return details;
};

const wrongVersion = (actual: bigint | undefined, options: streams.BatchAppendReq.Options) => {
  const details = new shared.WrongExpectedVersion();
  if (actual === undefined) details.setCurrentNoStream(new empty.Empty());
  else details.setCurrentStreamRevision(actual.toString());
  if (options.hasNoStream()) details.setExpectedNoStream(new empty.Empty());
  else details.setExpectedStreamPosition(options.getStreamPosition());
  return details;
};
