// Checks openapi.json against AgID's rules, which stay outside the repository: `npm --prefix test/contract run check [document]`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const standards = resolve(root, '../shared/standards');
const rulesets = ['agid-spectral-ruleset-modi.yml', 'agid-spectral-ruleset.yml'].map((name) => join(standards, name));
const openApi = resolve(process.argv[2] ?? join(root, 'openapi.json'));

// An absent ruleset must be a choice that somebody made, never a silent pass.
const ABSENCE_ALLOWED = 'CONTRACT_WITHOUT_RULESET';

function check() {
  if (!existsSync(openApi)) return failed(`${relative(root, openApi)} is not there: make it with npm run openapi`);
  const absent = rulesets.filter((ruleset) => !existsSync(ruleset));
  if (absent.length > 0) return withoutRuleset(absent);
  return rulesets.map(lint).every((status) => status === 0) ? 0 : 1;
}

function withoutRuleset(absent) {
  const allowed = process.env[ABSENCE_ALLOWED] === '1';
  const where = absent.map((ruleset) => relative(root, ruleset)).join(', ');
  console.log(`contract: not checked, ${where} is not there${allowed ? '' : `; ${ABSENCE_ALLOWED}=1 lets this pass`}`);
  return allowed ? 0 : 1;
}

function lint(ruleset) {
  const spectral = join(here, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
  console.log(`contract: ${relative(root, openApi)} against ${relative(root, ruleset)}`);
  const options = ['lint', openApi, '--ruleset', ruleset, '--fail-severity', 'error', '--format', 'text'];
  const { status, error } = spawnSync(process.execPath, [spectral, ...options], { stdio: 'inherit', cwd: root });
  return error === undefined ? (status ?? 1) : failed(error.message);
}

function failed(reason) {
  console.error(`contract: ${reason}`);
  return 1;
}

process.exitCode = check();
