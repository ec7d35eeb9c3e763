// Makes what browsers fetch once and keep: one trimmed style sheet, the fonts, the icons in use, each named after its content.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { appIcon } from './app-icon.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../../..');
const italia = join(root, 'node_modules/bootstrap-italia/dist');
const out = join(root, 'dist/portal-assets');
const papers = join(root, 'dist/portal-fonts');
const PAGES = [
  'apps/portal/src/pages/**/*.ts',
  'apps/portal/browser/**/*.ts',
  'apps/portal/src/home/*.ts',
  'apps/portal/src/demonstration/*.ts',
];

// The weights of Titillium Web that the pages use.
const FONTS = { 400: 'regular', 600: '600', 700: '700' };

const names = {};

/** Writes a file under a name that changes with its content, and beside it the same compressed. */
const publish = (name, content) => {
  const bytes = Buffer.from(content);
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const [, stem, ending] = /^(.*)\.(\w+)$/.exec(name);
  const file = `${stem}.${mark}.${ending}`;
  writeFileSync(join(out, file), bytes);
  if (ending !== 'woff2' && ending !== 'png') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(out, `${file}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
  names[name] = file;
  return file;
};

/** The same type as whole files, for the papers that the portal draws: browsers never ask for them. */
const paperFonts = () => {
  for (const style of Object.values(FONTS))
    copyFileSync(
      join(italia, `fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${style}.ttf`),
      join(papers, `titillium-${style}.ttf`),
    );
  copyFileSync(join(italia, 'fonts/Titillium_Web/OFL.txt'), join(papers, 'OFL.txt'));
};

const fontFaces = () =>
  Object.entries(FONTS)
    .map(([weight, style]) => {
      const source = join(italia, `fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${style}.woff2`);
      const file = publish(`titillium-${weight}.woff2`, readFileSync(source));
      // `optional`: a page never moves under the reader's eyes when a font comes late.
      return `@font-face{font-family:"Titillium Web";font-weight:${weight};font-display:optional;src:url(${file}) format("woff2")}`;
    })
    .join('');

// Only the rules whose words stand in the pages' own sources.
const styleSheet = async () => {
  const [purged] = await new PurgeCSS().purge({
    content: PAGES.map((pattern) => join(root, pattern)),
    css: [{ raw: readFileSync(join(italia, 'css/bootstrap-italia.min.css'), 'utf8').replace(/^\uFEFF/, '') }],
    variables: true,
    keyframes: true,
  });
  // Its own fonts are of players and carousels that the pages do not have.
  const trimmed = purged.css.replace(/\/\*(?!!)[\s\S]*?\*\//g, '').replace(/@font-face\s*\{[^}]*\}/g, '');
  return `${fontFaces()}\n${trimmed}\n${tight(readFileSync(join(here, 'portal.css'), 'utf8'))}`;
};

const tight = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');

const iconsInUse = () => {
  const sprite = readFileSync(join(italia, 'svg/sprites.svg'), 'utf8');
  const wanted = readFileSync(join(root, 'apps/portal/src/pages/frame/icon.ts'), 'utf8').match(/'it-[a-z-]+'/g) ?? [];
  const symbols = [...new Set(wanted)].map((quoted) => {
    const id = quoted.slice(1, -1);
    const found = new RegExp(`<(symbol|svg)[^>]*id="${id}"[\\s\\S]*?</\\1>`).exec(sprite);
    if (found === null) throw new Error(`there is no icon ${id}`);
    return found[0]
      .replace(/^<svg/, '<symbol')
      .replace(/<\/svg>$/, '</symbol>')
      .replace(/ xmlns(:\w+)?="[^"]*"/g, '');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
};

// A worker is a plain script; what pages load are modules.
const SCRIPTS = { 'offline.js': 'esm', 'scan.js': 'esm', 'qr-reader.js': 'esm', 'offline-worker.js': 'iife' };

const scriptOf = async (name, format) => {
  const entry = join(root, 'apps/portal/browser', name.replace(/\.js$/, '.ts'));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'eof',
    logLevel: 'warning',
    tsconfig: join(root, 'apps/portal/browser/tsconfig.json'),
  });
  return outputFiles[0].text;
};

for (const directory of [out, papers]) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
}
paperFonts();
publish('portal.css', await styleSheet());
publish('portal.js', readFileSync(join(here, 'portal.js'), 'utf8'));
publish('icons.svg', iconsInUse());
for (const [name, format] of Object.entries(SCRIPTS)) publish(name, await scriptOf(name, format));
for (const size of [192, 512]) publish(`app-${size}.png`, appIcon(size));
writeFileSync(join(out, 'names.json'), JSON.stringify(names, undefined, 2));
