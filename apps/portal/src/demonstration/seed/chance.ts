// Chance that repeats itself: the same seed gives the same demonstration on any machine.

/** Draws from a seed. What is forked under a name does not depend on how much was drawn before. */
export class Chance {
  #state: number;

  constructor(private readonly seed: string) {
    this.#state = hashOf(seed);
  }

  /** Chance of its own for a part of the story. */
  fork(name: string): Chance {
    return new Chance(`${this.seed}/${name}`);
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  /** One of a list; RangeError for an empty one. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.whole(0, list.length - 1)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** One of a list, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.#next() * total;
    for (const [each, weight] of list) {
      left -= weight;
      if (left < 0) return each;
    }
    return this.pick(list)[0];
  }

  /** True so many times in a hundred. */
  happens(percent: number): boolean {
    return this.#next() * 100 < percent;
  }

  // Mulberry32: small, fast, and good enough for invented people.
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** FNV-1a over the code units. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
};
