// Why a joining or a leaving was refused, in the words of these pages: the API's own name what a program sends.
import { problemName, type Problem } from '@buono/client';
import { errorsOf } from '../../frame/form.js';
import { fill, wordFor } from '../../language/language.js';
import type { Visit } from '../../visit.js';
import type { CallRead } from './own.js';

/** The words, by the field of the form that they are about; under '' where it is none. */
export const wordsOf = (
  { t, as }: Visit,
  { firstLeavingDay }: CallRead,
  problem: Problem,
): ReadonlyMap<string, string> => {
  const told = wordFor(t.joining.refused, problemName(problem));
  if (told === undefined)
    return errorsOf(problem, (field) =>
      field === 'from' || field === 'places' || field === 'reason' ? field : undefined,
    );
  const isOfDay = ['notice-too-short', 'adhesion-in-the-past'].includes(problemName(problem));
  return new Map([[isOfDay ? 'from' : '', fill(told, { day: as.day(firstLeavingDay) })]]);
};
