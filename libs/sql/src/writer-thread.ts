// The program of the writer's thread, as text. A worker needs a file of plain JavaScript, and a file beside this one
// would be TypeScript under jest, where no loader of ours runs in a worker. A text runs the same from every build.
// It trusts what it gets: every value passed the guard before it was sent.

/**
 * Messages in: `{ texts, batch }` (statements not seen before, then units) or `{ close: true }`. Messages out: `{ ready }`, then per batch `{ results }`, one
 * per unit (`{ rowid }`, `{ found }` or `{ error }`), or `{ error }` when the whole batch was undone.
 */
export const WRITER_THREAD = `'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const Libsql = require(workerData.libsql);
const db = new Libsql(workerData.path);
for (const setting of workerData.settings) db.exec(setting);

const texts = [];
const prepared = [];
const statement = (number) => (prepared[number] ??= db.prepare(texts[number]));

const describe = (error) => ({ message: error.message, code: error.code });
const isBroken = (error) => typeof error.code === 'string' && error.code.startsWith('SQLITE_CONSTRAINT');

const runUnit = ({ check, expected, writes }) => {
  const row = statement(check.statement).raw().get(check.values);
  const found = row === undefined ? null : row[0];
  if (found !== expected) return { found };
  let rowid = 0;
  for (const write of writes) rowid = Number(statement(write.statement).run(write.values).lastInsertRowid);
  return { rowid };
};

// A unit that breaks a constraint is undone by beginning again without it: that is rare, a savepoint each is not free.
const runBatch = (batch, broken) => {
  db.exec('BEGIN IMMEDIATE');
  const results = [];
  for (const [index, unit] of batch.entries()) {
    const known = broken.get(index);
    if (known !== undefined) {
      results.push({ error: known });
      continue;
    }
    try {
      results.push(runUnit(unit));
    } catch (error) {
      if (!isBroken(error)) throw error;
      db.exec('ROLLBACK');
      return runBatch(batch, broken.set(index, describe(error)));
    }
  }
  db.exec('COMMIT');
  return results;
};

const answer = (batch) => {
  try {
    return { results: runBatch(batch, new Map()) };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    return { error: describe(error) };
  }
};

parentPort.on('message', (message) => {
  if (!message.close) {
    texts.push(...message.texts);
    return parentPort.postMessage(answer(message.batch));
  }
  prepared.length = 0;
  db.close();
  parentPort.close();
});
parentPort.postMessage({ ready: true });
`;
