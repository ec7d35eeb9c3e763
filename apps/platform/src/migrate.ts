// Makes or brings forward the schemas of every context on the configured servers, then ends: for a job before services start.
import 'reflect-metadata';
import { MENDABLE, openEngines } from '@buono/engines';
import { BadConfiguration, faultFacts, MachineClock } from '@buono/process';
import { CONTEXTS } from './composition/contexts.js';
import { readMigrateConfig } from './migrate.config.js';

const isMendable = (error: unknown): error is Error =>
  [BadConfiguration, ...MENDABLE].some((kind) => error instanceof kind);

try {
  const contexts = Object.keys(CONTEXTS);
  const onFault = (error: unknown, where: string): void => console.error({ where, ...faultFacts(error) });
  const engines = await openEngines({ ...readMigrateConfig(), clock: new MachineClock(), contexts, onFault });
  await engines.close();
  console.log(`${contexts.join(', ')}: the schemas are up to date`);
} catch (error) {
  console.error(isMendable(error) ? error.message : JSON.stringify(faultFacts(error)));
  process.exitCode = 1;
}
