// `npm test`: every part runs, also after one has failed, so that one run tells all that is wrong; fails when any did.
import { spawnSync } from 'node:child_process';

const npm = (script) => ['npm', ['run', '--silent', script]];
// The journeys build; the pages are walked through on what they built.
const PARTS = [npm('check'), npm('int'), npm('e2e'), [process.execPath, ['test/pages/run.mjs']]];

const failed = PARTS.filter(([command, args]) => spawnSync(command, args, { stdio: 'inherit' }).status !== 0);
spawnSync(process.execPath, ['.ci/left-out.mjs'], { stdio: 'inherit' });
process.exitCode = failed.length === 0 ? 0 : 1;
