// What runs here and where to look, for who runs or builds on it; and in a demonstration, whom one may be.
import { DEMONSTRATION_CLIENT, issuerOf } from '../../demonstration/identity-names.js';
import { PERSONAS, type Persona } from '../../demonstration/personas.js';
import { html, type Html } from '../frame/html.js';
import { fill, wordFor } from '../language/language.js';
import type { Surroundings } from '../settings.js';
import type { Route, Visit } from '../visit.js';

/** The page of the system; with the personas in a demonstration. */
export const systemRoutes = (around: Surroundings, isDemonstration: boolean): readonly Route[] => [
  {
    method: 'GET',
    path: '/sistema',
    handler: (visit) => ({ title: visit.t.system.title, body: systemBody(visit, around) }),
  },
  ...(isDemonstration
    ? [
        {
          method: 'GET',
          path: '/personas',
          handler: (visit: Visit) => ({ title: visit.t.system.personas, body: personasBody(visit) }),
        } as const,
      ]
    : []),
];

const systemBody = ({ t, isDemonstration }: Visit, around: Surroundings): Html =>
  html`<h1>${t.system.title}</h1>
    <p class="lead">${t.system.lead}</p>
    <h2>${t.system.running}</h2>
    <p>${around.shape === 'embedded' ? t.system.together : t.system.apart}</p>
    <div class="table-wrap" tabindex="0" role="group" aria-label="${t.system.running}">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${t.system.part}</th>
            <th scope="col">${t.system.does}</th>
          </tr>
        </thead>
        <tbody>
          ${around.contexts.map(
            (name) =>
              html`<tr>
                <td><code>${name}</code></td>
                <td>${wordFor(t.system.contexts, name)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h2>${t.system.where}</h2>
    <ul>
      ${around.isDocumented && html`<li><a href="/api">${t.system.api}</a> (<a href="/api/openapi.json">openapi.json</a>)</li>`}
      ${
        isDemonstration &&
        html`<li><a href="/personas">${t.system.personas}</a></li>
          <li><a href="/api/v1/demonstration/clock">${t.system.clock}</a></li>`
      }
      <li><a href="/health/ready">${t.system.ready}</a></li>
      <li><a href="/metrics">${t.system.metrics}</a></li>
    </ul>
    ${isDemonstration && tryIt(t, around.publicUrl)}`;

const tryIt = (t: Visit['t'], publicUrl: string): Html =>
  html`<h2>${t.system.try}</h2>
    <pre>
token=$(npm run --silent token -- zone-officer)
curl -H "Authorization: Bearer $token" ${publicUrl}/api/v1/applications</pre>
    <p>
      ${fill(t.system.tryText, { issuer: issuerOf(publicUrl), client: DEMONSTRATION_CLIENT, callback: 'http://127.0.0.1:<port>/callback' })}
    </p>`;

const personasBody = ({ t }: Visit): Html =>
  html`<h1>${t.system.personas}</h1>
    <p class="lead">${t.system.personasText}</p>
    <pre>npm run --silent token -- taxi-driver</pre>
    <div class="table-wrap" tabindex="0" role="group" aria-label="${t.system.personas}">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${t.system.name}</th>
            <th scope="col">${t.system.who}</th>
            <th scope="col">${t.system.role}</th>
          </tr>
        </thead>
        <tbody lang="it">
          ${Object.entries<Persona>(PERSONAS).map(
            ([name, { givenName, familyName, description, staff }]) =>
              html`<tr>
                <td><code>${name}</code></td>
                <td>${givenName} ${familyName}: ${description}</td>
                <td>${staff?.role} ${staff?.zone}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
