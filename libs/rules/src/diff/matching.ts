// Which item of one list is which of another: by its name where it has one, by what it is about, else by its place.

/** An item of both lists, of the first only, or of the second only; `label` is how people call it. */
export interface Matched {
  readonly label: string;
  readonly before?: { readonly item: unknown; readonly index: number };
  readonly after?: { readonly item: unknown; readonly index: number };
}

/** The items of two lists side by side, and whether those in both stand in another order. */
export const matched = (
  before: readonly unknown[],
  after: readonly unknown[],
): { readonly pairs: readonly Matched[]; readonly reordered: boolean } => {
  const [was, is] = [keysOf(before), keysOf(after)];
  const named = was !== undefined && is !== undefined;
  const [left, right] = [was ?? before.map(placeKey), is ?? after.map(placeKey)];
  const [olds, news] = named ? [left, right] : [before.map(placeKey), after.map(placeKey)];
  const pairs = [...new Set([...news, ...olds])].map((key): Matched => {
    const [from, to] = [olds.indexOf(key), news.indexOf(key)];
    return {
      label: key,
      ...(from >= 0 && { before: { item: before[from], index: from } }),
      ...(to >= 0 && { after: { item: after[to], index: to } }),
    };
  });
  const common = (keys: readonly string[], others: readonly string[]): string =>
    JSON.stringify(keys.filter((key) => others.includes(key)));
  return { pairs, reordered: common(olds, news) !== common(news, olds) };
};

const placeKey = (_: unknown, index: number): string => String(index + 1);

/** The names of the items of a list; undefined when they do not tell one from another. */
const keysOf = (items: readonly unknown[]): readonly string[] | undefined => {
  const keys = items.map(keyOf);
  return keys.every((key) => key !== undefined) && new Set(keys).size === keys.length ? keys : undefined;
};

const NAMES = ['id', 'code', 'name'] as const;
/** What an item without a name is about: what follows from it may change. */
const FOLLOWS = new Set(['value', 'amount', 'sentence', 'direction']);

const keyOf = (item: unknown): string | undefined => {
  if (typeof item !== 'object' || item === null) return String(item);
  const fields = item as Readonly<Record<string, unknown>>;
  const name = NAMES.map((field) => fields[field]).find((value) => typeof value === 'string');
  if (typeof name === 'string') return name;
  return Object.entries(fields)
    .filter(([field]) => !FOLLOWS.has(field))
    .map(([field, value]) => (typeof value === 'object' ? `${field} ${JSON.stringify(value)}` : String(value)))
    .join(' ');
};
