// Between events as the code names them and events as they are stored: names with versions, and upcasters.

/** One stored version of an event. All but the oldest say how the one before becomes it. */
export interface EventVersion {
  /** `name.vN`: written in the log, never renamed. */
  readonly name: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- data of a version that has no type any more
  readonly upcast?: (older: any) => any;
}

/** For each tag of an event union its stored versions, oldest first; the last one is written. */
export type VersionTable<E extends { readonly type: string }> = {
  readonly [Tag in E['type']]: readonly [EventVersion, ...EventVersion[]];
};

export interface Codec<E> {
  /** Every stored name, old ones included. */
  readonly names: readonly string[];
  encode(event: E): { readonly type: string; readonly data: string };
  /** @throws UnknownEventType for a name that is not in the table. */
  decode(type: string, data: string): E;
}

/** A stored name that this version of the program does not know. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  constructor(readonly type: string) {
    super(`no codec knows the event type ${type}`);
  }
}

type Upcast = NonNullable<EventVersion['upcast']>;

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.v[1-9]\d*$/;

const checkVersions = (tag: string, versions: readonly EventVersion[]): void => {
  versions.forEach(({ name, upcast }, index) => {
    if (!NAME.test(name)) throw new RangeError(`not a stored name of the form name.vN: ${name}`);
    if ((upcast === undefined) !== (index === 0)) throw new RangeError(`${tag}: all versions but the oldest upcast`);
  });
};

/**
 * The codec of a union of events. Stored data is the event without its tag, as JSON: numbers, texts, booleans,
 * lists and plain objects.
 */
export const codecFor = <E extends { readonly type: string }>(table: VersionTable<E>): Codec<E> => {
  const written = new Map<string, string>();
  const readers = new Map<string, { readonly tag: string; readonly upcasts: readonly Upcast[] }>();
  for (const [tag, versions] of Object.entries<readonly EventVersion[]>(table)) {
    checkVersions(tag, versions);
    versions.forEach(({ name }, index) => {
      if (readers.has(name)) throw new RangeError(`stored name used twice: ${name}`);
      readers.set(name, { tag, upcasts: versions.slice(index + 1).flatMap(({ upcast }) => upcast ?? []) });
      written.set(tag, name);
    });
  }
  return {
    names: [...readers.keys()],
    encode: ({ type: tag, ...data }) => {
      const type = written.get(tag);
      if (type === undefined) throw new UnknownEventType(tag);
      return { type, data: JSON.stringify(data) };
    },
    decode: (type, data) => {
      const reader = readers.get(type);
      if (!reader) throw new UnknownEventType(type);
      const latest: unknown = reader.upcasts.reduce<unknown>((older, upcast) => upcast(older), JSON.parse(data));
      return { type: reader.tag, ...(latest as object) } as unknown as E;
    },
  };
};
