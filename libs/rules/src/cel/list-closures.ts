// What a list is asked of its items, as a function: list.all(x, …), exists, exists_one and filter, failing as cel-js does.
import type { Closure } from './view.js';

/** A call through a list. One item that settles `all` or `exists` is enough; `exists_one` and `filter` need every item's answer. */
export const listCall = (name: string, list: Closure, predicate: Closure): Closure => {
  if (name === 'all') return settledBy(false, list, predicate);
  if (name === 'exists') return settledBy(true, list, predicate);
  const kept = filtered(list, predicate);
  return name === 'filter' ? kept : (view, item) => kept(view, item).length === 1;
};

const settledBy =
  (settles: boolean, list: Closure, predicate: Closure): Closure =>
  (view, outer) => {
    let failure: unknown;
    for (const item of list(view, outer) as readonly unknown[]) {
      try {
        if (predicate(view, item) === settles) return settles;
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure as Error;
    return !settles;
  };

const filtered =
  (list: Closure, predicate: Closure): ((...of: Parameters<Closure>) => readonly unknown[]) =>
  (view, outer) =>
    (list(view, outer) as readonly unknown[]).filter((item) => predicate(view, item) === true);
