// A page of the same look without a visit behind it: the demonstration's identity provider has nobody signed in yet.
import { readAssets } from './assets.js';
import { html, type Html } from './html.js';

/** The whole document, in Italian. */
export const bareDocument = (title: string, body: Html): string => {
  const assets = readAssets();
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Buono</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${assets.css}" />
      </head>
      <body>
        <header>
          <p class="demo">
            <strong>DATI DI PROVA</strong> Persone, enti e importi sono inventati. Non inserire dati veri.
          </p>
          <div class="head">
            <div class="container">
              <span class="brand"
                ><span><strong>Identità di prova</strong> <small>al posto di SPID e CIE</small></span></span
              >
            </div>
          </div>
        </header>
        <main class="container">${body}</main>
      </body>
    </html> `.text;
};
