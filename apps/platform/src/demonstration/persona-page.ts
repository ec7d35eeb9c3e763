// The pages of the demonstration's identity: choose who you are, or read why you cannot enter.
import { bannerHtml, escaped, pageHtml } from '../home/page.js';
import { PERSONAS } from './personas.js';

/** The personas as buttons of a form that answers to the address it came from. */
export const personaPage = (): string =>
  pageHtml(
    'Scegli la persona',
    `${bannerHtml}
<h1>Scegli la persona</h1>
<p>Qui in produzione si entra con SPID o CIE. In questa dimostrazione puoi essere una di queste persone inventate.</p>
<form method="post">
<ul class="personas">
${Object.entries(PERSONAS)
  .map(
    ([name, { givenName, familyName, description }]) =>
      `<li><button name="persona" value="${escaped(name)}">${escaped(`${givenName} ${familyName}`)}</button> ${escaped(description)}</li>`,
  )
  .join('\n')}
</ul>
</form>`,
  );

/** Why the identity provider cannot go on. */
export const refusedPage = (error: string, description: string | undefined): string =>
  pageHtml(
    'Accesso non riuscito',
    `${bannerHtml}
<h1>Accesso non riuscito</h1>
<p>La richiesta di accesso non è valida o è scaduta. Torna indietro e riprova.</p>
<p><code>${escaped(error)}</code> ${escaped(description ?? '')}</p>`,
  );
