// Runs the tests of the pages in a real browser; without one it says so in a line, or fails where they were required.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const placeOf = (...names) => names.map((name) => `/usr/bin/${name}`).find((place) => existsSync(place));

const withWindows = process.env.BUONO_CHROMIUM ?? placeOf('chromium', 'chromium-browser', 'google-chrome');
// The browser without windows of its own draws the same pages in two thirds of the time.
const browser = process.env.BUONO_CHROMIUM ?? placeOf('chromium-headless-shell') ?? withWindows;

if (withWindows === undefined) {
  console.log('Left out: the pages in a browser. Include them: apt-get install chromium && npm run pages');
  process.exitCode = process.env.BUONO_PAGES === 'required' ? 1 : 0;
} else {
  const jest = ['jest', '--selectProjects', 'pages', '--json', '--outputFile=test/results/pages.json'];
  const env = { ...process.env, BUONO_CHROMIUM: browser, BUONO_CHROMIUM_WITH_WINDOWS: withWindows };
  process.exitCode = spawnSync('npx', jest, { stdio: 'inherit', env }).status ?? 1;
}
