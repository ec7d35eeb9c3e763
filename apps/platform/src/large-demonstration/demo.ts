// `npm run demo`: the large set on the platform that runs, or on one started for it. DATI DI PROVA.
import { agrees, type Audited } from '../../../portal/src/demonstration/seed/audit-set.js';
import { readDemoConfig, type DemoConfig } from './demo.config.js';
import { HELP, readDemoOptions, type DemoOptions } from '../../../portal/src/demonstration/seed/demo-options.js';
import { beginLargeSetToday, seedLargeSet } from '../../../portal/src/demonstration/seed/large-set.js';
import { isListening, runningPlatform, startedPlatform, type ReadyPlatform } from './platform-process.js';
import { StoryCalendar } from '../../../portal/src/demonstration/seed/plan/calendar.js';
import { prepareDirectory } from './prepare-directory.js';
import { count } from '../../../portal/src/demonstration/seed/story/progress.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const nowMillis = (): number => Date.now();

const run = async (): Promise<void> => {
  const options = readDemoOptions(process.argv.slice(2));
  if (options === 'help') return say(HELP);
  const config = readDemoConfig();
  const begun = nowMillis();
  const platform = await platformFor(config, options);
  try {
    const place = { directory: config.dataDirectory, url: platform.url, say, nowMillis };
    const audited = await seedLargeSet(place, options);
    for (const each of audited) tell(each);
    say(`In ${count(Math.round((nowMillis() - begun) / 1_000))} s`);
    if (!audited.every(agrees)) throw new Error('la riconciliazione trova differenze non previste');
  } finally {
    await platform.stop();
  }
};

const platformFor = async (config: DemoConfig, options: DemoOptions): Promise<ReadyPlatform> => {
  if (await isListening(config.publicUrl)) {
    say(`Uso la piattaforma su ${config.publicUrl}`);
    return runningPlatform(config.publicUrl);
  }
  say(`Avvio una piattaforma su ${config.dataDirectory}`);
  await prepareDirectory(
    config,
    (end) => StoryCalendar.endingAt(end, options.months).begin,
    (end) => beginLargeSetToday(config.dataDirectory, options, end),
  );
  return startedPlatform(config);
};

const tell = (audited: Audited): void => {
  const { call, planned, found, totals } = audited;
  const euro = (step: string): string => count(Math.round((totals[`${step}Cents`] ?? 0) / 100));
  const steps = `assegnati ${euro('assigned')} €, maturati ${euro('accrued')} €, pagati ${euro('paid')} €`;
  say(`${call}: ${steps}`);
  if (agrees(audited)) return say(`  differenze, tutte previste: ${JSON.stringify(planned)}`);
  say(`  DIFFERENZE NON PREVISTE: previste ${JSON.stringify(planned)}, trovate ${JSON.stringify(found)}`);
};

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
