// Requirements one by one: how each came out, on what value, under which article, and what can be done.
import { html, type Html, type Part } from '../frame/html.js';
import { badge, italian, type Tone } from '../frame/parts.js';
import { wordFor } from '../language/language.js';
import type { Visit } from '../visit.js';

/** A requirement as the API tells of it. */
export interface Criterion {
  readonly id: string;
  readonly article: string;
  readonly outcome: string;
  readonly sentence: string;
  readonly remedy?: string;
  /** On what it was judged, already in words. */
  readonly values?: unknown;
}

const TONES: Readonly<Record<string, Tone | 'plain'>> = {
  met: 'good',
  'not-met': 'bad',
  'needs-officer': 'info',
  'cannot-check-yet': 'plain',
  'not-applicable': 'plain',
};

// What decides comes first.
const ORDER = ['not-met', 'needs-officer', 'cannot-check-yet', 'met', 'not-applicable'];

/** Criteria with those that decide first. */
export const inOrder = (criteria: readonly Criterion[]): readonly Criterion[] =>
  [...criteria].sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome));

/** The list; each may have more beneath it. */
export const criteriaList = (
  { t, code }: Visit,
  criteria: readonly Criterion[],
  beneath: (criterion: Criterion) => Part = () => undefined,
): Html =>
  html`<ul class="criteria">
    ${inOrder(criteria).map(
      (criterion) =>
        html`<li>
          ${badge(TONES[criterion.outcome] ?? 'plain', wordFor(t.outcome, criterion.outcome) ?? criterion.outcome)}
          <div>
            <p>${italian(code, criterion.sentence)} <span class="cite">${italian(code, criterion.article)}</span></p>
            ${criterion.remedy !== undefined && html`<p><strong>${t.outcome.remedy}</strong> ${italian(code, criterion.remedy)}</p>`}
            ${beneath(criterion)}
          </div>
        </li>`,
    )}
  </ul>`;
