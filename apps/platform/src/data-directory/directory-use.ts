// What a data directory may be used for: decided from what is found in it and what was asked for.
import type { DemonstrationChoice } from '../platform.config.js';

/** What stands in a directory. */
export interface FoundInDirectory {
  readonly isEmpty: boolean;
  readonly isMarked: boolean;
}

/** What it may be used for. */
export type DirectoryUse = 'demonstration' | 'new-demonstration' | 'production';

/** Why it may not be used. */
export type DirectoryRefusal = 'demonstration-in-production' | 'unmarked-as-demonstration';

/**
 * A directory with the mark is a demonstration for ever; one without it becomes a demonstration only while it is empty
 * (architecture §8), so that invented people never meet real ones.
 */
export const useOf = (
  { isEmpty, isMarked }: FoundInDirectory,
  choice: DemonstrationChoice,
): DirectoryUse | { readonly refused: DirectoryRefusal } => {
  if (isMarked) return choice === 'off' ? { refused: 'demonstration-in-production' } : 'demonstration';
  if (choice === 'off') return 'production';
  if (isEmpty) return 'new-demonstration';
  return choice === 'on' ? { refused: 'unmarked-as-demonstration' } : 'production';
};
