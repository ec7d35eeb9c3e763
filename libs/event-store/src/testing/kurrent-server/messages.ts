// Between the log's values and the messages of the protocol, as the client package generates them.
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Proposed, Recorded } from './log.js';

/** What both ways of appending call a proposed event. */
type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const streamNameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  textOf(identifier?.getStreamName_asU8() ?? new Uint8Array());

export const identifierOf = (stream: string): shared.StreamIdentifier => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(new TextEncoder().encode(stream));
  return identifier;
};

const hexOf = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');

/** The text of an id, which clients send as a text or as two halves. */
export const idOf = (id: shared.UUID | undefined): string => {
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  const hex = hexOf(halves.getMostSignificantBits()) + hexOf(halves.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const proposedOf = (message: ProposedMessage): Proposed => ({
  id: idOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** An event as a reader is told it. */
export const eventMessage = (recorded: Recorded): streams.ReadResp => {
  const id = new shared.UUID();
  id.setString(recorded.id);
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(id);
  event.setStreamIdentifier(identifierOf(recorded.stream));
  event.setStreamRevision(recorded.revision.toString());
  event.setCommitPosition(recorded.position.toString());
  event.setPreparePosition(recorded.position.toString());
  event.getMetadataMap().set('type', recorded.type).set('content-type', recorded.contentType).set('created', '0');
  event.setData(recorded.data);
  event.setCustomMetadata(recorded.metadata);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(recorded.position.toString());
  const response = new streams.ReadResp();
  response.setEvent(read);
  return response;
};

export const notFoundMessage = (stream: string): streams.ReadResp => {
  const notFound = new streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(stream));
  const response = new streams.ReadResp();
  response.setStreamNotFound(notFound);
  return response;
};

/** The first answer to a subscriber. */
export const confirmationMessage = (): streams.ReadResp => {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId('subscription');
  const response = new streams.ReadResp();
  response.setConfirmation(confirmation);
  return response;
};

/** How far a filtered subscription has looked. */
export const checkpointMessage = (position: bigint): streams.ReadResp => {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(position.toString());
  checkpoint.setPreparePosition(position.toString());
  const response = new streams.ReadResp();
  response.setCheckpoint(checkpoint);
  return response;
};

export const caughtUpMessage = (): streams.ReadResp => {
  const response = new streams.ReadResp();
  response.setCaughtUp(new streams.ReadResp.CaughtUp());
  return response;
};
