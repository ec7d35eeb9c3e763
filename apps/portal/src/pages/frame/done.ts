// What was just done, said once on the page that one comes back to.
import { wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';
import { html, type Html } from './html.js';
import { notice } from './parts.js';

/** What was just done, said once after the page changed. */
export const doneNotice = ({ t, query, icons }: Visit): Html | undefined => {
  const said = wordFor(t.done, query.get('fatto') ?? '');
  return said === undefined
    ? undefined
    : html`<div role="status">${notice(icons, 'good', html`<p><strong>${said}</strong></p>`)}</div>`;
};
