// Invented journals of a treasurer, as SIOPE+ hands them to a body.

/** What a movement says; an order of 15.00 euro paid on 10 September 2026 unless told otherwise. */
export interface InventedMovement {
  readonly number: number;
  readonly receipt: number;
  readonly document?: 'MANDATO' | 'REVERSALE' | 'SOSPESO ENTRATA' | 'SOSPESO USCITA';
  readonly operation?: 'ESEGUITO' | 'STORNATO' | 'REGOLARIZZATO' | 'RIPRISTINATO';
  readonly sign?: 'ENTRATA' | 'USCITA';
  readonly euro?: string;
  readonly day?: string;
  /** progressivo_documento: which payee of the order. */
  readonly part?: number;
  readonly cause?: string;
}

export const journalMovement = (said: InventedMovement): string => {
  const { number, receipt, document = 'MANDATO', operation = 'ESEGUITO', sign = 'USCITA', part = 1 } = said;
  const { euro = '15.00', day = '2026-09-10', cause = 'Rendiconto' } = said;
  return [
    `<movimento_conto_evidenza><tipo_movimento>${sign}</tipo_movimento><tipo_documento>${document}</tipo_documento>`,
    `<tipo_operazione>${operation}</tipo_operazione><numero_documento>${number}</numero_documento>`,
    `<progressivo_documento>${part}</progressivo_documento><importo>${euro}</importo>`,
    `<numero_bolletta_quietanza>${receipt}</numero_bolletta_quietanza><data_movimento>${day}</data_movimento>`,
    `<cliente><anagrafica_cliente>Cliente</anagrafica_cliente></cliente><causale>${cause}</causale></movimento_conto_evidenza>\n`,
  ].join('');
};

/** A journal of these movements, of one account. */
export const inventedJournal = (movements: readonly string[], body = '0540300'): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<flusso_giornale_di_cassa><testata_messaggio>',
    `<codice_ABI_BT>02008</codice_ABI_BT><identificativo_flusso>G1</identificativo_flusso><codice_ente>UFABC1</codice_ente>`,
    `<codice_ente_BT>${body}</codice_ente_BT></testata_messaggio><identificativo_flusso_BT>G1</identificativo_flusso_BT>`,
    '<esercizio>2026</esercizio><informazioni_conto_evidenza><conto_evidenza>0000001</conto_evidenza>\n',
    ...movements,
    '<saldo_finale_conto_evidenza>0</saldo_finale_conto_evidenza></informazioni_conto_evidenza></flusso_giornale_di_cassa>',
  ].join('');
