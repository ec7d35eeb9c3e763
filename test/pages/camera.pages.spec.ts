// A code read by the camera: a film of one is shown to a browser as its camera, and stands in the field.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import encodeQR from 'qr';
import { brokenRules, watched } from './support/page-checks.js';
import { codeOf, openSite, picture, signIn, SIZES, type Site } from './support/site.js';

const [WIDTH, HEIGHT] = [640, 480];

/** A film of one still picture of a code, as Y4M: grey, with a white rim. */
const filmOf = (text: string): Buffer => {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const scale = Math.floor(HEIGHT / rows.length);
  const [left, top] = [(WIDTH - rows.length * scale) >> 1, (HEIGHT - rows.length * scale) >> 1];
  const luma = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark)
        for (let line = 0; line < scale; line += 1) {
          const from = (top + y * scale + line) * WIDTH + left + x * scale;
          luma.fill(16, from, from + scale);
        }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
};

describe('a code before the camera', () => {
  const folder = mkdtempSync(join(tmpdir(), 'buono-camera-'));
  let site: Site;
  let browser: Browser;
  let code = '';
  beforeAll(async () => {
    site = await openSite();
    code = await codeOf(site, 'family-two');
    const film = join(folder, 'code.y4m');
    writeFileSync(film, filmOf(code));
    browser = await chromium.launch({
      // The one without windows has no camera to ask for.
      executablePath: process.env['BUONO_CHROMIUM_WITH_WINDOWS'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const driver = async (permissions: readonly string[]): Promise<Page> => {
    const context = await browser.newContext({ viewport: SIZES.phone, baseURL: site.url, locale: 'it-IT' });
    context.setDefaultTimeout(60_000);
    await context.grantPermissions([...permissions]);
    const page = await context.newPage();
    await signIn(page, 'taxi-driver');
    return page;
  };

  it('is read into its field once the camera is asked for, and the camera is closed', async () => {
    const page = await driver(['camera']);
    const { complaints } = watched(page, site.url);
    await page.goto('/ente/servizio');
    await page.locator('a[href*="servizio="]').first().click();
    expect(await page.locator('video').isVisible()).toBe(false);
    // Our own reader comes when the camera is open; until it is there, the camera shows what it sees.
    let shown = (): void => undefined;
    const seen = new Promise<void>((resolve) => (shown = resolve));
    await page.route('**/qr-reader.*', async (route) => {
      await seen;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Inquadra il codice' }).click();
    await page.locator('[data-status]:has-text("Inquadra il codice QR")').waitFor();
    await page.evaluate(
      `new Promise((resolve) => document.querySelector('video').requestVideoFrameCallback(() => resolve(0)))`,
    );
    await picture(page, 'camera-phone', '.field');
    shown();
    await page.locator('[data-status]:has-text("Codice letto")').waitFor();
    expect(await page.inputValue('[name=codice]')).toBe(code);
    expect(await page.evaluate('document.querySelector("video").srcObject')).toBeNull();
    expect(await page.evaluate('document.activeElement.name')).toBe('codice');
    expect(await brokenRules(page, 'it')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is read where there is no network, and judged by its signature', async () => {
    const page = await driver(['camera']);
    await page.goto('/ente/senza-rete');
    await page.locator('[data-entry]').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('[data-entry]').waitFor();
    await page.selectOption('[name=servizio]', { index: 1 });
    await page.getByRole('button', { name: 'Inquadra il codice' }).click();
    await page.locator('[data-code]:has-text("Codice verificato")').waitFor();
    expect(await page.inputValue('[name=codice]')).toBe(code);
  });

  it('can be typed by who does not let the camera', async () => {
    const page = await driver([]);
    await page.goto('/ente/servizio');
    await page.locator('a[href*="servizio="]').first().click();
    await page.getByRole('button', { name: 'Inquadra il codice' }).click();
    await page.locator('[data-status]:has-text("La fotocamera non è permessa. Scrivi il codice")').waitFor();
    expect(await brokenRules(page, 'it')).toEqual([]);
    await page.fill('[name=codice]', code);
    expect(await page.locator('video').isVisible()).toBe(false);
  });
});
