// The catalogue of documents to start from: every measure that pays somebody has one, every code is there once.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { callTemplate, callTemplates } from './index.js';

/** The measures that pay a service, a family or a body; all others are entries of the catalogue of services. */
const PAYING = [
  ...['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08'],
  ...['M10', 'M11', 'M12', 'M13', 'M14', 'M15', 'M16', 'M17', 'M20'],
  ...['M21', 'M22', 'M24', 'M25', 'M26', 'M27', 'M28', 'M29'],
  ...['M31', 'M32', 'M33', 'M34', 'M35', 'M36', 'M37', 'M38', 'M39', 'M40', 'M41', 'M43'],
  ...['M45', 'M46', 'M47', 'M49', 'M50', 'M51', 'M53'],
];

describe('the documents to start a call from', () => {
  it('has one for every measure that pays somebody', () => {
    expect([...new Set(callTemplates().flatMap(({ measures }) => measures))].sort()).toEqual(PAYING);
  });

  it('has every code once and answers it', () => {
    const codes = callTemplates().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(callTemplate(code)).toMatchObject({ code });
    expect(callTemplate('NON-C-E')).toBeUndefined();
  });

  it('says where the figures of each come from', () => {
    for (const { source, title, summary } of callTemplates())
      for (const text of [source, title, summary]) expect(text.trim()).not.toBe('');
  });

  it('are all in the guide, with their measures and source: `npm run call-templates` writes them', () => {
    const guide = readFileSync(new URL('../../../../docs/guide/call-templates.md', import.meta.url), 'utf8');
    const rows = guide.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const told = rows.filter(([, code]) => code?.startsWith('`') === true);
    expect(told.map(([, code, measures, title, , , source]) => ({ code, measures, title, source }))).toEqual(
      callTemplates().map(({ code, measures, title, source }) => ({
        code: `\`${code}\``,
        measures: measures.join(' ') || '–',
        title,
        source,
      })),
    );
  });
});
