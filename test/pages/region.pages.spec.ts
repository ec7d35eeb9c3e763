// The region's pages for calls in a real browser: a call written, approved, published and amended; tried, and its money shared.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { openSite, picture, type Looking, type Site } from './support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAYS: readonly (readonly [string, Looking, string])[] = [
  ['a phone without scripts', { size: 'phone', scripts: false }, 'PROVA-TELEFONO'],
  ['a desktop with scripts', { size: 'desktop' }, 'PROVA-SCRIVANIA'],
];

/** Presses a button of the editor by what stands on it. */
const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click(),
  ]);
};
/** Goes to a section of the editor: `tabelle.0`. */
const section = async (page: Page, code: string): Promise<void> => {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.click(`.sections button[value="sezione:${code}"]`)]);
};
const rowsOf = (page: Page): Promise<number> => page.locator('.grid').first().locator('tbody tr').count();
const openCall = async (page: Page, title: string): Promise<string> => {
  await page.goto('/ufficio/avvisi');
  await page.locator('main tbody a', { hasText: title }).last().click();
  await page.waitForURL(/avvisi\/[\da-f-]{36}$/);
  return new URL(page.url()).pathname;
};

describe.each(WAYS)('on %s', (_, looking, code) => {
  let draft = '';

  it('a call is written from a template, and what is wrong is told at its field and lost nowhere', async () => {
    const page = await site.as('region-officer', looking);
    await page.goto('/ufficio/avvisi/nuovo');
    await page.fill('[name=cerca]', 'prima infanzia dimostrativo');
    await page.getByRole('button', { name: 'Cerca' }).click();
    await page.locator('a[href*="modello=INFANZIA-2026"]').click();
    await page.fill('[name="s:title"]', `Nidi <b>di prova</b> ${code}`);
    await page.fill('[name="s:code"]', code);
    await section(page, 'tabelle.0');
    expect(await rowsOf(page)).toBe(4);
    await press(page, 'Aggiungi una riga');
    expect(await rowsOf(page)).toBe(5);
    expect(await page.evaluate<string>('document.activeElement.name')).toMatch(/rows\.4\.upTo$/);
    expect(await page.locator('[aria-invalid=true]').getAttribute('name')).toMatch(/rows\.4\.value$/);
    await picture(page, `editor-${looking.size}`, looking.size === 'phone' ? '.editor-section' : 'h1');
    await page.locator('[name$="rows.4.upTo"]').fill('50.000');
    await page.locator('[name$="rows.4.value"]').fill('venti');
    await press(page, 'Controlla');
    expect(await page.locator('[name$="rows.4.value"]').inputValue()).toBe('venti');
    await section(page, 'termini');
    await page.fill('[name="i:terms.acceptanceDays"]', '15');
    await press(page, 'Salva la bozza');
    // What is wrong is elsewhere: the way there is beside it, and here nothing is lost.
    expect(await page.inputValue('[name="i:terms.acceptanceDays"]')).toBe('15');
    expect(await page.locator('.sections .count-wrong').count()).toBe(1);
    await page.locator('#esito .row-button').first().click();
    await page.locator('[name$="rows.4.value"]').fill('80,50');
    await press(page, 'Salva la bozza');
    await page.waitForURL(/fatto=callSaved/);
    draft = new URL(page.url()).pathname.replace('/scrittura', '');
    expect(await page.locator('.check').textContent()).toContain('Il documento è valido');
  });

  it('tries somebody on it before it is approved, and reads how it will read', async () => {
    const page = await site.as('region-officer', looking);
    await page.goto(`${draft}/scrittura`);
    await section(page, 'testo');
    expect(await page.locator('.editor-section').textContent()).toContain('80,50');
    await section(page, 'prova');
    await page.fill('[name=isee]', '45.000');
    await press(page, 'Prova questi dati');
    expect(await page.locator('.criteria > li').first().textContent()).toMatch(/L'ISEE supera 40\.000,00 euro/);
    await section(page, 'importo.0');
    await section(page, 'prova');
    expect(await page.inputValue('[name=isee]')).toBe('45.000');
  });

  it('is approved by somebody else, published by an act, and shown with its text as text', async () => {
    const region = await site.as('region-officer', looking);
    await region.goto(draft);
    expect(await region.locator('main').textContent()).toContain('deve approvarlo un’altra persona');
    const second = await site.as('second-approver', looking);
    await second.goto('/ufficio/avvisi');
    await second.locator('main tbody a', { hasText: code }).click();
    await press(second, 'Approva la bozza');
    await region.goto(draft);
    await press(region, 'Pubblica l’avviso');
    expect(await region.locator('.summary a').textContent()).toBe('Manca: numero dell’atto.');
    await region.fill('[name=actNumber]', `D.D. ${code}`);
    await press(region, 'Pubblica l’avviso');
    await region.waitForURL(/fatto=callPublished/);
    expect(await region.locator('h1').textContent()).toBe(`Nidi <b>di prova</b> ${code}`);
    expect(await region.locator('h1 b').count()).toBe(0);
  });

  it('is amended by an act that shows first what it changes, and an earlier version comes back', async () => {
    const page = await site.as('region-officer', looking);
    await page.goto(`${draft}/scrittura`);
    await section(page, 'tabelle.0');
    await press(page, /^Togli \(riga 5\)/);
    expect(await rowsOf(page)).toBe(4);
    await press(page, 'Vedi che cosa cambia e adotta');
    expect(await page.locator('.changes').textContent()).toContain('80,50');
    await press(page, 'Adotta la modifica');
    expect(await page.locator('.wrong').first().textContent()).toBe('Manca: numero dell’atto.');
    await page.fill('[name=actNumber]', `D.D. ${code}/2`);
    await press(page, 'Adotta la modifica');
    await page.waitForURL(/fatto=callAmended/);
    await page.getByRole('link', { name: 'Che cosa è cambiato (versione 2)' }).click();
    expect(await page.locator('.changes li').count()).toBe(1);
    await picture(page, `differences-${looking.size}`, 'h1');
    await page.goto(draft);
    await page.getByRole('link', { name: 'Ripristina (versione 1)' }).click();
    await page.fill('[name=actNumber]', `D.D. ${code}/3`);
    await press(page, 'Ripristina');
    await page.waitForURL(/fatto=callRestored/);
    expect(await page.locator('#versions ~ * tbody tr, [aria-labelledby=versions] tbody tr').count()).toBe(3);
  });

  it('is suspended with its reason', async () => {
    const page = await site.as('region-officer', looking);
    await page.goto(draft);
    await page.getByRole('link', { name: 'Sospensione' }).click();
    await page.fill('[name=actNumber]', `D.D. ${code}/4`);
    await page.fill('[name=reason]', 'Verifica <i>in corso</i>');
    await press(page, 'Sospendi l’avviso');
    await page.waitForURL(/fatto=callSuspended/);
    expect(await page.locator('.notice.warning').textContent()).toContain('Verifica <i>in corso</i>');
  });
});

describe('the editor', () => {
  it('loses nothing of a document, whatever sections one walks through', async () => {
    const page = await site.as('region-officer', { size: 'desktop' });
    await page.goto('/ufficio/avvisi/nuovo/scrittura?modello=DOMICILIARITA-2026');
    await section(page, 'yaml');
    const before = await page.inputValue('[name=yaml]');
    const codes = await page
      .locator('.sections button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''));
    for (const each of codes)
      await Promise.all([page.waitForEvent('domcontentloaded'), page.click(`.sections button[value="${each}"]`)]);
    expect(await page.inputValue('[name=yaml]')).toBe(before);
    expect(codes.length).toBeGreaterThan(20);
  });

  it('keeps a text that is no YAML, and says at which line', async () => {
    const page = await site.as('region-officer', { size: 'phone', scripts: false });
    await page.goto('/ufficio/avvisi/nuovo/scrittura?modello=INFANZIA-2026');
    await section(page, 'yaml');
    await page.fill('[name=yaml]', 'code: X\ntitle: [aperta\n');
    await section(page, 'risorse');
    expect(await page.inputValue('[name=yaml]')).toBe('code: X\ntitle: [aperta\n');
    expect(await page.locator('#esito').textContent()).toMatch(/alla riga \d/);
  });

  it('is worked by keyboard: from cell to cell, to a row more, and on from there', async () => {
    const page = await site.as('region-officer', { size: 'desktop' });
    await page.goto('/ufficio/avvisi/nuovo/scrittura?modello=INFANZIA-2026');
    await section(page, 'tabelle.0');
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.name');
    await page.locator('.grid input').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/rows\.1\.upTo$/);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/rows\.1\.value$/);
    await page.keyboard.type('355');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
    expect(await focused()).toMatch(/rows\.2\.upTo$/);
    await page.keyboard.type('25.000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('300');
    await press(page, 'Controlla');
    expect(await page.locator('.check').textContent()).toContain('Il documento è valido');
    expect(
      await page.locator('.grid tbody input').evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
    ).toEqual([...['10.000', '450', '20.000', '355', '25.000', '300', '30.000', '200', '40.000', '100']]);
  });
});

describe('other rules and other money', () => {
  it('are tried on the applications, by number, and change nothing', async () => {
    const page = await site.as('region-officer', { size: 'desktop' });
    const call = await openCall(page, 'prima infanzia (dimostrativo)');
    await picture(page, 'call-desktop', 'h1');
    await page.goto(`${call}/scrittura`);
    await section(page, 'requisiti.0');
    await page.locator('summary', { hasText: '40.000,00' }).click();
    await page.locator('details[open] textarea').fill('isee <= euro("1000.00")');
    await press(page, 'Simula sulle domande');
    expect(await page.locator('.changes').textContent()).toContain('1.000,00');
    await press(page, 'Avvia la simulazione');
    await page.waitForURL(/simulazioni/);
    await page.locator('h2', { hasText: 'Quanto costa' }).waitFor();
    expect(await page.locator('main').textContent()).toMatch(/Non è cambiato nulla[\s\S]*Domanda n\. \d+/);
    await picture(page, 'simulation-desktop', 'h1');
    await page.goto(call);
    expect(await page.locator('[aria-labelledby=versions] tbody tr').count()).toBe(1);
  });

  it('move from one zone to another by an act', async () => {
    const page = await site.as('region-officer', { size: 'phone', scripts: false });
    const call = await openCall(page, 'prima infanzia (dimostrativo)');
    await page.goto(`${call}/riparto/trasferimento`);
    await press(page, 'Trasferisci');
    expect(await page.locator('.summary').textContent()).toContain('Scrivi almeno un importo');
    await page.selectOption('[name=fromZone]', 'TC-01');
    await page.selectOption('[name=toZone]', 'TC-02');
    await page.fill('[name=parte-0]', '1.000,50');
    await page.fill('[name=actNumber]', 'D.D. 9/2026');
    await page.fill('[name=actDate]', '2026-07-01');
    await page.fill('[name=reason]', 'Riequilibrio fra zone');
    await press(page, 'Trasferisci');
    await page.waitForURL(/fatto=shareMoved/);
    await page.goto(`${call}/riparto/TC-01`);
    expect(await page.locator('main').textContent()).toMatch(/D\.D\. 9\/2026[\s\S]*1\.000,50/);
  });
});

describe('every page of the calls', () => {
  it.each([
    ['it', 'region-officer', 'phone'],
    ['en', 'region-officer', 'desktop'],
    ['it', 'auditor', 'desktop'],
  ] as const)(
    'keeps to the rules in %s for the %s on a %s',
    async (lang, persona, size) => {
      const page = await site.as(persona, { size });
      const { complaints } = watched(page, site.url);
      const call = await openCall(page, 'prima infanzia (dimostrativo)');
      await page.goto(`/lingua/${lang}`);
      const pages = ['', '/riparto', '/riparto/TC-01', '/testo?versione=1', '/confronto?da=1&a=1'];
      const forms = ['proroga', 'rifinanziamento', 'sospensione', 'interruzione', 'annullamento', 'ripristino'];
      const own = [
        ...forms.map((each) => `/atti/${each}`),
        ...['/copia', '/simulazione', '/riparto/trasferimento', '/scrittura'],
      ];
      const broken: Broken[] = [];
      const addresses = [
        '/ufficio/avvisi',
        ...[...pages, ...(persona === 'auditor' ? [] : own)].map((each) => call + each),
      ];
      for (const address of addresses) {
        expect([address, (await page.goto(address))?.status()]).toEqual([address, 200]);
        broken.push(...(await brokenRules(page, lang)));
      }
      if (persona === 'auditor') {
        for (const each of own) expect((await page.goto(call + each))?.status()).toBe(404);
      } else {
        const sections = await page
          .locator('.sections button')
          .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
        for (const each of sections) {
          await Promise.all([
            page.waitForEvent('domcontentloaded'),
            page.click(`.sections button[value="${each ?? ''}"]`),
          ]);
          await page.locator('.block').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
          broken.push(...(await brokenRules(page, lang)));
        }
      }
      expect(broken).toEqual([]);
      expect(complaints).toEqual([]);
    },
    180_000,
  );

  it('is nothing for a family, a provider and an office without a part in it', async () => {
    const region = await site.as('region-officer', { size: 'phone' });
    const call = await openCall(region, 'prima infanzia (dimostrativo)');
    for (const persona of ['family-one', 'nursery', 'treasurer', 'administrator']) {
      const page = await site.as(persona, { size: 'phone' });
      for (const path of ['/ufficio/avvisi', call, `${call}/scrittura`, `${call}/riparto`])
        expect((await page.goto(path))?.status()).toBe(404);
    }
  });
});
