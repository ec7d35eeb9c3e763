// The names that an expression needs whatever their values are: not those behind `||`, `&&`, or a branch of `? :`.
import { callOf, operands, pathOf, type Node } from './node.js';
import { LIST_MACROS } from './functions.js';

/** The names on every path through an expression, in alphabetical order; isNone(x) needs x too. */
export const alwaysNeeded = (root: Node): readonly string[] => [...new Set(needed(root))].sort();

const needed = (node: Node): readonly string[] => {
  switch (node.op) {
    case 'value':
      return [];
    case 'id':
      return [node.args as string];
    case '.':
      return [pathOf(node) ?? ''];
    case 'call':
      return callOf(node).args.flatMap(needed);
    case 'rcall':
      return ofMethod(node);
    // One side may settle the answer alone.
    case '||':
    case '&&':
      return [];
    case '?:':
      return operands(node).slice(0, 1).flatMap(needed);
    default:
      return operands(node).flatMap(needed);
  }
};

/** What a list is asked about names its items by a letter of its own: only the list itself is needed. */
const ofMethod = (node: Node): readonly string[] => {
  const { name, receiver, args } = callOf(node);
  const list = receiver === undefined ? [] : needed(receiver);
  return LIST_MACROS.includes(name) ? list : [...list, ...args.flatMap(needed)];
};
