// The words of the notices of a body: every kind in every language, which words are in force, what waits for a second person.
import { read } from '../api.js';
import { noticeTitle } from '../family/notices-page.js';
import { doneNotice } from '../frame/done.js';
import { blank, select } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { badge, empty, notice } from '../frame/parts.js';
import { table } from '../frame/table.js';
import { counted, fill } from '../language/language.js';
import type { Page, Visit } from '../visit.js';
import {
  atText,
  bodiesOf,
  bodyAsked,
  bodyWord,
  crumbsOfText,
  inForceWord,
  languageWord,
  TEXTS,
  type NoticeBody,
  type TextLine,
} from './shapes.js';

/** The page. */
export const textsPage = async (visit: Visit): Promise<Page> => {
  const { t } = visit;
  const bodies = await bodiesOf(visit);
  const body = bodyAsked(visit, bodies);
  return {
    title: t.texts.title,
    area: 'notice-texts',
    crumbs: crumbsOfText(visit),
    body: html`<h1>${t.texts.title}</h1>
      ${doneNotice(visit)}
      <p class="lead">${t.texts.lead}</p>
      ${body === undefined ? empty(t.texts.none, t.texts.noneText) : await textsOf(visit, body, bodies)}`,
  };
};

const textsOf = async (visit: Visit, body: NoticeBody, bodies: readonly NoticeBody[]): Promise<Html> => {
  const { t, icons } = visit;
  const { items } = await read<{ readonly items: readonly TextLine[] }>(
    visit,
    `/notice-texts?body=${encodeURIComponent(body.body)}`,
  );
  const waiting = items.filter(({ waiting: version }) => version !== undefined).length;
  return html`${bodies.length > 1 ? chooser(visit, body, bodies) : html`<p>${bodyWord(visit, body)}</p>`}
  ${waiting > 0 && notice(icons, 'warning', html`<p>${counted(waiting, t.texts.oneWaits, t.texts.manyWait)}</p>`)}
  ${table(
    t.texts.title,
    [
      { label: t.communications.one },
      { label: t.texts.language },
      { label: t.texts.heading },
      { label: t.texts.inForce },
      { label: t.claims.state },
    ],
    items.map((line) => rowOf(visit, body, line)),
  )}`;
};

const rowOf = (visit: Visit, body: NoticeBody, line: TextLine) => {
  const { t, code } = visit;
  return [
    html`<a href="${atText(body, line)}"
      >${noticeTitle(visit, line.kind)}<span class="visually-hidden"> (${languageWord(visit, line.language)})</span></a
    >`,
    languageWord(visit, line.language),
    line.language === code ? line.title : html`<span lang="${line.language}">${line.title}</span>`,
    inForceWord(visit, line),
    line.waiting === undefined ? '–' : badge('warning', fill(t.texts.waits, { n: line.waiting })),
  ];
};

const chooser = ({ t }: Visit, { body: ente }: NoticeBody, bodies: readonly NoticeBody[]): Html =>
  html`<form method="get" action="${TEXTS}" class="chooser">
    ${select(blank({ ente }), {
      name: 'ente',
      label: t.texts.body,
      options: bodies.map(({ body }) => ({ value: body, label: body })),
    })}
    <button class="btn btn-outline-primary">${t.register.show}</button>
  </form>`;
