// A projection: tables that follow from a log, and how. It acts on nothing and can always be built again.
import type { Transaction } from 'kysely';
import type { AnyTables } from './read-database.js';

/** One filling of a projection's tables. A rebuild makes another beside it. */
export interface BuildTables {
  /** The transaction in which rows and checkpoint are committed together. */
  readonly tx: Transaction<AnyTables>;
  /** The stored name of a table in this build; queries use the plain name, which is a view on the live build. */
  table(name: string): string;
  /** What the projection remembers of its rows between batches; emptied when a transaction fails. */
  readonly memory: Map<string, unknown>;
}

/** Tables and the way from items (events of a log, messages of a bus) to their rows. */
export interface Projection<I> {
  /** Kebab-case, for ever: the checkpoint stands under it. */
  readonly name: string;
  /** Raised whenever tables or rows would come out otherwise: the next start builds the new version beside the old. */
  readonly version: number;
  /** The plain names of its tables, no other projection's. */
  readonly tables: readonly string[];
  /** Creates the tables of a build, empty. */
  create(build: BuildTables): Promise<void>;
  /** Creates its further indexes, once the past is in: filling a table that has them takes several times as long. */
  index?(build: BuildTables): Promise<void>;
  /** Carries a batch into the rows, in order. The same item never comes twice. */
  apply(items: readonly I[], build: BuildTables): Promise<void>;
}
