// What a data directory may be used for: decided from what is found in it and what was asked for.

/** What an empty data directory becomes: a demonstration unless told otherwise. */
export type DemonstrationChoice = 'when-empty' | 'on' | 'off';

/** What stands in a directory. */
export interface FoundInDirectory {
  readonly isEmpty: boolean;
  readonly isMarked: boolean;
  /** A restore into it was interrupted. */
  readonly isHalfRestored: boolean;
}

/** What it may be used for. */
export type DirectoryUse = 'demonstration' | 'new-demonstration' | 'production';

/** Why it may not be used. */
export type DirectoryRefusal = 'demonstration-in-production' | 'unmarked-as-demonstration' | 'half-restored';

/**
 * A directory with the mark is a demonstration for ever; one without it becomes a demonstration only while it is empty
 * (architecture §8), so that invented people never meet real ones.
 */
export const useOf = (
  { isEmpty, isMarked, isHalfRestored }: FoundInDirectory,
  choice: DemonstrationChoice,
): DirectoryUse | { readonly refused: DirectoryRefusal } => {
  if (isHalfRestored) return { refused: 'half-restored' };
  if (isMarked) return choice === 'off' ? { refused: 'demonstration-in-production' } : 'demonstration';
  if (choice === 'off') return 'production';
  if (isEmpty) return 'new-demonstration';
  return choice === 'on' ? { refused: 'unmarked-as-demonstration' } : 'production';
};
