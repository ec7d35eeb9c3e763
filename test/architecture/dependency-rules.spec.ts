// The dependency rules, tested: each must catch the violation planted for it, and let the good neighbours be.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

type Import = readonly [from: string, to: string];

const DOMAIN = 'apps/redemption/src/domain/wallet/decider.ts';
const USE_CASE = 'apps/redemption/src/application/service/redeem-service.handler.ts';
const CONTROLLER = 'apps/redemption/src/adapters/http/service/redemptions.controller.ts';

/** Rule → imports that it must catch. */
const PLANTED: Record<string, readonly Import[]> = {
  'contexts-are-strangers': [
    [CONTROLLER, 'apps/issuance/src/domain/voucher/events.ts'],
    ['apps/issuance/src/issuance.module.ts', 'apps/platform/src/platform.module.ts'],
  ],
  'domain-is-alone': [
    [DOMAIN, 'apps/redemption/src/application/ports.ts'],
    [DOMAIN, '@nestjs/common'],
    [DOMAIN, 'node:crypto'],
    [DOMAIN, 'libs/event-store/src/index.ts'],
    [DOMAIN, 'libs/kernel/src/testing/index.ts'],
  ],
  'no-cycles': [['libs/rules/src/turns.ts', 'libs/rules/src/returns.ts']],
  'libs-never-look-up': [
    ['libs/messaging/src/port.ts', 'apps/issuance/src/domain/voucher/events.ts'],
    ['libs/messaging/src/port.ts', 'test/e2e/walk.ts'],
  ],
  'kernel-is-bottom': [
    ['libs/kernel/src/cents.ts', 'libs/rules/src/index.ts'],
    ['libs/kernel/src/cents.ts', 'node:fs'],
    ['libs/kernel/src/cents.ts', '@nestjs/common'],
  ],
  'application-knows-ports-only': [
    [USE_CASE, 'apps/redemption/src/adapters/projections/balances.ts'],
    [USE_CASE, 'libs/http/src/index.ts'],
    [USE_CASE, 'libs/sql/src/index.ts'],
    [USE_CASE, 'kysely'],
  ],
  'adapters-chosen-once': [
    [CONTROLLER, 'libs/event-store/src/sqlite/index.ts'],
    ['libs/read-model/src/projector.ts', 'libs/messaging/src/kafka/index.ts'],
  ],
  'chosen-engines-at-the-root': [
    [CONTROLLER, 'libs/engines/src/index.ts'],
    ['libs/service/src/context-work.ts', 'libs/engines/src/index.ts'],
  ],
  'postgres-for-its-engines': [
    [CONTROLLER, 'libs/sql/src/postgres/index.ts'],
    ['libs/read-model/src/projector.ts', 'libs/sql/src/postgres/index.ts'],
  ],
  'side-doors-closed': [
    [CONTROLLER, 'libs/http/src/problems.ts'],
    ['libs/rules/src/engine.ts', 'libs/kernel/src/cents.ts'],
  ],
  'client-stands-alone': [
    ['libs/client/src/positions.ts', 'libs/kernel/src/index.ts'],
    ['libs/client/src/positions.ts', 'node:crypto'],
  ],
  'one-door-to-sqlite': [['libs/event-store/src/sqlite/store.ts', 'libsql']],
  'one-door-to-postgres': [['libs/event-store/src/postgres/store.ts', 'pg']],
  'all-is-found': [['libs/rules/src/engine.ts', '@buono/nowhere']],
};

/** Imports that no rule may catch. */
const ALLOWED: readonly Import[] = [
  [DOMAIN, '@buono/kernel'],
  [USE_CASE, DOMAIN],
  [USE_CASE, '@buono/event-store'],
  [USE_CASE, '@nestjs/cqrs'],
  [CONTROLLER, USE_CASE],
  [CONTROLLER, '@buono/http'],
  ['apps/issuance/src/domain/voucher/decider.spec.ts', 'libs/kernel/src/testing/index.ts'],
  ['apps/redemption/src/redemption.module.ts', '@buono/event-store/sqlite'],
  ['apps/redemption/src/main.ts', '@buono/engines'],
  ['libs/engines/src/log-engine.ts', '@buono/event-store/sqlite'],
  ['apps/platform/src/platform.module.ts', 'apps/redemption/src/redemption.module.ts'],
  ['libs/event-store/src/sqlite/index.ts', 'libs/event-store/src/port.ts'],
  ['libs/kernel/src/rome.ts', 'temporal-polyfill'],
  ['libs/sql/src/guard.ts', 'libsql'],
  ['libs/event-store/src/postgres/store.ts', 'libs/sql/src/postgres/index.ts'],
  ['apps/redemption/src/redemption.module.ts', 'libs/sql/src/postgres/index.ts'],
  ['libs/sql/src/postgres/index.ts', 'pg'],
];

const root = realpathSync(mkdtempSync(join(tmpdir(), 'buono-rules-')));
let rules: IConfiguration;
let result: ICruiseResult;

beforeAll(async () => {
  for (const name of ['@nestjs/common', '@nestjs/cqrs', 'kysely', 'libsql', 'pg', 'temporal-polyfill'])
    plantPackage(name);
  plantDoors();
  rules = await extractDepcruiseConfig('./.dependency-cruiser.mjs');
  plantImports([
    ...Object.values(PLANTED).flat(),
    ...ALLOWED,
    ['libs/rules/src/returns.ts', 'libs/rules/src/turns.ts'],
  ]);
  result = await cruiseIn(root);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the dependency rules', () => {
  const planted = Object.entries(PLANTED).flatMap(([rule, imports]) =>
    imports.map(([from, to]) => [rule, from, to] as const),
  );

  it.each(planted)('%s catches %s → %s', (rule, from, to) => {
    expect(rulesBroken(from, to)).toContain(rule);
  });

  it.each(ALLOWED)('let %s import %s', (from, to) => {
    expect(rulesBroken(from, to)).toEqual([]);
  });

  it('all have a violation planted', () => {
    expect((rules.forbidden ?? []).map(({ name }) => name)).toEqual(Object.keys(PLANTED));
  });
});

/** Names of the rules that the import breaks; the import must have been seen. */
function rulesBroken(from: string, to: string): readonly (string | undefined)[] {
  const dependency = result.modules
    .find(({ source }) => source === from)
    ?.dependencies.find(({ module, resolved }) => module === to || `node:${module}` === to || resolved === to);
  if (dependency === undefined) throw new Error(`the cruiser has not seen ${from} → ${to}`);
  return (dependency.rules ?? []).map(({ name }) => name);
}

async function cruiseIn(baseDir: string): Promise<ICruiseResult> {
  const tsConfig = { fileName: join(baseDir, 'tsconfig.json') };
  const { output } = await cruise(
    ['apps', 'libs'],
    { ...rules.options, tsConfig, baseDir, validate: true, ruleSet: { forbidden: rules.forbidden ?? [] } },
    {},
    { tsConfig: extractTSConfig(tsConfig.fileName) },
  );
  if (typeof output === 'string') throw new Error('the cruiser was not asked for a report');
  return output;
}

function plantPackage(name: string): void {
  plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  plant(`node_modules/${name}/index.js`, 'module.exports = {};');
}

function plantDoors(): void {
  const paths: Record<string, string[]> = { '@buono/event-store/*': [join(root, 'libs/event-store/src/*/index.ts')] };
  for (const lib of ['kernel', 'event-store', 'engines', 'http', 'rules', 'sql']) {
    plant(`libs/${lib}/src/index.ts`, 'export {};');
    paths[`@buono/${lib}`] = [join(root, `libs/${lib}/src/index.ts`)];
  }
  plant('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', paths }, include: ['apps', 'libs'] }));
}

function plantImports(imports: readonly Import[]): void {
  const sources = new Map<string, string>();
  for (const [from, to] of imports) {
    const path = /^(apps|libs|test)\//.test(to) ? relativeImport(from, to) : to;
    sources.set(from, `${sources.get(from) ?? ''}import '${path}';\n`);
    if (path !== to && !sources.has(to)) sources.set(to, '');
  }
  for (const [path, text] of sources) plant(path, `${text}export {};\n`);
}

function relativeImport(from: string, to: string): string {
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
