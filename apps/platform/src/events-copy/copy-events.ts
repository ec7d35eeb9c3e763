// Moves everything that cannot be made again from one set of engines to another: logs, keys, grants, documents, checkpoints.
import { copyGrants } from '@buono/access';
import { copyDocuments } from '@buono/documents';
import type { MovableContext, MovableEngines } from '@buono/engines';
import { copyLog, type CopiedLog, type CopyProgress, type Position } from '@buono/event-store';
import { copyKeys, type CopiedKeys } from '@buono/privacy';

/** What is the same at both ends. */
export interface CopiedEngines {
  /** By context. */
  readonly logs: ReadonlyMap<string, CopiedLog>;
  readonly keys: CopiedKeys;
  readonly grants: number;
  /** Whose bytes were copied. */
  readonly documents: number;
  /** Followers that go on in the target where they were in the source. */
  readonly followers: number;
}

/** How far the log of a context is; `head` is where the source's ends. */
export interface ContextProgress extends CopyProgress {
  readonly context: string;
  readonly head: Position;
}

/** How engines are copied. */
export interface CopyEnginesOptions {
  /** Whether publishers begin anew in the target, because its bus has nothing of what they have said. */
  readonly publishAgain: boolean;
  readonly onProgress: (progress: ContextProgress) => void;
}

/**
 * Copies all of it; run again after a break, it goes on. Followers last: until they are there, the target is not complete.
 * @throws LogsDiffer, SourceUnsound, KeysDiffer, GrantsDiffer
 */
export const copyEngines = async (
  from: MovableEngines,
  to: MovableEngines,
  options: CopyEnginesOptions,
): Promise<CopiedEngines> => {
  const pairs = pairsOf(from, to);
  const logs = new Map<string, CopiedLog>();
  for (const pair of pairs) logs.set(pair.context, await copyContext(pair, { from, to, options }));
  const keys = await copyKeys(from.keys, to.keys);
  const grants = await copyGrants(from.grants, to.grants);
  const documents = await copyDocuments(from.vault, to.vault);
  let followers = 0;
  for (const pair of pairs) {
    const positions = logs.get(pair.context)?.positions ?? new Map<Position, Position>();
    const at = (position: Position): Position => positions.get(position) ?? 0;
    const read = await from.keys.erasuresRead(pair.context);
    if (read > 0) await to.keys.saveErasuresRead(pair.context, at(read));
    followers += await moveFollowers(pair, at, options);
  }
  return { logs, keys, grants, documents, followers };
};

interface Pair {
  readonly context: string;
  readonly source: MovableContext;
  readonly target: MovableContext;
}

const pairsOf = (from: MovableEngines, to: MovableEngines): readonly Pair[] =>
  [...from.contexts].flatMap(([context, source]) => {
    const target = to.contexts.get(context);
    return target === undefined ? [] : [{ context, source, target }];
  });

interface Ground {
  readonly from: MovableEngines;
  readonly to: MovableEngines;
  readonly options: CopyEnginesOptions;
}

const copyContext = async ({ context, source, target }: Pair, { from, to, options }: Ground): Promise<CopiedLog> => {
  const head = await source.store.head();
  const checkpoints = [...(await source.checkpoints.all()).values()];
  return copyLog(source.store, target.store, {
    together: to.together,
    positions: [...checkpoints, await from.keys.erasuresRead(context)],
    onProgress: (progress) => options.onProgress({ context, head, ...progress }),
  });
};

/** A follower never goes back: one that has already worked in the target stays where it is. */
const moveFollowers = async (
  { source, target }: Pair,
  at: (position: Position) => Position,
  { publishAgain }: CopyEnginesOptions,
): Promise<number> => {
  const there = await target.checkpoints.all();
  const followers = await source.checkpoints.all();
  for (const [name, position] of followers) {
    if (publishAgain && name === PUBLISHER) continue;
    if (at(position) > (there.get(name) ?? 0)) await target.checkpoints.save(name, at(position));
  }
  return followers.size;
};

/** Under this name each context's publisher keeps its checkpoint. */
const PUBLISHER = 'publisher';
