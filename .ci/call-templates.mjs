// Writes the table of docs/guide/call-templates.md from the documents themselves: `npm run call-templates`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const GUIDE = 'docs/guide/call-templates.md';
const CALLS = 'libs/rules/calls';
const MODELS = { voucher: 'buono', refund: 'rimborso', indemnity: 'indennità', grant: 'finanziamento' };

const read = (file) => parse(readFileSync(join(CALLS, file), 'utf8'), { merge: true });

/** One line for each document of a folder. */
const rows = (folder) =>
  readdirSync(join(CALLS, folder))
    .filter((name) => name.endsWith('.cases.yaml'))
    .sort()
    .map((name) => {
      const file = join(folder, name.replace('.cases.yaml', ''));
      const { code, title, actions } = read(`${file}.yaml`);
      const { measures = [], source, cases } = read(`${file}.cases.yaml`);
      const models = [...new Set(actions.map(({ deliveryModel }) => MODELS[deliveryModel]))].join(', ');
      return `| \`${code}\` | ${measures.join(' ') || '–'} | ${title} | ${models} | ${cases.length} | ${source} |`;
    });

const table = [
  '| codice | misura | titolo | forma | esempi svolti | da dove vengono le cifre |',
  '| --- | --- | --- | --- | --- | --- |',
  ...['', 'templates', 'examples'].flatMap(rows),
].join('\n');

const MARKED = /(<!-- table -->\n)[\s\S]*(\n<!-- \/table -->)/;
const guide = readFileSync(GUIDE, 'utf8').replace(MARKED, (_, before, after) => `${before}\n${table}\n${after}`);
writeFileSync(GUIDE, await format(guide, { ...(await resolveConfig(GUIDE)), parser: 'markdown' }));
