// An immutable map whose copies share what did not change: adding an entry costs O(log n), not a copy of everything.

/** A map from texts to values; `undefined` is the empty one. Never changed in place, so older states stay whole. */
export type PersistentMap<K extends string, V> = Branch<K, V> | undefined;

interface Branch<K extends string, V> {
  readonly key: K;
  readonly value: V;
  readonly priority: number;
  readonly left: PersistentMap<K, V>;
  readonly right: PersistentMap<K, V>;
}

/** The value under a key; undefined if there is none. */
export const valueAt = <K extends string, V>(map: PersistentMap<K, V>, key: K): V | undefined => {
  let branch = map;
  while (branch !== undefined && branch.key !== key) branch = key < branch.key ? branch.left : branch.right;
  return branch?.value;
};

/** The map with a value under a key, in place of the one that was there. */
export const withEntry = <K extends string, V>(map: PersistentMap<K, V>, key: K, value: V): Branch<K, V> =>
  inserted(map, key, value, priorityOf(key));

/** The map without a key. */
export const withoutEntry = <K extends string, V>(map: PersistentMap<K, V>, key: K): PersistentMap<K, V> => {
  if (map === undefined) return undefined;
  if (key === map.key) return merged(map.left, map.right);
  return key < map.key
    ? branchOf(map, withoutEntry(map.left, key), map.right)
    : branchOf(map, map.left, withoutEntry(map.right, key));
};

/** Every value, in order of key. */
export function* valuesOf<K extends string, V>(map: PersistentMap<K, V>): Generator<V> {
  if (map === undefined) return;
  yield* valuesOf(map.left);
  yield map.value;
  yield* valuesOf(map.right);
}

/** A map of many entries. */
export const mapOf = <K extends string, V>(entries: Iterable<readonly [K, V]>): PersistentMap<K, V> => {
  let map: PersistentMap<K, V>;
  for (const [key, value] of entries) map = withEntry(map, key, value);
  return map;
};

const inserted = <K extends string, V>(map: PersistentMap<K, V>, key: K, value: V, priority: number): Branch<K, V> => {
  if (map === undefined) return { key, value, priority, left: undefined, right: undefined };
  if (key === map.key) return { key, value, priority, left: map.left, right: map.right };
  if (key < map.key) {
    const left = inserted(map.left, key, value, priority);
    return left.priority > map.priority
      ? branchOf(left, left.left, branchOf(map, left.right, map.right))
      : branchOf(map, left, map.right);
  }
  const right = inserted(map.right, key, value, priority);
  return right.priority > map.priority
    ? branchOf(right, branchOf(map, map.left, right.left), right.right)
    : branchOf(map, map.left, right);
};

const merged = <K extends string, V>(a: PersistentMap<K, V>, b: PersistentMap<K, V>): PersistentMap<K, V> => {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return a.priority > b.priority ? branchOf(a, a.left, merged(a.right, b)) : branchOf(b, merged(a, b.left), b.right);
};

const branchOf = <K extends string, V>(
  from: Branch<K, V>,
  left: PersistentMap<K, V>,
  right: PersistentMap<K, V>,
): Branch<K, V> => ({ key: from.key, value: from.value, priority: from.priority, left, right });

// A treap whose priorities are a hash of the key (FNV-1a, then mixed): balanced without counting, and of one shape
// for one content, whatever the order in which it came.
const priorityOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
