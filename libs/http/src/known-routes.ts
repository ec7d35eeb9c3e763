// Which methods a path answers to, so that a wrong one is told from a path that is not there (RFC 9110 §15.5.6).

/** The routes of a server, as its router learns of them. */
export class KnownRoutes {
  private readonly methodsByPattern = new Map<string, Set<string>>();

  /** A route that was added; patterns as Fastify writes them (`/things/:id`, `/files/*`). */
  add({ method, url }: { readonly method: string | readonly string[]; readonly url: string }): void {
    if (EVERYTHING.includes(url)) return;
    const known = this.methodsByPattern.get(url) ?? new Set();
    for (const each of [method].flat()) known.add(each);
    this.methodsByPattern.set(url, known);
  }

  /** The methods that this path (no query) answers to, in alphabetical order; none if there is no such path. */
  methodsAt(path: string): readonly string[] {
    const parts = partsOf(path);
    const found = [...this.methodsByPattern].filter(([pattern]) => fits(partsOf(pattern), parts));
    return [...new Set(found.flatMap(([, methods]) => [...methods]))].sort();
  }
}

// What catches everything says nothing of what is there.
const EVERYTHING: readonly string[] = ['*', '/*'];

const partsOf = (path: string): readonly string[] => path.split('/');

const fits = (pattern: readonly string[], path: readonly string[]): boolean => {
  const open = pattern.at(-1) === '*';
  if (open ? path.length < pattern.length : path.length !== pattern.length) return false;
  return pattern.every((part, place) => part === '*' || part.startsWith(':') || part === path[place]);
};
