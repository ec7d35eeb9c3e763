// The frame of every page: who offers it, who is signed in, the way here, help, and what the law wants at the foot.
import type { Language } from '../language/language.js';
import { fill } from '../language/language.js';
import { menuFor, type Heading } from '../session/homes.js';
import type { Area, Crumb, Page, Visit } from '../visit.js';
import type { Assets } from './assets.js';
import { attribute, html, type Html } from './html.js';
import { icon } from './icon.js';

/** What is the same on all pages of a portal. */
export interface Frame {
  readonly assets: Assets;
  readonly organisation: string;
}

/** The whole document. */
export const documentOf = (page: Page, visit: Visit, { assets, organisation }: Frame): string => {
  const { t } = visit;
  const title = page.isHome === true ? `${t.site.name} – ${t.site.claim}` : `${page.title} – ${t.site.name}`;
  return html`<!doctype html>
    <html lang="${visit.code}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.hasErrors === true && `${t.form.error}: `}${title}</title>
        <link rel="icon" href="data:," />
        ${assets.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />`)}
        <link rel="stylesheet" href="${assets.css}" />
        <script src="${assets.js}" defer></script>
        ${(page.scripts ?? []).map((name) => html`<script src="${assets.of(name)}" type="module"></script>`)}
        ${page.isKept === true && installable(assets)}
      </head>
      <body>
        <a class="skip" href="#main">${t.site.skip}</a>
        ${visit.isDemonstration && html`<p class="demo"><strong>DATI DI PROVA</strong> <span>${t.site.demo}</span></p>`}
        ${headerOf(page, visit, organisation)} ${crumbsOf(page, visit)}
        <main id="main" tabindex="-1" class="container">${page.body}</main>
        ${footerOf(visit, organisation)}
      </body>
    </html> `.text;
};

const installable = (assets: Assets): Html =>
  html`<link rel="manifest" href="/ente/senza-rete/manifest.webmanifest" /><link
      rel="apple-touch-icon"
      href="${assets.of('app-192.png')}"
    /><meta name="theme-color" content="#0066cc" />`;

// A page that is kept on a device is of nobody: whoever opens it may be another.
const KEPT_DESK = { roles: ['provider'], hasFiles: false } as const;

const headerOf = (page: Page, visit: Visit, organisation: string): Html => {
  const { t, person } = visit;
  const headings = menuFor(t, page.isKept === true ? KEPT_DESK : visit.desk);
  const here = headings.find(({ entries }) => entries.some(({ area }) => area === page.area));
  return html`<header>
    <div class="slim">
      <div class="container">
        <span>${organisation}</span>
        <nav aria-label="${t.site.languages}">
          <ul>
            ${visit.languages.map((other) => languageLink(other, visit))}
          </ul>
        </nav>
      </div>
    </div>
    <div class="head">
      <div class="container">
        <a class="brand" href="/"
          >${icon(visit.icons, 'it-card', 'icon-white')}<span
            ><strong>${t.site.name}</strong> <small>${t.site.claim}</small></span
          ></a
        >
        ${page.isKept !== true && html`<div class="who">${person === undefined ? signInLink(visit) : signedIn(visit, `${person.givenName} ${person.familyName}`)}</div>`}
      </div>
    </div>
    <nav class="menu" aria-label="${t.nav.label}">
      <div class="container">
        <ul>
          ${headings.map((heading) => html`<li><a href="${heading.entries[0].href}" ${attribute('aria-current', heading === here ? 'true' : undefined)}>${heading.label}</a></li>`)}
        </ul>
      </div>
    </nav>
    ${here !== undefined && here.entries.length > 1 && under(here, page.area)}
  </header>`;
};

const under = ({ label, entries }: Heading, here: Area | undefined): Html =>
  html`<nav class="submenu" aria-label="${label}">
    <div class="container">
      <ul>
        ${entries.map(({ area, href, label: name }) => html`<li><a href="${href}" ${attribute('aria-current', area === here ? 'true' : undefined)}>${name}</a></li>`)}
      </ul>
    </div>
  </nav>`;

const languageLink = (other: Language, { code, here }: Visit): Html => {
  const said = html`${other.code.toUpperCase()}<span class="visually-hidden"> – ${other.name}</span>`;
  if (other.code === code) return html`<li><span aria-current="true" lang="${other.code}">${said}</span></li>`;
  const to = new URLSearchParams({ da: here }).toString();
  return html`<li>
    <a href="/lingua/${other.code}?${to}" lang="${other.code}" hreflang="${other.code}">${said}</a>
  </li>`;
};

const signInLink = ({ t, icons }: Visit): Html =>
  html`<a class="btn btn-outline-primary on-dark" href="/accesso"
    >${icon(icons, 'it-user', 'icon-white')} ${t.nav.signIn}</a
  >`;

const signedIn = ({ t, icons, proof }: Visit, name: string): Html =>
  html`<a class="me" href="/dati">${icon(icons, 'it-user', 'icon-white')} ${name}</a>
    <form method="post" action="/uscita">
      <input type="hidden" name="_proof" value="${proof}" /><button class="btn btn-outline-primary on-dark">
        ${t.nav.signOut}
      </button>
    </form>`;

const crumbsOf = ({ isHome, crumbs = [], title }: Page, { t }: Visit): Html | undefined => {
  if (isHome === true) return undefined;
  const all: readonly Crumb[] = [{ label: t.nav.home, href: '/' }, ...crumbs];
  return html`<nav class="crumbs container" aria-label="${t.nav.crumbs}">
    <ol>
      ${all.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`;
};

const footerOf = (visit: Visit, organisation: string): Html => {
  const { t, help, icons } = visit;
  return html`<footer>
    <div class="contact">
      <div class="container">
        <h2>${t.help.ask}</h2>
        <p>${t.help.person}</p>
        <ul>
          ${help.phone !== undefined && html`<li>${icon(icons, 'it-telephone')} <a href="tel:${help.phone.replace(/[^+\d]/g, '')}">${help.phone}</a> <span>${t.help.hours}</span></li>`}
          ${help.email !== undefined && html`<li>${icon(icons, 'it-mail')} <a href="mailto:${help.email}">${help.email}</a></li>`}
          <li>${icon(icons, 'it-help-circle')} <a href="/aiuto">${t.help.read}</a></li>
        </ul>
      </div>
    </div>
    <div class="foot">
      <div class="container">
        <p>${fill(t.site.owner, { organisation })}</p>
        <ul>
          <li><a href="/privacy" data-element="privacy-policy-link">${t.nav.privacy}</a></li>
          <li><a href="/accessibilita" data-element="accessibility-link">${t.nav.accessibility}</a></li>
          <li><a href="/ente">${t.nav.forProviders}</a></li>
          <li><a href="/sistema">${t.nav.system}</a></li>
        </ul>
      </div>
    </div>
  </footer>`;
};
