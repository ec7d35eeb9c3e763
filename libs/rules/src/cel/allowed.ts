// The profile: which parts of CEL a call may use, and which names. Everything else is refused with its place.
import { FUNCTION_NAMES, LIST_MACROS, METHOD_NAMES } from './functions.js';
import { callOf, operands, pathOf, type Finding, type Node } from './node.js';
import { nearest } from './nearest.js';
import type { Scope } from './scope.js';
import { CHECKED_LITERALS } from './literals.js';

/** The names that an expression uses: facts, numbers and dates by name, group fields as 'service.cost'. */
export interface Usage {
  readonly findings: readonly Finding[];
  readonly names: readonly string[];
  /** The tables that it calls, in alphabetical order. */
  readonly tables: readonly string[];
}

/** Walks an expression and says what it uses and what it may not. */
export const usageOf = (root: Node, scope: Scope): Usage => {
  const walk = new Walk(scope);
  walk.visit(root);
  return { findings: walk.findings, names: [...walk.names].sort(), tables: [...walk.tables].sort() };
};

class Walk {
  readonly findings: Finding[] = [];
  readonly names = new Set<string>();
  readonly tables = new Set<string>();
  private readonly bound: string[] = [];

  constructor(private readonly scope: Scope) {}

  visit(node: Node): void {
    switch (node.op) {
      case 'value':
        return this.literal(node);
      case 'id':
        return this.identifier(node, node.args as string);
      case '.':
        return this.field(node);
      case 'call':
        return this.functionCall(node);
      case 'rcall':
        return this.methodCall(node);
      case '[]':
      case '[?]':
      case '.?':
        return this.refuse(
          node,
          'index-not-allowed',
          'gli elementi di un elenco non si prendono per posizione: usa «"A1" in elenco» oppure elenco.exists(x, x == "A1")',
        );
      case 'map':
        return this.refuse(
          node,
          'map-not-allowed',
          "le mappe { } non si usano: scrivi una tabella dell'azione (tables)",
        );
      default:
        for (const child of operands(node)) this.visit(child);
    }
  }

  private literal(node: Node): void {
    const value = node.args;
    if (value === null) {
      this.refuse(
        node,
        'null-not-allowed',
        "null non si usa: per sapere se un fatto non c'è scrivi isNone(nomeDelFatto)",
      );
    } else if (typeof value === 'number') {
      this.refuse(
        node,
        'double-not-allowed',
        'i numeri con la virgola non si usano: scrivi gli importi euro("3.50"), le percentuali percent("12.5"), gli altri numeri decimal("2.5"), quelli interi senza punto',
      );
    } else if (typeof value === 'object') {
      this.refuse(
        node,
        'literal-not-allowed',
        'questo modo di scrivere un valore non si usa: sono ammessi numeri interi, testi fra virgolette, true e false',
      );
    }
  }

  private identifier(node: Node, name: string): void {
    if (this.bound.includes(name)) return;
    this.names.add(name);
    if (this.scope.names.has(name)) return;
    const group = this.scope.groups.get(name);
    if (group !== undefined) {
      const fields = [...group.fields.keys()].map((field) => `${name}.${field}`).join(', ');
      return this.refuse(node, 'field-missing', `dopo «${name}» manca il campo: ${fields}`);
    }
    const elsewhere = this.scope.elsewhere(name);
    if (elsewhere !== undefined) return this.refuse(node, elsewhere.code, elsewhere.what);
    const known = [...this.scope.names.keys(), ...this.scope.groups.keys()];
    this.refuse(
      node,
      'unknown-name',
      `il nome «${name}» non è un fatto né un numero conosciuto qui${nearest(name, known)}; se è un fatto nuovo dell'avviso dichiaralo in facts`,
    );
  }

  private field(node: Node): void {
    const [left, field] = node.args as readonly [Node, string];
    const group = left.op === 'id' ? this.scope.groups.get(left.args as string) : undefined;
    if (group === undefined) {
      if (left.op === 'id' && !this.scope.names.has(left.args as string))
        return this.identifier(left, left.args as string);
      return this.refuse(node, 'field-not-allowed', `«.${field}» non si può chiedere a questo valore`);
    }
    this.names.add(pathOf(node) ?? field);
    if (group.fields.has(field)) return;
    const path = `${left.args as string}.${field}`;
    const known = [...group.fields.keys()].map((name) => `${left.args as string}.${name}`);
    this.refuse(node, 'unknown-name', `«${path}» non esiste${nearest(path, known)}; qui ci sono: ${known.join(', ')}`);
  }

  private functionCall(node: Node): void {
    const { name, args } = callOf(node);
    if (!FUNCTION_NAMES.includes(name) && !this.scope.tables.has(name)) {
      const elsewhere = this.scope.elsewhere(name);
      if (elsewhere !== undefined) return this.refuse(node, elsewhere.code, elsewhere.what);
      const known = [...this.scope.tables.keys(), ...FUNCTION_NAMES];
      return this.refuse(
        node,
        'function-not-allowed',
        `la funzione «${name}» non si può usare${nearest(name, known)}; ci sono: ${known.join(', ')}`,
      );
    }
    if (this.scope.tables.has(name)) this.tables.add(name);
    if (name === 'isNone') return this.asksForNone(node, args);
    const literal = CHECKED_LITERALS[name];
    if (literal !== undefined) {
      const problem = literal(args[0]?.op === 'value' ? args[0].args : undefined);
      if (problem !== undefined) this.refuse(node, 'literal-wrong', problem);
      return;
    }
    for (const arg of args) this.visit(arg);
  }

  private asksForNone(node: Node, args: readonly Node[]): void {
    const name = args[0]?.op === 'id' ? (args[0].args as string) : undefined;
    if (args[0] !== undefined && name !== undefined && !this.scope.names.has(name)) return this.visit(args[0]);
    if (name === undefined || this.scope.names.get(name)?.isFact !== true || args.length !== 1) {
      return this.refuse(node, 'isnone-needs-a-fact', 'isNone si chiede solo di un fatto, col suo nome: isNone(isee)');
    }
    this.names.add(name);
  }

  private methodCall(node: Node): void {
    const { name, receiver, args } = callOf(node);
    if (!METHOD_NAMES.includes(name)) {
      return this.refuse(
        node,
        'function-not-allowed',
        `«.${name}(…)» non si può usare; ci sono: ${METHOD_NAMES.join(', ')}`,
      );
    }
    if (receiver !== undefined) this.visit(receiver);
    if (!LIST_MACROS.includes(name)) return args.forEach((arg) => this.visit(arg));
    this.listCall(node, name, args);
  }

  private listCall(node: Node, name: string, args: readonly Node[]): void {
    if (this.bound.length > 0) {
      return this.refuse(
        node,
        'nested-list-call',
        `«.${name}(…)» dentro un'altra ricerca in elenco non si può usare: usa «x in elenco»`,
      );
    }
    const [variable, predicate] = args;
    const iteration = variable?.op === 'id' ? (variable.args as string) : undefined;
    if (iteration === undefined || predicate === undefined) {
      return this.refuse(node, 'function-not-allowed', `scrivi elenco.${name}(x, condizione su x)`);
    }
    if (this.scope.names.has(iteration) || this.scope.groups.has(iteration)) {
      return this.refuse(
        node,
        'name-taken',
        `«${iteration}» è già il nome di un fatto: nell'elenco usa un'altra lettera`,
      );
    }
    this.bound.push(iteration);
    this.visit(predicate);
    this.bound.pop();
  }

  private refuse(node: Node, code: string, what: string): void {
    this.findings.push({ code, what, start: node.start, end: node.end });
  }
}
