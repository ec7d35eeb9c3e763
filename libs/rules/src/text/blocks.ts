// The parts that a call's text is made of: articles with paragraphs, provisions and tables.

/** The text of a call, article by article. */
export interface CallText {
  readonly title: string;
  readonly articles: readonly TextArticle[];
}

/** One part of the text: what it is about, and the articles of the call's act that it tells. */
export interface TextArticle {
  readonly heading: string;
  /** The action that it belongs to; absent for what holds for the whole call. */
  readonly action?: string;
  readonly cites: readonly string[];
  readonly blocks: readonly TextBlock[];
}

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'provisions'; readonly provisions: readonly Provision[] }
  | TextTable;

/** One provision: its words, the article that sets it, the formulas that work it out, and what else it says. */
export interface Provision {
  readonly text: string;
  readonly article?: string;
  readonly formulas?: readonly string[];
  readonly more?: readonly string[];
}

/** A table as people read it: headings and rows of words. */
export interface TextTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });

/** Provisions as one block; no block when there are none. */
export const provisions = (...list: readonly Provision[]): readonly TextBlock[] =>
  list.length === 0 ? [] : [{ kind: 'provisions', provisions: list }];

/** An article with what it cites gathered from its provisions; none when it has nothing to say. */
export const article = (heading: string, blocks: readonly TextBlock[], action?: string): readonly TextArticle[] => {
  if (blocks.length === 0) return [];
  const cited = blocks.flatMap((block) =>
    block.kind === 'provisions'
      ? block.provisions.flatMap((one) => (one.article === undefined ? [] : [one.article]))
      : [],
  );
  return [{ heading, ...(action !== undefined && { action }), cites: [...new Set(cited)], blocks }];
};
