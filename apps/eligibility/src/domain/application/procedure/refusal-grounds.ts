// Which grounds a refusal may have, once notice was given where it is due (L. 241/1990 art. 10-bis).
import type { LocalDate } from '@buono/kernel';
import { notMet, type CriterionFinding, type Evaluation } from '../evaluation.js';
import type { ProcedureRefusal } from './commands.js';
import { isUndelivered, type Procedure, type RejectionNotice } from './procedure.js';

/** The grounds that a refusal may have on a day, or why there can be no refusal yet. */
export const refusalGrounds = (
  { terms, notice }: Procedure,
  evaluation: Evaluation,
  on: LocalDate,
): { readonly grounds: readonly CriterionFinding[] } | { readonly refusal: ProcedureRefusal } => {
  const grounds = notMet(evaluation);
  if (!terms.rejectionNotice) return { grounds };
  if (notice === undefined) return { refusal: 'notice-missing' };
  if (notice.answer === undefined && (isUndelivered(notice) || on <= notice.observationsBy))
    return { refusal: 'observations-awaited' };
  const left = grounds.filter(({ id }) => !wasLeftOut(notice, id));
  return left.length === 0 ? { refusal: 'grounds-known-before' } : { grounds: left };
};

/** Whether a ground was known when notice was given, and not told: it cannot be added later. */
const wasLeftOut = ({ grounds, evaluation }: RejectionNotice, id: string): boolean =>
  notMet(evaluation).some((known) => known.id === id) && !grounds.some((told) => told.id === id);
