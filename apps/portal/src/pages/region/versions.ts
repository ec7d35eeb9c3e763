// The versions of a call: by which act each came, its text, what changed between two, and an earlier one brought back.
import { read } from '../api.js';
import { blank, select, send } from '../frame/form.js';
import { html, type Html, type Part } from '../frame/html.js';
import { badge, empty, italian, type Tone } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill, wordFor } from '../language/language.js';
import { holds } from '../office/door.js';
import { articlesOf } from '../public/call-page.js';
import { NoSuchPage, type Page, type Visit } from '../visit.js';
import { atCall, crumbsOfCalls, publishedCall, type Call, type CallText, type Difference } from './shapes.js';

/** All versions, the last first, and the form that compares two. */
export const versionsSection = (visit: Visit, call: Call): Html => {
  const { t, as, code } = visit;
  const at = atCall(call.callId);
  const last = call.versions.at(-1)?.version;
  const newestFirst = [...call.versions].reverse();
  return html`<section aria-labelledby="versions">
    <h2 id="versions">${t.region.versions}</h2>
    ${table(
      t.region.versions,
      [
        { label: t.region.versionWord, isNumber: true },
        { label: t.region.actWord },
        { label: t.region.effectiveFrom },
        { label: t.region.appliesTo },
        { label: t.region.look },
      ],
      newestFirst.map(({ version, kind, actNumber, effectiveFrom, appliesTo, restores }) => [
        as.number(version),
        html`${wordFor(t.region.kinds, kind) ?? kind}${restores !== undefined && ` (${fill(t.region.versionN, { n: restores })})`},
        ${italian(code, actNumber)}`,
        as.day(effectiveFrom),
        wordFor(t.region.applies, appliesTo) ?? appliesTo,
        html`<span class="links">
          ${linkTo(`${at}/testo?versione=${version}`, t.region.text, version, visit)}
          ${version > 1 && linkTo(`${at}/confronto?da=${version - 1}&a=${version}`, t.region.changed, version, visit)}
          ${version !== last && holds(visit, 'region-officer') && linkTo(`${at}/atti/ripristino?versione=${version}`, t.region.bringBack, version, visit)}
        </span>`,
      ]),
    )}
    ${call.versions.length > 1 && compareForm(visit, call, call.versions.length - 1, call.versions.length)}
  </section>`;
};

const linkTo = (href: string, label: string, version: number, { t }: Visit): Html =>
  html`<a href="${href}"
    >${label}<span class="visually-hidden"> (${fill(t.region.versionN, { n: version })})</span></a
  >`;

const compareForm = ({ t }: Visit, call: Call, from: number, to: number): Html => {
  const options = call.versions.map(({ version }) => ({
    value: String(version),
    label: fill(t.region.versionN, { n: version }),
  }));
  const filled = blank({ da: String(from), a: String(to) });
  return html`<form method="get" action="${atCall(call.callId)}/confronto" class="chooser">
    ${select(filled, { name: 'da', label: t.region.compareFrom, options })}
    ${select(filled, { name: 'a', label: t.region.compareTo, options })} ${send(t.region.compare, 'outline-primary')}
  </form>`;
};

/** What changed between two versions. */
export const differencesPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const call = await publishedCall(visit);
  const [from, to] = [numberOf(query.get('da')), numberOf(query.get('a'))];
  const { differences } = await read<{ readonly differences: readonly Difference[] }>(
    visit,
    `/calls/${call.callId}/differences?from=${from}&to=${to}`,
  );
  const title = fill(t.region.differences, { from, to });
  return {
    title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    body: html`<h1>${title}</h1>
      <p class="lead">${italian(visit.code, call.title)}</p>
      ${compareForm(visit, call, from, to)} ${differencesList(visit, differences)}`,
  };
};

const numberOf = (text: string | null): number => {
  if (text === null || !/^[1-9]\d{0,3}$/.test(text)) throw new NoSuchPage();
  return Number(text);
};

const TONES: Readonly<Record<Difference['kind'], Tone>> = {
  added: 'good',
  removed: 'bad',
  changed: 'info',
  reordered: 'warning',
};

/** Changes one by one, in words. */
export const differencesList = (visit: Visit, differences: readonly Difference[]): Html => {
  const { t, code } = visit;
  if (differences.length === 0) return empty(t.region.noDifferences, t.region.noDifferencesText);
  return html`<ul class="criteria changes">
    ${differences.map(
      ({ kind, text, article }) =>
        html`<li>
          ${badge(TONES[kind], t.region.changeKinds[kind])}
          <div>
            <p>
              ${italian(code, capital(text))}${article !== undefined && html` <span class="cite">${italian(code, article)}</span>`}
            </p>
          </div>
        </li>`,
    )}
  </ul>`;
};

const capital = (text: string): Part => text.charAt(0).toUpperCase() + text.slice(1);

/** The text of one version. */
export const versionTextPage = async (visit: Visit): Promise<Page> => {
  const { t, query } = visit;
  const call = await publishedCall(visit);
  const version = numberOf(query.get('versione'));
  const text = await read<CallText>(visit, `/calls/${call.callId}/text?version=${version}`);
  const title = fill(t.region.textOf, { n: version });
  return {
    title,
    area: 'office-calls',
    crumbs: crumbsOfCalls(visit, call),
    body: html`<h1>${title}</h1>
      <p class="lead">${italian(visit.code, text.title)}</p>
      ${articlesOf(visit, text.articles)}`,
  };
};
