// Texts that a fact or an input can never be, in formulas and tables: a condition with a typo is met by nobody, and nobody is told.
import { readValue } from '../facts/fact-values.js';
import { nearest } from '../cel/nearest.js';
import { callOf, operands, pathOf, type Node } from '../cel/node.js';
import type { CallAction, CallService, CallTable, TableBound } from '../model/call-document.js';
import type { FactDeclaration } from '../model/facts.js';
import { parsed } from '../text/expression-words.js';
import { formulasOf } from './formulas.js';
import type { Problems } from './problems.js';

/** What a name of a formula may be, where its texts are known. */
type Known = Pick<FactDeclaration, 'type' | 'values' | 'format'>;
type Names = ReadonlyMap<string, Known>;

/** Adds a problem for each text that is compared with a fact, an input or a field that can never be it. */
export const checkTexts = (
  actions: readonly CallAction[],
  facts: ReadonlyMap<string, FactDeclaration>,
  problems: Problems,
): void => {
  const declared = new Map<string, Known>([...facts].filter(([, fact]) => isTold(fact)));
  for (const [index, action] of actions.entries())
    for (const { place, text, service } of formulasOf(action, `actions[${index}]`)) {
      const root = parsed(text);
      const names = service === undefined ? declared : ofService(service, action);
      if (root !== undefined) new Walk(names, action.tables ?? {}, place, problems).visit(root);
    }
};

const isTold = ({ values, format }: Known): boolean => values !== undefined || format !== undefined;

/** What the formulas of a service may be asked about: its inputs, and what any service of the action is; one formula may serve several. */
const ofService = ({ inputs = [] }: CallService, { services, areas = [] }: CallAction): Names =>
  new Map<string, Known>([
    ['service.code', { type: 'string', values: services.map(({ code }) => code) }],
    ['service.unit', { type: 'string', values: services.map(({ unit }) => unit) }],
    ['service.area', { type: 'string', values: areas.map(({ code }) => code) }],
    ['provider.category', { type: 'string', values: services.flatMap(({ providerCategories }) => providerCategories) }],
    ...inputs.filter(isTold).map((input) => [`service.${input.name}`, input] as const),
  ]);

class Walk {
  constructor(
    private readonly names: Names,
    private readonly tables: Readonly<Record<string, CallTable>>,
    private readonly place: string,
    private readonly problems: Problems,
  ) {}

  visit(node: Node): void {
    if (node.op === 'call') return this.called(node);
    if (node.op === 'rcall') return this.asked(node);
    const [left, right] = operands(node);
    if (left !== undefined && right !== undefined && ['==', '!=', 'in'].includes(node.op)) {
      this.compare(left, right);
      this.compare(right, left);
    }
    for (const part of operands(node)) this.visit(part);
  }

  private compare(named: Node, written: Node): void {
    const path = pathOf(named);
    const known = path === undefined ? undefined : this.names.get(path);
    if (path === undefined || known === undefined) return;
    for (const text of writtenIn(written)) this.holds(path, known, text);
  }

  private called(node: Node): void {
    const { name, args } = callOf(node);
    const table = Object.hasOwn(this.tables, name) ? this.tables[name] : undefined;
    for (const [index, arg] of args.entries()) {
      const path = pathOf(arg);
      const known = path === undefined ? undefined : this.names.get(path);
      const key = table?.keys[index]?.name;
      if (path !== undefined && known !== undefined && table !== undefined && key !== undefined)
        for (const text of textsOfKey(table, key)) this.holds(path, known, text, name);
      this.visit(arg);
    }
  }

  /** What a list is asked of each of its texts is asked of a text that is among the list's. */
  private asked(node: Node): void {
    const { name, receiver, args } = callOf(node);
    const path = receiver === undefined ? undefined : pathOf(receiver);
    const known = path === undefined ? undefined : this.names.get(path);
    const [item, test] = args;
    const each = item === undefined ? undefined : pathOf(item);
    if (receiver !== undefined) this.visit(receiver);
    if (known === undefined || each === undefined || test === undefined || !OVER_LISTS.includes(name))
      return args.forEach((arg) => this.visit(arg));
    const named = new Map([...this.names, [each, known] as const]);
    new Walk(named, this.tables, this.place, this.problems).visit(test);
  }

  private holds(path: string, known: Known, text: string, table?: string): void {
    const values = [...new Set(known.values ?? [])];
    const said = readValue({ ...known, ...(known.values && { values }) }, known.type === 'string' ? text : [text]);
    if (said.ok) return;
    const where = table === undefined ? '' : ` nella tabella «${table}»`;
    this.problems.add(
      this.place,
      'text-never-so',
      `«${path}» non può essere «${text}»${where}: ${said.what}${nearest(text, values)}`,
    );
  }
}

const OVER_LISTS: readonly string[] = ['exists', 'all', 'exists_one', 'filter'];

/** The texts that are written out: one, or those of a list. */
const writtenIn = (node: Node): readonly string[] => {
  if (node.op === 'list') return operands(node).flatMap(writtenIn);
  return node.op === 'value' && typeof node.args === 'string' ? [node.args] : [];
};

const textsOfKey = ({ rows, keys }: CallTable, key: string): readonly string[] => {
  if (keys.find(({ name }) => name === key)?.type !== 'string') return [];
  return rows.flatMap((row) => {
    const { is, in: among = [] }: TableBound = row.keys?.[key] ?? (row.keys === undefined ? row : {});
    return typeof is === 'string' ? [is, ...among] : among;
  });
};
