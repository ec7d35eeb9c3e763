// One ceiling for one person under two codes: what the former id used is brought to where the current one's is decided, and taken
// away again when they part. Who knows less than is written is refused, so that nothing is ever taken in two places.
import { PersistentMap, accept, refuse, type Decision, type PersonId } from '@buono/kernel';
import type { JoiningCommand, JoinShares, SharedCeilingRefusal } from './commands.js';
import type { JoiningEvent, SharedCeilingEvent } from './events.js';
import type { HeldShare, SharedCeiling } from './state.js';

/** Whether what was used under an id counts here. */
export const isJoined = ({ joined }: SharedCeiling, under: PersonId): boolean => joined.get(under)?.holds === true;

/** The other ids whose shares count here. */
export const joinedIn = ({ joined }: SharedCeiling): readonly PersonId[] =>
  [...joined].flatMap(([id, { holds }]) => (holds ? [id as PersonId] : []));

/** What the holder itself has used, without that of other ids. */
export const ownShares = ({ shares }: SharedCeiling): readonly HeldShare[] =>
  [...shares].flatMap(([, share]) => (share.under === undefined ? [share] : []));

/** The ceiling after something was said of joins. */
export const evolveJoining = (ceiling: SharedCeiling, event: JoiningEvent): SharedCeiling => {
  switch (event.type) {
    case 'CeilingMoved':
      return { ...ceiling, moved: { into: event.into, heard: event.heard } };
    case 'CeilingMovedBack':
      return { ...ceiling, moved: { heard: event.heard } };
    case 'SharesJoined':
      return { ...ceiling, joined: ceiling.joined.with(event.under, { holds: true, heard: event.heard }) };
    case 'SharesParted':
      return {
        ...ceiling,
        joined: ceiling.joined.with(event.under, { holds: false, heard: event.heard }),
        shares: PersistentMap.of([...ceiling.shares].filter(([, share]) => share.under !== event.under)),
      };
  }
};

/** What of another id's shares is not here yet, or stands here otherwise. */
export const missingIn = (ceiling: SharedCeiling, { under, shares }: Pick<JoinShares, 'under' | 'shares'>) =>
  shares.flatMap((share): SharedCeilingEvent[] => {
    const { status, attempt: _, takenAt, under: _other, ...of } = share;
    const here = ceiling.shares.get(share.redemptionId);
    if (here?.status === 'reversed') return [];
    switch (status) {
      case 'taken':
        return here === undefined && takenAt !== undefined ? [{ type: 'ShareTaken', ...of, takenAt, under }] : [];
      case 'settled':
        return here?.status === 'settled' && here.amountCents === share.amountCents && here.units === share.units
          ? []
          : [{ type: 'ShareSettled', ...of, under }];
      case 'reversed':
        return here === undefined ? [] : [{ type: 'ShareFreed', redemptionId: share.redemptionId, reversed: true }];
      case 'given-up':
        return [];
    }
  });

/** Decides what is said of joins. */
export const decideJoining = (
  c: JoiningCommand,
  ceiling: SharedCeiling,
): Decision<SharedCeilingEvent, SharedCeilingRefusal> => {
  switch (c.type) {
    case 'MoveCeiling':
      if (ceiling.moved?.into === c.into) return accept();
      return knowsLess(c, ceiling.moved) ? refuse('ceiling-moved') : accept({ ...c, type: 'CeilingMoved' });
    case 'MoveCeilingBack':
      if (ceiling.moved?.into === undefined) return accept();
      return knowsLess(c, ceiling.moved) ? refuse('ceiling-moved') : accept({ ...c, type: 'CeilingMovedBack' });
    case 'JoinShares': {
      const [before, { under, heard }] = [ceiling.joined.get(c.under), c];
      if (before?.holds !== true && knowsLess(c, before)) return refuse('ceiling-moved');
      const joined = before?.holds === true ? [] : [{ type: 'SharesJoined', under, heard } as const];
      return accept(...joined, ...missingIn(ceiling, c));
    }
    case 'PartShares': {
      const before = ceiling.joined.get(c.under);
      if (before?.holds !== true) return accept();
      return knowsLess(c, before) ? refuse('ceiling-moved') : accept({ ...c, type: 'SharesParted' });
    }
  }
};

const knowsLess = ({ heard }: { readonly heard: number }, before: { readonly heard: number } | undefined): boolean =>
  before !== undefined && heard <= before.heard;

/** The ceiling as it will be once it has what these ids used, and no others': to look without writing. */
export const asJoined = (
  ceiling: SharedCeiling,
  others: readonly { readonly under: PersonId; readonly ceiling: SharedCeiling }[],
  evolve: (ceiling: SharedCeiling, event: SharedCeilingEvent) => SharedCeiling,
): SharedCeiling => {
  const heard = 0;
  const stale = joinedIn(ceiling).filter((id) => !others.some(({ under }) => under === id));
  const parted = stale.reduce((state, under) => evolve(state, { type: 'SharesParted', under, heard }), ceiling);
  return others.reduce(
    (state, { under, ceiling: other }) => missingIn(state, { under, shares: ownShares(other) }).reduce(evolve, state),
    parted,
  );
};
