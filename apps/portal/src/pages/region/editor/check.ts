// What the API says of a document that is being written: everything that is wrong with it and where, or how it reads.
import type { components } from '@buono/client';
import { html, type Html } from '../../frame/html.js';
import { icon } from '../../frame/icon.js';
import { italian } from '../../frame/parts.js';
import { counted, fill } from '../../language/language.js';
import type { Visit } from '../../visit.js';
import { pathOfPlace, type Json } from './document.js';
import { capital, type Wrong } from './editing.js';
import { actionTitle, codeOf, sectionOfPlace, type Section } from './sections.js';

/** The answer of a check. */
export type Check = Pick<components['schemas']['DocumentCheckView'], 'isValid' | 'problems' | 'text' | 'warnings'>;

/** Checks a document; nothing is kept of it. */
export const checked = async ({ api }: Visit, document: Json): Promise<Check> => {
  const answer = await api.send<Check>('POST', '/call-documents/checks', {
    key: crypto.randomUUID(),
    body: { document },
  });
  if (answer.ok) return answer.body;
  const { detail } = answer.problem;
  return { isValid: false, problems: [{ field: '', detail }], warnings: [] };
};

/** How many things are wrong in each section. */
export const wrongBySection = (problems: readonly Wrong[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { field } of problems) {
    const code = codeOf(sectionOfPlace(pathOfPlace(field)));
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
};

/** What a section is called. */
export const sectionTitle = ({ t }: Visit, document: Json, { part, action }: Section, isLong = true): string => {
  const title = t.region.editor.parts[part];
  return action === undefined || !isLong ? title : `${title} – ${actionTitle(document, action)}`;
};

interface Found {
  readonly check: Check;
  readonly document: Json;
  /** The errors by the fields in sight. */
  readonly byField: ReadonlyMap<string, string>;
  readonly elsewhere: readonly Wrong[];
  /** What the fields in sight are called. */
  readonly labels: ReadonlyMap<string, string>;
  /** What is wrong besides the document. */
  readonly refused: string | undefined;
}

/** The state of the document: what is wrong, each with the way to it, or that nothing is. */
export const checkPanel = (visit: Visit, { check, document, byField, elsewhere, labels, refused }: Found): Html => {
  const { t, icons, code } = visit;
  const words = t.region.editor;
  if (check.isValid && refused === undefined)
    return html`<div class="check good" role="status" id="esito">
      <p>${icon(icons, 'it-check-circle')} <strong>${words.valid}</strong> <span>${words.validText}</span></p>
      ${
        check.warnings.length > 0 &&
        html`<details>
          <summary>${fill(t.region.warnings, { n: check.warnings.length })}</summary>
          <ul>
            ${check.warnings.map((told) => html`<li>${italian(code, told)}</li>`)}
          </ul>
        </details>`
      }
    </div>`;
  return html`<div class="check bad" role="status" id="esito">
    <p>
      ${icon(icons, 'it-warning-circle')}
      <strong>${refused ?? counted(check.problems.length, words.oneWrong, words.manyWrong)}</strong>
    </p>
    <ul>
      ${[...byField].map(([name, told]) => html`<li><a href="#f-${name}">${labels.get(name)}: ${italian(code, told)}</a></li>`)}
      ${elsewhere.map((problem) => elsewhereItem(visit, document, problem))}
    </ul>
  </div>`;
};

const elsewhereItem = (visit: Visit, document: Json, { field, detail }: Wrong): Html => {
  const told = italian(visit.code, capital(detail));
  const section = sectionOfPlace(pathOfPlace(field));
  if (field === '') return html`<li>${told}</li>`;
  return html`<li>
    ${told}
    <button class="row-button" name="fai" value="sezione:${codeOf(section)}" formaction="#sezione">
      ${sectionTitle(visit, document, section)}<span class="visually-hidden">: ${field}</span>
    </button>
  </li>`;
};
