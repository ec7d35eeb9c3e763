// What changed between a provisional ranking and the one that followed it, and why: of codes, places and points only.
import type { ApplicationId } from '@buono/kernel';
import type { RankingEntry } from './events.js';
import type { Provisional } from './state.js';

/**
 * Why a place is not what it was: an observation was upheld, the decision was corrected, it was admitted in between (as after an
 * appeal), it is not admitted any more, or only others moved.
 */
export type ChangeReason =
  'observation-upheld' | 'decision-corrected' | 'admitted-since' | 'no-longer-admitted' | 'others-moved';

/** A place and its points. */
export interface PlaceOf {
  readonly place: number;
  readonly total: number;
}

/** One application whose place or points changed; the missing side is one where it does not stand. */
export interface RankingChange {
  readonly applicationId: ApplicationId;
  readonly before?: PlaceOf;
  readonly after?: PlaceOf;
  readonly why: ChangeReason;
}

/** The changes in order of the final place; who is not there any more comes last, in the old order. */
export const changesBetween = (
  before: readonly RankingEntry[],
  after: readonly RankingEntry[],
  { observations }: Pick<Provisional, 'observations'>,
): readonly RankingChange[] => {
  const was = new Map(before.map((entry) => [entry.applicationId, entry]));
  const is = new Set(after.map(({ applicationId }) => applicationId));
  const upheld = (id: ApplicationId) => observations.get(id)?.answer?.outcome === 'upheld';
  const ownReason = ({ applicationId, corrected }: RankingEntry): ChangeReason => {
    if (upheld(applicationId)) return 'observation-upheld';
    return corrected === true ? 'decision-corrected' : 'others-moved';
  };
  const standing = after.flatMap((entry): RankingChange[] => {
    const { applicationId } = entry;
    const old = was.get(applicationId);
    if (old === undefined) {
      const why = upheld(applicationId) ? 'observation-upheld' : 'admitted-since';
      return [{ applicationId, after: placeOf(entry), why }];
    }
    if (old.place === entry.place && old.total === entry.total) return [];
    return [{ applicationId, before: placeOf(old), after: placeOf(entry), why: ownReason(entry) }];
  });
  const gone = before
    .filter(({ applicationId }) => !is.has(applicationId))
    .map((entry): RankingChange => {
      return { applicationId: entry.applicationId, before: placeOf(entry), why: 'no-longer-admitted' };
    });
  return [...standing, ...gone];
};

const placeOf = ({ place, total }: RankingEntry): PlaceOf => ({ place, total });
