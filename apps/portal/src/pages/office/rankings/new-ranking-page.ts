// A ranking is computed: of which call and action, for which zone, with which seed where a lot decides.
import { ApiRefused, written } from '../../api.js';
import {
  blank,
  errorsOf,
  errorSummary,
  form,
  inWords,
  line,
  refilled,
  select,
  send,
  type Filled,
} from '../../frame/form.js';
import { html } from '../../frame/html.js';
import { action as link, empty } from '../../frame/parts.js';
import { all } from '../../provider/shapes.js';
import { callById } from '../../public/calls.js';
import type { CallLine } from '../../region/shapes.js';
import type { Outcome, Page, Visit } from '../../visit.js';
import { zoneChoices } from '../providers-page.js';
import type { Ranking } from '../shapes.js';
import { crumbsOfRanking } from './ranking-page.js';
import { RANKINGS } from './rankings-page.js';

/** The page. */
export const newRankingPage = (visit: Visit): Promise<Page> => pageOf(visit, blank());

// What is served as it arrives has no ranking.
const rankedActions = async (visit: Visit) => {
  const lines = await all<CallLine>(visit, '/calls?limit=100');
  const calls = await Promise.all(lines.map(({ callId }) => callById(visit, callId)));
  return calls.flatMap(({ callId, title, actions }) =>
    actions
      .filter(({ order }) => order !== 'arrival')
      .map((one) => ({
        value: `${callId} ${one.code}`,
        label: actions.length === 1 ? title : `${title}: ${one.title}`,
      })),
  );
};

const pageOf = async (visit: Visit, filled: Filled): Promise<Page> => {
  const { t } = visit;
  const { compute } = t.rankings;
  const options = await rankedActions(visit);
  return {
    title: compute.title,
    area: 'rankings',
    crumbs: crumbsOfRanking(visit),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`<div class="narrow">
      ${errorSummary(visit, filled)}
      <h1>${compute.title}</h1>
      <p class="lead">${compute.text}</p>
      ${
        options.length === 0
          ? empty(compute.none, compute.noneText)
          : form(
              visit,
              `${RANKINGS}/nuova`,
              html`${select(filled, { name: 'what', label: compute.what, none: t.form.choose, options })}
              ${select(filled, { name: 'zone', label: t.office.zone, none: t.form.choose, options: zoneChoices() })}
              ${line(filled, { name: 'seed', label: t.rankings.seed, hint: compute.seedHint })} ${send(compute.title)}
              ${link(RANKINGS, t.form.back, 'outline-primary')}`,
            )
      }
    </div>`,
  };
};

// The API says of another office's zone what it says of nothing.
const notOurs = (error: unknown): undefined => {
  if (error instanceof ApiRefused && error.problem.status === 404) return undefined;
  throw error;
};

/** It is computed. */
export const rankingComputed = async (visit: Visit): Promise<Outcome> => {
  const { form: sent, t } = visit;
  const said = (name: string): string => sent.get(name)?.trim() ?? '';
  const missing = ['what', 'zone'].filter((name) => said(name) === '');
  if (missing.length > 0) return pageOf(visit, refilled(sent, new Map(missing.map((name) => [name, t.form.required]))));
  const [callId, action] = said('what').split(' ');
  const seed = said('seed');
  const body = { callId, action, zone: said('zone'), ...(seed !== '' && { seed }) };
  const answer = await written<Ranking>(visit, 'POST', '/rankings', body).catch(notOurs);
  if (answer === undefined) return pageOf(visit, refilled(sent, new Map([['zone', t.rankings.compute.otherZone]])));
  if ('body' in answer) return { to: `${RANKINGS}/${answer.body.rankingId}?fatto=rankingComputed` };
  const labels = { seed: t.rankings.seed, what: t.rankings.compute.what, zone: t.office.zone };
  const nameOf = (field: string) =>
    field === 'callId' || field === 'action' ? 'what' : field in labels ? field : undefined;
  return pageOf(visit, refilled(sent, inWords(visit, errorsOf(answer.problem, nameOf), sent, labels)));
};
