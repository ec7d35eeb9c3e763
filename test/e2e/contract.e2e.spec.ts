// The contracts: the committed documents are the program's, the API's is what the platform serves, and both follow their rules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { startPlatform } from './support/running-platform.js';

// AgID's rules are data of theirs, kept beside the repository and not in it.
const RULESETS = ['agid-spectral-ruleset-modi.yml', 'agid-spectral-ruleset.yml'];
const whereTheRulesAre = RULESETS.every((name) => existsSync(`../shared/standards/${name}`)) ? it : it.skip;

const npm = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

const succeeds = (...args: string[]): void => {
  const { status, output } = npm(...args);
  expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
};

// The tools that check are installed when they are first asked for.
const checked = (script: string): void => {
  if (!existsSync('test/contract/node_modules/@asyncapi/parser'))
    expect(npm('--prefix', 'test/contract', 'ci').status).toBe(0);
  succeeds('--prefix', 'test/contract', 'run', '--silent', script);
};

describe('the API document', () => {
  it('is what the program says of itself', () => {
    succeeds('run', '--silent', 'openapi:check');
  });

  it('is served as it is committed', async () => {
    const platform = await startPlatform({ BUONO_SEED: 'none' });
    const served: unknown = await (await fetch(`${platform.url}/api/openapi.json`)).json();
    await platform.stop();
    expect(served).toEqual(JSON.parse(readFileSync('openapi.json', 'utf8')));
  });

  whereTheRulesAre('follows the guidelines of the public administration', () => {
    checked('check');
  });
});

describe('the document of the messages', () => {
  it('is what the contracts say, with examples that are really told', () => {
    succeeds('run', '--silent', 'asyncapi:check');
  });

  it('is valid for the parser of its standard', () => {
    checked('check:asyncapi');
  });
});
