// One text of notices: the words in force, the version that waits and what it changes, the history, and the steps on it.
import { written } from '../api.js';
import { doneNotice } from '../frame/done.js';
import { blank, carried, errorSummary, form, refilled, send, type Filled } from '../frame/form.js';
import { html, type Html, type Part } from '../frame/html.js';
import { action, badge, empty, facts, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { fill } from '../language/language.js';
import { holds } from '../office/door.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../visit.js';
import { lineChanges } from './line-changes.js';
import {
  atText,
  bodyWord,
  crumbsOfText,
  inApi,
  inForceWord,
  textAsked,
  textName,
  versionBadge,
  wordsShown,
  type TextAsked,
  type TextVersion,
  type Words,
} from './shapes.js';

/** The page. */
export const textPage = async (visit: Visit): Promise<Page> => pageOf(visit, await textAsked(visit), blank());

const pageOf = (visit: Visit, asked: TextAsked, filled: Filled): Page => {
  const { t } = visit;
  const { body, text } = asked;
  const waiting = text.versions.find(({ status }) => status === 'waiting');
  const writes = holds(visit, 'region-officer');
  return {
    title: textName(visit, text),
    area: 'notice-texts',
    crumbs: crumbsOfText(visit, asked).slice(0, 2),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${textName(visit, text)}</h1>
      ${doneNotice(visit)}
      <p class="lead">${bodyWord(visit, body)}</p>
      ${waiting !== undefined && waitingSection(visit, asked, waiting)}
      <h2>${t.texts.inForce}</h2>
      <p>${badge('good', inForceWord(visit, text))}</p>
      ${wordsShown(text.inForce, text.language)}
      ${writes && waiting === undefined && html`<p>${action(atText(body, text, '/scrittura'), t.texts.write)}</p>`}
      ${outsideSection(visit, asked)} ${versionsSection(visit, asked)}
      ${writes && text.version !== undefined && backSection(visit, asked)}`,
  };
};

const waitingSection = (visit: Visit, asked: TextAsked, { version, isOwn, ...words }: TextVersion): Html => {
  const { t, icons, as } = visit;
  const { body, text } = asked;
  const step = (way: 'approvazione' | 'scarto', label: string, kind: 'primary' | 'outline-primary') =>
    form(
      visit,
      `${atText(body, text).split('?')[0] ?? ''}/versioni/${version}/${way}`,
      html`${carried({ ente: body.body })} ${send(label, kind)}`,
    );
  const approves = holds(visit, 'region-officer', 'second-approver');
  return html`<section aria-labelledby="waiting">
    <h2 id="waiting">${fill(t.texts.waits, { n: version })}</h2>
    <p>${fill(t.texts.writtenOn, { day: as.day(words.proposedOn) })} ${t.texts.changesText}</p>
    ${changesShown(visit, text.inForce, words, text.language)}
    ${isOwn && notice(icons, 'info', html`<p>${t.texts.ownWaits}</p>`)}
    ${
      approves &&
      html`<div class="doing">
        ${!isOwn && step('approvazione', t.texts.approve, 'primary')}
        ${step('scarto', t.texts.dismiss, 'outline-primary')}
      </div>`
    }
  </section>`;
};

/** What some words change of others, line by line. */
export const changesShown = ({ t }: Visit, before: Words, after: Words, language: string): Html => {
  const lines = ({ title, text }: Words) => [title, ...text.split('\n')];
  const changes = lineChanges(lines(before), lines(after));
  if (changes.every(({ kind }) => kind === 'same')) return html`<p class="muted">${t.region.noDifferencesText}</p>`;
  return html`<ul class="line-changes">
    ${changes.map(
      ({ kind, line }) =>
        html`<li class="${kind}">
          ${kind !== 'same' && html`<span class="visually-hidden">${t.region.changeKinds[kind]}: </span>`}${marked(kind, language, line)}
        </li>`,
    )}
  </ul>`;
};

const marked = (kind: 'same' | 'removed' | 'added', language: string, line: string): Html => {
  if (kind === 'removed') return html`<del lang="${language}">${line}</del>`;
  if (kind === 'added') return html`<ins lang="${language}">${line}</ins>`;
  return html`<span lang="${language}">${line}</span>`;
};

// What a locked telephone shows is nobody's to change.
const outsideSection = ({ t }: Visit, { text }: TextAsked): Html =>
  html`<details>
    <summary>${t.texts.outside}</summary>
    <p>${t.texts.outsideText}</p>
    ${facts([
      [t.texts.subject, html`<span lang="${text.language}">${text.subject}</span>`],
      [t.texts.preview, html`<span lang="${text.language}">${text.preview}</span>`],
    ])}
  </details>`;

const versionsSection = (visit: Visit, { body, text }: TextAsked): Html => {
  const { t, as } = visit;
  const look = (version: number, label: Part) =>
    html`<a href="${atText(body, text, `/versioni/${version}`)}"
      >${label}<span class="visually-hidden"> (${fill(t.region.versionN, { n: version })})</span></a
    >`;
  return html`<h2>${t.region.versions}</h2>
    ${
      text.versions.length === 0
        ? empty(t.texts.noVersions, t.texts.noVersionsText)
        : table(
            t.region.versions,
            [
              { label: t.region.versionWord, isNumber: true },
              { label: t.claims.state },
              { label: t.texts.proposed },
              { label: t.texts.decided },
              { label: t.region.look },
            ],
            [...text.versions]
              .reverse()
              .map(({ version, status, proposedOn, decidedOn }) => [
                as.number(version),
                html`${versionBadge(visit, status)}${version === text.version && html` <span class="muted">${t.texts.isInForce}</span>`}`,
                as.day(proposedOn),
                decidedOn === undefined ? '–' : as.day(decidedOn),
                look(version, t.texts.read),
              ]),
          )
    }`;
};

const backSection = (visit: Visit, { body, text }: TextAsked): Html => {
  const { t } = visit;
  return html`<h2>${t.texts.back}</h2>
    <p>${t.texts.backText}</p>
    ${form(
      visit,
      `${atText(body, text).split('?')[0] ?? ''}/ritiro`,
      html`${carried({ ente: body.body })} ${send(t.texts.back, 'outline-primary')}`,
    )}`;
};

/** One version: its words, and what they change of those in force. */
export const versionPage = async (visit: Visit): Promise<Page> => {
  const { t } = visit;
  const asked = await textAsked(visit);
  const { body, text } = asked;
  const version = text.versions.find((one) => String(one.version) === visit.params['version']);
  if (version === undefined) throw new NoSuchPage();
  const title = fill(t.texts.versionOf, { n: version.version, name: textName(visit, text) });
  const isInForce = version.version === text.version;
  const canWrite = holds(visit, 'region-officer') && text.waiting === undefined && !isInForce;
  return {
    title,
    area: 'notice-texts',
    crumbs: crumbsOfText(visit, asked),
    body: html`<h1>${title}</h1>
      <p class="lead">${versionBadge(visit, version.status)} ${isInForce && t.texts.isInForce}</p>
      ${wordsShown(version, text.language)}
      ${canWrite && html`<p>${action(atText(body, text, '/scrittura', { da: String(version.version) }), t.texts.bringBack)}</p>`}
      ${
        !isInForce &&
        html`<h2>${t.texts.changes}</h2>
          ${changesShown(visit, text.inForce, version, text.language)}`
      }`,
  };
};

/** A step on a text; what cannot be done is told on its page. */
export const textStep =
  (way: (visit: Visit) => string, done: string) =>
  async (visit: Visit): Promise<Outcome> => {
    const asked = await textAsked(visit);
    const answer = await written(visit, 'POST', inApi(visit, asked.body, way(visit)));
    if ('body' in answer) return { to: atText(asked.body, asked.text, '', { fatto: done }) };
    return pageOf(visit, asked, refilled(visit.form, new Map([['', answer.problem.detail]])));
  };
