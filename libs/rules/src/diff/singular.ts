// What one item of each list of a call document is called.

const SINGULAR: Readonly<Record<string, string>> = {
  actions: 'azione',
  areas: 'area',
  askAgain: 'dato da chiedere di nuovo',
  calls: 'avviso',
  ceilings: 'massimale',
  changes: 'caso',
  conditions: 'condizione',
  criteria: 'requisito',
  facts: 'dato',
  followUpMonths: 'verifica dopo la chiusura',
  funds: 'risorsa',
  incompatible: 'incompatibilità',
  in: 'valore',
  inputs: 'dato da indicare',
  items: 'punteggio',
  keys: 'chiave',
  numbers: 'importo',
  of: 'avviso da rinnovare',
  proofs: 'documento',
  providerCategories: 'tipo di ente',
  rows: 'riga',
  schemes: 'misura',
  services: 'servizio',
  tables: 'tabella',
  texts: 'testo',
  ties: 'spareggio',
  values: 'valore',
  windows: 'finestra',
  zones: 'zona',
};

/** What an item of the list at a path is called. */
export const singularOf = (path: string): string => SINGULAR[path.split('.').at(-1) ?? ''] ?? 'voce';
