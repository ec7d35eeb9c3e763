// A call document as JSON under the hand of an editor: read and changed place by place, and nothing else of it is touched.

/** Any JSON value; a document that is being written may be of any shape. */
export type Json = unknown;

/** A place in a document, from its root: names of members and indexes of lists. */
export type Path = readonly string[];

type Tree = Readonly<Record<string, Json>>;

/** Whether it has members by name. */
export const isTree = (value: Json): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is a list; its items may be anything. */
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** What stands at a place; undefined when nothing does. */
export const at = (document: Json, path: Path): Json =>
  path.reduce<Json>((inside, name) => {
    if (isList(inside)) return inside[Number(name)];
    return isTree(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined;
  }, document);

/** The items of the list at a place; none where there is no list. */
export const itemsAt = (document: Json, path: Path): readonly Json[] => {
  const found = at(document, path);
  return isList(found) ? found : [];
};

/** The document with another value at a place; without it where the value is undefined, and without a group that this empties. */
export const put = (document: Json, path: Path, value: Json): Json => {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (isList(document)) {
    const index = Number(name);
    return document.map((item, each) => (each === index ? put(item, rest, value) : item));
  }
  const tree = isTree(document) ? document : {};
  const inside = put(Object.hasOwn(tree, name) ? tree[name] : undefined, rest, value);
  const isGone = inside === undefined || (value === undefined && rest.length > 0 && isEmpty(inside));
  if (!isGone) return own({ ...tree }, name, inside);
  return Object.fromEntries(Object.entries(tree).filter(([each]) => each !== name));
};

const isEmpty = (value: Json): boolean => isTree(value) && Object.keys(value).length === 0;

// A member of any name, also of one that means something to the language.
const own = (tree: Record<string, Json>, name: string, value: Json): Tree =>
  Object.defineProperty(tree, name, { value, enumerable: true, configurable: true, writable: true });

/** The document with an item put into the list at a place, before the item of this index; at the end where there is none. */
export const inserted = (document: Json, path: Path, index: number, item: Json): Json => {
  const items = itemsAt(document, path);
  return put(document, path, [...items.slice(0, index), item, ...items.slice(index)]);
};

/** The document without an item of a list; without the list where that was its last and the list may be missing. */
export const removed = (document: Json, path: Path, index: number, mayBeMissing: boolean): Json => {
  const left = itemsAt(document, path).filter((_, each) => each !== index);
  return put(document, path, left.length === 0 && mayBeMissing ? undefined : left);
};

/** A place as the name of a form's field: `actions.0.title`. */
export const nameOfPath = (path: Path): string =>
  path.map((name) => encodeURIComponent(name).replaceAll('.', '%2E')).join('.');

/** The place of such a name; undefined for what no form of ours ever said. */
export const pathOfName = (name: string): Path | undefined => {
  try {
    return name.split('.').map(decodeURIComponent);
  } catch {
    return undefined;
  }
};

/** A place as the API tells of it: `actions[0].tables.caps.rows[2]`. */
export const pathOfPlace = (place: string): Path =>
  place
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((name) => name !== '');
