// How the refusals of providers' sites are told.
import { refusalProblems } from '@buono/http';
import type { SiteRefusal } from '../../domain/site/site.js';

export const siteProblem = refusalProblems<SiteRefusal>({
  'site-unknown': [422, 'Sede sconosciuta', 'siteId non indica una sede di questo ente. Scegline una dell’ente.'],
  'site-closed': [
    409,
    'Sede chiusa',
    'La sede è chiusa, o sta per chiudere: non si cambia più. Apri una sede nuova se l’ente torna a lavorare lì.',
  ],
});
