// What a paper says, before it is laid out: the same for every paper, so that one hand draws them all.

/** A text, said to be in Italian on papers of another language where it comes from the API. */
export interface Said {
  readonly text: string;
  readonly isItalian?: boolean;
}

/** A part of a paper. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly said: Said; readonly tone?: 'lead' | 'muted' }
  | { readonly kind: 'list'; readonly items: readonly Said[] }
  | { readonly kind: 'facts'; readonly name: string; readonly items: readonly (readonly [name: string, value: Said])[] }
  | Grid
  | Code
  | Card;

/** A table: a name, headings, rows; columns by their share of the width. */
export interface Grid {
  readonly kind: 'table';
  readonly name: string;
  readonly columns: readonly { readonly label: string; readonly share: number; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly Said[])[];
}

/** A text as a QR code, what it is for, and the same text to type. */
export interface Code {
  readonly kind: 'code';
  readonly content: string;
  readonly label: string;
  readonly caption: string;
}

/** A card to cut out: what stands large, what stands small, and a QR code. */
export interface Card {
  readonly kind: 'card';
  readonly title: Said;
  readonly mark: string;
  readonly lines: readonly Said[];
  readonly content: string;
  readonly label: string;
}

/** A paper. */
export interface Sheet {
  readonly title: string;
  /** Of the paper: `it`. */
  readonly language: string;
  /** An instant of what it tells, never of its printing: the same paper comes out the same. */
  readonly datedAt: string;
  readonly organisation: string;
  /** What stands at the foot of each page: whom to ask; `{page}` and `{pages}` are filled. */
  readonly foot: string;
  /** Where everything is invented, each page says so. */
  readonly warning?: string;
  readonly blocks: readonly Block[];
}

/** A text of the pages. */
export const said = (text: string): Said => ({ text });
