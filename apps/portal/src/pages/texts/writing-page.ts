// A new version of a text of notices, written: its places put in and checked, the words tried on a real case, then sent for approval.
import { ifThere, written } from '../api.js';
import { blank, carried, errorSummary, form, line, lines, refilled, select, type Filled } from '../frame/form.js';
import { html, type Html } from '../frame/html.js';
import { action, badge, notice } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { titlesOf } from '../office/due-section.js';
import type { ApplicationPage } from '../office/shapes.js';
import type { Outcome, Page, Visit } from '../visit.js';
import { zoneName } from '../zone-name.js';
import {
  atText,
  bodyWord,
  crumbsOfText,
  inApi,
  textAsked,
  textName,
  wordsShown,
  type NoticeBody,
  type TextAsked,
  type TextPreview,
  type Words,
} from './shapes.js';
import { changesShown } from './text-page.js';

/** The page as it is first shown: from the words in force, or from an earlier version. */
export const writingShown = async (visit: Visit): Promise<Page> => {
  const asked = await textAsked(visit);
  const { inForce, versions } = asked.text;
  const from = versions.find(({ version }) => String(version) === visit.query.get('da'));
  const { title, text } = from ?? inForce;
  return pageOf(visit, asked, { filled: blank({ title, text }) });
};

/** A button of it: a place put in, the words tried, or sent for approval. */
export const writingPressed = async (visit: Visit): Promise<Outcome> => {
  const asked = await textAsked(visit);
  const { form: sent } = visit;
  const what = sent.get('fai') ?? '';
  const place = asked.text.places.find((name) => what === `posto:${name}`);
  if (place !== undefined) {
    const text = sent.get('text') ?? '';
    sent.set('text', `${text}${text === '' || /\s$/.test(text) ? '' : ' '}{{${place}}}`);
    return pageOf(visit, asked, { filled: refilled(sent, new Map()), isFresh: true });
  }
  const words = wordsIn(sent);
  // Enter in the line of the title only looks at the places again.
  if (what === 'guarda') return pageOf(visit, asked, { filled: refilled(sent, new Map()) });
  return what === 'prova' ? tried(visit, asked, words) : proposed(visit, asked, words);
};

const wordsIn = (sent: URLSearchParams): Words => ({
  title: sent.get('title')?.trim() ?? '',
  text: (sent.get('text') ?? '').replaceAll('\r\n', '\n').trim(),
});

const tried = async (visit: Visit, asked: TextAsked, words: Words): Promise<Page> => {
  const { form: sent, t } = visit;
  const applicationId = sent.get('caso') ?? '';
  if (applicationId === '')
    return pageOf(visit, asked, { filled: refilled(sent, new Map([['caso', t.texts.caseMissing]])) });
  const answer = await written<TextPreview>(visit, 'POST', inApi(visit, asked.body, '/preview'), {
    ...words,
    applicationId,
  });
  if ('body' in answer) return pageOf(visit, asked, { filled: refilled(sent, new Map()), preview: answer.body });
  return pageOf(visit, asked, { filled: refilled(sent, wrongIn(visit, words, answer.problem)) });
};

const proposed = async (visit: Visit, asked: TextAsked, words: Words): Promise<Outcome> => {
  const answer = await written(visit, 'POST', inApi(visit, asked.body, '/versions'), words);
  if ('body' in answer) return { to: atText(asked.body, asked.text, '', { fatto: 'textProposed' }) };
  return pageOf(visit, asked, { filled: refilled(visit.form, wrongIn(visit, words, answer.problem)) });
};

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

// Everything that is wrong with a field stands at it: a text may have more than one wrong place.
const wrongIn = ({ t }: Visit, words: Words, { detail, errors = [] }: Problem): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const name of ['title', 'text'] as const) {
    const said = errors.filter(({ field }) => field === name).map((error) => error.detail);
    const label = name === 'title' ? t.texts.heading : t.texts.text;
    if (said.length > 0)
      found.set(name, words[name] === '' ? fill(t.form.missing, { field: label.toLowerCase() }) : said.join(' '));
  }
  if (found.size === 0) found.set('', detail);
  return found;
};

interface Writing {
  readonly filled: Filled;
  readonly preview?: TextPreview;
  /** Whether a place was just put in. */
  readonly isFresh?: boolean;
}

const pageOf = async (visit: Visit, asked: TextAsked, { filled, preview, isFresh }: Writing): Promise<Page> => {
  const { t } = visit;
  const { body, text } = asked;
  const title = fill(t.texts.writing, { name: textName(visit, text) });
  return {
    title,
    area: 'notice-texts',
    crumbs: crumbsOfText(visit, asked),
    ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
    body: html`${errorSummary(visit, filled)}
      <h1>${title}</h1>
      <p class="lead">${bodyWord(visit, body)}</p>
      <p>${t.texts.writingText}</p>
      ${form(
        visit,
        `${atText(body, text, '/scrittura').split('?')[0] ?? ''}#parole`,
        html`${carried({ ente: body.body })}
          <button class="visually-hidden" name="fai" value="guarda" tabindex="-1" aria-hidden="true">
            ${t.texts.check}
          </button>
          <div class="two" id="parole">
            <div>
              ${line(filled, { name: 'title', label: t.texts.heading, lang: undefined })}
              ${lines(filled, { name: 'text', label: t.texts.text, hint: t.texts.textHint })}
              ${isFresh === true && html`<p role="status">${t.texts.placeAdded}</p>`}
            </div>
            ${placesSection(visit, asked, filled)}
          </div>
          ${await trial(visit, asked, filled)}
          <p class="buttons">
            <button class="btn btn-primary" name="fai" value="manda">${t.texts.sendOn}</button>
            ${action(atText(body, text), t.form.back, 'outline-primary')}
          </p>`,
      )}
      ${preview !== undefined && previewSection(visit, asked, preview)}
      ${
        preview !== undefined &&
        html`<h2>${t.texts.changes}</h2>
          ${changesShown(visit, text.inForce, wordsIn(visit.form), text.language)}`
      }`,
  };
};

// Which places there are, what each says, and whether it is there: told again at every button, and as one types where scripts run.
const placesSection = ({ t }: Visit, { text }: TextAsked, filled: Filled): Html => {
  const whole = `${filled.value('title')}\n${filled.value('text')}`;
  const standing = (name: string, hidden: boolean, kind: 'there' | 'lacking'): Html =>
    html`<span data-${kind === 'there' ? 'there' : 'lacking'} ${hidden ? html`hidden` : undefined}
      >${kind === 'there' ? badge('good', t.texts.there) : badge('warning', t.texts.lacking)}</span
    >`;
  return html`<section aria-labelledby="places" data-places="f-title f-text">
    <h2 id="places" class="mt-0">${t.texts.places}</h2>
    <p>${t.texts.placesText}</p>
    <p class="wrong" role="status" data-strange="${t.texts.strange}"></p>
    <ul class="places">
      ${text.places.map((name) => {
        const isThere = whole.includes(`{{${name}}}`);
        const isNeeded = text.needed.includes(name);
        return html`<li data-place="${name}">
          <button class="row-button" name="fai" value="posto:${name}">
            ${t.texts.insert} <code>{{${name}}}</code>
          </button>
          <span>${wordFor(t.texts.means, name) ?? name}</span>
          ${standing(name, !isThere, 'there')} ${isNeeded && standing(name, isThere, 'lacking')}
        </li>`;
      })}
    </ul>
  </section>`;
};

const trial = async (visit: Visit, { body, text }: TextAsked, filled: Filled): Promise<Html> => {
  const { t } = visit;
  const cases = await casesOf(visit, body, text.kind);
  return html`<section aria-labelledby="trial">
    <h2 id="trial">${t.texts.trial}</h2>
    ${
      cases.length === 0
        ? html`<p class="muted">${t.texts.noCases}</p>`
        : html`<p>${t.texts.trialText}</p>
            ${select(filled, { name: 'caso', label: t.texts.case, options: cases, none: t.form.choose })}
            <p>
              <button
                class="btn btn-outline-primary"
                name="fai"
                value="prova"
                formaction="${atText(body, text, '/scrittura').split('?')[0] ?? ''}#prova"
              >
                ${t.texts.tryIt}
              </button>
            </p>`
    }
  </section>`;
};

const CASES = 25;
const STATUS: Readonly<Record<string, string>> = { admission: 'admitted', refusal: 'refused', receipt: 'received' };

/** Cases that the words can be tried on: those that the officer sees anyway, by their number. */
const casesOf = async (visit: Visit, { callIds }: NoticeBody, kind: string) => {
  const { t } = visit;
  const listed = async (status: string | undefined) => {
    const query = status === undefined ? '' : `&status=${status}`;
    const page = ifThere(await visit.api.send<ApplicationPage>('GET', `/applications?limit=200${query}`));
    const own = (page?.items ?? []).filter(
      ({ callId, receiptNumber }) => callIds.includes(callId) && receiptNumber !== undefined,
    );
    return own.slice(0, CASES);
  };
  const wanted = STATUS[kind];
  const fitting = wanted === undefined ? [] : await listed(wanted);
  const found = fitting.length > 0 ? fitting : await listed(undefined);
  const titles = await titlesOf(visit, found);
  return found.map((one) => ({
    value: one.applicationId,
    label: `${fill(t.office.number, { n: one.receiptNumber ?? '–' })}, ${titles(one)}, ${zoneName(one.zone)}`,
  }));
};

const previewSection = (visit: Visit, { text }: TextAsked, { unsaid, ...words }: TextPreview): Html => {
  const { t, icons } = visit;
  return html`<section aria-labelledby="prova">
    <h2 id="prova">${t.texts.asItReads}</h2>
    ${wordsShown(words, text.language)}
    ${
      unsaid.length > 0 &&
      notice(icons, 'info', html`<p>${t.texts.unsaid} ${unsaid.map((name) => `‹${name}›`).join(', ')}.</p>`)
    }
  </section>`;
};
