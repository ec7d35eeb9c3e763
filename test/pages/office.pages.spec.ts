// The offices' pages in a real browser: what waits, an application's file and its steps, a claim line by line, an order signed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAYS: readonly (readonly [string, Looking, number])[] = [
  ['a phone without scripts', { size: 'phone', scripts: false }, 0],
  ['a desktop with scripts', { size: 'desktop' }, 1],
];

/** Opens one of the applications that wait, another for each way. */
const openFile = async (page: Page, which: number): Promise<void> => {
  await page.goto('/ufficio/domande');
  await page.locator('main tbody a').nth(which).click();
};

describe.each(WAYS)('on %s', (_, looking, which) => {
  it('an officer begins at a desk with terms and lateness', async () => {
    const page = await site.as('zone-officer', looking);
    expect(new URL(page.url()).pathname).toBe('/ufficio');
    expect(await page.locator('h2').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Domande da decidere'),
        expect.stringContaining('Rendiconti da lavorare'),
      ]),
    );
    expect(await page.locator('main tbody tr').first().textContent()).toMatch(/\d+ giorni/);
    await picture(page, `desk-${looking.size}`, 'h1');
  });

  it('examines an application requirement by requirement, and asks for what is missing', async () => {
    const page = await site.as('zone-officer', looking);
    await openFile(page, which);
    expect(await page.locator('.timeline').textContent()).toContain('Ricevuta');
    await picture(page, `office-file-${looking.size}`, 'h1');
    await page.getByRole('link', { name: 'Avvia il procedimento' }).click();
    await page.getByRole('button', { name: 'Avvia e comunica' }).click();
    expect(await page.locator('.summary a').first().getAttribute('href')).toBe('#f-office');
    await page.fill('[name=office]', 'Ufficio buoni, zona Firenze');
    await page.getByRole('button', { name: 'Avvia e comunica' }).click();
    await page.waitForURL(/fatto=started/);
    await page.getByRole('button', { name: 'Esamina i requisiti' }).click();
    expect(await page.locator('h1').textContent()).toBe('Esame dei requisiti');
    expect(await page.locator('.criteria').first().textContent()).toMatch(/art\. \d/);
    expect(await page.locator('.criteria .cite').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('dichiarato')]),
    );
    await picture(page, `exam-${looking.size}`, 'h1');
    await page.getByRole('button', { name: 'Chiedi un’integrazione' }).click();
    await page.getByRole('button', { name: 'Invia la richiesta' }).click();
    expect(await page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
      expect.arrayContaining(['#f-items', '#f-text']),
    );
    await page.locator('#f-items input').first().check();
    await page.fill('[name=text]', 'Mandaci i documenti che mancano. <b>Grazie</b>');
    await page.getByRole('button', { name: 'Invia la richiesta' }).click();
    await page.waitForURL(/fatto=asked/);
    expect(await page.locator('main').textContent()).toContain('La famiglia ha tempo fino al');
  });

  it('sees a decision with its requirements, and takes it again on its evidence', async () => {
    const page = await site.as('zone-officer', looking);
    await page.goto('/ufficio/domande?stato=refused');
    await page.locator('main tbody a').first().click();
    expect(await page.locator('.criteria .state').first().textContent()).toBe('No');
    await page.getByRole('button', { name: 'Ripeti la decisione' }).click();
    expect(await page.locator('.notice.good').textContent()).toContain('la decisione è la stessa');
  });
});

describe('an application that meets its requirements', () => {
  it('is admitted, and its file says on what', async () => {
    const page = await site.as('zone-officer', { size: 'desktop' });
    await page.goto('/ufficio/domande');
    await page.locator('tr:has-text("assistente familiare") a').first().click();
    await page.getByRole('button', { name: 'Esamina i requisiti' }).click();
    expect(await page.locator('.notice').textContent()).toContain('I requisiti ci sono');
    await page.getByRole('button', { name: 'Decidi' }).click();
    expect(await page.isChecked('[name=outcome][value=admit]')).toBe(true);
    await page.fill('[name=actNumber]', 'PROVA-1/2026');
    await page.getByRole('button', { name: 'Prendi la decisione' }).click();
    await page.waitForURL(/fatto=decided/);
    expect(await page.locator('main').textContent()).toMatch(/Accolta[\s\S]*PROVA-1\/2026[\s\S]*art\. /);
  });
});

describe('a claim', () => {
  it('is checked line by line: no cut without its reason, and none above what was asked', async () => {
    const page = await site.as('zone-officer', { size: 'desktop' });
    await page.goto('/ufficio');
    await page.locator('tr:has-text("Alla zona") a').first().click();
    const claim = new URL(page.url()).pathname;
    const amount = page.locator('[name^="a."]').first();
    const asked = await amount.inputValue();
    await amount.fill('1,00');
    await page.getByRole('button', { name: 'Liquida le righe' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Scegli il motivo della riduzione');
    await amount.fill('99999');
    await page.getByRole('button', { name: 'Liquida le righe' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Al massimo quanto chiesto');
    await picture(page, 'settle-desktop', 'main section');
    await amount.fill(asked);
    await page.getByRole('button', { name: 'Liquida le righe' }).click();
    await page.waitForURL(/fatto=settled/);
    // Who checked the lines may not order that they be paid.
    await page.getByRole('button', { name: 'Prepara il mandato' }).click();
    expect(await page.locator('.summary').textContent()).toContain('Chi ha liquidato il rendiconto non può ordinarne');
    const region = await site.as('region-officer', { size: 'desktop' });
    await region.goto(claim);
    await region.getByRole('button', { name: 'Prepara il mandato' }).click();
    await region.waitForURL(/fatto=ordered/);
  });

  it('is paid after a second person has signed', async () => {
    const page = await site.as('second-approver', { size: 'phone', scripts: false });
    await page.locator('section:has(h2:has-text("Mandati da firmare")) a').first().click();
    await page.getByRole('button', { name: 'Firma il mandato' }).click();
    await page.waitForURL(/fatto=signed/);
    expect(await page.locator('.state').first().textContent()).toBe('Firmato');
  });
});

describe('the money and the places', () => {
  it('are shown step by step, with each difference, and each place with its points', async () => {
    const page = await site.as('zone-officer', { size: 'desktop' });
    await page.getByRole('link', { name: 'Controllo' }).click();
    expect(await page.locator('svg.bars[aria-label$="al pagamento"] rect').count()).toBe(6);
    expect(await page.locator('main').textContent()).toMatch(/Pagato un importo diverso/);
    await picture(page, 'money-desktop', 'h1');
    await page.getByRole('link', { name: 'Domande', exact: true }).click();
    await page.getByRole('link', { name: 'Graduatorie' }).click();
    await page.locator('main tbody a').first().click();
    await page.getByRole('link', { name: 'Perché questo posto' }).first().click();
    expect(await page.locator('.lead').textContent()).toMatch(/Domanda n\. \d+: posto 1, \d+ punti/);
  });
});

/** Every page of an office that its menu leads to, heading by heading. */
const pagesOfMenu = async (page: Page): Promise<readonly string[]> => {
  const linksIn = (menu: string) =>
    page.locator(`${menu} a`).evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  const found = new Set<string>();
  for (const heading of await linksIn('.menu')) {
    if (!heading.startsWith('/ufficio')) continue;
    await page.goto(heading);
    for (const each of [heading, ...(await linksIn('.submenu'))]) found.add(each);
  }
  return [...found];
};

describe('the menu of an office', () => {
  it('is a few headings in two rows of a phone, each with its pages, walked by keyboard', async () => {
    const page = await site.as('region-officer', { size: 'phone', scripts: false });
    expect(await page.locator('.menu a').allTextContents()).toEqual([
      ...['Scrivania', 'Domande', 'Buoni e soldi', 'Enti', 'Avvisi', 'Controllo', 'Aiuto'],
    ]);
    const row = (await page.locator('.menu a').first().boundingBox())?.height ?? 0;
    expect((await page.locator('.menu').boundingBox())?.height).toBeLessThan(row * 2 + 2);
    await page.getByRole('link', { name: 'Buoni e soldi' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ufficio/rendiconti');
    expect(await page.locator('[aria-current="true"]').allTextContents()).toEqual(
      expect.arrayContaining(['Buoni e soldi', 'Rendiconti']),
    );
    await picture(page, 'menu-phone');
    await page.locator('.submenu a').last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ufficio/scadenze');
  });

  it('leads each role to its own pages only', async () => {
    const officer = await site.as('zone-officer', { size: 'phone' });
    const own = await pagesOfMenu(officer);
    for (const name of [
      '',
      '/domande',
      '/cerca',
      '/graduatorie',
      '/progetti',
      '/reclami',
      '/rendiconti',
      '/enti',
      '/avvisi',
    ])
      expect(own).toContain(`/ufficio${name}`);
    expect(own).not.toEqual(expect.arrayContaining([expect.stringMatching(/bonifici|movimenti/)]));
    const treasurer = await site.as('treasurer', { size: 'phone' });
    expect(await pagesOfMenu(treasurer)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/domande|graduatorie|avvisi/)]),
    );
  });
});

describe('every page of an office', () => {
  it.each([
    ['it', 'zone-officer', 'phone'],
    ['en', 'zone-officer', 'desktop'],
    ['it', 'auditor', 'desktop'],
    ['it', 'treasurer', 'phone'],
  ] as const)(
    'keeps to the rules in %s for the %s on a %s',
    async (lang, persona, size) => {
      const page = await site.as(persona, { size });
      const { complaints } = watched(page, site.url);
      await page.goto(`/lingua/${lang}`);
      const addresses = await pagesOfMenu(page);
      const broken: Broken[] = [];
      for (const address of addresses) {
        expect((await page.goto(address))?.status()).toBe(200);
        broken.push(...(await brokenRules(page, lang)));
        const first = page.locator('main tbody a').first();
        if ((await first.count()) === 0) continue;
        await page.goto((await first.getAttribute('href')) ?? '');
        broken.push(...(await brokenRules(page, lang)));
      }
      expect(broken).toEqual([]);
      expect(complaints).toEqual([]);
    },
    240_000,
  );

  it('is nothing for a family, for a provider, and for an office that has no part in it', async () => {
    const officer = await site.as('zone-officer', { size: 'phone' });
    await openFile(officer, 0);
    const file = new URL(officer.url()).pathname;
    const at = async (page: Page, path: string) => {
      const answer = await page.goto(path);
      return [answer?.status(), await page.locator('main').textContent()];
    };
    for (const persona of ['family-one', 'nursery', 'treasurer', 'administrator']) {
      const page = await site.as(persona, { size: 'phone' });
      const none = await at(page, '/niente');
      expect(await at(page, file)).toEqual(none);
      expect(await at(page, `${file}/decisione`)).toEqual(none);
    }
  });
});
