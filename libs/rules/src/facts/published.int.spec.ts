// What the rules publish is what their source says: `npm run rules:publish` writes it again.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { callDocumentSchema, FACTS_CATALOGUE, factsPage } from '../index.js';

const committed = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
/** Tables are padded by the formatter: only what they say counts. */
const said = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();

describe('what the rules publish', () => {
  it('is the JSON Schema by which documents are checked', () => {
    expect(JSON.parse(committed('docs/call-schema.json'))).toEqual(callDocumentSchema);
  });

  it('is the page of every fact of the catalogue', () => {
    const page = committed('docs/guide/facts.md');
    expect(said(page)).toBe(said(factsPage()));
    for (const { name } of FACTS_CATALOGUE) expect(page).toContain(`| \`${name}\``);
  });
});
