// Counts the parameters of a statement, because the engine turns a missing one into NULL without a word.

const BETWEEN_QUOTES = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/**
 * How many values a statement takes: the anonymous `?` outside quotes and comments.
 * @throws RangeError for numbered or named parameters: the house uses `?` alone, so that a count is enough to be right.
 */
export const countParameters = (sql: string): number => {
  const bare = sql.replace(BETWEEN_QUOTES, ' ');
  const other = /\?\d+|[:@$][A-Za-z_]\w*/.exec(bare);
  if (other) throw new RangeError(`only ? may stand for a parameter, not ${other[0]}: ${sql}`);
  return bare.split('?').length - 1;
};
