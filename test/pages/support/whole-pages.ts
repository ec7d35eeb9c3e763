// A click returns when the page it leads to has begun to arrive: who counts at once would count the half of it.
import type { Page } from 'playwright-core';

let isPatient = false;

/** From now on every click, on any page, returns only when the page that it led to, if any, has arrived whole. */
export const clicksWaitForWholePages = (page: Page): void => {
  if (isPatient) return;
  isPatient = true;
  const locators = Object.getPrototypeOf(page.locator('html')) as ReturnType<Page['locator']>;
  const click = locators.click;
  locators.click = async function (options) {
    await click.call(this, options);
    await this.page().waitForLoadState('domcontentloaded');
  };
};
