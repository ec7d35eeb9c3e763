// Whose turn a claim is, in words: who holds it, since when, and by which day it should be paid.
import { html, type Html } from '../frame/html.js';
import { badge } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';
import type { ClaimPart } from './shapes.js';

/** Who holds it, since when. */
export const turnText = (
  { t, as }: Visit,
  { holder, heldSince, paidCents = 0, approvedCents, papers }: ClaimPart,
): string => {
  if (holder === undefined) return '';
  if (holder === 'nobody')
    return paidCents > 0 ? t.claims.paid : approvedCents === 0 ? t.claims.nothing : t.claims.over;
  const isForPapers = holder === 'payee' && papers !== undefined;
  const who = isForPapers ? t.papersAsked.turn : (wordFor(t.claims.holders, holder) ?? holder);
  return heldSince === undefined ? who : `${who}, ${fill(t.claims.since, { day: as.day(heldSince) })}`;
};

/** By which day it should be paid, and whether that day is over. */
export const payByText = ({ t, as }: Visit, { payBy, late }: ClaimPart): Html | undefined => {
  if (payBy === undefined) return undefined;
  const day = fill(t.claims.payBy, { day: as.day(payBy) });
  return late === true ? html`${badge('bad', t.claims.late)} ${day}` : html`${day}`;
};
