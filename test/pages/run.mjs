// Runs the tests of the pages in a real browser; without one it says so in a line, or fails where they were required.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// The browser without its own windows first: it draws the same pages in two thirds of the time.
const PLACES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);
const browser = process.env.BUONO_CHROMIUM ?? PLACES.find((place) => existsSync(place));

if (browser === undefined) {
  console.log(
    'Left out: the pages in a browser. Include them: apt-get install chromium-headless-shell && npm run pages',
  );
  process.exitCode = process.env.BUONO_PAGES === 'required' ? 1 : 0;
} else {
  const jest = ['jest', '--selectProjects', 'pages', '--json', '--outputFile=test/results/pages.json'];
  const env = { ...process.env, BUONO_CHROMIUM: browser };
  process.exitCode = spawnSync('npx', jest, { stdio: 'inherit', env }).status ?? 1;
}
