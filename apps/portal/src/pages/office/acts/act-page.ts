// What the pages of single acts share: a narrow form under its own thing, what is missing in it, and the refusal at its field.
import type { Problem } from '@buono/client';
import { errorsOf, errorSummary, inWords, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { fill } from '../../language/language.js';
import type { Area, Crumb, Page, Visit } from '../../visit.js';

/** What a page of an act is made of. */
export interface ActPage {
  readonly title: string;
  readonly area: Area;
  readonly crumbs: readonly Crumb[];
  readonly filled: Filled;
  readonly content: readonly (Html | undefined | false)[];
}

/** The page. */
export const actPage = (visit: Visit, { title, area, crumbs, filled, content }: ActPage): Page => ({
  title,
  area,
  crumbs,
  ...(filled.errors.size > 0 && { status: 422, hasErrors: true }),
  body: html`<div class="narrow">
    ${errorSummary(visit, filled)}
    <h1>${title}</h1>
    ${content}
  </div>`,
});

type Labels = Readonly<Record<string, string>>;

/** What a form does not say that it must, field by field. */
export const missingIn = ({ t, form }: Visit, labels: Labels): Map<string, string> =>
  new Map(
    Object.entries(labels)
      .filter(([name]) => (form.get(name)?.trim() ?? '') === '')
      .map(([name, label]) => [name, fill(t.form.missing, { field: label.toLowerCase() })]),
  );

/** A refusal of the API at the fields of the form. */
export const refusedAt = (visit: Visit, problem: Problem, labels: Labels): ReadonlyMap<string, string> => {
  const errors = errorsOf(problem, (field) => (field in labels ? field : undefined));
  return inWords(visit, errors, visit.form, labels);
};
