// The page that records without a network, as tests use it.
import type { Locator, Page } from 'playwright-core';
import type { Looking, Site } from './site.js';

/** The page on a device that may be used without a network. */
export const prepared = async (site: Site, persona: string, looking: Looking): Promise<Page> => {
  const page = await site.as(persona, looking);
  await page.goto('/ente/senza-rete');
  await page.locator('[data-network]:has-text("Sei in rete")').waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
  return page;
};

/** The services of the list that stand so. */
export const cards = (page: Page, standing: string): Locator =>
  page.locator(`[data-list] li[data-standing="${standing}"]`);

/** Waits until so many stand so. */
export const count = (page: Page, standing: string, n: number): Promise<void> =>
  cards(page, standing)
    .nth(n - 1)
    .waitFor();

export const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Salva sul dispositivo' }).click();

/** A ride by a code. */
export const ride = async (page: Page, code: string, fare: string): Promise<void> => {
  await page.selectOption('[name=servizio]', { index: 1 });
  await page.fill('[name=codice]', code);
  await page.fill('[name=importo]', fare);
  await save(page);
};

/** Some of an hour on a voucher in care, by the first signs of its number. */
export const hour = async (page: Page, minutes: string, place = 0): Promise<void> => {
  const marks = await marksOf(page);
  await page.locator('[name=servizio]').selectOption({ label: 'Ora di operatore socio-sanitario' });
  await page.fill('[name=codice]', marks[place] ?? '');
  await page.fill('[name=quantita]', minutes);
  await save(page);
};

const marksOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `new Promise((resolve) => {
      indexedDB.open('buono-senza-rete').onsuccess = ({ target }) => {
        const kept = target.result.transaction('kept').objectStore('kept').get('kept');
        kept.onsuccess = () => resolve(kept.result.vouchers.map((id) => id.slice(0, 8)));
      };
    })`,
  );
