// The kinds of papers: which way each goes, whether it is signed, and whether it is posted on the notice board.

/** How papers of a kind are dealt with. */
export interface PaperHandling {
  readonly direction: 'incoming' | 'outgoing';
  /** Decisions and rankings are signed by who took them. */
  readonly signed?: true;
  /** Rankings and acts on calls are posted (L. 69/2009 art. 32). */
  readonly posted?: true;
}

const incoming: PaperHandling = { direction: 'incoming' };
const outgoing: PaperHandling = { direction: 'outgoing' };
const decision: PaperHandling = { direction: 'outgoing', signed: true };
const published: PaperHandling = { direction: 'outgoing', signed: true, posted: true };

export const PAPER_KINDS = {
  application: incoming,
  'integration-answer': incoming,
  'rejection-observations': incoming,
  'ranking-observations': incoming,
  appeal: incoming,
  'appeal-withdrawal': incoming,
  'annulment-hearing': incoming,
  'substitute-request': incoming,
  withdrawal: incoming,
  'procedure-notice': outgoing,
  'integration-request': outgoing,
  'rejection-notice': outgoing,
  'annulment-notice': outgoing,
  'ranking-observation-answer': outgoing,
  admission: decision,
  refusal: decision,
  'decision-correction': decision,
  'reserve-resolution': decision,
  'appeal-decision': decision,
  'annulment-decision': decision,
  'provisional-ranking': published,
  'final-ranking': published,
  'call-publication': published,
  'call-amendment': published,
  'call-suspension': published,
  'call-resumption': published,
  'call-annulment': published,
  'call-stage': published,
} as const satisfies Readonly<Record<string, PaperHandling>>;

export type PaperKind = keyof typeof PAPER_KINDS;

/** How papers of a kind are dealt with. */
export const handlingOf = (kind: PaperKind): PaperHandling => PAPER_KINDS[kind];

/** Which offices a body has. */
export interface OfficesThere {
  readonly number: boolean;
  readonly signature: boolean;
  readonly posting: boolean;
}

/** What is due of a kind of paper at a body that has these offices. */
export const dueAt = (kind: PaperKind, there: OfficesThere): readonly (keyof OfficesThere)[] => {
  const { signed = false, posted = false } = handlingOf(kind);
  const wanted = { number: true, signature: signed, posting: posted };
  return (['number', 'signature', 'posting'] as const).filter((step) => wanted[step] && there[step]);
};
