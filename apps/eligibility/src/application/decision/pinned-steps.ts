// The steps of an amount, to be sealed with the decision that they explain.
import type { PurposeClass } from '@buono/privacy';
import type { FactsByClass } from '../application/content.js';
import type { PinnedStep } from './replay.js';
import type { BesideFacts } from '../sealing.js';

// From the most to the least protected.
const MOST_PROTECTED_FIRST: readonly PurposeClass[] = ['health', 'economic', 'payment', 'identity'];

/** What is sealed beside the facts of a decision: the officer's note, and the steps beside the most protected of the facts. */
export const besideDecision = (facts: FactsByClass, steps: readonly PinnedStep[], note?: string): BesideFacts => {
  const noted: BesideFacts = note === undefined ? {} : { health: { note } };
  if (steps.length === 0) return noted;
  const strictest = MOST_PROTECTED_FIRST.find((name) => facts[name] !== undefined) ?? 'identity';
  const pinned = steps.map(({ name, result }) => ({ name, result }));
  return { ...noted, [strictest]: { ...noted[strictest], steps: pinned } };
};
