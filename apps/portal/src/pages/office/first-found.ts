// The first few of many that must each be asked about: asked a handful at a time, in their order, and no more once enough are found.

/** What was found, and whether all were asked about: only then is it known how many there are. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly isAll: boolean;
}

/** Asks about `many` in their order, `enough` at a time, until so many are wanted; whatever was asked about by then is told. */
export const firstFound = async <One, Item>(
  many: readonly One[],
  ask: (one: One) => Promise<Item>,
  isWanted: (item: Item) => boolean,
  enough: number,
): Promise<Found<Item>> => {
  const items: Item[] = [];
  for (let at = 0; at < many.length; at += enough) {
    if (items.length >= enough) return { items, isAll: false };
    items.push(...(await Promise.all(many.slice(at, at + enough).map(ask))).filter(isWanted));
  }
  return { items, isAll: true };
};
