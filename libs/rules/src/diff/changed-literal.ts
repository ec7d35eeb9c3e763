// A formula where one figure alone has changed: which, and what it is compared with.
import { callOf, type Node } from '../cel/node.js';
import { expressionWords, parsed, type Naming } from '../text/expression-words.js';

/** The one figure that differs, in words, and what it bounds where it stands in a comparison. */
export interface ChangedLiteral {
  readonly subject?: string;
  readonly before: string;
  readonly after: string;
}

/** The figure that two formulas differ by; undefined when they differ by more, or otherwise. */
export const changedLiteral = (before: string, after: string, naming: Naming): ChangedLiteral | undefined => {
  const [was, is] = [parsed(before), parsed(after)];
  if (was === undefined || is === undefined) return undefined;
  const found = differing(was, is);
  if (found.length !== 1) return undefined;
  const [one] = found;
  if (one === undefined || !isFigure(one.was) || !isFigure(one.is)) return undefined;
  const words = (text: string, node: Node): string => expressionWords(text.slice(node.start, node.end), naming);
  return {
    ...(one.against !== undefined && { subject: words(before, one.against) }),
    before: words(before, one.was),
    after: words(after, one.is),
  };
};

interface Pair {
  readonly was: Node;
  readonly is: Node;
  readonly against?: Node;
}

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);
const LITERALS = new Set(['euro', 'percent', 'decimal', 'date']);

const isFigure = (node: Node): boolean =>
  node.op === 'value' || (node.op === 'call' && LITERALS.has(callOf(node).name));

const differing = (was: Node, is: Node, against?: Node): readonly Pair[] => {
  const pair: Pair = { was, is, ...(against !== undefined && { against }) };
  if (isFigure(was) || isFigure(is)) return same(was, is) ? [] : [pair];
  if (was.op !== is.op) return [pair];
  const [olds, news] = [partsOf(was), partsOf(is)];
  if (olds.names !== news.names || olds.nodes.length !== news.nodes.length) return [pair];
  return olds.nodes.flatMap((child, index) => {
    const other = COMPARISONS.has(was.op) ? olds.nodes[1 - index] : against;
    const now = news.nodes[index];
    return now === undefined ? [pair] : differing(child, now, other);
  });
};

const same = (a: Node, b: Node): boolean => shape(a) === shape(b);

const shape = (node: Node): string => {
  const { names, nodes } = partsOf(node);
  return `${node.op}(${names};${nodes.map(shape).join(',')})`;
};

/** The child nodes of a node, and everything else that it says. */
const partsOf = (node: Node): { readonly names: string; readonly nodes: readonly Node[] } => {
  const nodes: Node[] = [];
  const names: string[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part === 'object' && part !== null && 'op' in part) nodes.push(part as Node);
    else names.push(`${typeof part} ${String(part)}`);
  };
  visit(node.args);
  return { names: names.join('|'), nodes };
};
