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
export { answersFirst, Precedence, type Pace } from './precedence.js';
export { RecentlyUsed } from './recently-used.js';
export { CommandIdReused, CommandIdShared, DeadlineExceeded, RecordedBehind, RevisionMismatch } from './errors.js';
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
export {
  CheckpointStore,
  InMemoryCheckpoints,
  follow,
  type FollowOptions,
  type Follower,
  type ListedCheckpoints,
} from './subscriptions.js';
export {
  InMemorySnapshots,
  SnapshotStore,
  type RememberedCommand,
  type Snapshot,
  type SnapshotPolicy,
} from './snapshots.js';
export { pagesOf } from './pages.js';
export { copyLog, type CopiedLog, type CopyOptions, type CopyProgress } from './copying/copy-log.js';
export { LogsDiffer, SameLog, SourceUnsound, type EventName, type ReadableLog } from './copying/same-log.js';
export { InMemoryEventStore } from './memory.js';
