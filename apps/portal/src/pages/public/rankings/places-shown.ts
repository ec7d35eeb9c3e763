// Some of the places of a long ranking: a hundred at a time, or those around one that is looked for.
import { html, type Html } from '../../frame/html.js';
import { fill } from '../../language/language.js';
import type { Visit } from '../../visit.js';

const MOST = 100;

/** The places to show, and the way to those before and after. */
export const placesShown = <Entry>(
  { t, query }: Visit,
  path: string,
  entries: readonly Entry[],
  isAsked: (entry: Entry) => boolean,
): { readonly shown: readonly Entry[]; readonly pager: Html | undefined } => {
  const asked = entries.findIndex(isAsked);
  const said = Number(query.get('da') ?? '1') - 1;
  const from =
    asked >= 0 ? Math.max(0, asked - 2) : Number.isSafeInteger(said) && said >= 0 && said < entries.length ? said : 0;
  const shown = entries.slice(from, from + (asked >= 0 ? 5 : MOST));
  if (shown.length === entries.length) return { shown, pager: undefined };
  const to = from + shown.length;
  return {
    shown,
    pager: html`<p class="pager">
      ${from > 0 && html`<a href="${path}?da=${Math.max(0, from - MOST) + 1}">${t.rankings.earlier}</a>`}
      <span>${fill(t.rankings.shown, { from: from + 1, to, n: entries.length })}</span>
      ${to < entries.length && html`<a href="${path}?da=${to + 1}">${t.rankings.later}</a>`}
    </p>`,
  };
};
