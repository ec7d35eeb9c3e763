// Every document to start from, told as plain Italian: its formulas stand apart, and nothing that families read is left out.
import { describe, expect, it } from '@jest/globals';
import { callText, plainText, type CallText } from '../index.js';
import { callTemplates } from './index.js';

/** The words of a text, without the formulas that stand under them for those who check. */
const wordsOf = ({ articles, ...rest }: CallText): string =>
  plainText({
    ...rest,
    articles: articles.map(({ blocks, ...article }) => ({
      ...article,
      blocks: blocks.map((block) =>
        block.kind === 'provisions'
          ? { ...block, provisions: block.provisions.map(({ formulas: _, ...provision }) => provision) }
          : block,
      ),
    })),
  });

describe('the text of every document to start from', () => {
  it.each(callTemplates().map(({ code, document }) => [code, document] as const))('%s', (_, document) => {
    const text = wordsOf(callText(document));
    for (const formula of ['&&', '||', '!', 'isNone', 'undefined', 'submittedOn', 'atLeastZero', 'shareDown', 'call.'])
      expect(text).not.toContain(formula);
    for (const { title, criteria, services } of document.actions)
      for (const read of [title, ...criteria.map(({ met }) => met), ...services.map(({ label }) => label)])
        expect(text).toContain(read);
  });
});
