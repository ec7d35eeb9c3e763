// The wrong places of a text, each by its name with its remedy.
import type { TextFaults } from '../../domain/notice-text/decider.js';
import type { Wrong } from '../answer.js';

/** Empty where nothing is wrong. */
export const wrongPlaces = ({ unknown, lacking, broken }: TextFaults): readonly Wrong[] => [
  ...unknown.map((name) =>
    wrong(`Il segnaposto {{${name}}} non esiste per questa comunicazione: toglilo, o scrivine uno dell’elenco.`),
  ),
  ...lacking.map((name) =>
    wrong(`Manca il segnaposto {{${name}}}: senza, chi legge non sa tutto quello che deve sapere. Aggiungilo.`),
  ),
  ...broken.map((found) => wrong(`«${found}» non è un segnaposto: scrivilo come {{nome}}, senza spazi né maiuscole.`)),
];

const wrong = (detail: string): Wrong => ({ field: 'text', detail });
