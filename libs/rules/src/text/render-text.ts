// The text of a call as one page: Markdown, or plain lines that any program can show.
import type { CallText, Provision, TextBlock, TextTable } from './blocks.js';

/** As Markdown. What a document says is never taken for markup. */
export const markdownText = ({ title, articles }: CallText): string =>
  [
    `# ${literal(title)}`,
    ...articles.flatMap(({ heading, blocks }, index) => [
      `## ${index + 1}. ${literal(heading)}`,
      ...blocks.map((block) => markdownBlock(block)),
    ]),
  ].join('\n\n') + '\n';

/** As plain lines. */
export const plainText = ({ title, articles }: CallText): string =>
  [
    title,
    ...articles.flatMap(({ heading, blocks }, index) => [
      `${index + 1}. ${heading}`,
      ...blocks.map((block) => plainBlock(block)),
    ]),
  ].join('\n\n') + '\n';

const markdownBlock = (block: TextBlock): string => {
  if (block.kind === 'paragraph')
    return block.text
      .split(/\n\s*\n/)
      .map(literal)
      .join('\n\n');
  if (block.kind === 'table') return markdownTable(block);
  return block.provisions.map(markdownProvision).join('\n');
};

const markdownProvision = ({ text, article, formulas, more }: Provision): string =>
  [
    `- ${article === undefined ? '' : `**${literal(article)}** – `}${literal(text)}`,
    ...(more ?? []).map((line) => `  - ${literal(line)}`),
    ...told(formulas).map((formula) => `  - Formula: ${code(formula)}`),
  ].join('\n');

const markdownTable = ({ caption, columns, rows }: TextTable): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map(literal).join(' | ')} |`;
  return [
    `${literal(caption)}:`,
    '',
    line(columns),
    `|${columns.map(() => ' --- |').join('')}`,
    ...rows.map(line),
  ].join('\n');
};

const plainBlock = (block: TextBlock): string => {
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'provisions') return block.provisions.map(plainProvision).join('\n');
  const { caption, columns, rows } = block;
  return [`${caption}:`, columns.join(' | '), ...rows.map((row) => row.join(' | '))].join('\n');
};

const plainProvision = ({ text, article, formulas, more }: Provision): string =>
  [
    `- ${article === undefined ? '' : `${article}: `}${text}`,
    ...(more ?? []).map((line) => `    ${line}`),
    ...told(formulas).map((formula) => `    Formula: ${formula}`),
  ].join('\n');

/** The formulas that say more than their words: a plain number says the same. */
const told = (formulas: Provision['formulas']): readonly string[] =>
  (formulas ?? []).filter((one) => !/^\d+$/.test(one));

/** The text with the signs of Markdown and HTML made harmless, on one line. */
const literal = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-+=])(?=\s|$)/, '$1\\$2');

const code = (formula: string): string => {
  const oneLine = formula.replaceAll(/\s*\n\s*/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...[...oneLine.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return fence.length === 1 ? `${fence}${oneLine}${fence}` : `${fence} ${oneLine} ${fence}`;
};
