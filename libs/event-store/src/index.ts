// The door of @buono/event-store: the port, the only write path, and what passes between events and their texts.
export {
  EventStore,
  RevisionConflict,
  nextRevision,
  type EventToAppend,
  type ExpectedRevision,
  type OnEvents,
  type Position,
  type Revision,
  type StoredEvent,
  type Subscription,
  type SubscriptionOptions,
} from './port.js';
export { dataOf, metaOf, type EventMeta } from './meta.js';
export { UnknownEventType, codecFor, type Codec, type EventVersion, type VersionTable } from './codec.js';
export { commandIdFor, commandIdForMessage, eventIdFor, uuidV5 } from './identity.js';
export { type Aggregate, type CommandMeta, type Outcome } from './aggregate.js';
export { Executor, type ExecutorOptions } from './executor.js';
export { EventSourced, Streams, type Found } from './streams.js';
export { type PastEvent } from './history.js';
export { CommandIdReused, CommandIdShared, DeadlineExceeded, RevisionMismatch } from './errors.js';
export { EventTooLarge, ForbiddenText, MAX_APPEND_BYTES, MAX_EVENT_BYTES, streamOf } from './door.js';
export {
  chainOf,
  firstChain,
  verifyChain,
  withChain,
  withoutChain,
  type BadEvent,
  type ChainReport,
  type Link,
} from './chain.js';
export { CheckpointStore, InMemoryCheckpoints, follow, type FollowOptions, type Follower } from './subscriptions.js';
export {
  InMemorySnapshots,
  SnapshotStore,
  type RememberedCommand,
  type Snapshot,
  type SnapshotPolicy,
} from './snapshots.js';
export { InMemoryEventStore } from './memory.js';
