// The parsed form of an expression as the checks walk it.

/** A node of the syntax tree of cel-js; checkedType is there once types were checked. */
export interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
  readonly checkedType?: { readonly name: string };
}

/** What a check finds, and where in the text. */
export interface Finding {
  readonly code: string;
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** The children of an operator whose arguments are nodes. */
export const operands = (node: Node): readonly Node[] =>
  (Array.isArray(node.args) ? node.args : [node.args]).filter(isNode);

/** The parts of a function call f(a, b) or of a method call x.f(a, b). */
export const callOf = (
  node: Node,
): { readonly name: string; readonly receiver?: Node; readonly args: readonly Node[] } => {
  const parts = node.args as readonly unknown[];
  if (node.op === 'call') return { name: parts[0] as string, args: parts[1] as readonly Node[] };
  return { name: parts[0] as string, receiver: parts[1] as Node, args: parts[2] as readonly Node[] };
};

/** The name or dotted name that a node stands for: 'isee', 'service.cost'. */
export const pathOf = (node: Node): string | undefined => {
  if (node.op === 'id') return node.args as string;
  if (node.op !== '.') return undefined;
  const [left, field] = node.args as readonly [Node, string];
  return left.op === 'id' ? `${left.args as string}.${field}` : undefined;
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'op' in value;
