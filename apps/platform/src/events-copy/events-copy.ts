// `npm run events:copy -- --from <url> --to <url>`: moves the logs of all contexts, and what stands beside them, between engines.
import 'reflect-metadata';
import { openMovable, type MovableEngines } from '@buono/engines';
import { faultFacts, MachineClock } from '@buono/process';
import { CONTEXTS } from '../composition/contexts.js';
import { copyEngines, type ContextProgress, type CopiedEngines } from './copy-events.js';
import { BadCopyOrder, readCopyOrder, type Place } from './events-copy.config.js';

const SHOWN_EVERY_MS = 1_000;

const opened = (urls: Place, mustExist: boolean): Promise<MovableEngines> => {
  const onFault = (error: unknown): void => console.error(faultFacts(error));
  return openMovable({ urls, contexts: Object.keys(CONTEXTS), clock: new MachineClock(), mustExist, onFault });
};

const shown = (count: number): string => Math.round(count).toLocaleString('en');

/** Tells once a second how far each log is. */
const progressTeller = (): ((progress: ContextProgress) => void) => {
  let [context, begun, last] = ['', 0, 0];
  return (progress) => {
    const now = performance.now();
    if (progress.context !== context) [context, begun, last] = [progress.context, now, now];
    if (now - last < SHOWN_EVERY_MS) return;
    last = now;
    const rate = progress.events / ((now - begun) / 1_000);
    const share = Math.floor((100 * progress.position) / progress.head);
    console.log(`${context}: ${share}%, ${shown(progress.events)} events copied, ${shown(rate)} events/s`);
  };
};

const tell = ({ logs, keys, grants, documents, followers }: CopiedEngines, seconds: number): void => {
  let written = keys.written;
  for (const [context, log] of logs) {
    written += log.written;
    const there = log.written === log.events ? '' : ` (${shown(log.events - log.written)} were there)`;
    console.log(`${context}: ${shown(log.events)} events${there}, the same and sound, SHA-256 ${log.digest}`);
  }
  const beside = [`${shown(keys.persons)} persons’ keys`, `${shown(grants)} grants`, `${shown(documents)} documents`];
  console.log(`${beside.join(', ')}, ${shown(followers)} followers`);
  console.log(written === 0 ? 'The copy was complete already.' : `Copied and verified in ${seconds.toFixed(1)} s.`);
};

const run = async (): Promise<void> => {
  const { from, to, publishAgain } = readCopyOrder();
  const begun = performance.now();
  const source = await opened(from, true);
  try {
    const target = await opened(to, false);
    try {
      const copied = await copyEngines(source, target, { publishAgain, onProgress: progressTeller() });
      tell(copied, (performance.now() - begun) / 1_000);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof BadCopyOrder ? 2 : 1;
}
