// Whole numbers of PostgreSQL as numbers: `count` and `sum` are wider there, and would come as text.
import pg from 'pg';

/** An integer that a number cannot hold exactly, or one with a fraction: select it as text. */
export class PostgresInteger extends Error {
  override readonly name = 'PostgresInteger';
  constructor(readonly text: string) {
    super(`not a safe integer: ${text}`);
  }
}

const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new PostgresInteger(text);
  return value;
};

const { INT8, NUMERIC } = pg.types.builtins;

/** How the house reads columns: int8 and numeric (the type of a sum of int8) as safe integers, the rest as usual. */
export const houseTypes = (): pg.TypeOverrides => {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, safeInteger);
  types.setTypeParser(NUMERIC, safeInteger);
  return types;
};
