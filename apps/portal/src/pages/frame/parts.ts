// Pieces that many pages are made of.
import { html, type Html, type Part } from './html.js';
import { icon, type IconName } from './icon.js';

export type Tone = 'info' | 'good' | 'warning' | 'bad';

const TONES: Readonly<Record<Tone, IconName>> = {
  info: 'it-info-circle',
  good: 'it-check-circle',
  warning: 'it-warning-circle',
  bad: 'it-close-circle',
};

/** A message that stands out. */
export const notice = (icons: string, tone: Tone, content: Part): Html =>
  html`<div class="notice ${tone}">
    ${icon(icons, TONES[tone])}
    <div>${content}</div>
  </div>`;

/** A word on the state of something, also told by more than its colour. */
export const badge = (tone: Tone | 'plain', word: string): Html => html`<span class="state ${tone}">${word}</span>`;

/** A fact with its name; one that is not there is left out. */
export type Fact = readonly [name: Part, value: Part] | undefined;

/** Facts, each with its name. */
export const facts = (items: readonly Fact[]): Html =>
  html`<dl class="facts">
    ${items.map(
      (item) =>
        item !== undefined &&
        html`<div>
          <dt>${item[0]}</dt>
          <dd>${item[1]}</dd>
        </div>`,
    )}
  </dl>`;

/** A link that looks like the next thing to do. */
export const action = (href: string, label: string, kind: 'primary' | 'outline-primary' = 'primary'): Html =>
  html`<a class="btn btn-${kind}" href="${href}">${label}</a>`;

/** A page that has nothing yet, and what to do about it. */
export const empty = (title: string, text: string, next?: Html): Html =>
  html`<div class="empty">
    <h2>${title}</h2>
    <p>${text}</p>
    ${next}
  </div>`;

/** Text in Italian that comes from the API, said to be so on pages of another language. */
export const italian = (code: string, text: Part): Part =>
  code === 'it' ? text : html`<span lang="it">${text}</span>`;
