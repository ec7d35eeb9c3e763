// Proves by ranges that an expression cannot overflow, divide by zero or take a share of a negative amount.
import type { FactType } from '../model/facts.js';
import { FUNCTION_RANGES, LIST_MACROS } from './functions.js';
import type { RangeFault } from './profile-function.js';
import { literalValue } from './literals.js';
import { narrowed } from './narrowing.js';
import { callOf, operands, pathOf, type Finding, type Node } from './node.js';
import { both, corners, either, exactly, hull, range, WIDEST, type Known, type Range } from './range.js';
import type { Scope } from './scope.js';

/** Ranges of every part of an expression. */
export class Bounds {
  readonly findings: Finding[] = [];

  constructor(private readonly scope: Scope) {}

  /** The range of a node; undefined where the type has none. */
  of(node: Node, known: Known = new Map()): Range | undefined {
    const found = this.shape(node, known);
    if (found === undefined) return undefined;
    const widest = WIDEST[(node.checkedType?.name ?? 'bool') as FactType];
    if (widest === undefined || (widest.lo <= found.lo && found.hi <= widest.hi)) return found;
    this.report(node, 'overflow');
    return both(found, widest) ?? widest;
  }

  private shape(node: Node, known: Known): Range | undefined {
    switch (node.op) {
      case 'value':
        return typeof node.args === 'bigint' ? exactly(node.args) : undefined;
      case 'id':
      case '.':
        return this.named(pathOf(node) ?? '', known);
      case 'call':
        return this.called(node, known);
      case 'rcall':
        return this.asked(node, known);
      case '?:':
        return this.chosen(node, known);
      case '&&':
      case '||':
        return this.joined(node, known);
      case '-_': {
        const value = this.of(node.args as Node, known);
        return value && range(-value.hi, -value.lo);
      }
      default:
        return this.computed(node, known);
    }
  }

  private named(path: string, known: Known): Range | undefined {
    const narrow = known.get(path);
    if (narrow !== undefined) return narrow;
    const [name = '', field] = path.split('.');
    return field === undefined
      ? this.scope.names.get(name)?.range
      : this.scope.groups.get(name)?.fields.get(field)?.range;
  }

  private called(node: Node, known: Known): Range | undefined {
    const { name, args } = callOf(node);
    const text = args[0]?.op === 'value' ? args[0].args : undefined;
    const literal = typeof text === 'string' ? literalValue(name, text) : undefined;
    if (literal !== undefined) return exactly(literal);
    const ranges = args.map((arg) => this.of(arg, known));
    if (name === 'size') return known.get(`size(${pathOf(args[0] ?? node) ?? ''})`) ?? range(0, 10_000);
    const rule = this.scope.tables.get(name) ?? FUNCTION_RANGES.get(name);
    const found = rule?.(ranges.map((one) => one ?? exactly(1)));
    if (typeof found !== 'string') return found;
    this.report(node, found);
    return WIDEST[(node.checkedType?.name ?? 'bool') as FactType];
  }

  private asked(node: Node, known: Known): Range | undefined {
    const { name, receiver, args } = callOf(node);
    if (receiver !== undefined) this.of(receiver, known);
    for (const arg of LIST_MACROS.includes(name) ? args.slice(1) : args) this.of(arg, known);
    return name === 'size' ? range(0, 10_000) : undefined;
  }

  private chosen(node: Node, known: Known): Range | undefined {
    const [condition, yes, no] = operands(node);
    if (condition === undefined || yes === undefined || no === undefined) return undefined;
    this.of(condition, known);
    const a = this.of(yes, this.after(condition, true, known));
    const b = this.of(no, this.after(condition, false, known));
    return a && b && either(a, b);
  }

  private after(condition: Node, holds: boolean, known: Known): Known {
    const quiet = new Bounds(this.scope);
    return narrowed((node, so) => quiet.of(node, so), condition, { holds, known });
  }

  private joined(node: Node, known: Known): undefined {
    const [left, right] = operands(node);
    if (left === undefined || right === undefined) return;
    this.of(left, known);
    this.of(right, this.after(left, node.op === '&&', known));
  }

  private computed(node: Node, known: Known): Range | undefined {
    const [a, b] = operands(node).map((operand) => this.of(operand, known));
    if (node.op === 'list' || a === undefined || b === undefined) return undefined;
    switch (node.op) {
      case '+':
        return corners(a, b, (x, y) => x + y);
      case '-':
        return corners(a, b, (x, y) => x - y);
      case '*':
        return corners(a, b, (x, y) => x * y);
      case '/':
      case '%':
        return this.divided(node, a, b);
      default:
        return undefined;
    }
  }

  private divided(node: Node, a: Range, b: Range): Range {
    if (b.lo <= 0n && b.hi >= 0n) {
      this.report(node, 'division-by-zero');
      return a;
    }
    if (node.op === '/') return corners(a, b, (x, y) => x / y);
    const most = hull([b.lo < 0n ? -b.lo : b.lo, b.hi < 0n ? -b.hi : b.hi]).hi - 1n;
    return range(a.lo < 0n ? -most : 0n, a.hi > 0n ? most : 0n);
  }

  private report(node: Node, fault: RangeFault): void {
    this.findings.push({ code: FAULTS[fault].code, what: FAULTS[fault].what, start: node.start, end: node.end });
  }
}

const FAULTS: Record<RangeFault, { readonly code: string; readonly what: string }> = {
  'may-be-negative': {
    code: 'may-be-negative',
    what: "l'importo da cui si prende la quota può diventare negativo: scrivilo dentro atLeastZero(…)",
  },
  'division-by-zero': {
    code: 'division-by-zero-possible',
    what: 'il divisore può essere zero: scrivi max(1, …), oppure metti la divisione dopo una condizione come «x > 0 ? … : …»',
  },
  overflow: {
    code: 'overflow-possible',
    what: "il risultato può uscire dai limiti: dai un massimo (max) al fatto o all'input usato, oppure limita il valore con min(…)",
  },
};
