// The words of notices as their staff works on them: of which body, which kind, which language, and where each text is.
import type { components } from '@buono/client';
import { read } from '../api.js';
import { noticeTitle } from '../family/notices-page.js';
import { html, type Html } from '../frame/html.js';
import { badge, italian, type Tone } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { NoSuchPage, type Crumb, type Visit } from '../visit.js';

type Schemas = components['schemas'];
export type NoticeBody = Schemas['NoticeBodyView'];
export type TextLine = Schemas['NoticeTextLineView'];
export type Text = Schemas['NoticeTextView'];
export type TextVersion = Schemas['NoticeTextVersionView'];
export type TextPreview = Schemas['NoticeTextPreviewView'];

/** A title and the lines under it. */
export type Words = Schemas['NoticeWordsView'];

/** Where they are. */
export const TEXTS = '/ufficio/testi';

/** The bodies whose words can be written here. */
export const bodiesOf = async (visit: Visit): Promise<readonly NoticeBody[]> =>
  (await read<{ readonly items: readonly NoticeBody[] }>(visit, '/notice-texts/bodies')).items;

/** The body that is asked for, the first of them unless one is named; undefined while there is none. */
export const bodyAsked = ({ query, form }: Visit, bodies: readonly NoticeBody[]): NoticeBody | undefined => {
  const asked = form.get('ente') ?? query.get('ente');
  const found = asked === null ? bodies[0] : bodies.find(({ body }) => body === asked);
  if (found === undefined && asked !== null) throw new NoSuchPage();
  return found;
};

/** The text of an address, with the body that it is of. */
export interface TextAsked {
  readonly body: NoticeBody;
  readonly text: Text;
}

/** The text of the address; there is none for a kind, a language or a body that nobody knows. */
export const textAsked = async (visit: Visit): Promise<TextAsked> => {
  const body = bodyAsked(visit, await bodiesOf(visit));
  if (body === undefined) throw new NoSuchPage();
  return { body, text: await read<Text>(visit, inApi(visit, body)) };
};

/** Where it is in the API. */
export const inApi = ({ params }: Visit, { body }: NoticeBody, way = ''): string =>
  `/notice-texts/${encodeURIComponent(params['kind'] ?? '')}/${encodeURIComponent(params['language'] ?? '')}${way}?body=${encodeURIComponent(body)}`;

/** Where a text is on the pages; `more`: what else stands in the address. */
export const atText = (
  { body }: NoticeBody,
  { kind, language }: Pick<TextLine, 'kind' | 'language'>,
  way = '',
  more: Readonly<Record<string, string>> = {},
): string => `${TEXTS}/${kind}/${language}${way}?${new URLSearchParams({ ente: body, ...more }).toString()}`;

/** What a text is called: its kind and its language. */
export const textName = (visit: Visit, { kind, language }: Pick<TextLine, 'kind' | 'language'>): string =>
  `${noticeTitle(visit, kind)} (${languageWord(visit, language)})`;

/** A language, in the language of the page. */
export const languageWord = ({ t }: Visit, language: string): string =>
  wordFor(t.texts.languages, language) ?? language;

/** Which words are in force. */
export const inForceWord = ({ t }: Visit, { version }: Pick<TextLine, 'version'>): string =>
  version === undefined ? t.texts.first : fill(t.region.versionN, { n: version });

const TONES: Readonly<Record<string, Tone | 'plain'>> = { waiting: 'warning', approved: 'good', dismissed: 'plain' };

/** What became of a version, in a word. */
export const versionBadge = ({ t }: Visit, status: string): Html =>
  badge(TONES[status] ?? 'plain', wordFor(t.texts.states, status) ?? status);

/** Words as they stand, line by line; `language`: the one that they are written in. */
export const wordsShown = ({ title, text }: Words, language: string): Html =>
  html`<div class="letter" lang="${language}">
    <p><strong>${title}</strong></p>
    ${text.split('\n').map((line) => html`<p>${line}</p>`)}
  </div>`;

/** The way to a page of a text. */
export const crumbsOfText = (visit: Visit, asked?: TextAsked): readonly Crumb[] => [
  { label: visit.t.office.inbox, href: '/ufficio' },
  ...(asked === undefined
    ? []
    : [
        { label: visit.t.texts.title, href: `${TEXTS}?${new URLSearchParams({ ente: asked.body.body }).toString()}` },
        { label: textName(visit, asked.text), href: atText(asked.body, asked.text) },
      ]),
];

/** The name of a body, said to be Italian. */
export const bodyWord = ({ code }: Visit, { body }: NoticeBody) => italian(code, body);
