// What every page keeps to, whoever looks at it: WCAG 2.1 A and AA, one heading, nothing from elsewhere, nothing wider than a phone.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

interface Found {
  readonly rule: string;
  readonly at: readonly string[];
}

/** The violations of a page as it stands. */
const violationsOf = async (page: Page): Promise<readonly Found[]> => {
  await page.evaluate(`${axe.source};0`);
  return page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
       violations.map(({ id, nodes }) => ({ rule: id, at: nodes.map(({ html }) => html) })))`,
  );
};

interface Seen {
  readonly lang: string;
  readonly title: string;
  readonly headings: number;
  readonly tooWide: boolean;
  readonly unlabelled: number;
}

// Said to the browser, which is another program than this one.
const LOOK = `({
  lang: document.documentElement.lang,
  title: document.title,
  headings: document.querySelectorAll('h1').length,
  tooWide: document.documentElement.scrollWidth > window.innerWidth,
  unlabelled: [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
    .filter((field) => field.labels.length === 0).length,
})`;

/** What a page breaks: a rule of WCAG by its name in axe, or one of the house. */
export interface Broken extends Found {
  readonly page: string;
}

/** The rules that the page in sight breaks. */
export const brokenRules = async (page: Page, lang: string): Promise<readonly Broken[]> => {
  const seen = await page.evaluate<Seen>(LOOK);
  const own: readonly (readonly [string, boolean])[] = [
    [`lang is ${lang}`, seen.lang === lang],
    ['has a title', /.{3,} – .+/.test(seen.title)],
    ['has one h1', seen.headings === 1],
    ['is no wider than the phone', !seen.tooWide],
    ['labels every field', seen.unlabelled === 0],
  ];
  const broken = own.filter(([, holds]) => !holds).map(([rule]) => ({ rule, at: [] }));
  const where = new URL(page.url()).pathname;
  return [...broken, ...(await violationsOf(page))].map((found) => ({ page: where, ...found }));
};

/** Notes what a browser complained of, and what it asked of anybody else. */
export const watched = (page: Page, url: string): { readonly complaints: string[] } => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(`asked ${request.url()}`);
  });
  return { complaints };
};
