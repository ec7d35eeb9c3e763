// What is said of a seed that is not the one which was bound, wherever it is found out.
/** Status, title, and a sentence with the remedy. */
export const SEED_WRONG = [
  422,
  'Seme diverso',
  'Il seme (seed) non è quello impegnato prima che il rendiconto fosse presentato: il suo SHA-256 deve essere commitment. Se è andato perso esamina tutte le righe (whole: true).',
] as const;
