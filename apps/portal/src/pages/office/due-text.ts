// The day of a term, with how many are left or how late it is.
import { html, type Html } from '../frame/html.js';
import { badge } from '../frame/parts.js';
import { fill } from '../language/language.js';
import type { Visit } from '../visit.js';
import type { Due } from './shapes.js';

/** By which day, how many are left, or how late it is. */
export const dueText = (
  { t, as }: Visit,
  { dueOn, daysLeft, late }: Pick<Due, 'daysLeft' | 'dueOn' | 'late'>,
): Html => {
  const left = late
    ? badge('bad', fill(t.office.lateDays, { n: -daysLeft }))
    : badge(daysLeft <= 7 ? 'warning' : 'plain', fill(t.office.daysLeft, { n: daysLeft }));
  return html`${as.day(dueOn)}<br />${left}`;
};
