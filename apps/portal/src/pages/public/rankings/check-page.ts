// A published ranking is checked by anybody, from its file alone: its mark, the order of its points, its lot.
import { faultsOf, type PublishedRanking } from '@buono/rules';
import { blank, errorSummary, file, fileForm, refilled, send, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { italian, notice } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import { textOf } from '../../upload.js';
import type { Outcome, Page, Visit } from '../../visit.js';

const SHOWN = 50;

/** The page. */
export const checkPage = (visit: Visit): Page => pageOf(visit, blank());

const pageOf = (visit: Visit, filled: Filled, found?: Html): Page => {
  const { t } = visit;
  const words = t.rankings.check;
  return {
    title: words.title,
    area: 'calls',
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${words.title}</h1>
      ${found}
      <p class="lead">${words.lead}</p>
      ${fileForm(
        visit,
        '/graduatorie/verifica',
        html`${file(filled, { name: 'file', label: words.file, hint: words.fileHint, accept: '.json,application/json' })}
        ${send(words.send)}`,
      )}
      <p class="muted">${words.byYourself}</p>
    </div>`,
  };
};

/** What the file of the form is worth. */
export const fileChecked = (visit: Visit): Outcome => {
  const { t, code, files, form, icons } = visit;
  const words = t.rankings.check;
  const wrong = (said: string): Page => pageOf(visit, refilled(form, new Map([['file', said]])));
  const sent = files.get('file');
  if (sent === undefined) return wrong(words.noFile);
  const ranking = rankingIn(textOf(sent));
  if (ranking === undefined) return wrong(words.notARanking);
  const faults = faultsOf(ranking);
  const found =
    faults.length === 0
      ? notice(
          icons,
          'good',
          html`<p><strong>${words.holds}</strong></p>
            <p>${fill(words.holdsText, { n: ranking.entries.length })} <code>${ranking.digest}</code></p>`,
        )
      : notice(
          icons,
          'bad',
          html`<p><strong>${words.fails}</strong></p>
            <ul>
              ${faults.slice(0, SHOWN).map((fault) => html`<li>${italian(code, fault)}</li>`)}
            </ul>`,
        );
  return pageOf(visit, blank(), html`<div role="status">${found}</div>`);
};

// What anybody may send is looked at before it is believed to be a ranking.
const rankingIn = (text: string): PublishedRanking | undefined => {
  try {
    const read = JSON.parse(text) as Partial<PublishedRanking> | null;
    if (read?.format !== 'buono-ranking/1' || !Array.isArray(read.criteria) || !Array.isArray(read.entries))
      return undefined;
    const whole = read.entries.every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'score' in one &&
        typeof one.score === 'number' &&
        Number.isFinite(one.score) &&
        'code' in one &&
        typeof one.code === 'string',
    );
    const lot = read.lot as { readonly seed?: unknown } | undefined;
    const isLot = lot === undefined || (typeof lot === 'object' && typeof lot.seed === 'string');
    return whole && isLot ? (read as PublishedRanking) : undefined;
  } catch {
    return undefined;
  }
};
