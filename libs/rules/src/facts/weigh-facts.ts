// What stands when several say the same fact: by who says it, then by when; the others stay beside it.
import type { Fact, Facts, FactSource } from '../model/facts.js';

/**
 * Whose word counts more, least first. What Buono derives follows from the rest; a public registry knows better than who
 * declares; the assessment unit alone says what it finds; an officer answers for a correction with their name and reason.
 */
const PRECEDENCE: readonly FactSource[] = ['derived', 'declared', 'registry', 'assessment', 'officer'];

/** All that was said of one fact, what stands first; never empty. */
export interface Sayings {
  readonly name: string;
  readonly said: readonly Fact[];
}

/** The facts that stand: by precedence of who says them, then the later one, then the last in the list. */
export const weighFacts = (said: readonly Facts[]): Facts =>
  Object.fromEntries(sayingsOf(said).flatMap(({ name, said: [first] }) => (first ? [[name, first]] : [])));

/** All that was said, fact by fact in the order of first mention; what was said twice in the same words stands once. */
export const sayingsOf = (said: readonly Facts[]): readonly Sayings[] => {
  const byName = new Map<string, Fact[]>();
  for (const facts of said)
    for (const [name, fact] of Object.entries(facts)) {
      const before = byName.get(name) ?? [];
      byName.set(name, before.some((other) => isSame(other, fact)) ? before : [...before, fact]);
    }
  return [...byName].map(([name, facts]) => ({ name, said: facts.reverse().sort(heavierFirst) }));
};

// The sort is stable: among equals the order stays, which is last said first.
const heavierFirst = (a: Fact, b: Fact): number =>
  PRECEDENCE.indexOf(b.source) - PRECEDENCE.indexOf(a.source) || laterFirst(a.at ?? '', b.at ?? '');

const laterFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

const isSame = (a: Fact, b: Fact): boolean =>
  a.state === b.state &&
  a.source === b.source &&
  a.at === b.at &&
  a.ref === b.ref &&
  JSON.stringify(valueOf(a)) === JSON.stringify(valueOf(b));

const valueOf = (fact: Fact): unknown => (fact.state === 'known' ? fact.value : null);
