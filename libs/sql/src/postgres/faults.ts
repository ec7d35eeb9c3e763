// What PostgreSQL's errors mean to whoever must decide what to do next.

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether an error is the server's report of a broken UNIQUE or PRIMARY KEY. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === '23505';

const NOT_SERVED = /^(08...|57P0[123]|53300)$/;
const SOCKET_FAULTS = /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)$/;
const DRIVER_WORDS = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;

/**
 * Whether an error says that there is no connection, or none any more: what was under way may have happened or not,
 * and asking again later may succeed.
 */
export const isConnectionLost = (error: unknown): boolean => {
  const code = codeOf(error);
  if (NOT_SERVED.test(code) || SOCKET_FAULTS.test(code)) return true;
  return error instanceof Error && DRIVER_WORDS.test(error.message);
};
