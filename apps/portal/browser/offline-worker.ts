// The worker of one page: keeps its shell for when there is no network. It keeps no page of anybody, and no answer.

/** What a worker is told by the portal, in front of this script. */
interface KeptFiles {
  /** Changes with the content of anything that is kept. */
  readonly version: string;
  readonly page: string;
  readonly files: readonly string[];
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  readonly kept: KeptFiles;
  readonly location: Location;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'activate' | 'install', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

const worker = self as unknown as Worker;
const { version, page, files } = worker.kept;
const PREFIX = 'buono-senza-rete-';
const NAME = `${PREFIX}${version}`;
// A network that does not answer is none.
const PATIENCE_MS = 4_000;

const install = async (): Promise<void> => {
  const cache = await caches.open(NAME);
  await cache.addAll([...files, new Request(page, { cache: 'reload' })]);
  await worker.skipWaiting();
};

const activate = async (): Promise<void> => {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
};

const fromCache = async (address: string): Promise<Response> => {
  const found = await (await caches.open(NAME)).match(address);
  return found ?? Response.error();
};

/** The page as it is now, kept in its turn; where there is no network, as it was. */
const pageNow = async (request: Request): Promise<Response> => {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok || answer.redirected) return answer;
    await (await caches.open(NAME)).put(page, answer.clone());
    return answer;
  } catch {
    return fromCache(page);
  }
};

const file = async (request: Request, address: string): Promise<Response> => {
  const found = await (await caches.open(NAME)).match(address);
  return found ?? fetch(request);
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (pathname === page) event.respondWith(pageNow(request));
  else if (files.includes(pathname)) event.respondWith(file(request, pathname));
});
