// Facts for specs: plain values become known declared facts, null becomes "known to be none".
import type { Facts, JsonValue } from '../model/facts.js';

/** Facts from plain values. */
export const givenFacts = (values: Readonly<Record<string, JsonValue | null>>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null ? { state: 'none', source: 'declared' } : { state: 'known', value, source: 'declared' },
    ]),
  );
