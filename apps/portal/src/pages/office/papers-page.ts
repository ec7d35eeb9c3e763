// Acts and incoming papers with the number of the protocol register, and what each still waits for.
import { read } from '../api.js';
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, facts, italian, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { wordFor } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import { deskCrumb, more } from './pieces.js';
import { pageOfList, type Paper, type PaperLine } from './shapes.js';

/** Where they are. */
export const PAPERS = '/ufficio/carte';

const STATES = ['waiting', 'complete'] as const;

const directionOf = ({ t }: Visit, direction: string): string => wordFor(t.papers.directions, direction) ?? direction;

const numberOf = ({ t }: Visit, { number }: PaperLine): Html =>
  number === undefined ? badge('warning', t.papers.noNumber) : html`<code>${number}</code>`;

/** The page. */
export const papersPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, query } = visit;
  const stato = STATES.find((one) => one === query.get('stato'));
  const asked = stato === undefined ? '' : `&status=${stato}`;
  const { items, next } = await pageOfList<PaperLine>(visit, `/papers?limit=50${asked}`);
  return {
    title: t.papers.title,
    area: 'papers',
    crumbs: [deskCrumb(visit)],
    body: html`<h1>${t.papers.title}</h1>
      <p class="lead">${t.papers.lead}</p>
      <form method="get" action="${PAPERS}" class="chooser">
        ${select(blank({ stato }), {
          name: 'stato',
          label: t.claims.state,
          none: t.papers.allOfThem,
          options: STATES.map((value) => ({ value, label: t.papers.states[value] })),
        })}
        <button class="btn btn-outline-primary">${t.register.show}</button>
      </form>
      ${
        items.length === 0
          ? empty(t.papers.none, t.papers.noneText)
          : table(
              t.papers.title,
              [
                { label: t.papers.subject },
                { label: t.papers.number },
                { label: t.papers.direction },
                { label: t.papers.filedOn },
                { label: t.office.zone },
              ],
              items.map((paper) => [
                html`<a href="${PAPERS}/${paper.paperId}">${italian(code, paper.subject)}</a>`,
                numberOf(visit, paper),
                directionOf(visit, paper.direction),
                as.day(paper.filedOn),
                paper.zone === undefined ? '–' : zoneName(paper.zone),
              ]),
            )
      }
      ${more(visit, PAPERS, next, stato === undefined ? {} : { stato })}`,
  };
};

/** One of them. */
export const paperPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, icons, params } = visit;
  const paper = await read<Paper>(visit, `/papers/${params['paperId'] ?? ''}`);
  const { applicationId, direction, postedFrom, postedTo, rankingId, registeredAt, signature, waiting } = paper;
  return {
    title: t.papers.one,
    area: 'papers',
    crumbs: [deskCrumb(visit), { label: t.papers.title, href: PAPERS }],
    body: html`<h1>${italian(code, paper.subject)}</h1>
      <p class="lead">${italian(code, paper.sentence)}</p>
      ${waiting.map(({ step, reason, retryAt, attempts }) =>
        notice(
          icons,
          'warning',
          html`<p>
            <strong>${wordFor(t.papers.steps, step) ?? step}</strong>: ${italian(code, reason)} ${t.papers.again}
            ${as.moment(retryAt)} (${as.number(attempts)}).
          </p>`,
        ),
      )}
      ${facts([
        [t.papers.number, numberOf(visit, paper)],
        registeredAt === undefined ? undefined : [t.papers.registered, as.moment(registeredAt)],
        [t.papers.direction, directionOf(visit, direction)],
        [t.papers.filedOn, as.moment(paper.filedAt)],
        paper.actNumber === undefined ? undefined : [t.office.decision.act, paper.actNumber],
        signature === undefined
          ? undefined
          : [
              t.papers.signed,
              html`${signature.signer}, ${as.moment(signature.signedAt)}
              ${badge(signature.verifies ? 'good' : 'bad', signature.verifies ? t.papers.verifies : t.papers.verifiesNot)}`,
            ],
        postedFrom === undefined
          ? undefined
          : [t.papers.posted, `${as.day(postedFrom)} – ${postedTo === undefined ? '' : as.day(postedTo)}`],
        applicationId === undefined
          ? undefined
          : [t.office.application, html`<a href="/ufficio/domande/${applicationId}">${t.complaints.openFile}</a>`],
        rankingId === undefined
          ? undefined
          : [t.rankings.one, html`<a href="/ufficio/graduatorie/${rankingId}">${t.papers.openRanking}</a>`],
        [t.receipt.mark, html`<code class="long">${paper.digest}</code>`],
      ])}
      <details>
        <summary>${t.papers.content}</summary>
        <pre lang="it">${paper.content}</pre>
      </details>`,
  };
};
