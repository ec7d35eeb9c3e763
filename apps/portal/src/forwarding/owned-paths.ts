// Which service answers which path of the API: read from the API's own document, where each operation names its service.
import { API_PREFIX, SERVICE_EXTENSION, type OpenApiDocument } from '@buono/http';

/** A path of the API and the service that it belongs to. */
export interface OwnedPath {
  /** As a route: `/api/v1/calls/:callId`. */
  readonly route: string;
  /** The service's name, or `BY_CONTEXT`. */
  readonly service: string;
}

/** The service is named in the path, by its parameter `context`: every service answers there for itself. */
export const BY_CONTEXT = ':context';

/** An operation of the document belongs to another service than the path's first, or to one that nobody knows the address of. */
export class UnknownOwner extends Error {
  override readonly name = 'UnknownOwner';
  constructor(
    readonly path: string,
    readonly service: string,
  ) {
    super(`${path} belongs to ${service}, which cannot be forwarded to`);
  }
}

/** The paths that are forwarded; what names no service is answered by whoever serves the document. @throws UnknownOwner */
export const ownedPaths = (document: OpenApiDocument, known: ReadonlySet<string>): readonly OwnedPath[] =>
  Object.entries(document.paths).flatMap(([path, item]) => {
    const owners = new Set(Object.values(item as Record<string, unknown>).flatMap(ownerOf));
    const [service, other] = owners;
    if (path.includes('{context}')) return [{ route: routeOf(path), service: BY_CONTEXT }];
    if (service === undefined) return [];
    const stranger = [service, other].find((owner) => owner !== undefined && (!known.has(owner) || owner !== service));
    if (stranger !== undefined) throw new UnknownOwner(path, stranger);
    return [{ route: routeOf(path), service }];
  });

const ownerOf = (operation: unknown): string[] => {
  const owner =
    typeof operation === 'object' && operation !== null
      ? (operation as Record<string, unknown>)[SERVICE_EXTENSION]
      : undefined;
  return typeof owner === 'string' ? [owner] : [];
};

// `/calls/{callId}` below the server's address, as Fastify writes it.
const routeOf = (path: string): string => `${API_PREFIX}${path.replace(/\{([^}]+)\}/g, ':$1')}`;
