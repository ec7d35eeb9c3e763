// Renders the overlays with `kubectl kustomize` into rendered/; with --check, asks whether that was done since the last change.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const digest = (text) => createHash('sha256').update(text).digest('hex');

/** The digest of everything that is rendered, so that a machine without kubectl sees when it is due. */
function sources() {
  const folders = ['base', ...readdirSync(join(here, 'overlays')).map((name) => `overlays/${name}`)].sort();
  const files = folders.flatMap((folder) => readdirSync(join(here, folder)).map((name) => `${folder}/${name}`));
  return digest(
    files
      .sort()
      .map((file) => `${file}\n${readFileSync(join(here, file), 'utf8')}`)
      .join('\n'),
  );
}

const overlays = readdirSync(join(here, 'overlays'));
const renderedFile = (overlay) => join(here, 'rendered', `${overlay}.yaml`);
const header = (body) =>
  `# Rendered by deploy/kubernetes/render.mjs; never edited. Sources ${sources()}, text ${digest(body)}.\n`;

function render() {
  for (const overlay of overlays) {
    const body = execFileSync('kubectl', ['kustomize', join(here, 'overlays', overlay)], { encoding: 'utf8' });
    writeFileSync(renderedFile(overlay), header(body) + body);
  }
}

function isDue(overlay) {
  const text = readFileSync(renderedFile(overlay), 'utf8');
  const end = text.indexOf('\n') + 1;
  return text.slice(0, end) !== header(text.slice(end));
}

if (process.argv.includes('--check')) {
  const due = overlays.filter(isDue);
  if (due.length > 0) console.error(`render ${due.join(', ')} again: node deploy/kubernetes/render.mjs`);
  process.exitCode = due.length === 0 ? 0 : 1;
} else render();
