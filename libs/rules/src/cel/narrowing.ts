// What a condition that holds (or does not) says of the ranges of the names in it: after 'x > 0', x is at least 1.
import { callOf, operands, pathOf, type Node } from './node.js';
import type { Known, Range } from './range.js';

type RangeOf = (node: Node, known: Known) => Range | undefined;

interface Situation {
  readonly holds: boolean;
  readonly known: Known;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};
const MIRROR: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' };

/** The ranges that are known once the condition holds, or once it does not. */
export const narrowed = (rangeOf: RangeOf, condition: Node, { holds, known }: Situation): Known => {
  const parts = operands(condition);
  if (condition.op === '!_' && parts[0] !== undefined) return narrowed(rangeOf, parts[0], { holds: !holds, known });
  if (condition.op === (holds ? '&&' : '||')) {
    return parts.reduce((so, part) => narrowed(rangeOf, part, { holds, known: so }), known);
  }
  const [left, right] = parts;
  const op = holds ? condition.op : OPPOSITE[condition.op];
  const mirrored = op === undefined ? undefined : MIRROR[op];
  if (left === undefined || right === undefined || op === undefined || mirrored === undefined) return known;
  const one = bound(rangeOf, { name: left, op, other: right }, known);
  return bound(rangeOf, { name: right, op: mirrored, other: left }, one);
};

const bound = (rangeOf: RangeOf, fact: { name: Node; op: string; other: Node }, known: Known): Known => {
  const key = keyOf(fact.name);
  const current = key === undefined ? undefined : rangeOf(fact.name, known);
  const other = rangeOf(fact.other, known);
  if (key === undefined || current === undefined || other === undefined) return known;
  const next = cut(current, fact.op, other);
  return next.lo <= next.hi ? new Map([...known, [key, next]]) : known;
};

const keyOf = (node: Node): string | undefined => {
  if (node.op !== 'call') return pathOf(node);
  const { name, args } = callOf(node);
  const path = args[0] === undefined ? undefined : pathOf(args[0]);
  return name === 'size' && path !== undefined ? `size(${path})` : undefined;
};

const cut = (a: Range, op: string, b: Range): Range => {
  const most = (limit: bigint): Range => ({ lo: a.lo, hi: limit < a.hi ? limit : a.hi });
  const least = (limit: bigint): Range => ({ lo: limit > a.lo ? limit : a.lo, hi: a.hi });
  if (op === '<') return most(b.hi - 1n);
  if (op === '<=') return most(b.hi);
  if (op === '>') return least(b.lo + 1n);
  if (op === '>=') return least(b.lo);
  if (op === '==') return { lo: least(b.lo).lo, hi: most(b.hi).hi };
  if (b.lo !== b.hi) return a;
  return { lo: a.lo === b.lo ? a.lo + 1n : a.lo, hi: a.hi === b.lo ? a.hi - 1n : a.hi };
};
