// A decision, requirement by requirement: how each came out, under which article, on which data and from whom, and what can be done until when.
import { catalogue, type Fact } from '../facts/fact.js';
import { questionText, shownValue } from '../facts/fact-fields.js';
import { html, type Html, type Part } from '../frame/html.js';
import { action, facts, italian, notice } from '../frame/parts.js';
import { wordFor } from '../language/language.js';
import { criteriaList } from '../public/criteria.js';
import { NoSuchPage, type Page, type Visit } from '../visit.js';
import { askedFor, callById, sharesMoney } from '../public/calls.js';
import { applicationOf, type Application } from './shapes.js';

/** Why it came out as it did. */
export const decisionPage = async (visit: Visit): Promise<Page> => {
  const { t, as, code, icons } = visit;
  const application = await applicationOf(visit);
  const { decision, applicationId } = application;
  if (decision === undefined) throw new NoSuchPage();
  const call = await callById(visit, application.callId);
  const title = askedFor(call, application.action);
  const isRefusal = decision.outcome === 'refuse';
  return {
    title: t.decision.title,
    area: 'files',
    crumbs: [
      { label: t.nav.files, href: '/pratiche' },
      { label: title, href: `/pratiche/${applicationId}` },
    ],
    body: html`<h1>${t.decision.title}</h1>
      <p class="lead">${italian(code, title)}</p>
      ${notice(
        icons,
        isRefusal ? 'bad' : 'good',
        html`<p>
            <strong>${isRefusal ? t.decision.refused : t.decision.admitted}</strong> ${as.day(decision.decidedOn)}.
            ${decision.amountCents !== undefined && html`${t.decision.amount} <strong>${as.money(decision.amountCents)}</strong>.`}
          </p>
          ${decision.amountCents !== undefined && sharesMoney(call, application.action) && html`<p>${t.precheck.amountShared}</p>`}
          ${application.note !== undefined && html`<p>${italian(code, application.note)}</p>`}`,
      )}
      <h2>${t.precheck.why}</h2>
      ${criteriaList(visit, decision.criteria)}
      <h2>${t.decision.data}</h2>
      ${await dataOf(visit, application)}
      <h2>${t.decision.remedies}</h2>
      ${remediesOf(visit, application)}
      <p>${action(`/pratiche/${applicationId}/esito/pdf`, t.paper.save, 'outline-primary')}</p>`,
  };
};

/** How facts and their sources are called: to a family as they were asked, to an office as the catalogue has them. */
interface Telling {
  readonly sources: Readonly<Record<string, string>>;
  readonly nameOf: (fact: Fact) => Part;
}

/** What was said of each fact, and by whom. */
export const dataOf = async (
  visit: Visit,
  { provenance }: Application,
  { sources, nameOf }: Telling = {
    sources: visit.t.sources,
    nameOf: (fact) => questionText(visit, fact),
  },
): Promise<Html> => {
  const known = await catalogue(visit);
  return facts(
    provenance.flatMap(({ name, said }): readonly (readonly [Part, Part])[] => {
      const [fact, last] = [known.get(name), said.at(-1)];
      if (fact === undefined || last === undefined) return [];
      const source = wordFor(sources, last.source) ?? last.source;
      return [[nameOf(fact), html`${shownValue(visit, last.value, fact)} <span class="cite">${source}</span>`]];
    }),
  );
};

const remediesOf = ({ t, code }: Visit, { decision, applicationId }: Application): Html => {
  const mayAppeal = decision?.remedies.some(({ remedy }) => remedy === 'review' || remedy === 'appeal') === true;
  return html`<ul>
      ${(decision?.remedies ?? []).map(({ sentence }) => html`<li>${italian(code, sentence)}</li>`)}
    </ul>
    ${
      (mayAppeal || decision?.outcome === 'refuse') &&
      html`<p>${action(`/pratiche/${applicationId}/riesame`, t.answer.appeal.title)}</p>`
    }`;
};
