// The editor of a call: section by section over one document that goes along in the form, checked by the API at every step.
import { written } from '../../api.js';
import { doneNotice } from '../../frame/done.js';
import { carried, form, type Filled } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { italian } from '../../frame/parts.js';
import { articlesOf } from '../../public/call-page.js';
import { NoSuchPage, type Outcome, type Page, type Visit } from '../../visit.js';
import { atCall, crumbsOfCalls, type WrittenCall } from '../shapes.js';
import { actSection, adopted } from './act-section.js';
import { checked, checkPanel, sectionTitle, wrongBySection, type Check } from './check.js';
import { at, type Json } from './document.js';
import { errorsIn, filledFrom, type Editing } from './editing.js';
import { addressOf, beginningOf, turnOf, type Turn } from './turn.js';
import { doing } from './rows.js';
import { ACTION_PARTS, actionTitle, codeOf, sectionBody, sectionNamed, sectionsOf, type Section } from './sections.js';
import { trialCarried, trialSection } from './trial.js';
import { workOf, yamlOf, type Work } from './work.js';

/** The editor as it is first shown: of a template, of a draft, of the last version of a call. */
export const editorShown = async (visit: Visit): Promise<Outcome> => {
  const { turn, document } = await beginningOf(visit);
  return pageOf(visit, {
    turn,
    work: { document, fresh: undefined },
    section: sectionNamed(visit.query.get('sezione'), document),
  });
};

/** After a press of any of its buttons. */
export const editorPressed = async (visit: Visit): Promise<Outcome> => {
  const { form: sent } = visit;
  const work = workOf(sent);
  if (work === undefined) throw new NoSuchPage();
  const turn = await turnOf(visit);
  const pressed = sent.get('fai') ?? '';
  const asked = /^sezione:(.+)$/.exec(pressed)?.[1] ?? (pressed === 'prova' ? 'prova' : sent.get('sezione'));
  const section = sectionNamed(work.badText === undefined ? asked : 'yaml', work.document);
  if (pressed === 'salva' && work.badText === undefined) return saved(visit, { turn, work, section });
  if (pressed === 'adotta') {
    const done = await adopted(visit, turn, work.document);
    return 'to' in done ? done : pageOf(visit, { turn, work, section, act: done.filled });
  }
  return pageOf(visit, { turn, work, section });
};

/** All that a page of the editor is drawn from. */
interface Scene {
  readonly turn: Turn;
  readonly work: Work;
  readonly section: Section;
  readonly refused?: string;
  /** The fields of the act, as they were sent. */
  readonly act?: Filled;
}

const saved = async (visit: Visit, scene: Scene): Promise<Outcome> => {
  const { turn, work, section } = scene;
  const body = { document: work.document };
  const answer = await (turn.kind === 'new'
    ? written<WrittenCall>(visit, 'POST', '/calls', body)
    : written<WrittenCall>(visit, 'PUT', `/calls/${turn.callId ?? ''}/document`, body));
  if ('problem' in answer) {
    const isOfDocument = answer.problem.type.endsWith(':call-document-invalid');
    return pageOf(visit, { ...scene, ...(!isOfDocument && { refused: answer.problem.detail }) });
  }
  return { to: `${atCall(answer.body.callId)}/scrittura?sezione=${codeOf(section)}&fatto=callSaved` };
};

const pageOf = async (visit: Visit, scene: Scene): Promise<Page> => {
  const { t, code } = visit;
  const { turn, work, section, refused } = scene;
  const { document, badText } = work;
  const words = t.region.editor;
  const check = badText === undefined ? await checked(visit, document) : unread(visit, badText);
  // Drawn once to learn which fields there are, and again with what is wrong at each.
  const labels = new Map<string, string>();
  const blankEditing: Editing = { visit, document, labels, fresh: work.fresh, filled: filledFrom(document, new Map()) };
  sectionBody(blankEditing, section);
  const { byField, elsewhere } = errorsIn(check.problems, [...labels.keys()]);
  const editing: Editing = { ...blankEditing, filled: filledFrom(document, byField) };
  const title = at(document, ['title']);
  const inSight = section.part === 'prova' ? {} : await trialCarried(visit, document);
  return {
    title: words.title[turn.kind],
    area: 'office-calls',
    crumbs: crumbsOfCalls(
      visit,
      turn.callId === undefined ? undefined : { callId: turn.callId, title: String(title ?? '') },
    ),
    ...((!check.isValid || refused !== undefined) && visit.form.size > 0 && { status: 422 }),
    body: html`<h1>${words.title[turn.kind]}</h1>
      ${visit.form.size === 0 && doneNotice(visit)}
      <p class="lead">${italian(code, typeof title === 'string' ? title : '–')}</p>
      ${form(
        visit,
        addressOf(turn),
        html`${carried({
            documento: JSON.stringify(document),
            sezione: codeOf(section),
            ...(turn.revision !== undefined && { _revision: turn.revision }),
            ...inSight,
          })}
          <div class="editor-tools">${doing('controlla', words.check)} ${mainButton(visit, turn)}</div>
          ${checkPanel(visit, { check, document, labels, byField, elsewhere, refused })}
          <div class="editor">
            ${sectionsNav(visit, document, section, check)}
            <section class="editor-section" aria-labelledby="sezione">
              <h2 id="sezione" tabindex="-1">${sectionTitle(visit, document, section)}</h2>
              ${await content(visit, scene, editing, check)} ${steps(visit, document, section)}
            </section>
          </div>`,
      )}`,
  };
};

const unread = ({ t }: Visit, { line }: NonNullable<Work['badText']>): Check => {
  const { notYaml, notYamlAt } = t.region.editor;
  const detail = line === undefined ? notYaml : notYamlAt.replace('{n}', String(line));
  return { isValid: false, problems: [{ field: '', detail }], warnings: [] };
};

const mainButton = ({ t }: Visit, { kind, callId = '' }: Turn): Html =>
  kind === 'published'
    ? html`${doing('sezione:atto', t.region.editor.toAct, 'primary', '#sezione')}
      ${doing('simula', t.region.editor.simulate, 'outline-primary', `${atCall(callId)}/simulazione`)}
      ${doing('ombra', t.shadow.fromEditor, 'outline-primary', `${atCall(callId)}/ombra`)}`
    : doing('salva', t.region.editor.save, 'primary');

const content = async (visit: Visit, scene: Scene, editing: Editing, check: Check): Promise<Html> => {
  const { section, work, turn } = scene;
  const words = visit.t.region.editor;
  switch (section.part) {
    case 'yaml':
      return html`<div class="field">
        <label for="f-yaml">${words.yamlLabel}</label>
        <p class="hint" id="h-yaml">${words.yamlHint}</p>
        <textarea
          class="form-control yaml"
          rows="30"
          id="f-yaml"
          name="yaml"
          spellcheck="false"
          aria-describedby="h-yaml"
        >
${work.badText?.text ?? yamlOf(work.document)}</textarea>
      </div>`;
    case 'testo':
      return check.text === undefined ? html`<p>${words.noText}</p>` : articlesOf(visit, check.text.articles);
    case 'prova':
      return trialSection(visit, work.document, visit.form.get('fai') === 'prova');
    case 'atto':
      return actSection(visit, turn, { document: work.document, isValid: check.isValid, filled: scene.act });
    default:
      return sectionBody(editing, section);
  }
};

const sectionsNav = (visit: Visit, document: Json, current: Section, check: Check): Html => {
  const { t } = visit;
  const counts = wrongBySection(check.problems);
  const here = codeOf(current);
  const item = (section: Section): Html => {
    const code = codeOf(section);
    const wrong = counts.get(code) ?? 0;
    return html`<li>
      <button
        class="section-button"
        name="fai"
        value="sezione:${code}"
        formaction="#sezione"
        ${code === here && html`aria-current="true"`}
      >
        ${sectionTitle(visit, document, section, false)}${section.action !== undefined && html`<span class="visually-hidden"> – ${actionTitle(document, section.action)}</span>`}
        ${wrong > 0 && html`<span class="count-wrong">${wrong}<span class="visually-hidden"> ${t.region.editor.toMend}</span></span>`}
      </button>
    </li>`;
  };
  const all = sectionsOf(document);
  const actions = [...new Set(all.flatMap(({ action }) => action ?? []))];
  return html`<nav class="sections" aria-label="${t.region.editor.sections}">
    <ul>
      ${all.filter(({ action }) => action === undefined).map(item)}
    </ul>
    ${actions.map(
      (action) =>
        html`<p class="of-action">${String(at(document, ['actions', String(action), 'code']) ?? `#${action + 1}`)}</p>
          <ul>
            ${ACTION_PARTS.map((part) => item({ part, action }))}
          </ul>`,
    )}
    <p class="of-action">${t.region.editor.whole}</p>
    <ul>
      ${(['testo', 'prova', 'yaml'] as const).map((part) => item({ part, action: undefined }))}
    </ul>
  </nav>`;
};

// The way through, for who writes from the beginning.
const steps = (visit: Visit, document: Json, section: Section): Html | undefined => {
  const all = [...sectionsOf(document), { part: 'testo' as const, action: undefined }];
  const here = all.findIndex((each) => codeOf(each) === codeOf(section));
  const next = here < 0 ? undefined : all[here + 1];
  if (next === undefined) return undefined;
  const label = `${visit.t.form.continue}: ${sectionTitle(visit, document, next)}`;
  return html`<p class="next-section">${doing(`sezione:${codeOf(next)}`, label, 'outline-primary', '#sezione')}</p>`;
};
