// What has happened to an application, in plain words, and what comes next.
import { html, type Html } from '../frame/html.js';
import { fill, wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';
import type { Procedure, Steps } from './shapes.js';

type Step = Steps['items'][number];

/** The steps that mean something to a family, oldest first, and the one that is awaited. */
export const timelineOf = (
  visit: Visit,
  steps: readonly Step[],
  procedure: Procedure | undefined,
  status: string,
): Html => {
  const { t, as } = visit;
  const told = steps.flatMap(({ step, at, by }) => {
    const word = wordFor(t.steps, step.replace(/\.v\d+$/, ''));
    return word === undefined ? [] : [{ word, at, by: wordFor(t.by, by) ?? by }];
  });
  const waits = status === 'received' || status === 'submitted';
  return html`<ol class="timeline">
    ${told.map(({ word, at, by }) => html`<li><strong>${word}</strong><span class="when">${as.moment(at)} – ${by}</span></li>`)}
    ${
      waits &&
      procedure !== undefined &&
      html`<li class="waits">
        <strong>${t.file.decision}</strong
        ><span class="when">${fill(t.file.answerBy, { day: as.day(procedure.dueOn) })}</span>
      </li>`
    }
  </ol>`;
};
