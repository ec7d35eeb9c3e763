// A map that never changes: `with` answers a new one that shares all but a few nodes, so a long history folds in linear time.
// Hash array mapped trie (Bagwell, "Ideal Hash Trees", 2001), 32-way, keys are texts.

type Node<V> = Branch<V> | Leaf<V>;
interface Branch<V> {
  readonly bitmap: number;
  readonly children: readonly Node<V>[];
}
/** All entries whose hashes are equal; nearly always one. */
interface Leaf<V> {
  readonly hash: number;
  readonly entries: readonly (readonly [string, V])[];
}

const BITS = 5;
const MASK = 31;

/** An immutable map from text to V. Reading and `with` take a few steps whatever the size; order of iteration is by hash. */
export class PersistentMap<V> implements Iterable<readonly [string, V]> {
  static readonly #empty = new PersistentMap<never>(undefined, 0);

  private constructor(
    readonly root: Node<V> | undefined,
    readonly size: number,
  ) {}

  /** The map with nothing in it. */
  static empty<V>(): PersistentMap<V> {
    return PersistentMap.#empty;
  }

  /** A map of these entries; a later one wins over an earlier one of the same key. */
  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    let map = PersistentMap.empty<V>();
    for (const [key, value] of entries) map = map.with(key, value);
    return map;
  }

  get(key: string): V | undefined {
    const hash = hashOf(key);
    let node = this.root;
    for (let shift = 0; node !== undefined; shift += BITS) {
      if ('entries' in node) return node.hash === hash ? node.entries.find(([k]) => k === key)?.[1] : undefined;
      node = node.children[slotOf(node, bitOf(hash, shift))];
    }
    return undefined;
  }

  has(key: string): boolean {
    const hash = hashOf(key);
    let node = this.root;
    for (let shift = 0; node !== undefined; shift += BITS) {
      if ('entries' in node) return node.hash === hash && node.entries.some(([k]) => k === key);
      node = node.children[slotOf(node, bitOf(hash, shift))];
    }
    return false;
  }

  /** The map in which `key` stands for `value`. */
  with(key: string, value: V): PersistentMap<V> {
    const leaf: Leaf<V> = { hash: hashOf(key), entries: [[key, value]] };
    return new PersistentMap(put(this.root, leaf, 0), this.has(key) ? this.size : this.size + 1);
  }

  *[Symbol.iterator](): Generator<readonly [string, V]> {
    const todo: Node<V>[] = this.root === undefined ? [] : [this.root];
    for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
      if ('entries' in node) yield* node.entries;
      else todo.push(...node.children);
    }
  }
}

// A slot that the branch does not have is -1, which no array has either.
const slotOf = (branch: Branch<unknown>, bit: number): number =>
  (branch.bitmap & bit) === 0 ? -1 : onesIn(branch.bitmap & (bit - 1));

const bitOf = (hash: number, shift: number): number => 1 << ((hash >>> shift) & MASK);

function put<V>(node: Node<V> | undefined, leaf: Leaf<V>, shift: number): Node<V> {
  if (node === undefined) return leaf;
  if ('entries' in node) {
    if (node.hash !== leaf.hash) return put(branchOf(node, shift), leaf, shift);
    const key = leaf.entries[0]?.[0];
    return { hash: node.hash, entries: [...node.entries.filter(([k]) => k !== key), ...leaf.entries] };
  }
  const bit = bitOf(leaf.hash, shift);
  const slot = onesIn(node.bitmap & (bit - 1));
  if ((node.bitmap & bit) === 0) return { bitmap: node.bitmap | bit, children: node.children.toSpliced(slot, 0, leaf) };
  return { bitmap: node.bitmap, children: node.children.with(slot, put(node.children[slot], leaf, shift + BITS)) };
}

const branchOf = <V>(leaf: Leaf<V>, shift: number): Branch<V> => ({
  bitmap: bitOf(leaf.hash, shift),
  children: [leaf],
});

function onesIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

// FNV-1a over UTF-16 units: spreads ids well and is the same in every process.
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
