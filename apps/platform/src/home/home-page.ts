// The platform's two pages: what runs where, and whom one may be in a demonstration.
import { DEMONSTRATION_CLIENT, issuerOf } from '../demonstration/identity-names.js';
import { PERSONAS } from '../demonstration/personas.js';
import { bannerHtml, escaped, pageHtml } from './page.js';
import type { Surroundings } from './surroundings.js';

const CONTEXTS: Readonly<Record<string, string>> = {
  eligibility: 'Avvisi, domande, valutazioni e graduatorie: chi ha diritto, a quanto e perché',
  issuance: 'Riparto dei fondi e buoni: se ci sono le risorse e fino a quando un buono vale',
  redemption: 'Enti accreditati, utilizzi, rendiconti e pagamenti: se questo servizio si può pagare',
  reporting: 'Bilancio e riconciliazione: dal buono al pagamento, ogni differenza',
};

/** The home page. */
export const homePage = ({ isDemonstration, publicUrl, contexts, isDocumented }: Surroundings): string =>
  pageHtml(
    'Buono',
    `${isDemonstration ? bannerHtml : ''}
<h1>Buono</h1>
<p>Buoni servizio sociali: dall’avviso alla spesa rendicontata. Questo processo tiene insieme tutte le parti; i portali
per famiglie, enti e uffici arriveranno qui.</p>
<h2>Che cosa gira qui</h2>
<table><thead><tr><th scope="col">Parte</th><th scope="col">Di che cosa si occupa</th></tr></thead><tbody>
${contexts.map((name) => `<tr><td><code>${escaped(name)}</code></td><td>${escaped(CONTEXTS[name] ?? '')}</td></tr>`).join('\n')}
<tr><td><code>platform</code></td><td>Compone le parti, con registri, chiavi e messaggi su file in una sola cartella di dati</td></tr>
</tbody></table>
<h2>Dove andare</h2>
<ul>
${isDocumented ? '<li><a href="/api">Le operazioni dell’API</a>, e il documento <a href="/api/openapi.json">openapi.json</a></li>' : ''}
${isDemonstration ? '<li><a href="/personas">Le persone di prova</a>, e come agire per loro</li>' : ''}
${isDemonstration ? '<li><a href="/api/v1/demonstration/clock">L’orologio della dimostrazione</a></li>' : ''}
<li><a href="/health/ready">Il servizio è pronto</a> (<a href="/health/live">il processo risponde</a>)</li>
<li><a href="/metrics">Le misure</a>, per Prometheus</li>
</ul>
${isDemonstration ? demonstrationPart(publicUrl) : ''}`,
  );

const demonstrationPart = (publicUrl: string): string => `<h2>Provare l’API</h2>
<pre>token=$(npm run --silent token -- zone-officer)
curl -H "Authorization: Bearer $token" \\
  ${escaped(publicUrl)}/api/v1/applications</pre>
<p>Per un programma che fa entrare le persone da un browser, il fornitore di identità di prova è
<a href="/oidc/.well-known/openid-configuration"><code>${escaped(issuerOf(publicUrl))}</code></a>, client
<code>${escaped(DEMONSTRATION_CLIENT)}</code>, ritorno a <code>http://127.0.0.1:&lt;porta&gt;/callback</code>, codice con PKCE.</p>`;

/** The page of the personas. */
export const personasPage = (): string =>
  pageHtml(
    'Le persone di prova',
    `${bannerHtml}
<h1>Le persone di prova</h1>
<p>Sono inventate, e i loro codici fiscali sono validi solo nella forma. Per agire come una di loro:</p>
<pre>npm run --silent token -- &lt;nome&gt;</pre>
<table><thead><tr><th scope="col">Nome</th><th scope="col">Chi è</th><th scope="col">Ruolo d’ufficio</th></tr></thead><tbody>
${Object.entries(PERSONAS)
  .map(([name, { givenName, familyName, description, ...rest }]) => {
    const staff = 'staff' in rest ? [rest.staff.role, 'zone' in rest.staff ? rest.staff.zone : ''].join(' ') : '';
    return `<tr><td><code>${name}</code></td><td>${escaped(`${givenName} ${familyName}`)}: ${escaped(description)}</td><td>${escaped(staff)}</td></tr>`;
  })
  .join('\n')}
</tbody></table>
<p><a href="/">Torna alla pagina iniziale</a></p>`,
  );
