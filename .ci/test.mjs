// `npm test`: every part runs, also after one has failed, so that one run tells all that is wrong; fails when any did.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const npm = (script) => ['npm', ['run', '--silent', script]];
const node = (file) => [process.execPath, [file]];

// What reads the code keeps one core busy each: side by side. What runs it keeps all of them: in turn.
const READ = [[npm('lint')], [npm('types'), npm('format:check'), npm('arch')]];
// The journeys build; the pages are walked through on what they built.
const RUN = [npm('unit'), npm('int'), npm('e2e'), node('test/pages/run.mjs')];

const inTurn = async (parts) => {
  const codes = [];
  for (const [command, args] of parts) {
    const [code] = await once(spawn(command, args, { stdio: 'inherit' }), 'exit');
    codes.push(code);
  }
  return codes;
};

const codes = [...(await Promise.all(READ.map(inTurn))).flat(), ...(await inTurn(RUN))];
await inTurn([node('.ci/left-out.mjs')]);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
