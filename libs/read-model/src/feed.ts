// Where a projection's items come from: a log read by position, or a bus whose messages are known by their id.
import type { Position } from '@buono/event-store';

/** Items on their way to one build. */
export interface FeedReader<I> {
  /** Unique for the build; a bus uses it as the group. */
  readonly name: string;
  /** Items at or before it were applied. */
  readonly after: Position;
  /** The most items at a time. */
  readonly batch: number;
  /** Applies items, in order; a throw is a fault, and the same items come again. */
  handle(items: readonly I[]): Promise<void>;
}

/** A feed at work. */
export interface Following {
  /** Ends after what is under way. */
  stop(): Promise<void>;
  /** Whether everything that was there at the call is applied within the time. */
  caughtUp(timeoutMs: number): Promise<boolean>;
}

/** How items already applied are recognised. */
export type Identity<I> =
  | { readonly by: 'position'; readonly of: (item: I) => Position }
  | { readonly by: 'id'; readonly of: (item: I) => string };

/** A source of items that can be read from the beginning as often as a build needs it. */
export interface Feed<I> {
  readonly identity: Identity<I>;
  follow(reader: FeedReader<I>): Following;
  /** Where a log ends now; a bus cannot tell. */
  head?(): Promise<Position>;
}
