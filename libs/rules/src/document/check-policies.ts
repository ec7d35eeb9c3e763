// Policies that make sense: changes with the details that their kind wants, facts and actions that exist.
import type { CallDocument } from '../model/call-document.js';
import type { CallChange, CallIncompatibility, CallPolicies } from '../model/call-terms.js';
import type { FactDeclaration } from '../model/facts.js';
import type { Problems } from './problems.js';

/** What the policies of a call may name. */
interface Known {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly actions: readonly string[];
  readonly call: string;
}

/** Adds what is wrong with the policies of a call and of its actions. */
export const checkPolicies = (
  document: CallDocument,
  facts: ReadonlyMap<string, FactDeclaration>,
  problems: Problems,
): void => {
  const known = { facts, actions: document.actions.map(({ code }) => code), call: document.code };
  checkOne(document.policies, 'policies', known, problems);
  for (const [index, { policies }] of document.actions.entries())
    checkOne(policies, `actions[${index}].policies`, known, problems);
};

const checkOne = (policies: CallPolicies | undefined, place: string, known: Known, problems: Problems): void => {
  for (const [index, change] of (policies?.changes ?? []).entries())
    checkChange(change, `${place}.changes[${index}]`, problems);
  for (const [index, one] of (policies?.incompatible ?? []).entries())
    checkIncompatibility(one, `${place}.incompatible[${index}]`, known, problems);
  checkIds(policies?.changes ?? [], `${place}.changes`, problems);
  checkIds(policies?.incompatible ?? [], `${place}.incompatible`, problems);
  for (const [index, fact] of (policies?.renewal?.askAgain ?? []).entries())
    if (!known.facts.has(fact))
      problems.add(
        `${place}.renewal.askAgain[${index}]`,
        'unknown-name',
        `«${fact}» non è un fatto: scegli dal catalogo o da facts`,
      );
  if (policies?.renewal?.of.includes(known.call) === true)
    problems.add(
      `${place}.renewal.of`,
      'call-renews-itself',
      'un avviso non rinnova sé stesso: indica gli avvisi precedenti',
    );
};

/** Changes that last, so that it may be said how long they must. */
const LASTING: readonly CallChange['on'][] = ['hospital-stay', 'residential-care', 'absence', 'no-use'];

const checkChange = (change: CallChange, place: string, problems: Problems): void => {
  if ((change.on === 'birthday') !== (change.years !== undefined))
    problems.add(
      `${place}.years`,
      'change-wrong',
      change.on === 'birthday' ? 'di quale compleanno si parla? scrivi years: 3' : 'years vale solo con on: birthday',
    );
  if (change.afterDays !== undefined && !LASTING.includes(change.on))
    problems.add(`${place}.afterDays`, 'change-wrong', `afterDays vale solo per ciò che dura: ${LASTING.join(', ')}`);
  if (change.on === 'death' && change.does !== 'end')
    problems.add(`${place}.does`, 'change-wrong', 'con la morte il buono finisce: does: end');
  if (change.does === 'suspend' && !LASTING.includes(change.on))
    problems.add(`${place}.does`, 'change-wrong', `si sospende solo per ciò che dura: ${LASTING.join(', ')}`);
  if (change.does === 'recompute' && !['isee-change', 'birthday'].includes(change.on))
    problems.add(`${place}.does`, 'change-wrong', 'si ricalcola solo per isee-change e birthday; altrimenti review');
};

const checkIncompatibility = (one: CallIncompatibility, place: string, known: Known, problems: Problems): void => {
  if (one.schemes === undefined && one.calls === undefined && one.actions === undefined)
    problems.add(
      place,
      'incompatibility-empty',
      'con che cosa non si cumula? scrivi schemes (altre misure, col loro nome), calls (avvisi) o actions (azioni)',
    );
  for (const [index, action] of (one.actions ?? []).entries())
    if (!known.actions.includes(action))
      problems.add(`${place}.actions[${index}]`, 'action-unknown', `l'azione «${action}» non è in questo avviso`);
  if (one.fact !== undefined && known.facts.get(one.fact)?.type !== 'bool')
    problems.add(`${place}.fact`, 'unknown-name', `«${one.fact}» non è un fatto sì/no del catalogo o di facts`);
};

const checkIds = (list: readonly { readonly id: string }[], place: string, problems: Problems): void => {
  for (const [index, { id }] of list.entries()) {
    const before = list.findIndex((one) => one.id === id);
    if (before < index)
      problems.add(`${place}[${index}].id`, 'duplicate-code', `«${id}» è già usato in ${place}[${before}]`);
  }
};
