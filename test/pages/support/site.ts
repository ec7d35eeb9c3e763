// The built platform with its small set, and browsers of several sizes on it.
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { Personas, type Client } from '../../e2e/support/client.js';
import { startPlatform, type RunningPlatform } from '../../e2e/support/running-platform.js';
import { clicksWaitForWholePages } from './whole-pages.js';

/** A 360-pixel phone and a desktop. */
export const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

/** How a person looks at the pages. */
export interface Looking {
  readonly size: keyof typeof SIZES;
  /** Whether scripts run; they do unless said. */
  readonly scripts?: boolean;
}

/** The site that tests walk through. */
export interface Site {
  readonly url: string;
  /** A browser of its own for one person, with nobody signed in. */
  visitor(looking: Looking): Promise<Page>;
  /** The same, signed in as a persona. */
  as(persona: string, looking: Looking): Promise<Page>;
  /** The API as a persona, for what happens elsewhere. */
  api(persona: string): Client;
  close(): Promise<void>;
}

// One that runs already, where somebody looks at the tests again and again; else one of its own.
const runningPlatform = (
  at: string,
  environment: Record<string, string>,
): Promise<Pick<RunningPlatform, 'dataDirectory' | 'stop' | 'url'>> => {
  const { BUONO_SITE: url, BUONO_DATA: dataDirectory = './data' } = process.env;
  if (url !== undefined) return Promise.resolve({ url, dataDirectory, stop: () => Promise.resolve(0) });
  const clock = { BUONO_DEMONSTRATION_CLOCK: at };
  const usual = { BUONO_SEED: 'small', LOG_LEVEL: 'warn', ...clock };
  const { BUONO_TOLD: told, BUONO_TOLD_AT: toldAt } = process.env;
  return told === undefined || at !== toldAt || Object.keys(environment).length > 0
    ? startPlatform({ ...usual, ...environment })
    : startOnCopy(told, usual);
};

// The small set of the usual day is told once for all walks (`told-once.mjs`): each begins with a copy of its own.
const startOnCopy = async (told: string, environment: Record<string, string>) => {
  const directory = mkdtempSync(join(tmpdir(), 'buono-pages-'));
  cpSync(told, directory, { recursive: true });
  const platform = await startPlatform({ ...environment, BUONO_DATA: directory });
  return { ...platform, stop: () => platform.stop().finally(() => platform.discard()) };
};

/** The day of the walks, a Monday in the middle of a month: what they meet does not change with the day on which one walks. */
export const TODAY = '2026-11-16';

const USUAL = `${TODAY}T09:00:00.000Z`;

/**
 * Starts the platform and the browser; `at`: what time it is there, unless `TODAY` will do, and what the devices show.
 * `environment`: what else the platform is told, as with `BUONO_SEED: 'none'` that it begins empty.
 */
export const openSite = async (at = USUAL, environment: Record<string, string> = {}): Promise<Site> => {
  const platform = await runningPlatform(at, environment);
  const browser = await chromium.launch({
    executablePath: process.env['BUONO_CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox'],
  });
  const contexts: BrowserContext[] = [];
  const personas = new Personas(platform.dataDirectory);
  const clock = await personas.as('region-officer', platform.url).sees<{ now: string }>('/demonstration/clock');
  const aheadMs = Date.parse(clock.now) - Date.now();
  const visitor = async (looking: Looking): Promise<Page> => {
    const context = await newContext(browser, platform.url, aheadMs, looking);
    contexts.push(context);
    const page = await context.newPage();
    clicksWaitForWholePages(page);
    return page;
  };
  return {
    url: platform.url,
    visitor,
    api: (persona) => personas.as(persona, platform.url),
    as: async (persona, looking) => {
      const page = await visitor(looking);
      await signIn(page, persona);
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await platform.stop();
    },
  };
};

// The clock of a device goes with the platform's, to the second: a code is valid from the moment in which it was made.
const clockAhead = (ms: number): void => {
  globalThis.Date = class extends Date {
    static override now(): number {
      return super.now() + ms;
    }
    constructor(...given: readonly unknown[]) {
      super(...((given.length > 0 ? given : [Date.now()]) as [number]));
    }
  } as DateConstructor;
};

const newContext = async (browser: Browser, url: string, aheadMs: number, { size, scripts = true }: Looking) => {
  const context = await browser.newContext({
    viewport: SIZES[size],
    baseURL: url,
    javaScriptEnabled: scripts,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
  });
  context.setDefaultTimeout(60_000);
  if (scripts) await context.addInitScript(clockAhead, aheadMs);
  return context;
};

/** From any page to one's own first page, through the identity provider of the demonstration. */
export const signIn = async (page: Page, persona: string): Promise<void> => {
  await page.goto('/accesso');
  await page.getByRole('link', { name: /SPID/ }).click();
  await page.locator(`button[value="${persona}"]`).click();
  await page.waitForURL(/\/(pratiche|ente|ufficio(\/persone)?)$/);
};

/** The code of a family's voucher, as it stands on its page. */
export const codeOf = async (site: Site, persona: string): Promise<string> => {
  const page = await site.as(persona, { size: 'phone', scripts: false });
  await page.locator('.files a[href^="/buoni/"]').first().click();
  await page.getByRole('button', { name: 'Crea il codice' }).click();
  return (await page.locator('.qr code').textContent()) ?? '';
};

/** Presses the main button of the form in sight. */
export const send = (page: Page): Promise<void> =>
  page.locator('main form button.btn:not([type=button])').first().click();

/** Takes the picture of a guide, where pictures are asked for: from the top, or from where something stands. */
export const picture = async (page: Page, name: string, from?: string): Promise<void> => {
  const folder = process.env['BUONO_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const y = from === undefined ? undefined : (await page.locator(from).first().boundingBox())?.y;
  const at = page.viewportSize();
  if (y === undefined || at === null) await page.screenshot({ path: join(folder, `${name}.png`) });
  else {
    const clip = { x: 0, y: Math.max(0, y - 16 + (await page.evaluate<number>('scrollY'))), ...at };
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip });
  }
};
