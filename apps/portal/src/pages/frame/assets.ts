// What browsers fetch once and keep: style sheet, script, fonts and icons, each under a name that changes with its content.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { projectDirectory } from '@buono/process';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where they are served. */
const STATIC_PATH = '/static';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The addresses of the files by the names that the pages know. */
export interface Assets {
  readonly css: string;
  readonly js: string;
  readonly icons: string;
  /** The address of any of the files, by its name. */
  readonly of: (name: string) => string;
  /** Fonts that every page shows in its first lines. */
  readonly fonts: readonly string[];
}

const directory = (): string => join(projectDirectory(), 'dist/portal-assets');

/** The files as the build left them. */
export const readAssets = (): Assets => {
  const names = JSON.parse(readFileSync(join(directory(), 'names.json'), 'utf8')) as Record<string, string>;
  const addressOf = (name: string): string => `${STATIC_PATH}/${names[name] ?? name}`;
  return {
    css: addressOf('portal.css'),
    js: addressOf('portal.js'),
    icons: addressOf('icons.svg'),
    of: addressOf,
    fonts: [addressOf('titillium-400.woff2'), addressOf('titillium-600.woff2')],
  };
};

/** Serves them from memory, compressed beforehand, for ever. */
export const serveAssets = (server: FastifyInstance): void => {
  const files = new Map(readdirSync(directory()).map((name) => [name, readFileSync(join(directory(), name))]));
  server.get(`${STATIC_PATH}/:file`, (request: FastifyRequest, reply: FastifyReply) => {
    const { file } = request.params as { readonly file: string };
    const type = TYPES[extname(file)];
    const plain = files.get(file);
    if (type === undefined || plain === undefined) return reply.callNotFound();
    const coding = codingOf(request, file, files);
    void reply
      .type(type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    if (coding === undefined) return reply.send(plain);
    return reply.header('content-encoding', coding.name).send(files.get(`${file}${coding.ending}`));
  });
};

const CODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

const codingOf = (request: FastifyRequest, file: string, files: ReadonlyMap<string, Buffer>) => {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return CODINGS.find(({ name, ending }) => accepted.includes(name) && files.has(`${file}${ending}`));
};
