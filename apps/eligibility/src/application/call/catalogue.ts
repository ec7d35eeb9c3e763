// The public catalogue: services that no call pays, and published calls, each with for whom, what and where to ask; found by need.
import type { Instant } from '@buono/kernel';
import type { CallDocument } from '@buono/rules';
import type { CatalogueService } from '@buono/rules/call-templates';
import { placeInWindow, type Window } from '../../domain/window.js';

/** Whether it can be asked for: services always; calls before, in and after their windows. */
export type CatalogueState = 'always' | 'upcoming' | 'open' | 'closed';

/** An entry of the catalogue. Instants are UTC. */
export interface CatalogueEntry {
  readonly kind: 'service' | 'call';
  readonly code: string;
  readonly title: string;
  readonly state: CatalogueState;
  readonly forWhom: readonly string[];
  readonly what: readonly string[];
  readonly whereToAsk: string;
  readonly callId?: string;
  readonly opensAt?: string;
  readonly closesAt?: string;
}

/** An entry with the words that it is found by. */
export interface Findable {
  readonly entry: CatalogueEntry;
  readonly words: ReadonlySet<string>;
}

/** The entry of a service that no call pays. */
export const serviceEntry = ({ code, title, forWhom, what, whereToAsk, needs }: CatalogueService): Findable => ({
  entry: { kind: 'service', code, title, state: 'always', forWhom, what, whereToAsk },
  words: wordsOf([title, ...forWhom, ...what, ...needs]),
});

/** What of a call the catalogue needs besides its document. */
export interface CallAsListed {
  readonly callId: string;
  readonly window: Window;
}

/** The entry of a published call: its requirements as families read them, its services, the body that answers for it. */
export const callEntry = (document: CallDocument, { callId, window }: CallAsListed, now: Instant): Findable => {
  const { code, title, summary, actions, body, act } = document;
  const forWhom = [...new Set(actions.flatMap(({ criteria }) => criteria.map(({ met }) => met)))];
  const what = [...new Set(actions.flatMap((action) => [action.title, ...action.services.map(({ label }) => label)]))];
  const { opensAt, closesAt } = window;
  const state = STATES[placeInWindow(window, now)];
  const whereToAsk = `${body.name} (atto ${act.number})`;
  return {
    entry: { kind: 'call', code, title, state, forWhom, what, whereToAsk, callId, opensAt, closesAt },
    words: wordsOf([title, summary, ...forWhom, ...what]),
  };
};

const STATES = { before: 'upcoming', inside: 'open', after: 'closed' } as const;

/** Whether an entry answers a need: every word of it, whatever its ending, accents and capitals. */
export const answersNeed = ({ words }: Findable, need: string): boolean =>
  [...wordsOf([need])].every((word) => [...words].some((known) => known.startsWith(stemOf(word))));

const SHORTEST = 3;

const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts
      .join(' ')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= SHORTEST),
  );

/** A word without the ending that gender and number change: anziano, anziana, anziani. */
const stemOf = (word: string): string => (word.length > 4 ? word.replace(/[aeiou]$/, '') : word);
