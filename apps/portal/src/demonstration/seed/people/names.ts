// Names of the invented people: given names that many have, family names that nobody should. DATI DI PROVA.

export const WOMEN: readonly string[] = [
  ...['Giulia', 'Martina', 'Chiara', 'Federica', 'Valentina', 'Elisabetta', 'Ginevra', 'Beatrice', 'Caterina'],
  ...['Ludovica', 'Margherita', 'Costanza', 'Ornella', 'Rossella', 'Giovanna', 'Donatella', 'Graziella', 'Loredana'],
  ...['Antonella', 'Patrizia', 'Marcella', 'Eleonora', 'Francesca', 'Alessandra', 'Simonetta', 'Mirella', 'Tiziana'],
];

export const MEN: readonly string[] = [
  ...['Lorenzo', 'Alessandro', 'Tommaso', 'Niccolò', 'Leonardo', 'Edoardo', 'Gabriele', 'Riccardo', 'Federico'],
  ...['Giovanni', 'Francesco', 'Vincenzo', 'Salvatore', 'Domenico', 'Gianfranco', 'Umberto', 'Luciano', 'Maurizio'],
  ...['Fabrizio', 'Massimo', 'Giancarlo', 'Raffaele', 'Ottavio', 'Ermanno', 'Valerio', 'Corrado', 'Settimio'],
];

const ROOTS: readonly string[] = [
  ...['Fintan', 'Inventol', 'Fantasil', 'Campionz', 'Esempiol', 'Simulart', 'Modellucc', 'Provengh', 'Dimostrald'],
  ...['Figurin', 'Immagin', 'Supposit', 'Ipotesin', 'Bozzett', 'Abbozzol', 'Sagomin', 'Controfig', 'Apparell'],
  ...['Nessunan', 'Mairestil', 'Ovunquel', 'Chissadell', 'Magarell', 'Forsenz', 'Quasibell', 'Finzell', 'Sperimal'],
];
const ENDINGS: readonly string[] = ['ini', 'oni', 'etti', 'acci', 'uzzi', 'elli', 'ardi', 'eschi'];

/** Family names that are nobody's on purpose. */
export const FAMILY_NAMES: readonly string[] = ROOTS.flatMap((root) => ENDINGS.map((ending) => root + ending));
