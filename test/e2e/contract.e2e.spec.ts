// The contract: the committed document is the program's, is what the platform serves, and follows the guidelines.
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

describe('the API document', () => {
  it('is what the program says of itself', () => {
    const { status, output } = npm('run', '--silent', 'openapi:check');
    expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
  });

  it('is served as it is committed', async () => {
    const platform = await startPlatform({ BUONO_SEED: 'none' });
    const served: unknown = await (await fetch(`${platform.url}/api/openapi.json`)).json();
    await platform.stop();
    expect(served).toEqual(JSON.parse(readFileSync('openapi.json', 'utf8')));
  });

  whereTheRulesAre('follows the guidelines of the public administration', () => {
    if (!existsSync('test/contract/node_modules')) expect(npm('--prefix', 'test/contract', 'ci').status).toBe(0);
    const { status, output } = npm('--prefix', 'test/contract', 'run', '--silent', 'check');
    expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
  });
});
