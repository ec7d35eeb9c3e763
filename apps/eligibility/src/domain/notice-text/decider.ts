// A text of notices in versions: one person writes, another approves; what is approved last is in force.
import { accept, refuse, type Decider, type Decision, type LocalDate, type PersonId } from '@buono/kernel';
import { brokenPlaces, lackingPlaces, strangePlaces, type NoticeText } from '../notice/texts.js';
import type { NoticeKind } from '../notice/kinds.js';
import type { NoticeTextEvent, TextApproved, TextDismissed, TextProposed, TextWithdrawn } from './events.js';

export type ProposeText = Omit<TextProposed, 'type' | 'version'> & { readonly type: 'ProposeText' };
export type ApproveText = Omit<TextApproved, 'type'> & { readonly type: 'ApproveText' };
export type DismissText = Omit<TextDismissed, 'type'> & { readonly type: 'DismissText' };
export type WithdrawText = Omit<TextWithdrawn, 'type'> & { readonly type: 'WithdrawText' };
export type NoticeTextCommand = ProposeText | ApproveText | DismissText | WithdrawText;

export type NoticeTextRefusal =
  | 'notice-text-unknown'
  | 'notice-text-places-wrong'
  | 'notice-text-under-way'
  | 'notice-text-not-waiting'
  | 'notice-text-approver-wrote'
  | 'notice-text-body-unknown';

/** A version, and what became of it. */
export interface TextVersion extends NoticeText {
  readonly version: number;
  readonly by: PersonId;
  readonly on: LocalDate;
  readonly status: 'waiting' | 'approved' | 'dismissed';
  /** Who approved it or set it aside, and when. */
  readonly decided?: { readonly by: PersonId; readonly on: LocalDate };
}

/** All versions, oldest first. */
export interface NoticeTexts {
  readonly versions: readonly TextVersion[];
  /** The version in force; absent where the words are those that the platform comes with. */
  readonly inForce?: number;
}

/** What is wrong with a text, by the name of the place; empty when it can be written from. */
export interface TextFaults {
  readonly unknown: readonly string[];
  readonly lacking: readonly string[];
  readonly broken: readonly string[];
}

/** Looks at the places of a text. */
export const faultsOf = (kind: NoticeKind, text: NoticeText): TextFaults => ({
  unknown: strangePlaces(kind, text),
  lacking: lackingPlaces(kind, text),
  broken: brokenPlaces(text),
});

const isFaulty = ({ unknown, lacking, broken }: TextFaults): boolean =>
  unknown.length + lacking.length + broken.length > 0;

/** The version that waits for another person. */
export const waitingVersion = ({ versions }: NoticeTexts): TextVersion | undefined =>
  versions.find(({ status }) => status === 'waiting');

/** The words in force; undefined where they are those that the platform comes with. */
export const inForceOf = ({ versions, inForce }: NoticeTexts): TextVersion | undefined =>
  versions.find(({ version }) => version === inForce);

type TextDecision = Decision<NoticeTextEvent, NoticeTextRefusal>;

const propose = (c: ProposeText, texts: NoticeTexts): TextDecision => {
  if (isFaulty(faultsOf(c.kind, c))) return refuse('notice-text-places-wrong');
  if (waitingVersion(texts) !== undefined) return refuse('notice-text-under-way');
  return accept({ ...c, type: 'TextProposed', version: texts.versions.length + 1 });
};

const decided = (c: ApproveText | DismissText, texts: NoticeTexts): TextDecision => {
  const found = texts.versions.find(({ version }) => version === c.version);
  if (found === undefined) return refuse('notice-text-unknown');
  const wanted = c.type === 'ApproveText' ? 'approved' : 'dismissed';
  if (found.status === wanted) return accept();
  if (found.status !== 'waiting') return refuse('notice-text-not-waiting');
  if (c.type === 'DismissText') return accept({ ...c, type: 'TextDismissed' });
  if (found.by === c.by) return refuse('notice-text-approver-wrote');
  return accept({ ...c, type: 'TextApproved' });
};

const decide = (c: NoticeTextCommand, texts: NoticeTexts): TextDecision => {
  switch (c.type) {
    case 'ProposeText':
      return propose(c, texts);
    case 'ApproveText':
    case 'DismissText':
      return decided(c, texts);
    case 'WithdrawText':
      return texts.inForce === undefined ? accept() : accept({ ...c, type: 'TextWithdrawn' });
  }
};

const evolve = (texts: NoticeTexts, event: NoticeTextEvent): NoticeTexts => {
  switch (event.type) {
    case 'TextProposed': {
      const { version, title, text, by, on } = event;
      return { ...texts, versions: [...texts.versions, { version, title, text, by, on, status: 'waiting' }] };
    }
    case 'TextApproved':
      return { versions: withStatus(texts, event, 'approved'), inForce: event.version };
    case 'TextDismissed':
      return { ...texts, versions: withStatus(texts, event, 'dismissed') };
    case 'TextWithdrawn':
      return { versions: texts.versions };
  }
};

const withStatus = (
  { versions }: NoticeTexts,
  { version, by, on }: TextApproved | TextDismissed,
  status: 'approved' | 'dismissed',
): readonly TextVersion[] =>
  versions.map((one) => (one.version === version ? { ...one, status, decided: { by, on } } : one));

/** The texts of one body, kind and language: `texts-{uuid5(body, kind, language)}`. */
export const noticeTextDecider: Decider<NoticeTexts, NoticeTextCommand, NoticeTextEvent, NoticeTextRefusal> = {
  initial: { versions: [] },
  evolve,
  decide,
};
