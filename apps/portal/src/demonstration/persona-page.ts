// The pages of the demonstration's identity: choose who you are, or read why you cannot enter.
import { bareDocument } from '../pages/frame/bare-document.js';
import { html, type Html } from '../pages/frame/html.js';
import { PERSONAS, type Persona } from './personas.js';

/** The personas as buttons of a form that answers to the address it came from. */
export const personaPage = (): string => {
  const all = Object.entries<Persona>(PERSONAS);
  const group = (title: string, ofStaff: boolean): Html =>
    html`<h2>${title}</h2>
      <ul class="personas">
        ${all
          .filter(([, { staff }]) => (staff !== undefined) === ofStaff)
          .map(
            ([name, { givenName, familyName, description }]) =>
              html`<li>
                <button name="persona" value="${name}">
                  <strong>${givenName} ${familyName}</strong> ${description}
                </button>
              </li>`,
          )}
      </ul>`;
  return bareDocument(
    'Scegli la persona',
    html`<div class="narrow">
      <h1>Chi vuoi essere?</h1>
      <p class="lead">
        Nel servizio vero qui si entra con SPID o CIE. In questa dimostrazione scegli una persona inventata.
      </p>
      <form method="post">${group('Famiglie ed enti', false)}${group('Uffici', true)}</form>
    </div>`,
  );
};

/** Why the identity provider cannot go on. */
export const refusedPage = (error: string, description: string | undefined): string =>
  bareDocument(
    'Accesso non riuscito',
    html`<div class="narrow">
      <h1>Accesso non riuscito</h1>
      <p class="lead">La richiesta di accesso non è valida o è scaduta. Torna indietro e riprova.</p>
      <p class="muted"><code>${error}</code> ${description}</p>
    </div>`,
  );
