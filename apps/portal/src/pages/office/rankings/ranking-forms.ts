// The form of the step that comes next of a ranking: published as provisional, put on the notice board, made final, approved.
import { day, form, line, send, type Filled } from '../../frame/form.js';
import { flag, html, type Html } from '../../frame/html.js';
import { notice } from '../../frame/parts.js';
import { fill } from '../../language/language.js';
import type { Visit } from '../../visit.js';
import { holds } from '../door.js';
import type { Ranking } from '../shapes.js';
import { RANKINGS } from './rankings-page.js';

/** What comes next of a ranking: its form for who may do it, a word on whose turn it is for everybody else. */
export const nextStep = (visit: Visit, ranking: Ranking, filled: Filled): Html | undefined => {
  const { t } = visit;
  const { status, observationDays, follows, provisional, posting } = ranking;
  if (status === 'computed')
    return observationDays !== undefined && observationDays > 0 && follows === undefined
      ? byAct(visit, ranking, filled, { words: t.rankings.publish, path: 'provvisoria' })
      : byAct(visit, ranking, filled, { words: t.rankings.approval, path: 'approvazione' });
  if (status === 'provisional')
    return provisional?.observationsBy === undefined && posting === undefined
      ? posted(visit, ranking, filled)
      : final(visit, ranking, filled);
  return undefined;
};

/** The days on the notice board of an approved ranking, where no board tells them by itself. */
export const boardDays = (visit: Visit, ranking: Ranking, filled: Filled): Html | undefined => {
  if (ranking.status !== 'approved' || ranking.posting !== undefined || !holds(visit, 'region-officer'))
    return undefined;
  return html`<details ${flag('open', filled.errors.size > 0)}>
    <summary>${visit.t.rankings.board.title}</summary>
    ${posted(visit, ranking, filled)}
  </details>`;
};

const forRegion = ({ t, icons }: Visit, text: string): Html =>
  notice(
    icons,
    'info',
    html`<p>${text}</p>
      <p>${t.rankings.regionsTurn}</p>`,
  );

interface ActStep {
  readonly words: { readonly title: string; readonly text: string };
  readonly path: 'approvazione' | 'provvisoria';
}

const byAct = (visit: Visit, { rankingId, observationDays }: Ranking, filled: Filled, { words, path }: ActStep) => {
  const { t } = visit;
  const text = fill(words.text, { n: observationDays ?? 0 });
  if (!holds(visit, 'region-officer')) return forRegion(visit, text);
  return html`<section class="narrow">
    <h2>${words.title}</h2>
    <p>${text}</p>
    ${form(
      visit,
      `${RANKINGS}/${rankingId}/${path}`,
      html`${line(filled, { name: 'actNumber', label: t.office.decision.act, width: 'medium' })} ${send(words.title)}`,
    )}
  </section>`;
};

const posted = (visit: Visit, { rankingId, status }: Ranking, filled: Filled): Html => {
  const { t } = visit;
  const { board } = t.rankings;
  if (!holds(visit, 'region-officer')) return forRegion(visit, board.text);
  return html`<section class="narrow">
    <h2>${board.title}</h2>
    <p>${status === 'approved' ? board.finalText : board.text}</p>
    ${form(
      visit,
      `${RANKINGS}/${rankingId}/albo`,
      html`${line(filled, { name: 'number', label: board.number, hint: board.numberHint, width: 'medium' })}
      ${day(filled, { name: 'from', label: board.from })} ${day(filled, { name: 'to', label: board.to })}
      ${send(board.title, status === 'approved' ? 'outline-primary' : 'primary')}`,
    )}
  </section>`;
};

const final = (visit: Visit, { rankingId, provisional }: Ranking, filled: Filled): Html => {
  const { t, as, icons } = visit;
  const { title, text } = t.rankings.makeFinal;
  const until = provisional?.observationsBy;
  if (!holds(visit, 'zone-officer'))
    return notice(
      icons,
      'info',
      html`<p>${until !== undefined && fill(t.rankings.observableTo, { day: as.day(until) })}</p>
        <p>${text} ${t.rankings.zonesTurn}</p>`,
    );
  return html`<section class="narrow">
    <h2>${title}</h2>
    <p>${text}</p>
    ${form(
      visit,
      `${RANKINGS}/${rankingId}/definitiva`,
      html`${line(filled, { name: 'seed', label: t.rankings.seed, hint: t.rankings.compute.seedHint })} ${send(title)}`,
    )}
  </section>`;
};
