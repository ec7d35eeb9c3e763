// Papers that a payee is asked for while its claim is checked: once for a zone, until a day, and meanwhile the terms stand still.
import { accept, daysBetween, refuse, type Decision, type LocalDate } from '@buono/kernel';
import type { AskPapers, ClaimRefusal, GivePapers } from './commands.js';
import type { ClaimEvent } from './events.js';
import { lineIn, type KnownClaim, type Papers } from './state.js';

type Decided = Decision<ClaimEvent, ClaimRefusal>;

/** Whether they are still waited for on a day. */
export const areAwaited = (papers: Papers | undefined, on: LocalDate): boolean =>
  papers !== undefined && papers.given === undefined && on <= papers.dueOn;

/** For how many days the terms of payment stood still by a day. */
export const daysStill = (papers: Papers | undefined, today: LocalDate): number => {
  if (papers === undefined) return 0;
  const { askedOn, dueOn, given } = papers;
  const end = given?.givenOn ?? (today < dueOn ? today : dueOn);
  return Math.max(0, daysBetween(askedOn, end));
};

export const askPapers = (c: AskPapers, claim: KnownClaim): Decided => {
  if (c.byPayee === true) return refuse('own-claim');
  if (claim.status !== 'submitted') return refuse('claim-not-submitted');
  const zone = claim.zones[c.zone];
  if (zone === undefined || zone.lines === 0) return refuse('zone-not-in-claim');
  if (zone.settlement !== undefined) return refuse('zone-already-settled');
  if (zone.papers !== undefined) return refuse('papers-already-asked');
  if (c.lines.some((lineId) => lineIn(claim, lineId)?.zone !== c.zone)) return refuse('line-unknown');
  const { zone: name, lines, papers, dueOn, by: askedBy, on: askedOn } = c;
  return accept({ type: 'PapersAsked', zone: name, lines, papers, dueOn, askedBy, askedOn });
};

export const givePapers = ({ zone, reference, by, on }: GivePapers, claim: KnownClaim): Decided => {
  const papers = claim.zones[zone]?.papers;
  if (papers === undefined) return refuse('papers-not-asked');
  if (papers.given !== undefined) return papers.given.reference === reference ? accept() : refuse('papers-not-asked');
  if (on > papers.dueOn) return refuse('papers-too-late');
  return accept({ type: 'PapersGiven', zone, reference, givenBy: by, givenOn: on });
};
