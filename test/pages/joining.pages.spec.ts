// Providers that join a call and leave it, in a real browser: the text with its digest, the part, the way out with what it does; and the office's list.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { smallWorld, type SmallWorld } from '../e2e/support/refused.js';
import { chooseProvider } from '../e2e/support/journey.js';
import { brokenRules, watched } from './support/page-checks.js';
import { openSite, picture, send, type Looking, type Site } from './support/site.js';

const PHONE: Looking = { size: 'phone', scripts: false };
const DESKTOP: Looking = { size: 'desktop' };
const AGREEMENT = 'L’ente tiene il registro delle presenze.\nApplica i prezzi che dichiara <b>sempre</b>.';
const DIGEST = createHash('sha256').update(AGREEMENT, 'utf8').digest('hex');

let site: Site;
let world: SmallWorld;
beforeAll(async () => {
  site = await openSite('2026-04-20T08:00:00.000Z', { BUONO_SEED: 'none', BUONO_RATE_LIMIT: 'off' });
  // Joining is asked for services from May on: the family may have chosen before.
  const providers = { join: true, agreement: AGREEMENT, from: '2026-05-01', joinTo: '2026-06-30', noticeDays: 15 };
  world = await smallWorld({ as: site.api }, { providers });
  const { voucherId, providerId, callId } = world;
  await chooseProvider({ as: site.api }, 'family-one', voucherId, { providerId });
  const home = site.api('home-care');
  const at = { providerId, name: 'Casa di prova', address: 'Via del Prato 1', comune: 'D612', zone: 'TC-01' };
  await home.did('/sites', at);
  await home.eventually<{ items: { callId: string }[] }>(`/providers/${providerId}/adhesions`, ({ items }) =>
    items.some((one) => one.callId === callId),
  );
});
afterAll(() => site.close());

const isCleanInBoth = async (page: Page): Promise<void> => {
  expect(await brokenRules(page, 'it')).toEqual([]);
  await page.getByRole('link', { name: 'English' }).click();
  expect(await brokenRules(page, 'en')).toEqual([]);
  await page.getByRole('link', { name: 'Italiano' }).click();
};
const summary = (page: Page): Promise<(string | null)[]> =>
  page.locator('.summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
const seen = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';
const joined = async () => {
  const { items } = await site
    .api('home-care')
    .sees<{ items: { adhesion?: Record<string, unknown> }[] }>(`/providers/${world.providerId}/adhesions`);
  return items[0]?.adhesion;
};

describe('a provider that a call asks to join', () => {
  it('reads the text with its digest, where it is accredited, and is told what is missing', async () => {
    const page = await site.as('home-care', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.getByRole('link', { name: 'Adesioni' }).click();
    expect(await seen(page)).toMatch(/Giorni di sollievo[\s\S]*Non hai aderito[\s\S]*sollievo, Tutte le zone/);
    await picture(page, 'joining-list-desktop', 'h1');
    await isCleanInBoth(page);
    await page.getByRole('link', { name: 'Giorni di sollievo' }).click();
    expect(await seen(page)).toContain(AGREEMENT);
    expect(await page.locator('code', { hasText: DIGEST }).count()).toBe(1);
    await picture(page, 'joining-call-desktop', 'h1');
    await isCleanInBoth(page);
    await page.getByRole('button', { name: 'Aderisci' }).click();
    expect(await summary(page)).toEqual(['#f-quanto', '#f-accetto']);
    expect(await brokenRules(page, 'it')).toEqual([]);
    expect(await joined()).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('joins for a part, on a phone without scripts, and sees what it accepted and when', async () => {
    const page = await site.as('home-care', PHONE);
    await page.goto('/ente/adesioni');
    await page.getByRole('link', { name: 'Giorni di sollievo' }).click();
    await page.check('[name=quanto][value=parte]');
    await page.check('[name=accetto]');
    await send(page);
    expect(await summary(page)).toEqual(['#f-services']);
    await page.check('[name=services]');
    await page.fill('[name="t.GIORNO"]', 'molto');
    await page.fill('[name=places]', '-1');
    await send(page);
    expect(await summary(page)).toEqual(['#f-t.GIORNO', '#f-places']);
    await page.fill('[name="t.GIORNO"]', '60,50');
    await page.fill('[name=places]', '4');
    await page.fill('[name=from]', '2026-04-19');
    await send(page);
    expect(await summary(page)).toEqual(['#f-from']);
    await picture(page, 'joining-wrong-phone');
    await page.fill('[name=from]', '');
    await send(page);
    await page.waitForURL(/fatto=callJoined/);
    expect(await seen(page)).toMatch(/Accettato il\s+20 aprile 2026[\s\S]*Giornata di sollievo[\s\S]*60,50/);
    await picture(page, 'joined-phone', 'h1');
    expect(await joined()).toMatchObject({
      ...{ terms: DIGEST, from: '2026-04-20', services: ['GIORNO'], places: 4 },
      tariffs: [{ service: 'GIORNO', amountCents: 6_050 }],
    });
  });

  it('widens its part by keyboard, on pages that keep to the rules', async () => {
    const page = await site.as('home-care', { size: 'phone' });
    await page.goto(`/ente/adesioni/${world.callId}?ente=${world.providerId}`);
    await isCleanInBoth(page);
    await page.locator('[name=quanto][value=parte]').focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('[name=services]').focus();
    await page.keyboard.press('Space');
    await page.locator('[name=accetto]').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Cambia la tua adesione' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/fatto=callJoined/);
    expect(await joined()).not.toHaveProperty('services');
  });

  it('is told what leaving does to live vouchers, and leaves only once it confirms', async () => {
    const page = await site.as('home-care', PHONE);
    await page.goto(`/ente/adesioni/${world.callId}?ente=${world.providerId}`);
    await page.getByRole('link', { name: 'Recedi dall’avviso' }).click();
    // 20 April and fifteen days is 5 May.
    expect(await seen(page)).toMatch(/Una famiglia con un buono attivo[\s\S]*Il 5 maggio 2026/);
    await picture(page, 'leaving-phone', 'h1');
    await page.fill('[name=from]', '2026-05-04');
    await send(page);
    expect(await summary(page)).toEqual(['#f-from', '#f-reason']);
    await page.fill('[name=from]', '2026-05-10');
    await page.check('[name=reason][value=places-full]');
    await send(page);
    expect(await page.locator('h1').textContent()).toBe('Vuoi davvero recedere?');
    expect(await seen(page)).toContain(world.voucherId.slice(0, 8).toUpperCase());
    expect(await seen(page)).toMatch(/resi prima di quel giorno restano dovuti/);
    await picture(page, 'leaving-sure-phone', 'h1');
    expect(await joined()).not.toHaveProperty('leftFrom');
    await send(page);
    await page.waitForURL(/fatto=callLeft/);
    expect(await seen(page)).toContain('Esci dal 10 maggio 2026');
    expect(await joined()).toMatchObject({ leftFrom: '2026-05-10', reason: 'places-full' });
  });

  it('shows its way out to nobody who may not take it', async () => {
    const address = `/ente/adesioni/${world.callId}?ente=${world.providerId}`;
    for (const persona of ['nursery', 'family-two', 'zone-officer']) {
      const page = await site.as(persona, PHONE);
      expect((await page.goto(address))?.status()).toBe(404);
    }
    const page = await site.as('home-care', PHONE);
    // It has left: there is nothing more to leave.
    expect((await page.goto(address.replace('?', '/recesso?')))?.status()).toBe(404);
    expect((await page.goto(address.replace(world.callId, world.providerId)))?.status()).toBe(404);
  });
});

describe('the family', () => {
  it('reads on its voucher until when the provider counts, and is led to the others', async () => {
    await site
      .api('family-one')
      .eventually(`/vouchers/${world.voucherId}`, (voucher) => voucher['providerEndsFrom'] === '2026-05-10');
    for (const looking of [PHONE, DESKTOP]) {
      const page = await site.as('family-one', looking);
      await page.goto(`/buoni/${world.voucherId}`);
      expect(await page.locator('main .notice.warning').textContent()).toMatch(
        /vale fino al 9 maggio 2026[\s\S]*Dal 10 maggio 2026 il buono non paga più/,
      );
      await picture(page, `choice-ending-${looking.size}`, 'h1');
      if (looking.scripts !== false) await isCleanInBoth(page);
      await page.locator('main .notice.warning a').click();
      expect(new URL(page.url()).pathname).toBe(`/buoni/${world.voucherId}/enti`);
    }
  });
});

describe('the office', () => {
  it('sees who joined, for what, since when, who leaves, and the live vouchers', async () => {
    const page = await site.as('zone-officer', DESKTOP);
    const { complaints } = watched(page, site.url);
    await page.goto('/ufficio/adesioni');
    expect(await page.locator('main tbody').textContent()).toMatch(
      /Tutto[\s\S]*20 aprile 2026[\s\S]*Esce dal 10 maggio 2026/,
    );
    await picture(page, 'joinings-office-desktop', 'h1');
    await isCleanInBoth(page);
    await page.selectOption('[name=avviso]', world.callId);
    await page.getByRole('button', { name: 'Mostra' }).click();
    await page.locator('main tbody a').first().click();
    expect(await seen(page)).toContain('Non ci sono più posti');
    expect(await page.locator('main tbody').textContent()).toContain(world.voucherId.slice(0, 8).toUpperCase());
    expect(await page.locator('main tbody').textContent()).toContain('10 maggio 2026');
    await picture(page, 'joined-office-desktop', 'h1');
    await isCleanInBoth(page);
    expect(complaints).toEqual([]);
  });

  it('is no page of a provider or a family', async () => {
    for (const persona of ['home-care', 'family-one']) {
      const page = await site.as(persona, PHONE);
      expect((await page.goto('/ufficio/adesioni'))?.status()).toBe(404);
    }
    const officer = await site.as('zone-officer', PHONE);
    expect((await officer.goto(`/ufficio/adesioni/${world.callId}/${world.callId}`))?.status()).toBe(404);
  });
});
