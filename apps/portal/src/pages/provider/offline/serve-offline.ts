// What makes the page without a network one that a device can keep: its worker, and how it is installed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '@buono/process';
import type { FastifyInstance } from 'fastify';
import { servePage, type Served } from '../../serve-page.js';
import { offlineData, offlineSent } from './offline-answers.js';
import { OFFLINE_PATH, offlinePage } from './offline-page.js';

// What the page is made of, besides itself.
const FILES = [
  ...['portal.css', 'portal.js', 'icons.svg', 'offline.js', 'scan.js', 'qr-reader.js'],
  ...['titillium-400.woff2', 'titillium-600.woff2', 'titillium-700.woff2'],
];

// A worker may fetch from here, and nothing else.
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** Its addresses. */
export const serveOffline = (server: FastifyInstance, served: Served): void => {
  servePage(server, served, { method: 'GET', path: OFFLINE_PATH, handler: offlinePage });
  servePage(server, served, { method: 'GET', path: `${OFFLINE_PATH}/dati`, handler: offlineData });
  servePage(server, served, { method: 'POST', path: `${OFFLINE_PATH}/invio`, handler: offlineSent });
  const worker = workerOf(served);
  server.get(`${OFFLINE_PATH}/servizio.js`, (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .headers({
        'content-security-policy': WORKER_POLICY,
        'cache-control': 'no-cache',
        'service-worker-allowed': OFFLINE_PATH,
      })
      .send(worker),
  );
  const manifest = manifestOf(served);
  server.get(`${OFFLINE_PATH}/manifest.webmanifest`, (_request, reply) =>
    reply.type('application/manifest+json').header('cache-control', 'no-cache').send(manifest),
  );
};

/** The worker, told what to keep; its version changes with the content of anything that it keeps. */
const workerOf = ({ frame, languages, parts }: Served): string => {
  const { of } = frame.assets;
  const source = readFileSync(
    join(projectDirectory(), 'dist/portal-assets', of('offline-worker.js').replace(/^.*\//, '')),
    'utf8',
  );
  const files = FILES.map(of);
  const content = [source, files, languages.map(({ t }) => t), parts.organisation, parts.help, parts.isDemonstration];
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  return `self.kept = ${JSON.stringify({ version, page: OFFLINE_PATH, files })};\n${source}`;
};

const manifestOf = ({ frame, languages, parts }: Served): string => {
  const [first] = languages;
  const icon = (size: number) => ({
    src: frame.assets.of(`app-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return JSON.stringify({
    id: OFFLINE_PATH,
    name: `${first?.t.site.name ?? ''} – ${first?.t.offline.title ?? ''}`,
    short_name: first?.t.site.name,
    description: first?.t.offline.lead,
    lang: first?.code,
    start_url: OFFLINE_PATH,
    scope: OFFLINE_PATH,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#0066cc',
    icons: [192, 512].flatMap((size) => [icon(size), { ...icon(size), purpose: 'maskable' }]),
    categories: ['government'],
    ...(parts.isDemonstration && { name: `${first?.t.site.name ?? ''} (prova)` }),
  });
};
