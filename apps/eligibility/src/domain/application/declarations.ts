// What who applies declares, in versions: the text that was accepted stays to be read, whatever is asked later.

/** A version of the declarations; its text is never changed, a new one comes after it. */
export interface Declarations {
  readonly version: string;
  readonly text: string;
}

/** DPR 445/2000 arts. 46, 47, 71, 75 and 76, and the notice of Regulation (EU) 2016/679 art. 13. */
const VERSIONS: readonly [Declarations, ...Declarations[]] = [
  {
    version: '1',
    text: 'Dichiaro, in sostituzione di certificati e di atti di notorietà (DPR 445/2000, artt. 46 e 47), che quanto scrivo in questa domanda è vero e completo. So che l’ufficio lo controlla, anche a campione (art. 71); che chi dichiara il falso è punito dalla legge (art. 76), perde i benefici ottenuti e per due anni non ne ottiene altri (art. 75). Mi impegno a comunicare entro trenta giorni ciò che cambia. Ho letto l’informativa sul trattamento dei dati personali (Regolamento UE 2016/679, art. 13).',
  },
];

/** The version that is asked for now. */
export const CURRENT_DECLARATIONS: Declarations = VERSIONS.at(-1) ?? VERSIONS[0];

/** The declarations of a version; undefined for one that never was. */
export const declarationsOf = (version: string): Declarations | undefined =>
  VERSIONS.find((one) => one.version === version);
