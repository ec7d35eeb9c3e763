// The pages of families in a real browser: on a phone and a desktop, with scripts and without, in both languages.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { computeCodiceFiscale, localDate } from '@buono/kernel';
import { brokenRules, watched, type Broken } from './support/page-checks.js';
import { openSite, picture, send, type Looking, type Site } from './support/site.js';

const INFANZIA = 'Buoni per i servizi alla prima infanzia';

let site: Site;
beforeAll(async () => {
  // A day of its own: the call is used from the month that follows, and the months count in the amount.
  site = await openSite();
});
afterAll(() => site.close());

const toCall = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByRole('link', { name: new RegExp(`^${INFANZIA}`) }).click();
};

const WAYS: readonly (readonly [string, Looking])[] = [
  ['a phone without scripts', { size: 'phone', scripts: false }],
  ['a desktop with scripts', { size: 'desktop' }],
];

describe.each(WAYS)('on %s', (_, looking) => {
  it('anybody finds out whether they may apply, for how much and why, and mends what was wrong', async () => {
    const page = await site.visitor(looking);
    await page.goto('/');
    await picture(page, `home-${looking.size}`);
    await toCall(page);
    await page.getByRole('link', { name: 'Verifica se puoi chiederlo' }).click();
    await page.fill('[name=birthDate]', '2024-05-01');
    await page.selectOption('[name=comune]', 'D612');
    await page.fill('[name=isee]', '"><b>tanto');
    await send(page);
    expect(await page.locator('.summary a').getAttribute('href')).toBe('#f-isee');
    expect(await page.inputValue('[name=isee]')).toBe('"><b>tanto');
    expect(await page.inputValue('[name=birthDate]')).toBe('2024-05-01');
    expect(await page.title()).toMatch(/^Errore: /);
    await page.fill('[name=isee]', '12.000');
    await send(page);
    expect(await page.locator('.verdict').textContent()).toContain('Finora sì');
    await picture(page, `precheck-${looking.size}`);
    await answerTheRest(page);
    // 60000 − 20000 INPS, within the band's 350,00 a month, for the 7 months from December to June.
    expect(await page.locator('.verdict').textContent()).toMatch(/Sì, puoi chiederlo[\s\S]*2\.450,00/);
  });

  it('a mother applies for her child, and follows the application', async () => {
    const page = await site.as('family-one', looking);
    await toCall(page);
    await page.getByRole('link', { name: 'Fai domanda' }).click();
    await page.check('[name=per][value=parent]');
    await send(page);
    await send(page);
    expect(await page.locator('.summary li').count()).toBe(6);
    await sayWhoItIs(page, newSurname());
    for (const title of ['Il servizio', 'L’ISEE', 'La famiglia e il lavoro', 'La salute']) {
      // The page before may still be on its way out.
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await answerAll(page);
      await send(page);
    }
    expect(await page.locator('h1').textContent()).toBe('Rileggi e invia');
    expect(await page.locator('.notice.warning').count()).toBe(0);
    await page.getByRole('button', { name: 'Invia la domanda' }).click();
    expect(await page.locator('h1').textContent()).toBe('Ricevuta');
    expect(await page.locator('dd').first().textContent()).toMatch(/^\s*\d+\s*$/);
    await picture(page, `receipt-${looking.size}`);
    await page.getByRole('link', { name: 'Segui la pratica' }).click();
    expect(await page.locator('.timeline').textContent()).toContain('Domanda arrivata');
    expect(await page.locator('.lead').textContent()).toMatch(/In esame[\s\S]*Risposta entro il \d/);
    await picture(page, `file-${looking.size}`);
  });

  it('shows the voucher as a code that is good once, in no address', async () => {
    const page = await site.as('family-one', looking);
    await page.locator('.files a[href^="/buoni/"]').first().click();
    await page.getByRole('button', { name: 'Crea il codice' }).click();
    expect(await page.locator('.qr svg[role=img]').count()).toBe(1);
    const code = await page.locator('.qr code').textContent();
    expect(code).toMatch(/^v1\./);
    expect(page.url()).not.toContain(String(code).slice(3, 12).concat('.'));
    await picture(page, `voucher-${looking.size}`);
  });
});

const ANSWERS: Readonly<Record<string, string>> = {
  attendanceStart: '2026-12-01',
  unitFee: '600',
  inpsMonthlyQuota: '200,00',
  isee: '12.000,00',
  iseePresentedOn: '2026-02-01',
};

/** Answers what is asked: yes to the enrolment, no to the rest. */
const answerAll = async (page: Page): Promise<void> => {
  for (const [name, value] of Object.entries(ANSWERS))
    if ((await page.locator(`main [name=${name}]:not([type=hidden])`).count()) > 0)
      await page.fill(`main [name=${name}]`, value);
  for (const no of await page.locator('main input[type=radio][value=no], main input[type=radio][value=full]').all())
    await no.check();
  const enrolled = page.locator('main input[type=radio][name=unitEnrolled][value=yes]');
  if ((await enrolled.count()) > 0) await enrolled.check();
  const kind = page.locator('main select[name=iseeKind]');
  if ((await kind.count()) > 0) await kind.selectOption('minorenni');
};

const answerTheRest = async (page: Page): Promise<void> => {
  for (let times = 0; times < 6 && (await page.locator('.more').count()) > 0; times += 1) {
    await answerAll(page);
    await send(page);
  }
};

// A child that has not applied yet, also on a site that was walked through before.
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'];

/** Another each time, from its first three consonants on: those make the codice fiscale. */
const newSurname = (): string => {
  const turns = [...String(Date.now() % 1_000_000)].reverse();
  return `Z${turns.map((digit) => SYLLABLES[Number(digit)]).join('')}prova`.replace(/^Z(.)/, (_, first: string) =>
    first.toUpperCase(),
  );
};

const sayWhoItIs = async (page: Page, surname: string): Promise<void> => {
  const child = {
    name: 'Provetta',
    surname,
    sex: 'F',
    birthDate: localDate('2024-05-01'),
    birthplace: 'D612',
  } as const;
  await page.fill('[name=givenName]', child.name);
  await page.fill('[name=familyName]', surname);
  await page.fill('[name=fiscalCode]', computeCodiceFiscale(child).toLowerCase());
  await page.fill('[name=birthDate]', child.birthDate);
  await page.selectOption('[name=comune]', 'D612');
  await page.check('[name=declarations]');
  await send(page);
};

describe('every page', () => {
  /** The addresses of one of each page, as a person sees them. */
  const addressesFor = async (page: Page): Promise<readonly string[]> => {
    await page.goto('/pratiche');
    const links = await page.locator('.files a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const [voucher = '', file = ''] = [
      links.find((href) => href.startsWith('/buoni/')),
      links.find((href) => /^\/pratiche\/[\w-]+$/.test(href)),
    ];
    const draft = links.find((href) => href.endsWith('/riepilogo')) ?? '';
    await toCall(page);
    const call = new URL(page.url()).pathname;
    return [
      ...[
        '/',
        call,
        `${call}/cifre`,
        `${call}/verifica`,
        `${call}/domanda`,
        `${call}/domanda?per=tutor`,
        '/accesso',
        '/aiuto',
      ],
      ...['/privacy', '/accessibilita', '/sistema', '/personas', '/niente', '/pratiche', '/dati'],
      ...[file, `${file}/esito`, `${file}/ricevuta`, `${file}/dati`, `${file}/riesame`],
      ...[draft, draft.replace('/riepilogo', '/ritiro'), draft.replace('/riepilogo', '/domanda/1')],
      ...[voucher, `${voucher}/rinuncia`],
    ];
  };

  it.each(['it', 'en'])(
    'keeps to the rules in %s',
    async (lang) => {
      const page = await site.as('family-one', { size: 'phone' });
      const { complaints } = watched(page, site.url);
      const addresses = await addressesFor(page);
      await page.goto(`/lingua/${lang}`);
      const broken: Broken[] = [];
      for (const address of addresses) {
        await page.goto(address);
        broken.push(...(await brokenRules(page, lang)));
      }
      await page.goto(addresses[3] ?? '');
      await page.fill('[name=isee]', '?');
      await send(page);
      broken.push(...(await brokenRules(page, lang)));
      expect(broken).toEqual([]);
      expect(complaints).toEqual([]);
    },
    240_000,
  );

  it('is seen at once: at most 150 kB on the first view', async () => {
    const page = await site.visitor({ size: 'phone' });
    let bytes = 0;
    page.on('requestfinished', (request) => {
      void request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => (bytes += responseBodySize + responseHeadersSize));
    });
    await toCall(page);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(150_000);
  });

  it('is the same for what is somebody else’s and for what is not there', async () => {
    const mother = await site.as('family-one', { size: 'phone' });
    const file = await mother.locator('.files a[href^="/pratiche/"]').last().getAttribute('href');
    const pensioner = await site.as('family-two', { size: 'phone' });
    const bodyAt = async (path: string): Promise<readonly [number | undefined, string | null]> => {
      const answer = await pensioner.goto(path);
      return [answer?.status(), await pensioner.locator('main').textContent()];
    };
    const foreign = await bodyAt(file ?? '');
    expect(foreign[0]).toBe(404);
    expect(foreign).toEqual(await bodyAt('/pratiche/00000000-0000-4000-8000-000000000000'));
    expect(foreign).toEqual(await bodyAt('/niente'));
  });

  it('takes no form that another site made, nor one without its proof', async () => {
    const page = await site.as('family-two', { size: 'phone' });
    const send = (headers: Record<string, string>, form: Record<string, string>) =>
      page.request.post(`${site.url}/dati/iban`, { headers, form, maxRedirects: 0 });
    const proof = (await page.locator('[name=_proof]').first().getAttribute('value')) ?? '';
    expect((await send({}, { iban: 'IT60X0542811101000000123456' })).status()).toBe(403);
    expect((await send({ origin: 'https://evil.example' }, { _proof: proof, iban: 'x' })).status()).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' }, { _proof: proof, iban: 'x' })).status()).toBe(403);
    expect((await send({}, { _proof: proof, iban: 'x' })).status()).toBe(422);
  });

  it('can be walked by keyboard: first to the content, then on', async () => {
    const page = await site.visitor({ size: 'desktop' });
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main')?.id")).toBe('main');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });
});

describe('who signs out', () => {
  it('is asked to sign in again, and comes back to the page that was asked for', async () => {
    const page = await site.as('delegate', { size: 'desktop' });
    const file = await page.locator('.files a[href^="/pratiche/"]').last().getAttribute('href');
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.goto(file ?? '');
    expect(new URL(page.url()).pathname).toBe('/accesso');
    await page.getByRole('link', { name: /SPID/ }).click();
    await page.locator('button[value=delegate]').click();
    await page.waitForURL((url) => url.pathname === file);
  });

  it('takes an offered voucher with one press, also pressed twice', async () => {
    const page = await site.as('delegate', { size: 'phone', scripts: false });
    await page.locator('.files li:has-text("Da accettare") a').first().click();
    await page.getByRole('button', { name: 'Accetta il buono' }).dblclick();
    await page.waitForURL(/fatto=acceptance/);
    expect(await page.locator('.notice.good').textContent()).toContain('Hai accettato il buono');
    expect(await page.locator('.state').first().textContent()).toBe('Attivo');
  });
});
