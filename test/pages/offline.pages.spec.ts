// Services recorded where there is no network, in a real browser: kept, sent once, told one by one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cards, count, hour, prepared, ride, save } from './support/offline-page.js';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { codeOf, openSite, picture, signIn, type Site } from './support/site.js';

const PATH = '/ente/senza-rete';
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('three services without a network, on a phone', () => {
  let page: Page;
  let good = '';
  let complaints: string[] = [];
  const broken: Broken[] = [];
  const sent: string[] = [];

  beforeAll(async () => {
    page = await prepared(site, 'taxi-driver', { size: 'phone' });
    ({ complaints } = watched(page, site.url));
    page.on('request', (request) => {
      if (request.url().endsWith(`${PATH}/invio`)) sent.push(request.postData() ?? '');
    });
  });

  it('are judged on the device by the signature of their code, and kept over a reload', async () => {
    good = await codeOf(site, 'family-two');
    const used = await codeOf(site, 'family-two');
    await ride(page, used, '10');
    await count(page, 'recorded', 1);
    await page.getByRole('button', { name: 'Togli quelli registrati' }).click();
    await cards(page, 'recorded').waitFor({ state: 'detached' });
    await page.context().setOffline(true);
    await ride(page, good.replace(/.{9}$/, 'AAAAAAAAA'), '20');
    expect(await page.locator('#e-codice').textContent()).toContain('non è autentico');
    broken.push(...(await brokenRules(page, 'it')));
    // The second was used a moment ago; the key of the third is one that this device has never seen.
    for (const [place, code] of [good, used, good.replace(/^[^.]+/, 'v9')].entries()) {
      await ride(page, code, '20');
      await count(page, 'waiting', place + 1);
    }
    await ride(page, good, '20');
    expect(await page.locator('#e-codice').textContent()).toContain('già in un altro servizio');
    await page.reload();
    await count(page, 'waiting', 3);
    expect(await page.locator('[data-network]').textContent()).toContain('Sei senza rete');
    broken.push(...(await brokenRules(page, 'it')));
    await picture(page, 'offline-waiting-phone', '[data-list]');
    expect(sent).toHaveLength(1);
  });

  it('are each sent once when there is one, and each is told what became of it', async () => {
    await page.context().setOffline(false);
    await count(page, 'refused', 2);
    await count(page, 'recorded', 1);
    expect(await page.locator('[data-list] li').count()).toBe(3);
    // Half of the fare.
    expect(await cards(page, 'recorded').textContent()).toMatch(/10,00.€ dal buono, 10,00.€ dalla famiglia/);
    const why = await cards(page, 'refused').allTextContents();
    expect(why.join()).toContain('Questo codice è già stato usato. Chiedine uno nuovo alla persona.');
    expect(why.join()).toContain('Il buono o il codice indicato non esiste.');
    expect(sent).toHaveLength(4);
    broken.push(...(await brokenRules(page, 'it')));
    await picture(page, 'offline-sent-phone', '[data-list]');
  });

  it('is one service in the API, also when it is sent again', async () => {
    const link = (await cards(page, 'recorded').locator('a').getAttribute('href')) ?? '';
    const form = new URLSearchParams(sent.find((body) => body.includes(encodeURIComponent(good))));
    const again = await page.evaluate<{ entryId: string; state: string }>(
      `fetch('${PATH}/invio', { method: 'POST', body: new URLSearchParams(${JSON.stringify(form.toString())}) }).then((one) => one.json())`,
    );
    expect(again).toMatchObject({ state: 'recorded', entryId: link.split('/').at(-1) });
    const other = await page.context().newPage();
    await other.goto('/ente/rendiconti');
    await other.locator('tbody a').first().click();
    const entries = other.locator(`a[href="${link}"]`);
    const more = other.locator('a[href*="?dopo="]');
    let written = await entries.count();
    // Towards the end of a month its services fill more than a page.
    while ((await more.count()) > 0) {
      await more.click();
      written += await entries.count();
    }
    expect(written).toBe(1);
    await other.close();
  });

  it('are corrected under another key, or discarded after being asked', async () => {
    const [fresh, before] = [await codeOf(site, 'family-two'), sent.length];
    await cards(page, 'refused').first().getByRole('button', { name: 'Correggi' }).click();
    expect(await page.inputValue('[name=importo]')).toBe('20');
    await page.fill('[name=codice]', fresh);
    await page.fill('[name=importo]', '8');
    await save(page);
    // Two rides a day: the third is of the day before.
    await page.locator('[data-list] li:has-text("massimale")').waitFor();
    await page.locator('[data-list] li:has-text("massimale")').getByRole('button', { name: 'Correggi' }).click();
    const day = await page.inputValue('[name=giorno]');
    await page.fill('[name=giorno]', new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10));
    await save(page);
    await count(page, 'recorded', 2);
    const keys = sent.map((body) => new URLSearchParams(body).get('_key'));
    expect(sent.length).toBe(before + 2);
    // The first of all was sent twice by the test before.
    expect(new Set(keys).size).toBe(keys.length - 1);
    await cards(page, 'refused').getByRole('button', { name: 'Elimina' }).click();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('No, tieni');
    broken.push(...(await brokenRules(page, 'it')));
    await page.getByRole('button', { name: 'No, tieni' }).click();
    expect(await cards(page, 'refused').count()).toBe(1);
    await cards(page, 'refused').getByRole('button', { name: 'Elimina' }).click();
    await page.getByRole('button', { name: 'Sì, elimina' }).click();
    await cards(page, 'refused').waitFor({ state: 'detached' });
  });

  it('leaves nothing in the browser but days and first signs, and keeps to the rules throughout', async () => {
    const kept = await page.evaluate<string>(
      `new Promise((resolve) => {
        indexedDB.open('buono-senza-rete').onsuccess = ({ target }) => {
          const all = target.result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      })`,
    );
    expect(kept).toContain('"giorno"');
    expect(kept).not.toContain(good);
    expect(kept).not.toMatch(/codice|importo/);
    const cached = await page.evaluate<readonly string[]>(
      `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))
        .then((all) => all.flat().map(({ url }) => new URL(url).pathname))`,
    );
    expect(cached.filter((path) => !path.startsWith('/static/'))).toEqual([PATH]);
    expect(broken).toEqual([]);
    expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

describe('what waits on a device', () => {
  it('is sent again when the answer was lost, and is one service', async () => {
    const page = await prepared(site, 'home-care', { size: 'desktop' });
    let lost = '';
    await page.route(`**${PATH}/invio`, async (route) => {
      lost = ((await (await route.fetch()).json()) as { entryId: string }).entryId;
      await route.abort();
    });
    await hour(page, '0:30');
    await page.locator('[data-network]:has-text("Sei senza rete")').waitFor();
    expect(await cards(page, 'waiting').count()).toBe(1);
    await page.unroute(`**${PATH}/invio`);
    await page.getByRole('button', { name: 'Invia adesso' }).click();
    await count(page, 'recorded', 1);
    expect(await page.locator('[data-list] li a').getAttribute('href')).toBe(`/ente/servizi/${lost}`);
  });

  it('is sent by one of two tabs', async () => {
    const page = await prepared(site, 'home-care', { size: 'desktop' });
    const other = await page.context().newPage();
    await other.goto(PATH);
    await other.locator('[data-entry]').waitFor();
    const keys: string[] = [];
    for (const tab of [page, other])
      tab.on('request', (request) => {
        if (request.url().endsWith(`${PATH}/invio`))
          keys.push(new URLSearchParams(request.postData() ?? '').get('_key') ?? '');
      });
    await page.context().setOffline(true);
    for (const minutes of ['0:15', '0:45']) {
      await hour(page, minutes, 1);
      await count(other, 'waiting', minutes === '0:15' ? 1 : 2);
    }
    await page.context().setOffline(false);
    await Promise.all([count(page, 'recorded', 2), count(other, 'recorded', 2)]);
    expect(new Set(keys).size).toBe(2);
    expect(keys).toHaveLength(2);
  });

  it('stays when nobody is signed in any more, is nobody else’s, and goes after the next sign-in', async () => {
    const page = await prepared(site, 'home-care', { size: 'phone' });
    await page.context().clearCookies();
    await hour(page, '0:20');
    await page.locator('[data-said=signedout]:not([hidden])').waitFor();
    expect(await brokenRules(page, 'it')).toEqual([]);
    await page.reload();
    await count(page, 'waiting', 1);
    await signIn(page, 'taxi-driver');
    await page.goto(PATH);
    await page.locator('[data-said=others]:not([hidden])').waitFor();
    expect(await cards(page, 'waiting').count()).toBe(1);
    await page.context().clearCookies();
    await page.goto(PATH);
    await page.getByRole('link', { name: 'Accedi' }).click();
    await page.getByRole('link', { name: /SPID/ }).click();
    await page.locator('button[value="home-care"]').click();
    await page.waitForURL(`**${PATH}`);
    await count(page, 'recorded', 1);
  });

  it('is asked about before one signs out; then nothing is left', async () => {
    const page = await prepared(site, 'home-care', { size: 'phone' });
    await page.context().setOffline(true);
    await hour(page, '0:10', 1);
    await count(page, 'waiting', 1);
    // The platform cannot be reached for the sending, but for the rest.
    await page.route(`**${PATH}/invio`, (route) => route.abort());
    await page.context().setOffline(false);
    await page.goto('/ente');
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.waitForURL(`**${PATH}#uscita`);
    await page.getByRole('button', { name: 'Esci ed elimina' }).waitFor();
    expect(await page.locator('[data-said=leaving]').textContent()).toContain('Servizi non ancora registrati: 1');
    expect(await brokenRules(page, 'it')).toEqual([]);
    await page.getByRole('button', { name: 'Esci ed elimina' }).click();
    await page.waitForURL(site.url + '/');
    const left = await page.evaluate(
      `Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
        .then((all) => [...all.map((one) => one.length), localStorage.length])`,
    );
    expect(left).toEqual([0, 0, 0, 0]);
  });
});

describe('the page without a network', () => {
  it('is worked by the keyboard alone', async () => {
    const page = await prepared(site, 'home-care', { size: 'desktop' });
    await page.locator('[name=servizio]').focus();
    await page.keyboard.type('Ora di operatore');
    await page.keyboard.press('Tab');
    await page.keyboard.type('niente');
    await page.keyboard.press('Enter');
    await page.locator('#e-codice').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('codice');
    expect(await page.getAttribute('[name=codice]', 'aria-describedby')).toContain('e-codice');
  });

  it('says so where a browser keeps nothing, and where there is no room', async () => {
    const page = await site.as('home-care', { size: 'phone' });
    await page.addInitScript(`indexedDB.open = () => { throw new Error('no'); }`);
    await page.goto(PATH);
    await page.locator('[data-said=unstored]:not([hidden])').waitFor();
    expect(await brokenRules(page, 'it')).toEqual([]);
    const full = await prepared(site, 'home-care', { size: 'phone' });
    await full.evaluate(
      `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
    );
    await full.locator('[name=servizio]').selectOption({ label: 'Ora di operatore socio-sanitario' });
    await full.fill('[name=codice]', '00000000-0000-4000-8000-000000000000');
    await full.fill('[name=quantita]', '1');
    await save(full);
    await full.locator('[data-alert]:has-text("non è stato salvato")').waitFor();
    expect(await full.inputValue('[name=quantita]')).toBe('1');
  });

  it('says what to do without scripts, is nothing for staff, and is English for who wants it', async () => {
    const bare = await site.as('home-care', { size: 'phone', scripts: false });
    await bare.goto(PATH);
    expect(await bare.locator('noscript').textContent()).toContain('Segna su un foglio');
    const officer = await site.as('zone-officer', { size: 'desktop' });
    await officer.goto(PATH);
    await officer.locator('[data-said=stranger]:not([hidden])').waitFor();
    const english = await prepared(site, 'taxi-driver', { size: 'desktop' });
    await english.goto(`/lingua/en?da=${PATH}`);
    await english.locator('[data-network]:has-text("You have a network")').waitFor();
    expect(await brokenRules(english, 'en')).toEqual([]);
  });

  it('is installed from its manifest, and lets no page but two ask for the camera', async () => {
    const page = await site.as('taxi-driver', { size: 'phone' });
    const answer = await page.request.get(`${PATH}/manifest.webmanifest`);
    const manifest = (await answer.json()) as { scope: string; start_url: string; icons: readonly { src: string }[] };
    expect(manifest).toMatchObject({ scope: PATH, start_url: PATH, display: 'standalone' });
    for (const { src } of manifest.icons)
      expect((await page.request.get(src)).headers()['content-type']).toBe('image/png');
    const policies: (string | undefined)[] = [];
    for (const path of ['/ente', PATH, '/ente/registro'])
      policies.push((await page.request.get(path)).headers()['permissions-policy']?.split(',')[0]);
    expect(policies).toEqual(['camera=()', 'camera=(self)', 'camera=()']);
  });
});
