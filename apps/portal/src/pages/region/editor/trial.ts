// A trial of the document under an editor's hand: somebody like this, would they qualify, for how much, and why?
import type { components } from '@buono/client';
import { factField, factsWritten, shownValue } from '../../facts/fact-fields.js';
import { catalogue, factsNamedIn, type CallAction, type Fact } from '../../facts/fact.js';
import { blank, refilled, select } from '../../frame/form.js';
import { html, type Html } from '../../frame/html.js';
import { facts, italian, notice, type Tone } from '../../frame/parts.js';
import { criteriaList } from '../../public/criteria.js';
import type { Visit } from '../../visit.js';
import { isTree, itemsAt, type Json } from './document.js';
import { doing } from './rows.js';

type Explanation = components['schemas']['ExplanationView'];

/** What is tried. */
interface Trial {
  readonly actions: readonly CallAction[];
  readonly chosen: CallAction | undefined;
  readonly asked: readonly Fact[];
}

const ACTION = 'azione-di-prova';

const trialOf = async (visit: Visit, document: Json): Promise<Trial> => {
  const known = new Map([...(await catalogue(visit)), ...ownFacts(document)]);
  const actions = itemsAt(document, ['actions']).filter(
    (action): action is CallAction & Readonly<Record<string, Json>> =>
      isTree(action) && typeof action['code'] === 'string',
  );
  const code = visit.form.get(ACTION);
  const chosen = actions.find((action) => action.code === code) ?? actions[0];
  if (chosen === undefined) return { actions, chosen, asked: [] };
  const names = factsNamedIn(chosen, known).map((name) => COMUNE_OF[name] ?? name);
  const asked = [...new Set(names)].flatMap((name) => known.get(name) ?? []);
  return { actions, chosen, asked: asked.filter(({ type }) => type !== 'list<string>') };
};

// The zone follows from the Comune.
const COMUNE_OF: Readonly<Record<string, string>> = { zone: 'comune', domicileZone: 'domicileComune' };

// What the call itself asks besides the catalogue.
const ownFacts = (document: Json): readonly (readonly [string, Fact])[] =>
  itemsAt(document, ['facts']).flatMap((fact) => {
    if (!isTree(fact) || typeof fact['name'] !== 'string') return [];
    const whole = { label: fact['name'], class: 'identity', source: 'declared', type: 'string', ...fact };
    return [[fact['name'], whole as unknown as Fact] as const];
  });

/** What was typed for a trial, to go along while other sections are in sight. */
export const trialCarried = async (visit: Visit, document: Json): Promise<Readonly<Record<string, string>>> => {
  const { asked } = await trialOf(visit, document);
  const names = [ACTION, ...asked.map(({ name }) => name)];
  return Object.fromEntries(
    names.flatMap((name) => (visit.form.has(name) ? [[name, visit.form.get(name) ?? '']] : [])),
  );
};

/** The section: the facts that the rules name, and what comes of them. */
export const trialSection = async (visit: Visit, document: Json, isTried: boolean): Promise<Html> => {
  const { t, form } = visit;
  const { actions, chosen, asked } = await trialOf(visit, document);
  const { values, errors } = factsWritten(form, asked, t);
  const filled = form.size === 0 ? blank() : refilled(form, errors);
  return html`<p>${t.region.editor.trialText}</p>
    ${isTried && errors.size === 0 && chosen !== undefined && (await outcome(visit, document, { chosen, asked, values }))}
    ${actions.length > 1 && actionChoice(visit, actions, chosen)}
    <div class="many-fields from-top">${asked.map((fact) => factField(visit, filled, fact))}</div>
    <p>${doing('prova', t.region.editor.try, 'primary')}</p>`;
};

const actionChoice = ({ t }: Visit, actions: readonly CallAction[], chosen: CallAction | undefined): Html => {
  const options = actions.map(({ code, title }) => ({ value: code, label: title }));
  return html`${select(blank({ [ACTION]: chosen?.code }), { name: ACTION, label: t.region.editor.trialAction, options })}
    <p>${doing('sezione:prova', t.region.editor.changeAction, 'outline-primary', '#sezione')}</p>`;
};

const TONES: Readonly<Record<string, Tone>> = { qualifies: 'good', 'does-not-qualify': 'bad' };

const outcome = async (
  visit: Visit,
  document: Json,
  { chosen, asked, values }: { readonly chosen: CallAction; readonly asked: readonly Fact[]; readonly values: object },
): Promise<Html> => {
  const { t, as, code, icons, api } = visit;
  const answer = await api.send<Explanation>('POST', '/call-documents/prechecks', {
    key: crypto.randomUUID(),
    body: { document, action: chosen.code, facts: values },
  });
  if (!answer.ok) {
    const told = [answer.problem.detail, ...(answer.problem.errors ?? []).map(({ detail }) => detail)];
    return notice(
      icons,
      'bad',
      told.map((each) => html`<p>${italian(code, each)}</p>`),
    );
  }
  const { criteria, steps, amountCents, missing } = answer.body;
  const labels = missing.map((name) => asked.find((fact) => fact.name === name)?.label ?? name);
  return html`<section aria-labelledby="risultato" id="nuovo">
    <h3 id="risultato">${t.region.editor.result}</h3>
    ${notice(
      icons,
      TONES[answer.body.outcome] ?? 'info',
      html`<p><strong>${t.office.outcomes[answer.body.outcome]}</strong></p>
        ${amountCents !== undefined && html`<p>${t.region.editor.worth} <strong>${as.money(amountCents)}</strong></p>`}
        ${labels.length > 0 && html`<p>${t.region.editor.lacks} ${italian(code, labels.join(', '))}.</p>`}`,
    )}
    ${criteriaList(visit, criteria, (criterion) => {
      const { values: judged = [] } = criteria.find(({ id }) => id === criterion.id) ?? {};
      return (
        judged.length > 0 &&
        html`<p class="cite">
          ${judged.map(({ name, label, value }, index) => {
            const fact = asked.find((each) => each.name === name);
            const said = fact === undefined ? String(value ?? '–') : shownValue(visit, value, fact);
            return html`${index > 0 && '; '}${italian(code, label)}: <strong>${said}</strong>`;
          })}
        </p>`
      );
    })}
    ${steps.length > 0 && facts(steps.map(({ sentence, result }) => [italian(code, sentence), result]))}
  </section>`;
};
