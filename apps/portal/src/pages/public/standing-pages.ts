// Pages that say the same to everybody: help, privacy, accessibility.
import { html } from '../frame/html.js';
import type { Page, Visit } from '../visit.js';

/** Questions that people ask, with their answers. */
export const helpPage = ({ t }: Visit): Page => ({
  title: t.help.title,
  area: 'help',
  body: html`<div class="narrow">
    <h1>${t.help.title}</h1>
    <p class="lead">${t.help.lead}</p>
    ${t.help.questions.map(
      ({ question, answer }) =>
        html`<details class="question">
          <summary><h2>${question}</h2></summary>
          <p>${answer}</p>
        </details>`,
    )}
  </div>`,
});

interface Statement {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

const statementPage = ({ title, lead, sections }: Statement): Page => ({
  title,
  body: html`<div class="narrow">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    ${sections.map(
      ({ heading, text }) =>
        html`<h2>${heading}</h2>
          <p>${text}</p>`,
    )}
  </div>`,
});

/** What happens with data (GDPR arts. 13–14). */
export const privacyPage = ({ t }: Visit): Page => statementPage(t.privacy);

/** What L. 4/2004 wants said, and where to complain. */
export const accessibilityPage = ({ t }: Visit): Page => statementPage(t.accessibility);
