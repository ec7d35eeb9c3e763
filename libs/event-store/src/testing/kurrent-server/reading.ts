// Reads and subscriptions, of one stream or of the whole log, with the filters of the protocol.
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { fail, invalidPosition, reasonAgainst, requiresLeader, streamDeleted, type Faults } from './faults.js';
import type { KurrentLog, Recorded } from './log.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  notFoundMessage,
  streamNameOf,
} from './messages.js';

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

const BACKWARDS = 1;

/** Serves a read or a subscription. */
export const readFrom =
  (log: KurrentLog, faults: Faults) =>
  (call: Call): void => {
    const options = call.request.getOptions();
    const reason = reasonAgainst(faults, requiresLeader(call.metadata));
    if (reason || !options) return fail(call, reason);
    if (options.hasSubscription()) return subscribe(log, call, options);
    const all = options.hasAll() ? fromAll(log, options) : fromStream(log, options);
    if (all instanceof Error) return fail(call, all);
    const found = heardOf(log, faults, all);
    if (found === 'not-found') call.write(notFoundMessage(streamNameOf(options.getStream()?.getStreamIdentifier())));
    else for (const event of found.slice(0, Number(options.getCount()))) call.write(eventMessage(event));
    call.end();
  };

// A follower tells what it has heard of so far.
const heardOf = <T>(log: KurrentLog, { leader }: Faults, found: readonly Recorded[] | T): readonly Recorded[] | T => {
  const later = leader && log.all()[leader.heard];
  return later && Array.isArray(found) ? found.filter(({ position }: Recorded) => position < later.position) : found;
};

const fromStream = (log: KurrentLog, options: Options): readonly Recorded[] | 'not-found' | Error => {
  const asked = options.getStream();
  const stream = streamNameOf(asked?.getStreamIdentifier());
  if (log.isDeleted(stream)) return streamDeleted(stream);
  const events = log.shownOf(stream);
  if (events.length === 0) return 'not-found';
  const backwards = options.getReadDirection() === BACKWARDS;
  if (asked?.hasRevision() !== true) return backwards ? events.toReversed() : events;
  const revision = BigInt(asked.getRevision());
  return backwards
    ? events.filter((event) => event.revision <= revision).toReversed()
    : events.filter((event) => event.revision >= revision);
};

const fromAll = (log: KurrentLog, options: Options): readonly Recorded[] | Error => {
  const place = options.getAll()?.getPosition();
  const position = place && BigInt(place.getCommitPosition());
  // A place in a file that is not the beginning of a record cannot be read.
  if (position !== undefined && !log.isPlace(position)) return invalidPosition();
  const admits = filterOf(options);
  const events = log.all().filter(admits);
  if (options.getReadDirection() === BACKWARDS)
    return events.filter((event) => position === undefined || event.position < position).toReversed();
  return events.filter((event) => position === undefined || event.position >= position);
};

const filterOf = (options: Options): ((event: Recorded) => boolean) => {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) return () => true;
  const subject = (event: Recorded): string => (filter.hasStreamIdentifier() ? event.stream : event.type);
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const pattern = new RegExp(expression.getRegex());
  return (event) => pattern.test(subject(event));
};

/** Tells the past after a position, that it is through, and then what is written, until the client goes. */
const subscribe = (log: KurrentLog, call: Call, options: Options): void => {
  const admits = filterOf(options);
  const from = options.getAll();
  const place = from?.getPosition();
  let told = place ? BigInt(place.getCommitPosition()) : from?.hasEnd() === true ? lastOf(log) : -1n;
  const tellNew = (): void => {
    const looked = lastOf(log);
    for (const event of log.all()) if (event.position > told && admits(event)) call.write(eventMessage(event));
    if (looked > told && options.hasFilter()) call.write(checkpointMessage(looked));
    told = looked > told ? looked : told;
  };
  call.write(confirmationMessage());
  tellNew();
  call.write(caughtUpMessage());
  const stop = log.listen(tellNew);
  call.on('cancelled', stop);
  call.on('close', stop);
  call.on('error', stop);
};

const lastOf = (log: KurrentLog): bigint => log.all().at(-1)?.position ?? -1n;
