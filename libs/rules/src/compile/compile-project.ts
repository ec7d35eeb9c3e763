// Checks the project of an action: whom it is for, its lines, and the services as which its claims are paid.
import { centsFromDecimal, percent } from '@buono/kernel';
import type { Scope } from '../cel/scope.js';
import type { CallAction } from '../model/call-document.js';
import type { CallProject } from '../model/call-project.js';
import type { RecipientKind } from '../model/call-terms.js';
import type { CompiledProject } from './compiled-call.js';
import { given, type Compiler } from './compiler.js';

interface Where {
  readonly action: CallAction;
  readonly place: string;
  readonly recipient: RecipientKind;
}

const WHOLE = 10_000n;

/** The compiled project; undefined where the action has none. */
export const compileProject = (
  compiler: Compiler,
  scope: Scope,
  { action, place: of, recipient }: Where,
): CompiledProject | undefined => {
  const { project: definition } = action;
  if (definition === undefined) return undefined;
  const place = `${of}.project`;
  if (action.deliveryModel !== 'grant' || recipient !== 'body')
    compiler.problems.add(
      place,
      'project-wrong',
      'un progetto è di un organismo che riceve un contributo: deliveryModel: grant e recipient: body',
    );
  checkLines(compiler, definition, place);
  checkService(compiler, { action, code: definition.claims, place: `${place}.claims` });
  const { advance, publicShare, partners } = definition;
  if (advance !== undefined) {
    checkService(compiler, { action, code: advance.service, place: `${place}.advance.service` });
    if (advance.service === definition.claims)
      compiler.problems.add(
        `${place}.advance.service`,
        'project-wrong',
        'anticipo e rendiconti sono due servizi diversi: aggiungi un servizio per l’anticipo',
      );
  }
  if ((partners?.min ?? 1) > (partners?.max ?? 50))
    compiler.problems.add(`${place}.partners`, 'project-wrong', 'min non può superare max');
  const share = compiler.maybe(scope, `${place}.publicShare`, publicShare, 'Percent');
  if (share?.range !== undefined && share.range.hi > WHOLE)
    compiler.problems.add(
      `${place}.publicShare`,
      'project-wrong',
      `«${publicShare ?? ''}» può superare il 100%: limita con min(…, percent("100"))`,
    );
  const most = advance && compiler.amount(scope, `${place}.advance.most`, advance.most);
  return { definition, ...given('publicShare', share), ...given('most', most) };
};

const checkLines = ({ problems }: Compiler, { lines, freeShift }: CallProject, place: string): void => {
  for (const [index, { code, unitCost }] of lines.entries()) {
    if (lines.findIndex((line) => line.code === code) < index)
      problems.add(`${place}.lines[${index}].code`, 'duplicate-code', `la voce «${code}» è già scritta`);
    if (unitCost !== undefined && centsFromDecimal(unitCost) === 0)
      problems.add(`${place}.lines[${index}].unitCost`, 'project-wrong', 'il costo di un’unità è maggiore di zero');
  }
  if (freeShift !== undefined && percent(freeShift) > WHOLE)
    problems.add(`${place}.freeShift`, 'project-wrong', 'freeShift va da 0 a 100');
};

/** What the project works out is what is paid: the service adds nothing of its own. */
const checkService = (
  { problems }: Compiler,
  { action, code, place }: { readonly action: CallAction; readonly code: string; readonly place: string },
): void => {
  const service = action.services.find((one) => one.code === code);
  if (service === undefined)
    return problems.add(place, 'service-unknown', `il servizio «${code}» non è fra i servizi dell'azione`);
  const { unit, price, publicShare, inputs = [], conditions = [] } = service;
  const bare = 'asked' in price && price.max === undefined && inputs.length === 0 && conditions.length === 0;
  if (unit !== 'flat' || !bare || publicShare.trim() !== 'service.cost')
    problems.add(
      place,
      'project-wrong',
      `«${code}» paga quanto il progetto calcola: unit: flat, price: { asked: true }, publicShare: service.cost, senza inputs né conditions`,
    );
};
