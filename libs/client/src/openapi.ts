// The API as types: generated from openapi.json by npm run openapi.
/* eslint-disable max-lines -- generated, and as long as the API */
export interface paths {
  readonly '/status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Dice se il servizio è attivo
     * @description Dice se il servizio è attivo
     */
    readonly get: operations['status-read'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/access-history/mine': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca chi ha visto i miei dati, quando e perché
     * @description Elenca chi ha visto i miei dati, quando e perché
     */
    readonly get: operations['access-history-mine'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le domande visibili a chi chiede
     * @description Elenca le domande visibili a chi chiede
     */
    readonly get: operations['application-list'];
    readonly put?: never;
    /**
     * Inizia una domanda
     * @description Inizia una domanda
     */
    readonly post: operations['application-start'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/due': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le domande in scadenza o in ritardo
     * @description Elenca le domande in scadenza o in ritardo Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['application-list-due'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/filings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Presenta una domanda per conto di una famiglia
     * @description Presenta una domanda per conto di una famiglia Ruoli: zone-officer, assessment-unit, region-officer.
     */
    readonly post: operations['application-file'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/searches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cerca le domande di una persona
     * @description Cerca le domande di una persona Ruoli: zone-officer, assessment-unit, region-officer, auditor.
     */
    readonly post: operations['application-search'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/takeovers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Prende in carico una domanda concessa altrove
     * @description Prende in carico una domanda concessa altrove Ruoli: region-officer.
     */
    readonly post: operations['application-take-over'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra una domanda
     * @description Mostra una domanda
     */
    readonly get: operations['application-show'];
    /**
     * Modifica una domanda in bozza
     * @description Modifica una domanda in bozza
     */
    readonly put: operations['application-change'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /**
     * Salva un passo di una domanda in bozza
     * @description Salva un passo di una domanda in bozza
     */
    readonly patch: operations['application-save-step'];
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/annulment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Avvia l’annullamento d’ufficio di un accoglimento
     * @description Avvia l’annullamento d’ufficio di un accoglimento Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['application-start-annulment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/annulment/decision': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decidi un annullamento d’ufficio
     * @description Decidi un annullamento d’ufficio Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['application-decide-annulment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/annulment/hearing': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rispondi all’avvio di un annullamento
     * @description Rispondi all’avvio di un annullamento
     */
    readonly post: operations['application-hear-annulment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/appeal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Chiedi il riesame di un rigetto
     * @description Chiedi il riesame di un rigetto
     */
    readonly post: operations['application-appeal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/appeal/decision': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decidi un riesame
     * @description Decidi un riesame Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['application-decide-appeal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/appeal/withdrawal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rinuncia al riesame
     * @description Rinuncia al riesame
     */
    readonly post: operations['application-withdraw-appeal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/applicant-changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cambia chi agisce per il destinatario
     * @description Cambia chi agisce per il destinatario
     */
    readonly post: operations['application-change-applicant'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/assessments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra la valutazione multidisciplinare
     * @description Registra la valutazione multidisciplinare Ruoli: assessment-unit.
     */
    readonly post: operations['application-assess'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra il progetto personalizzato
     * @description Mostra il progetto personalizzato
     */
    readonly get: operations['care-plan-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/adoption': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Adotta con atto una versione senza accordo
     * @description Adotta con atto una versione senza accordo Ruoli: zone-officer.
     */
    readonly post: operations['care-plan-adopt'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/agreements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Aderisce come équipe a una versione
     * @description Aderisce come équipe a una versione Ruoli: assessment-unit, zone-officer.
     */
    readonly post: operations['care-plan-agree'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/answers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Risponde come famiglia su una versione
     * @description Risponde come famiglia su una versione
     */
    readonly post: operations['care-plan-answer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/closure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Chiude il progetto
     * @description Chiude il progetto Ruoli: assessment-unit.
     */
    readonly post: operations['care-plan-close'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/differences': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Confronta due versioni del progetto
     * @description Confronta due versioni del progetto
     */
    readonly get: operations['care-plan-differences'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/follow-ups': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra una verifica dopo la chiusura
     * @description Registra una verifica dopo la chiusura Ruoli: assessment-unit.
     */
    readonly post: operations['care-plan-follow-up'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/reviews': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra una verifica del progetto
     * @description Registra una verifica del progetto Ruoli: assessment-unit.
     */
    readonly post: operations['care-plan-review'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/care-plan/versions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Scrive una versione del progetto
     * @description Scrive una versione del progetto Ruoli: assessment-unit.
     */
    readonly post: operations['care-plan-draft'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i reclami su una domanda
     * @description Elenca i reclami su una domanda
     */
    readonly get: operations['application-complaints'];
    readonly put?: never;
    /**
     * Presenta un reclamo o una segnalazione
     * @description Presenta un reclamo o una segnalazione
     */
    readonly post: operations['complaint-open'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/corrections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Corregge dati di una domanda
     * @description Corregge dati di una domanda Ruoli: zone-officer.
     */
    readonly post: operations['application-correct-facts'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decide una domanda
     * @description Decide una domanda Ruoli: zone-officer.
     */
    readonly post: operations['application-decide'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/corrections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le rettifiche di una decisione
     * @description Elenca le rettifiche di una decisione Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['decision-correction-list'];
    readonly put?: never;
    /**
     * Propone la rettifica di una decisione
     * @description Propone la rettifica di una decisione Ruoli: zone-officer.
     */
    readonly post: operations['decision-correction-propose'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/corrections/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Mostra l’effetto di una rettifica
     * @description Mostra l’effetto di una rettifica Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['decision-correction-preview'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/corrections/{correctionId}/approval': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Approva una rettifica
     * @description Approva una rettifica Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['decision-correction-approve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/corrections/{correctionId}/dismissal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Respinge una rettifica proposta
     * @description Respinge una rettifica proposta Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['decision-correction-dismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/dismissal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Respinge la decisione proposta
     * @description Respinge la decisione proposta Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['decision-dismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/overrides': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Proponi di accogliere contro l’esito automatico
     * @description Proponi di accogliere contro l’esito automatico Ruoli: zone-officer.
     */
    readonly post: operations['application-override-propose'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/overrides/{overrideId}/approval': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Approva un accoglimento contro l’esito automatico
     * @description Approva un accoglimento contro l’esito automatico Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['application-override-approve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/overrides/{overrideId}/dismissal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Respingi la proposta di accogliere contro l’esito automatico
     * @description Respingi la proposta di accogliere contro l’esito automatico Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['application-override-dismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/proposal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra la decisione che aspetta la seconda firma
     * @description Mostra la decisione che aspetta la seconda firma Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['decision-proposal'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/replay': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ripete una decisione sulle sue prove
     * @description Ripete una decisione sulle sue prove Ruoli: zone-officer, region-officer, auditor.
     */
    readonly post: operations['application-replay-decision'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/decision/signature': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Firma la decisione proposta
     * @description Firma la decisione proposta Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['decision-sign'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/documents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i documenti di una domanda
     * @description Elenca i documenti di una domanda
     */
    readonly get: operations['application-list-documents'];
    readonly put?: never;
    /**
     * Allega un documento a una domanda
     * @description Allega un documento a una domanda
     */
    readonly post: operations['application-attach-document'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/documents/{documentId}/content': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Scarica un documento di una domanda
     * @description Scarica un documento di una domanda
     */
    readonly get: operations['application-download-document'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/documents/{documentId}/removal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Togli un documento da una bozza
     * @description Togli un documento da una bozza
     */
    readonly post: operations['application-remove-document'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/evaluation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Valuta i requisiti di una domanda
     * @description Valuta i requisiti di una domanda Ruoli: zone-officer.
     */
    readonly post: operations['application-evaluate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/identity': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra l’identità del destinatario e le domande che gli somigliano
     * @description Mostra l’identità del destinatario e le domande che gli somigliano Ruoli: zone-officer, assessment-unit, region-officer, auditor.
     */
    readonly get: operations['application-identity'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/integrations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Chiedi un’integrazione
     * @description Chiedi un’integrazione Ruoli: zone-officer.
     */
    readonly post: operations['application-request-integration'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/integrations/answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rispondi a una richiesta di integrazione
     * @description Rispondi a una richiesta di integrazione
     */
    readonly post: operations['application-answer-integration'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/observations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Presenta osservazioni
     * @description Presenta osservazioni
     */
    readonly post: operations['application-send-observations'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/officers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cambia il responsabile di un procedimento
     * @description Cambia il responsabile di un procedimento Ruoli: zone-officer.
     */
    readonly post: operations['application-change-officer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/papers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca atti e documenti di una domanda
     * @description Elenca atti e documenti di una domanda
     */
    readonly get: operations['application-papers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/procedure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra il procedimento di una domanda
     * @description Mostra il procedimento di una domanda
     */
    readonly get: operations['application-show-procedure'];
    readonly put?: never;
    /**
     * Avvia il procedimento di una domanda
     * @description Avvia il procedimento di una domanda Ruoli: zone-officer.
     */
    readonly post: operations['application-start-procedure'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/receipt': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra la ricevuta di una domanda
     * @description Mostra la ricevuta di una domanda
     */
    readonly get: operations['application-receipt'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/registry-checks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Chiede una verifica alle banche dati
     * @description Chiede una verifica alle banche dati Ruoli: zone-officer.
     */
    readonly post: operations['application-check-registries'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/rejection-notice': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Comunica i motivi che ostano all’accoglimento
     * @description Comunica i motivi che ostano all’accoglimento Ruoli: zone-officer.
     */
    readonly post: operations['application-give-notice'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/renewal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rinnova partendo dalla domanda dell’anno prima
     * @description Rinnova partendo dalla domanda dell’anno prima
     */
    readonly post: operations['application-renew'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/reserve/resolution': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sciogli la riserva di un’ammissione
     * @description Sciogli la riserva di un’ammissione Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['application-resolve-reserve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/steps': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra chi ha agito su una domanda e quando
     * @description Mostra chi ha agito su una domanda e quando
     */
    readonly get: operations['application-steps'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/submission': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Invia una domanda
     * @description Invia una domanda
     */
    readonly post: operations['application-submit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/substitution': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Chiedi la decisione sostitutiva
     * @description Chiedi la decisione sostitutiva
     */
    readonly post: operations['application-ask-substitute'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/applications/{applicationId}/withdrawal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ritira una domanda
     * @description Ritira una domanda
     */
    readonly post: operations['application-withdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/bank-entries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i movimenti bancari
     * @description Elenca i movimenti bancari Ruoli: treasurer, region-officer, auditor.
     */
    readonly get: operations['bank-entry-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/bank-entries/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un movimento bancario
     * @description Mostra un movimento bancario Ruoli: treasurer, region-officer, auditor.
     */
    readonly get: operations['bank-entry-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/bank-entries/{id}/assignment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Abbina un movimento a un mandato
     * @description Abbina un movimento a un mandato Ruoli: treasurer.
     */
    readonly post: operations['bank-entry-assign'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/bank-entries/{id}/dismissal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Archivia un movimento che non riguarda i mandati
     * @description Archivia un movimento che non riguarda i mandati Ruoli: treasurer.
     */
    readonly post: operations['bank-entry-dismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/bank-statements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Importa gli esiti della banca o del tesoriere
     * @description Importa gli esiti della banca o del tesoriere Ruoli: treasurer.
     */
    readonly post: operations['bank-statement-import'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/bans': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra le proprie esclusioni
     * @description Mostra le proprie esclusioni
     */
    readonly get: operations['ban-mine'];
    readonly put?: never;
    /**
     * Registra un’esclusione
     * @description Registra un’esclusione Ruoli: region-officer.
     */
    readonly post: operations['ban-record'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/call-documents/checks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Controlla un documento di avviso
     * @description Controlla un documento di avviso Ruoli: region-officer, auditor.
     */
    readonly post: operations['call-document-check'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/call-documents/prechecks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Prova dei dati su un documento di avviso
     * @description Prova dei dati su un documento di avviso Ruoli: region-officer, auditor.
     */
    readonly post: operations['call-document-precheck'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/call-drafts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le bozze di avviso
     * @description Elenca le bozze di avviso Ruoli: region-officer, second-approver, auditor.
     */
    readonly get: operations['call-draft-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/call-schema': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Schema JSON dei documenti di avviso
     * @description Schema JSON dei documenti di avviso
     */
    readonly get: operations['call-schema'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/call-templates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i modelli di avviso
     * @description Elenca i modelli di avviso Ruoli: region-officer.
     */
    readonly get: operations['call-template-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/call-templates/{code}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un modello di avviso
     * @description Mostra un modello di avviso Ruoli: region-officer.
     */
    readonly get: operations['call-template-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca gli avvisi pubblicati
     * @description Elenca gli avvisi pubblicati
     */
    readonly get: operations['call-list'];
    readonly put?: never;
    /**
     * Prepara un avviso
     * @description Prepara un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-draft'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un avviso pubblicato
     * @description Mostra un avviso pubblicato
     */
    readonly get: operations['call-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/allocations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le risorse di un avviso zona per zona
     * @description Elenca le risorse di un avviso zona per zona Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['allocation-list'];
    readonly put?: never;
    /**
     * Ripartisce risorse a una zona
     * @description Ripartisce risorse a una zona Ruoli: region-officer.
     */
    readonly post: operations['allocation-add'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/allocations/{zone}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra le risorse di una zona
     * @description Mostra le risorse di una zona Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['allocation-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/allocations/{zone}/waiting': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca chi attende le risorse di una zona
     * @description Elenca chi attende le risorse di una zona Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['waiting-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/amendments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Modifica un avviso pubblicato
     * @description Modifica un avviso pubblicato Ruoli: region-officer.
     */
    readonly post: operations['call-amend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/amendments/previews': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Mostra che cosa cambierebbe una modifica
     * @description Mostra che cosa cambierebbe una modifica Ruoli: region-officer, auditor.
     */
    readonly post: operations['call-amendment-preview'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/annulment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Annulla un avviso
     * @description Annulla un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-annul'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/budget': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra lo stanziamento di un avviso
     * @description Mostra lo stanziamento di un avviso Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['budget-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/differences': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Confronta due versioni di un avviso
     * @description Confronta due versioni di un avviso
     */
    readonly get: operations['call-differences'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/document': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra il documento di un avviso
     * @description Mostra il documento di un avviso
     */
    readonly get: operations['call-document'];
    /**
     * Modifica la bozza di un avviso
     * @description Modifica la bozza di un avviso Ruoli: region-officer.
     */
    readonly put: operations['call-amend-draft'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra la bozza di un avviso
     * @description Mostra la bozza di un avviso Ruoli: region-officer, second-approver, auditor.
     */
    readonly get: operations['call-show-draft'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/draft/approval': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Approva la bozza di un avviso
     * @description Approva la bozza di un avviso Ruoli: region-officer, second-approver.
     */
    readonly post: operations['call-approve-draft'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/draft/text': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra il testo della bozza di un avviso
     * @description Mostra il testo della bozza di un avviso Ruoli: region-officer, second-approver, auditor.
     */
    readonly get: operations['call-draft-text'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/draw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra il sorteggio di un avviso
     * @description Mostra il sorteggio di un avviso
     */
    readonly get: operations['draw-show'];
    readonly put?: never;
    /**
     * Impegna il seme del sorteggio
     * @description Impegna il seme del sorteggio Ruoli: region-officer.
     */
    readonly post: operations['draw-commit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/duplicates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Prepara un nuovo avviso da uno passato
     * @description Prepara un nuovo avviso da uno passato Ruoli: region-officer.
     */
    readonly post: operations['call-duplicate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/extensions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Proroga la chiusura di un avviso
     * @description Proroga la chiusura di un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-extend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/outages': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Proroga un avviso dopo un’interruzione della piattaforma
     * @description Proroga un avviso dopo un’interruzione della piattaforma Ruoli: region-officer.
     */
    readonly post: operations['call-outage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/outages/{version}/drafts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le bozze non inviate dopo un’interruzione
     * @description Elenca le bozze non inviate dopo un’interruzione Ruoli: zone-officer, region-officer.
     */
    readonly get: operations['call-outage-drafts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/prechecks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Verifica in anonimo i requisiti
     * @description Verifica in anonimo i requisiti
     */
    readonly post: operations['call-precheck'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/publication': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Pubblica un avviso
     * @description Pubblica un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-publish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/rankings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le graduatorie pubblicate di un avviso
     * @description Elenca le graduatorie pubblicate di un avviso
     */
    readonly get: operations['call-rankings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/refinancings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rifinanzia un avviso
     * @description Rifinanzia un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-refinance'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/restorations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ripristina una versione precedente di un avviso
     * @description Ripristina una versione precedente di un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-restore'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/resumptions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Riprende un avviso sospeso
     * @description Riprende un avviso sospeso Ruoli: region-officer.
     */
    readonly post: operations['call-resume'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/shadow': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra la prova in ombra di un avviso
     * @description Mostra la prova in ombra di un avviso Ruoli: region-officer, auditor.
     */
    readonly get: operations['shadow-show'];
    readonly put?: never;
    /**
     * Accende la prova in ombra di un avviso
     * @description Accende la prova in ombra di un avviso Ruoli: region-officer.
     */
    readonly post: operations['shadow-switch-on'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/shadow/differences': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le differenze della prova in ombra
     * @description Elenca le differenze della prova in ombra Ruoli: region-officer, auditor.
     */
    readonly get: operations['shadow-differences'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/shadow/end': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Spegne la prova in ombra di un avviso
     * @description Spegne la prova in ombra di un avviso Ruoli: region-officer.
     */
    readonly post: operations['shadow-switch-off'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/simulations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Simula regole o fondi diversi sulle domande di un avviso
     * @description Simula regole o fondi diversi sulle domande di un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-simulate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/stages': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra una fase di un avviso chiuso
     * @description Registra una fase di un avviso chiuso Ruoli: region-officer.
     */
    readonly post: operations['call-advance'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/suspensions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sospende un avviso
     * @description Sospende un avviso Ruoli: region-officer.
     */
    readonly post: operations['call-suspend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/text': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra il testo di un avviso in parole semplici
     * @description Mostra il testo di un avviso in parole semplici
     */
    readonly get: operations['call-text'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/calls/{callId}/transfers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Trasferisce risorse da una zona a un’altra
     * @description Trasferisce risorse da una zona a un’altra Ruoli: region-officer.
     */
    readonly post: operations['allocation-transfer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/care-plans': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i progetti personalizzati
     * @description Elenca i progetti personalizzati Ruoli: assessment-unit, zone-officer, region-officer, auditor.
     */
    readonly get: operations['care-plans'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/catalogue': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Cerca nel catalogo dei servizi
     * @description Cerca nel catalogo dei servizi
     */
    readonly get: operations['catalogue-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/claims': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i rendiconti
     * @description Elenca i rendiconti
     */
    readonly get: operations['claim-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/claims/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un rendiconto con le sue righe
     * @description Mostra un rendiconto con le sue righe
     */
    readonly get: operations['claim-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/claims/{id}/debit-notes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Presenta la nota di debito di un rendiconto
     * @description Presenta la nota di debito di un rendiconto
     */
    readonly post: operations['claim-debit-note-present'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/claims/{id}/invoices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra le fatture di un rendiconto
     * @description Mostra le fatture di un rendiconto
     */
    readonly get: operations['claim-invoice-list'];
    readonly put?: never;
    /**
     * Presenta la fattura di un rendiconto
     * @description Presenta la fattura di un rendiconto
     */
    readonly post: operations['claim-invoice-present'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/claims/{id}/settlements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Liquida le righe di una zona
     * @description Liquida le righe di una zona Ruoli: zone-officer.
     */
    readonly post: operations['claim-settle'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/claims/{id}/submission': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Presenta un rendiconto
     * @description Presenta un rendiconto
     */
    readonly post: operations['claim-submit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i reclami da trattare
     * @description Elenca i reclami da trattare Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['complaints'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/complaints/{complaintId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un reclamo
     * @description Mostra un reclamo
     */
    readonly get: operations['complaint-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/complaints/{complaintId}/answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Risponde a un reclamo
     * @description Risponde a un reclamo Ruoli: zone-officer.
     */
    readonly post: operations['complaint-answer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/complaints/{complaintId}/assignment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Assegna un reclamo
     * @description Assegna un reclamo Ruoli: zone-officer.
     */
    readonly post: operations['complaint-assign'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/complaints/{complaintId}/closure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Chiude un reclamo
     * @description Chiude un reclamo Ruoli: zone-officer.
     */
    readonly post: operations['complaint-close'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/complaints/{complaintId}/reopening': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Riapre un reclamo
     * @description Riapre un reclamo
     */
    readonly post: operations['complaint-reopen'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/dead-letters/{context}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i messaggi non consegnati
     * @description Elenca i messaggi non consegnati Ruoli: administrator, region-officer, auditor.
     */
    readonly get: operations['dead-letter-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/dead-letters/{context}/{deadLetterId}/replays': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Riconsegna un messaggio
     * @description Riconsegna un messaggio Ruoli: administrator, region-officer.
     */
    readonly post: operations['dead-letter-replay'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/declarations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Leggi le dichiarazioni richieste
     * @description Leggi le dichiarazioni richieste
     */
    readonly get: operations['declarations-current'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/declarations/{version}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Leggi le dichiarazioni di una versione
     * @description Leggi le dichiarazioni di una versione
     */
    readonly get: operations['declarations-version'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/demonstration/clock': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra l’orologio della dimostrazione
     * @description Esiste solo su una cartella di dati di prova.
     */
    readonly get: operations['demonstration-clock-read'];
    /**
     * Porta avanti l’orologio della dimostrazione
     * @description Esiste solo su una cartella di dati di prova. L’orologio non torna mai indietro. Ruoli: region-officer.
     */
    readonly put: operations['demonstration-clock-set'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/facts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Catalogo dei dati
     * @description Catalogo dei dati
     */
    readonly get: operations['fact-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/holds': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i servizi bloccati in attesa di verifica
     * @description Elenca i servizi bloccati in attesa di verifica
     */
    readonly get: operations['hold-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/holds/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un blocco e il suo perché
     * @description Mostra un blocco e il suo perché
     */
    readonly get: operations['hold-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/holds/{id}/confirmation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Conferma il blocco e storna i servizi non resi
     * @description Conferma il blocco e storna i servizi non resi Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['hold-confirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/holds/{id}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sblocca i servizi
     * @description Sblocca i servizi Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['hold-release'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/identity-joins': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Unisci un codice provvisorio a quello definitivo
     * @description Unisci un codice provvisorio a quello definitivo Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['identity-join'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/identity-joins/{joinId}/undoing': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Annulla un’unione sbagliata di codici
     * @description Annulla un’unione sbagliata di codici Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['identity-join-undo'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/invoices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le fatture
     * @description Elenca le fatture
     */
    readonly get: operations['invoice-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/invoices/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra una fattura
     * @description Mostra una fattura
     */
    readonly get: operations['invoice-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/invoices/{id}/acceptance': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Accetta una fattura che non torna
     * @description Accetta una fattura che non torna Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['invoice-accept'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/invoices/{id}/refusal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rifiuta una fattura
     * @description Rifiuta una fattura Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['invoice-refuse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/late-entries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i servizi mandati fuori termine
     * @description Elenca i servizi mandati fuori termine
     */
    readonly get: operations['late-entry-list'];
    readonly put?: never;
    /**
     * Manda un servizio fuori termine con il motivo
     * @description Manda un servizio fuori termine con il motivo
     */
    readonly post: operations['late-entry-request'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/late-entries/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un servizio mandato fuori termine
     * @description Mostra un servizio mandato fuori termine
     */
    readonly get: operations['late-entry-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/late-entries/{id}/admission': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ammette un servizio fuori termine
     * @description Ammette un servizio fuori termine Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['late-entry-admit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/late-entries/{id}/refusal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Respinge un servizio fuori termine
     * @description Respinge un servizio fuori termine Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['late-entry-refuse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/look-alikes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le domande che si somigliano
     * @description Elenca le domande che si somigliano Ruoli: zone-officer, assessment-unit, region-officer, auditor.
     */
    readonly get: operations['look-alike-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/look-alikes/tellings-apart': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra che due persone che si somigliano sono due
     * @description Registra che due persone che si somigliano sono due Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['look-alike-tell-apart'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/mandates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i mandati dati e ricevuti
     * @description Elenca i mandati dati e ricevuti
     */
    readonly get: operations['mandate-list'];
    readonly put?: never;
    /**
     * Dai un mandato a un delegato o a un CAF
     * @description Dai un mandato a un delegato o a un CAF
     */
    readonly post: operations['mandate-give'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/mandates/recordings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra un mandato visto dall’ufficio
     * @description Registra un mandato visto dall’ufficio Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['mandate-record'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/mandates/{mandateId}/ending': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Fai cessare un mandato
     * @description Fai cessare un mandato
     */
    readonly post: operations['mandate-end'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/offer-checks/{voucherId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra la verifica prima di un’offerta
     * @description Mostra la verifica prima di un’offerta
     */
    readonly get: operations['offer-check-show'];
    readonly put?: never;
    /**
     * Ripeti la verifica prima di un’offerta
     * @description Ripeti la verifica prima di un’offerta Ruoli: zone-officer.
     */
    readonly post: operations['offer-check-again'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/offer-checks/{voucherId}/refusal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Escludi chi non ha più i requisiti, prima di un’offerta
     * @description Escludi chi non ha più i requisiti, prima di un’offerta Ruoli: zone-officer.
     */
    readonly post: operations['offer-refuse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/offers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Cerca nel catalogo delle offerte
     * @description Cerca nel catalogo delle offerte
     */
    readonly get: operations['offer-list'];
    readonly put?: never;
    /**
     * Pubblica un’offerta nel catalogo
     * @description Pubblica un’offerta nel catalogo Ruoli: provider-admin.
     */
    readonly post: operations['offer-publish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/offers/{offerId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un’offerta del catalogo
     * @description Mostra un’offerta del catalogo
     */
    readonly get: operations['offer-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/offers/{offerId}/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cambia tariffa, posti o termine di un’offerta
     * @description Cambia tariffa, posti o termine di un’offerta Ruoli: provider-admin.
     */
    readonly post: operations['offer-change'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/offers/{offerId}/quote': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Calcola quanto pagano il buono e la famiglia
     * @description Calcola quanto pagano il buono e la famiglia
     */
    readonly get: operations['offer-quote'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/offers/{offerId}/withdrawal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ritira un’offerta dal catalogo
     * @description Ritira un’offerta dal catalogo Ruoli: provider-admin.
     */
    readonly post: operations['offer-withdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/open-data/calls/{callId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra le cifre di un avviso a chiunque
     * @description Mostra le cifre di un avviso a chiunque
     */
    readonly get: operations['open-data-call'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/open-data/calls/{callId}/table.csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Scarica le cifre di un avviso in CSV
     * @description Scarica le cifre di un avviso in CSV
     */
    readonly get: operations['open-data-call-csv'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/papers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca atti e documenti protocollati o in attesa
     * @description Elenca atti e documenti protocollati o in attesa Ruoli: zone-officer, assessment-unit, region-officer, auditor.
     */
    readonly get: operations['papers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/papers/{paperId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un atto o un documento
     * @description Mostra un atto o un documento
     */
    readonly get: operations['paper-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-details': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Indica l’IBAN su cui ricevere i rimborsi
     * @description Indica l’IBAN su cui ricevere i rimborsi
     */
    readonly post: operations['payment-details-tell'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-files': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i file di bonifici
     * @description Elenca i file di bonifici Ruoli: treasurer, auditor.
     */
    readonly get: operations['payment-file-list'];
    readonly put?: never;
    /**
     * Prepara un file di bonifici SEPA o di mandati OPI
     * @description Prepara un file di bonifici SEPA o di mandati OPI Ruoli: treasurer.
     */
    readonly post: operations['payment-file-make'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-files/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un file di bonifici
     * @description Mostra un file di bonifici Ruoli: treasurer, auditor.
     */
    readonly get: operations['payment-file-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-files/{id}/content': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Scarica un file di bonifici
     * @description Scarica un file di bonifici Ruoli: treasurer.
     */
    readonly get: operations['payment-file-content'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-orders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i mandati di pagamento
     * @description Elenca i mandati di pagamento Ruoli: zone-officer, region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['payment-order-list'];
    readonly put?: never;
    /**
     * Prepara un mandato di pagamento
     * @description Prepara un mandato di pagamento Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['payment-order-draft'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-orders/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un mandato di pagamento
     * @description Mostra un mandato di pagamento Ruoli: zone-officer, region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['payment-order-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-orders/{id}/approval': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Firma un mandato di pagamento
     * @description Firma un mandato di pagamento Ruoli: second-approver.
     */
    readonly post: operations['payment-order-approve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/payment-outcomes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra l’esito di un mandato
     * @description Registra l’esito di un mandato Ruoli: treasurer.
     */
    readonly post: operations['payment-outcome-record'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/person-cards': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Mostra i nomi di una pagina di persone
     * @description Mostra i nomi di una pagina di persone Ruoli: zone-officer, assessment-unit, region-officer, auditor.
     */
    readonly post: operations['person-cards'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/persons/searches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Cerca una persona per codice fiscale
     * @description Cerca una persona per codice fiscale Ruoli: dpo.
     */
    readonly post: operations['person-search'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/persons/{personId}/bans': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le esclusioni di una persona o di un ente
     * @description Elenca le esclusioni di una persona o di un ente
     */
    readonly get: operations['ban-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/persons/{personId}/bans/{banId}/lifting': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Revoca un’esclusione
     * @description Revoca un’esclusione Ruoli: region-officer.
     */
    readonly post: operations['ban-lift'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/persons/{personId}/erasures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le cancellazioni dei dati di una persona
     * @description Elenca le cancellazioni dei dati di una persona Ruoli: dpo, auditor.
     */
    readonly get: operations['person-erasures'];
    readonly put?: never;
    /**
     * Cancella per sempre i dati di una persona
     * @description Distrugge le chiavi delle categorie indicate, o di tutte: importi, graduatorie e atti restano. Finché la legge chiede i dati risponde still-needed, salvo ordine di un’autorità (ordered-by-authority). Ruoli: dpo.
     */
    readonly post: operations['person-erase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/persons/{personId}/protections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le protezioni di una persona
     * @description Elenca le protezioni di una persona
     */
    readonly get: operations['protection-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/persons/{personId}/protections/{protectionId}/lifting': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Revoca una protezione
     * @description Revoca una protezione Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['protection-lift'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/posted-acts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca gli atti all’albo
     * @description Elenca gli atti all’albo
     */
    readonly get: operations['posted-acts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/posted-acts/{paperId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un atto pubblicato all’albo
     * @description Mostra un atto pubblicato all’albo
     */
    readonly get: operations['posted-act-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i programmi
     * @description Elenca i programmi Ruoli: region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['programme-list'];
    readonly put?: never;
    /**
     * Definisce un programma
     * @description Definisce un programma Ruoli: region-officer.
     */
    readonly post: operations['programme-define'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/calls': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Collega un avviso a un programma
     * @description Collega un avviso a un programma Ruoli: region-officer.
     */
    readonly post: operations['programme-attach-call'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/expenditure-statements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le dichiarazioni di spesa
     * @description Elenca le dichiarazioni di spesa Ruoli: region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['statement-list'];
    readonly put?: never;
    /**
     * Apre una dichiarazione di spesa
     * @description Apre una dichiarazione di spesa Ruoli: region-officer.
     */
    readonly post: operations['statement-open'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/expenditure-statements/{statementId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra una dichiarazione di spesa
     * @description Mostra una dichiarazione di spesa Ruoli: region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['statement-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/expenditure-statements/{statementId}/bridge': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Confronta due dichiarazioni di spesa
     * @description Confronta due dichiarazioni di spesa Ruoli: region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['statement-bridge'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/expenditure-statements/{statementId}/content': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Scarica le righe di una dichiarazione di spesa
     * @description Scarica le righe di una dichiarazione di spesa Ruoli: region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['statement-content'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/expenditure-statements/{statementId}/dismissal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Non firma una dichiarazione di spesa
     * @description Non firma una dichiarazione di spesa Ruoli: second-approver.
     */
    readonly post: operations['statement-dismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/expenditure-statements/{statementId}/signature': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Firma una dichiarazione di spesa
     * @description Firma una dichiarazione di spesa Ruoli: second-approver.
     */
    readonly post: operations['statement-sign'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/programmes/{programmeId}/spending-corrections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra una rettifica finanziaria
     * @description Registra una rettifica finanziaria Ruoli: region-officer.
     */
    readonly post: operations['spending-correct'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/protections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Metti una persona sotto protezione
     * @description Metti una persona sotto protezione Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['protection-record'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca gli enti erogatori
     * @description Elenca gli enti erogatori
     */
    readonly get: operations['provider-list'];
    readonly put?: never;
    /**
     * Registra un ente erogatore
     * @description Registra un ente erogatore
     */
    readonly post: operations['provider-register'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/takeovers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Prende in carico un ente di un altro sistema
     * @description Prende in carico un ente di un altro sistema Ruoli: region-officer.
     */
    readonly post: operations['provider-take-over'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un ente erogatore
     * @description Mostra un ente erogatore
     */
    readonly get: operations['provider-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}/accreditations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Accredita un ente
     * @description Accredita un ente Ruoli: region-officer, zone-officer.
     */
    readonly post: operations['provider-accredit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}/iban-changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Chiede di cambiare l’IBAN dell’ente
     * @description Chiede di cambiare l’IBAN dell’ente Ruoli: provider-admin.
     */
    readonly post: operations['provider-propose-iban'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}/iban-changes/approval': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Approva il cambio di IBAN dell’ente
     * @description Approva il cambio di IBAN dell’ente Ruoli: provider-admin, region-officer, second-approver.
     */
    readonly post: operations['provider-approve-iban'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}/mergers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra la fusione di un ente in un altro
     * @description Registra la fusione di un ente in un altro Ruoli: region-officer.
     */
    readonly post: operations['provider-merge'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}/resumptions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Revoca la sospensione di un accreditamento
     * @description Revoca la sospensione di un accreditamento Ruoli: region-officer, zone-officer.
     */
    readonly post: operations['provider-resume'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}/suspensions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sospende un accreditamento
     * @description Sospende un accreditamento Ruoli: region-officer, zone-officer.
     */
    readonly post: operations['provider-suspend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/providers/{id}/zone-moves': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Trasferisce un accreditamento a un’altra zona
     * @description Trasferisce un accreditamento a un’altra zona Ruoli: region-officer.
     */
    readonly post: operations['provider-move-zone'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le graduatorie
     * @description Elenca le graduatorie Ruoli: zone-officer, assessment-unit, region-officer, auditor.
     */
    readonly get: operations['ranking-list'];
    readonly put?: never;
    /**
     * Calcola una graduatoria
     * @description Calcola una graduatoria Ruoli: zone-officer.
     */
    readonly post: operations['ranking-compute'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra una graduatoria
     * @description Mostra una graduatoria Ruoli: zone-officer, assessment-unit, region-officer, auditor.
     */
    readonly get: operations['ranking-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/approval': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Approva una graduatoria
     * @description Approva una graduatoria Ruoli: region-officer.
     */
    readonly post: operations['ranking-approve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra che cosa è cambiato dalla graduatoria provvisoria
     * @description Mostra che cosa è cambiato dalla graduatoria provvisoria
     */
    readonly get: operations['ranking-changes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/entries/{applicationId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Spiega il posto di una domanda
     * @description Spiega il posto di una domanda
     */
    readonly get: operations['ranking-explain'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/entries/{applicationId}/observations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra le osservazioni di una domanda
     * @description Mostra le osservazioni di una domanda
     */
    readonly get: operations['ranking-observation-show'];
    readonly put?: never;
    /**
     * Presenta osservazioni sulla graduatoria provvisoria
     * @description Presenta osservazioni sulla graduatoria provvisoria
     */
    readonly post: operations['ranking-observe'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/entries/{applicationId}/observations/answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rispondi alle osservazioni sulla graduatoria
     * @description Rispondi alle osservazioni sulla graduatoria Ruoli: zone-officer.
     */
    readonly post: operations['ranking-observation-answer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/observations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le osservazioni su una graduatoria provvisoria
     * @description Elenca le osservazioni su una graduatoria provvisoria Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['ranking-observations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/posting': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra i giorni all’albo di una graduatoria
     * @description Registra i giorni all’albo di una graduatoria Ruoli: region-officer.
     */
    readonly post: operations['ranking-record-posting'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/provisional': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Pubblica una graduatoria provvisoria
     * @description Pubblica una graduatoria provvisoria Ruoli: region-officer.
     */
    readonly post: operations['ranking-publish-provisional'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/published': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Leggi una graduatoria pubblicata
     * @description Leggi una graduatoria pubblicata
     */
    readonly get: operations['ranking-published'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/rankings/{rankingId}/published.csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Scarica una graduatoria approvata in CSV
     * @description Scarica una graduatoria approvata in CSV
     */
    readonly get: operations['ranking-published-csv'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/recoveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i recuperi
     * @description Elenca i recuperi
     */
    readonly get: operations['recovery-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/recoveries/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un recupero
     * @description Mostra un recupero
     */
    readonly get: operations['recovery-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/recoveries/{id}/instalments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Concede la rateizzazione di un recupero
     * @description Concede la rateizzazione di un recupero Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['recovery-plan'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/recoveries/{id}/receipts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra un incasso di un recupero
     * @description Registra un incasso di un recupero Ruoli: treasurer.
     */
    readonly post: operations['recovery-receive'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/recoveries/{id}/waiver': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Propone il discarico di un recupero
     * @description Propone il discarico di un recupero Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['recovery-waiver-propose'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/recoveries/{id}/waiver/approval': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Firma il discarico di un recupero
     * @description Firma il discarico di un recupero Ruoli: second-approver.
     */
    readonly post: operations['recovery-waiver-approve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/recoveries/{id}/waiver/dismissal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Non firma il discarico di un recupero
     * @description Non firma il discarico di un recupero Ruoli: second-approver.
     */
    readonly post: operations['recovery-waiver-dismiss'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemption-batches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra un file di servizi
     * @description Registra un file di servizi
     */
    readonly post: operations['redemption-batch'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Registra un servizio e usa il buono
     * @description Registra un servizio e usa il buono
     */
    readonly post: operations['redemption-register'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/checks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Verifica un servizio senza registrarlo
     * @description Verifica un servizio senza registrarlo
     */
    readonly post: operations['redemption-check'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/reservations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Prenota un servizio sul buono
     * @description Prenota un servizio sul buono
     */
    readonly post: operations['reservation-make'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/reservations/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra una prenotazione
     * @description Mostra una prenotazione
     */
    readonly get: operations['reservation-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/reservations/{id}/confirmation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Conferma un servizio prenotato, anche in parte
     * @description Conferma un servizio prenotato, anche in parte
     */
    readonly post: operations['reservation-confirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/reservations/{id}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rinuncia a una prenotazione
     * @description Rinuncia a una prenotazione
     */
    readonly post: operations['reservation-release'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/takeovers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Prende in carico un servizio da pagare
     * @description Prende in carico un servizio da pagare Ruoli: region-officer.
     */
    readonly post: operations['redemption-take-over'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un utilizzo del buono
     * @description Mostra un utilizzo del buono
     */
    readonly get: operations['redemption-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/redemptions/{id}/reversal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Storna un utilizzo del buono
     * @description Storna un utilizzo del buono
     */
    readonly post: operations['redemption-reverse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/registry-checks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca le verifiche alle banche dati
     * @description Elenca le verifiche alle banche dati Ruoli: zone-officer, region-officer, auditor.
     */
    readonly get: operations['registry-checks'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/reports/budget': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra lo stato delle risorse per zona e fonte
     * @description Mostra lo stato delle risorse per zona e fonte Ruoli: zone-officer, region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['report-budget'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/reports/reconciliation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Riconcilia i passaggi dal buono al pagamento
     * @description Riconcilia i passaggi dal buono al pagamento Ruoli: zone-officer, region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['report-reconciliation'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/reports/vouchers/{voucherId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Segue un buono dall’assegnazione al pagamento
     * @description Segue un buono dall’assegnazione al pagamento Ruoli: zone-officer, region-officer, second-approver, treasurer, auditor.
     */
    readonly get: operations['report-voucher'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/service-confirmations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i servizi da confermare
     * @description Elenca i servizi da confermare
     */
    readonly get: operations['service-confirmation-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/service-confirmations/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un servizio da confermare
     * @description Mostra un servizio da confermare
     */
    readonly get: operations['service-confirmation-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/service-confirmations/{id}/confirmation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Conferma un servizio ricevuto
     * @description Conferma un servizio ricevuto
     */
    readonly post: operations['service-confirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/service-confirmations/{id}/decision': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decide su un servizio contestato
     * @description Decide su un servizio contestato Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['service-dispute-decide'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/service-confirmations/{id}/dispute': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Contesta un servizio
     * @description Contesta un servizio
     */
    readonly post: operations['service-dispute'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/simulations/{simulationId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra una simulazione
     * @description Mostra una simulazione Ruoli: region-officer, auditor.
     */
    readonly get: operations['simulation-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/simulations/{simulationId}/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Segue una simulazione mentre procede
     * @description Segue una simulazione mentre procede Ruoli: region-officer, auditor.
     */
    readonly get: operations['simulation-follow'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/simulations/{simulationId}/moves': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca chi cambierebbe esito, posto o importo
     * @description Elenca chi cambierebbe esito, posto o importo Ruoli: region-officer, auditor.
     */
    readonly get: operations['simulation-moves'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/voucher-code-keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Chiavi pubbliche dei codici dei buoni
     * @description Chiavi pubbliche dei codici dei buoni
     */
    readonly get: operations['voucher-code-keys'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i buoni visibili a chi chiede
     * @description Elenca i buoni visibili a chi chiede
     */
    readonly get: operations['voucher-list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/takeovers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Prende in carico un buono emesso altrove
     * @description Prende in carico un buono emesso altrove Ruoli: region-officer.
     */
    readonly post: operations['voucher-take-over'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra un buono
     * @description Mostra un buono
     */
    readonly get: operations['voucher-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/acceptance': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Accetta il buono
     * @description Accetta il buono
     */
    readonly post: operations['voucher-accept'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/closure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Avvia la chiusura del buono
     * @description Avvia la chiusura del buono Ruoli: zone-officer.
     */
    readonly post: operations['voucher-close'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/codes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Crea un codice monouso da mostrare all’ente
     * @description Crea un codice monouso da mostrare all’ente
     */
    readonly post: operations['voucher-issue-code'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/integrations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Integra o riduce il valore del buono con un atto
     * @description Integra o riduce il valore del buono con un atto Ruoli: zone-officer.
     */
    readonly post: operations['voucher-integrate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/provider-choice': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sceglie l’ente che eroga il servizio
     * @description Sceglie l’ente che eroga il servizio
     */
    readonly post: operations['voucher-choose-provider'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/renunciation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rinuncia al buono
     * @description Rinuncia al buono
     */
    readonly post: operations['voucher-renounce'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/resumption': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Riattiva un buono sospeso
     * @description Riattiva un buono sospeso Ruoli: zone-officer.
     */
    readonly post: operations['voucher-resume'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/vouchers/{voucherId}/suspension': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sospende il buono
     * @description Sospende il buono Ruoli: zone-officer.
     */
    readonly post: operations['voucher-suspend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/waiting-places/{applicationId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra il posto di una domanda nella lista d’attesa
     * @description Mostra il posto di una domanda nella lista d’attesa
     */
    readonly get: operations['waiting-place'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/wallets/{voucherId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Mostra la disponibilità di un buono
     * @description Mostra la disponibilità di un buono
     */
    readonly get: operations['wallet-show'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/wallets/{voucherId}/amendment-previews': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Mostra che cosa sposterebbe la correzione di ciò che spetta, senza scrivere nulla
     * @description Mostra che cosa sposterebbe la correzione di ciò che spetta, senza scrivere nulla Ruoli: zone-officer, region-officer.
     */
    readonly post: operations['wallet-amendment-preview'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/webhooks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca i webhook
     * @description Elenca i webhook Ruoli: region-officer, administrator, auditor.
     */
    readonly get: operations['webhook-list'];
    readonly put?: never;
    /**
     * Registra un webhook
     * @description Registra un webhook Ruoli: region-officer, administrator.
     */
    readonly post: operations['webhook-register'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/webhooks/{webhookId}/deliveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Elenca gli invii di un webhook
     * @description Elenca gli invii di un webhook Ruoli: region-officer, administrator, auditor.
     */
    readonly get: operations['webhook-deliveries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/webhooks/{webhookId}/deliveries/{deliveryId}/resending': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ripete un invio
     * @description Ripete un invio Ruoli: region-officer, administrator.
     */
    readonly post: operations['webhook-send-again'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/webhooks/{webhookId}/removal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Rimuove un webhook
     * @description Rimuove un webhook Ruoli: region-officer, administrator.
     */
    readonly post: operations['webhook-remove'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/webhooks/{webhookId}/secret-rotations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sostituisce il segreto di un webhook
     * @description Sostituisce il segreto di un webhook Ruoli: region-officer, administrator.
     */
    readonly post: operations['webhook-rotate-secret'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly OpeningView: {
      /**
       * Format: date-time
       * @description Quando, in UTC.
       */
      readonly at: string;
      /**
       * @description Chi: io, un ufficio, oppure altri (chi ha presentato la domanda, un ente).
       * @enum {string}
       */
      readonly by: 'office' | 'other' | 'self';
      /**
       * @description In quale parte del sistema.
       * @example eligibility
       */
      readonly context: string;
      /**
       * @description Per quale scopo.
       * @example examine-application
       */
      readonly purpose: string;
      /** @description Quali categorie di dati. */
      readonly classes: readonly ('economic' | 'health' | 'identity' | 'payment')[];
    };
    readonly OpeningPage: {
      readonly items: readonly components['schemas']['OpeningView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly DeadMessageView: {
      /** Format: date-time */
      readonly time: string;
      readonly data: {
        readonly [key: string]: unknown;
      };
      readonly id: string;
      readonly source: string;
      readonly type: string;
      readonly subject: string;
    };
    readonly DeadLetterView: {
      /** Format: date-time */
      readonly failedAt: string;
      readonly deadLetterId: string;
      readonly consumer: string;
      /** @description Why: the word of a refusal, or `fault: …`. */
      readonly reason: string;
      /** Format: double */
      readonly attempts: number;
      readonly message: components['schemas']['DeadMessageView'];
    };
    readonly DeadLetterPage: {
      readonly items: readonly components['schemas']['DeadLetterView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly ReplayView: {
      readonly deadLetterId: string;
      /** @description Whether it took effect; otherwise it stays where it is, with the new reason. */
      readonly done: boolean;
      readonly reason?: string;
    };
    readonly ClockView: {
      /**
       * Format: date-time
       * @description L’istante che la dimostrazione mostra ora.
       * @example 2026-10-01T08:00:00.000Z
       */
      readonly now: string;
    };
    readonly SetClockDto: {
      /**
       * Format: date-time
       * @description L’istante da mostrare: mai prima di quello mostrato, al più dieci anni dopo quello vero.
       * @example 2026-10-01T08:00:00.000Z
       */
      readonly now: string;
    };
    readonly CallDocumentDto: {
      /** @description The call document: a JSON object, or YAML text. */
      readonly document:
        | {
            readonly [key: string]: unknown;
          }
        | string;
    };
    readonly CallWrittenView: {
      readonly callId: string;
      readonly code: string;
      /**
       * Format: double
       * @description 0 while it is a draft.
       */
      readonly version: number;
      /** @enum {string} */
      readonly status: 'draft' | 'published';
      readonly actNumber?: string;
      readonly effectiveFrom?: string;
      readonly warnings: readonly string[];
    };
    readonly PublishDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
    };
    readonly AmendDto: {
      /** @description The call document: a JSON object, or YAML text. */
      readonly document:
        | {
            readonly [key: string]: unknown;
          }
        | string;
      readonly actNumber: string;
      /**
       * Format: date
       * @description The first day of the new version; today or later.
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      /**
       * @description `pending`: also for applications received and not decided; `new` unless said.
       * @enum {string}
       */
      readonly appliesTo?: 'new' | 'pending';
    };
    readonly CallLineView: {
      readonly callId: string;
      readonly code: string;
      readonly title: string;
      /** @enum {string} */
      readonly status: 'draft' | 'published';
      /** Format: double */
      readonly version: number;
      readonly order: string;
      readonly opensAt: string;
      readonly closesAt: string;
    };
    readonly CallPage: {
      readonly items: readonly components['schemas']['CallLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly ActionView: {
      readonly code: string;
      readonly title: string;
      readonly deliveryModel: string;
      readonly order: string;
      readonly assessmentRequired: boolean;
      /**
       * Format: int64
       * @description What of the call's money is for this action only; cents.
       */
      readonly reservedCents?: number;
    };
    readonly CallFundView: {
      /**
       * Format: int64
       * @example 12050
       */
      readonly amountCents: number;
      readonly source: string;
      /** Format: double */
      readonly year: number;
    };
    readonly OutageView: {
      readonly from: string;
      readonly to: string;
    };
    readonly CallVersionView: {
      /**
       * @description What the act was.
       * @enum {string}
       */
      readonly kind: 'amendment' | 'extension' | 'publication' | 'refinancing' | 'restoration';
      /**
       * @description `pending`: also for applications received and not decided then.
       * @enum {string}
       */
      readonly appliesTo: 'new' | 'pending';
      /** Format: double */
      readonly version: number;
      readonly actNumber: string;
      readonly effectiveFrom: string;
      readonly publishedOn: string;
      /**
       * Format: double
       * @description The version that was brought back.
       */
      readonly restores?: number;
      /** @description The outage that the act gives time back for, UTC. */
      readonly outage?: components['schemas']['OutageView'];
    };
    readonly CallView: {
      /** @enum {string} */
      readonly stage:
        | 'annulled'
        | 'approved'
        | 'closed'
        | 'concluded'
        | 'draft'
        | 'final-ranking'
        | 'in-examination'
        | 'in-progress'
        | 'in-reporting'
        | 'open'
        | 'provisional-ranking'
        | 'published'
        | 'suspended';
      readonly callId: string;
      readonly code: string;
      readonly title: string;
      /** @enum {string} */
      readonly status: 'published';
      /** @description Why it is suspended or annulled. */
      readonly halted?: string;
      /** Format: double */
      readonly version: number;
      readonly order: string;
      readonly opensAt: string;
      readonly closesAt: string;
      readonly useFrom: string;
      readonly useTo: string;
      readonly zones: readonly string[];
      readonly actions: readonly components['schemas']['ActionView'][];
      readonly funds: readonly components['schemas']['CallFundView'][];
      readonly versions: readonly components['schemas']['CallVersionView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly CallDocumentView: {
      readonly document: {
        readonly [key: string]: unknown;
      };
      readonly callId: string;
      readonly code: string;
      /** Format: double */
      readonly version: number;
    };
    readonly CallDraftView: {
      /**
       * @description approved: a second person has approved it as it stands.
       * @enum {string}
       */
      readonly stage: 'approved' | 'draft';
      readonly document: {
        readonly [key: string]: unknown;
      };
      readonly callId: string;
      readonly code: string;
      /** @enum {string} */
      readonly status: 'draft';
      /** @description Whether whoever asks had a hand in the text: somebody else has to approve it. */
      readonly isOwn: boolean;
    };
    readonly PrecheckDto: {
      /** @description The action to try; may be left out when the call has only one. */
      readonly action?: string;
      /**
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts: {
        readonly [key: string]: unknown;
      };
    };
    readonly ShownFactView: {
      readonly value: (string | number | boolean | readonly string[]) | null;
      readonly name: string;
      readonly label: string;
      readonly source: string;
      /** @description When it was said. */
      readonly at?: string;
      /** @description From what: the request to a registry, the paper that an officer looked at. */
      readonly reference?: string;
    };
    readonly CriterionView: {
      readonly id: string;
      readonly article: string;
      /** @enum {string} */
      readonly outcome: 'cannot-check-yet' | 'met' | 'needs-officer' | 'not-applicable' | 'not-met';
      readonly sentence: string;
      readonly remedy?: string;
      readonly values: readonly components['schemas']['ShownFactView'][];
      /** @description Names of the facts that are not known yet. */
      readonly missing: readonly string[];
    };
    readonly AmountStepView: {
      readonly name: string;
      readonly article: string;
      readonly sentence: string;
      readonly formula: string;
      /** @description The result as people read it. */
      readonly result: string;
    };
    readonly ProofView: {
      readonly code: string;
      readonly label: string;
    };
    readonly RenunciationView: {
      readonly id: string;
      readonly article: string;
      readonly sentence: string;
    };
    readonly FaultView: {
      readonly place: string;
      readonly reason: string;
      readonly sentence: string;
    };
    readonly ExplanationView: {
      /**
       * Format: int64
       * @example 12050
       */
      readonly amountCents?: number;
      /** @description What would be due: figures, services and ceilings, without facts. */
      readonly entitlement?: {
        readonly [key: string]: unknown;
      };
      readonly callId: string;
      /** Format: double */
      readonly callVersion: number;
      readonly action: string;
      /** @enum {string} */
      readonly outcome: 'cannot-check-yet' | 'does-not-qualify' | 'needs-officer' | 'qualifies';
      readonly criteria: readonly components['schemas']['CriterionView'][];
      readonly steps: readonly components['schemas']['AmountStepView'][];
      readonly proofs: readonly components['schemas']['ProofView'][];
      readonly renunciations: readonly components['schemas']['RenunciationView'][];
      readonly missing: readonly string[];
      readonly faults: readonly components['schemas']['FaultView'][];
      readonly validFrom?: string;
      readonly validTo?: string;
      readonly engineVersion: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly CallTemplateLineView: {
      /**
       * @description headline: a call of the demonstration; template: a measure's; example: a scheme as somebody published it.
       * @enum {string}
       */
      readonly kind: 'example' | 'headline' | 'template';
      readonly code: string;
      readonly title: string;
      readonly summary: string;
      /** @description The measures of the catalogue that it is for; none for an example. */
      readonly measures: readonly string[];
      /** @description voucher, refund, indemnity, grant: those of its actions. */
      readonly deliveryModels: readonly string[];
      /** @description Who published which figures, and when; [MODEL] marks figures that nobody published. */
      readonly source: string;
    };
    readonly CallTemplatesView: {
      readonly templates: readonly components['schemas']['CallTemplateLineView'][];
    };
    readonly CallTemplateView: {
      /**
       * @description headline: a call of the demonstration; template: a measure's; example: a scheme as somebody published it.
       * @enum {string}
       */
      readonly kind: 'example' | 'headline' | 'template';
      readonly document: {
        readonly [key: string]: unknown;
      };
      readonly code: string;
      readonly title: string;
      readonly summary: string;
      /** @description The measures of the catalogue that it is for; none for an example. */
      readonly measures: readonly string[];
      /** @description voucher, refund, indemnity, grant: those of its actions. */
      readonly deliveryModels: readonly string[];
      /** @description Who published which figures, and when; [MODEL] marks figures that nobody published. */
      readonly source: string;
    };
    readonly ParagraphView: {
      /** @enum {string} */
      readonly kind: 'paragraph';
      readonly text: string;
    };
    readonly ProvisionView: {
      readonly text: string;
      readonly article?: string;
      readonly formulas?: readonly string[];
      readonly more?: readonly string[];
    };
    readonly ProvisionsView: {
      /** @enum {string} */
      readonly kind: 'provisions';
      readonly provisions: readonly components['schemas']['ProvisionView'][];
    };
    readonly TextTableView: {
      /** @enum {string} */
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly caption: string;
      readonly columns: readonly string[];
    };
    readonly TextArticleView: {
      readonly blocks: readonly (
        | components['schemas']['ParagraphView']
        | components['schemas']['ProvisionsView']
        | components['schemas']['TextTableView']
      )[];
      readonly heading: string;
      readonly action?: string;
      readonly cites: readonly string[];
    };
    readonly CallTextView: {
      readonly callId: string;
      readonly code: string;
      /** Format: double */
      readonly version: number;
      readonly title: string;
      readonly articles: readonly components['schemas']['TextArticleView'][];
    };
    readonly CallDraftLineView: {
      /** @enum {string} */
      readonly stage: 'approved' | 'draft';
      readonly callId: string;
      readonly code: string;
      readonly title: string;
      readonly order: string;
      readonly opensAt: string;
      readonly closesAt: string;
    };
    readonly CallDraftPage: {
      readonly items: readonly components['schemas']['CallDraftLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly DocumentProblemView: {
      /** @description The path in the document, as `actions[0].tables.caps.rows[2]`; empty for the document itself. */
      readonly field: string;
      /** @description What is wrong and what to do about it, in Italian. */
      readonly detail: string;
    };
    readonly DocumentTextView: {
      readonly title: string;
      readonly articles: readonly components['schemas']['TextArticleView'][];
    };
    readonly DocumentCheckView: {
      readonly isValid: boolean;
      readonly problems: readonly components['schemas']['DocumentProblemView'][];
      /** @description What deserves a second look, each with its place. */
      readonly warnings: readonly string[];
      readonly text?: components['schemas']['DocumentTextView'];
    };
    readonly TryDocumentDto: {
      /** @description The call document: a JSON object, or YAML text. */
      readonly document:
        | {
            readonly [key: string]: unknown;
          }
        | string;
      /** @description The action to try; may be left out when the document has only one. */
      readonly action?: string;
      /**
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts: {
        readonly [key: string]: unknown;
      };
    };
    readonly VersionDifferenceView: {
      /** @enum {string} */
      readonly kind: 'added' | 'changed' | 'removed' | 'reordered';
      readonly place: string;
      readonly article?: string;
      readonly text: string;
    };
    readonly DifferencesView: {
      readonly callId: string;
      /** Format: double */
      readonly from: number;
      /** Format: double */
      readonly to: number;
      readonly differences: readonly components['schemas']['VersionDifferenceView'][];
    };
    readonly ReasonedActDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
      readonly reason: string;
    };
    readonly ResumptionDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
      /** @description Whether the windows close later by the time that they lost. */
      readonly giveBackTime: boolean;
    };
    readonly StageDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
      /** @enum {string} */
      readonly stage:
        'concluded' | 'final-ranking' | 'in-examination' | 'in-progress' | 'in-reporting' | 'provisional-ranking';
    };
    readonly DuplicateDto: {
      /** @description The code of the new call. */
      readonly code: string;
      /**
       * Format: int32
       * @description By how many years its dates are later; one unless said.
       */
      readonly years?: number;
    };
    readonly RestorationDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
      /**
       * Format: int32
       * @description The number of the version to bring back.
       */
      readonly version: number;
      /**
       * Format: date
       * @description The first day of the new version; today unless said.
       * @example 2026-09-01
       */
      readonly effectiveFrom?: string;
      /**
       * @description `pending`: also for applications received and not decided; `new` unless said.
       * @enum {string}
       */
      readonly appliesTo?: 'new' | 'pending';
    };
    readonly ExtensionDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
      /** @description The window to extend, where the call has several; all of them unless said. */
      readonly window?: string;
      /**
       * @description The new closing, Europe/Rome, whole minute or second included.
       * @example 2026-07-15T23:59
       */
      readonly closesAt: string;
      /**
       * Format: date
       * @description A later last day for services, if they are given more time too.
       * @example 2026-09-01
       */
      readonly useTo?: string;
    };
    readonly OutageDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
      /**
       * Format: date-time
       * @example 2026-03-31T10:00:00.000Z
       */
      readonly from: string;
      /**
       * Format: date-time
       * @example 2026-03-31T10:00:00.000Z
       */
      readonly to: string;
    };
    readonly MoreFundsDto: {
      readonly source: string;
      /** Format: int32 */
      readonly year: number;
      /**
       * Format: int64
       * @example 12050
       */
      readonly amountCents: number;
    };
    readonly RefinancingDto: {
      /** @description The number of the act, for instance «D.D. 104/2026». */
      readonly actNumber: string;
      readonly funds: readonly components['schemas']['MoreFundsDto'][];
    };
    readonly UnsentDraftView: {
      readonly applicationId: string;
      readonly applicantId: string;
      readonly zone: string;
      readonly action: string;
      readonly startedOn: string;
    };
    readonly UnsentDraftsPage: {
      readonly items: readonly components['schemas']['UnsentDraftView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly FactsView: Record<string, never>;
    readonly CatalogueEntryView: {
      /** @enum {string} */
      readonly kind: 'call' | 'service';
      readonly code: string;
      readonly title: string;
      /** @enum {string} */
      readonly state: 'always' | 'closed' | 'open' | 'upcoming';
      readonly forWhom: readonly string[];
      readonly what: readonly string[];
      readonly whereToAsk: string;
      /** @description Of a call. */
      readonly callId?: string;
      readonly opensAt?: string;
      readonly closesAt?: string;
    };
    readonly CataloguePage: {
      readonly items: readonly components['schemas']['CatalogueEntryView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly ContactDto: {
      readonly phone?: string;
      /** Format: email */
      readonly email?: string;
    };
    readonly RecipientDto: {
      readonly fiscalCode: string;
      readonly givenName: string;
      readonly familyName: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly birthDate: string;
      /**
       * @description The cadastral code of the Comune of residence.
       * @example D612
       */
      readonly comune: string;
      readonly contact?: components['schemas']['ContactDto'];
    };
    readonly RecipientBodyDto: {
      /** @description Of the body, of eleven digits; of a sole trader, the owner's. */
      readonly fiscalCode: string;
      readonly name: string;
      /** @description Where it is not the codice fiscale. */
      readonly vatNumber?: string;
      /**
       * @description The cadastral code of the Comune of the seat.
       * @example D612
       */
      readonly comune: string;
      readonly contact?: components['schemas']['ContactDto'];
    };
    readonly MemberDto: {
      readonly fiscalCode: string;
      readonly givenName: string;
      readonly familyName: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly birthDate: string;
    };
    readonly ApplicantDto: {
      /** @description The mandate or decree of appointment: required of tutors, delegates and CAF. */
      readonly mandate?: string;
      /**
       * Format: date
       * @description First and last day on which the mandate is good, both included.
       * @example 2026-09-01
       */
      readonly mandateFrom?: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly mandateTo?: string;
      /** @enum {string} */
      readonly relation: 'caf' | 'delegate' | 'legal-representative' | 'parent' | 'self' | 'tutor';
    };
    readonly StartDraftDto: {
      /** @description The action applied for; may be left out when the call has only one. */
      readonly action?: string;
      /**
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts: {
        readonly [key: string]: unknown;
      };
      /** @description The version that was read, as `GET /declarations` has it; the current one unless said. */
      readonly declarationsVersion?: string;
      /** Format: uuid */
      readonly callId: string;
      /** @description The person, or the one in whose name the household applies; not said where the call is for bodies. */
      readonly recipient?: components['schemas']['RecipientDto'];
      /** @description The body, in the place of the recipient, where the call is for bodies. */
      readonly recipientBody?: components['schemas']['RecipientBodyDto'];
      /** @description The other members of the household, where the call is for households; empty for who lives alone. */
      readonly household?: readonly components['schemas']['MemberDto'][];
      /** @description May be left out by who applies for themselves. */
      readonly applicant?: components['schemas']['ApplicantDto'];
      /**
       * @description The declarations of DPR 445/2000 (arts. 46, 47, 76) are accepted.
       * @enum {boolean}
       */
      readonly declarationsAccepted: true;
    };
    readonly FindingView: {
      readonly id: string;
      readonly article: string;
      readonly outcome: string;
      readonly sentence: string;
    };
    readonly ReserveView: {
      readonly items: readonly string[];
      readonly resolveBy: string;
      /** @enum {string} */
      readonly holdsUp: 'offer' | 'ranking';
      /** @enum {string} */
      readonly status: 'met' | 'not-met' | 'open';
      readonly resolvedOn?: string;
      readonly actNumber?: string;
    };
    readonly OverrideView: {
      readonly overrideId: string;
      /** @description The ids of the criteria that are set aside. */
      readonly criteria: readonly string[];
      readonly actNumber: string;
      /** @description The last day of what is granted. */
      readonly endsOn: string;
      readonly proposedBy: string;
      readonly proposedOn: string;
      /** @enum {string} */
      readonly status: 'approved' | 'proposed';
      /**
       * @description What the engine itself answered, once it is approved.
       * @enum {string}
       */
      readonly engineOutcome?: 'does-not-qualify' | 'needs-officer';
      /** @description Why. */
      readonly text?: string;
    };
    readonly RemedyView: {
      readonly remedy: string;
      readonly sentence: string;
      readonly until?: string;
    };
    readonly DecisionView: {
      readonly entitlement?: {
        readonly [key: string]: unknown;
      };
      /** @enum {string} */
      readonly outcome: 'admit' | 'refuse';
      readonly decidedOn: string;
      /** @description The number of the act, where the office gave it one. */
      readonly actNumber?: string;
      readonly signedByTwo?: boolean;
      /** Format: double */
      readonly callVersion: number;
      readonly engineVersion: string;
      readonly criteria: readonly components['schemas']['FindingView'][];
      readonly reasons: readonly components['schemas']['FindingView'][];
      /** Format: int64 */
      readonly amountCents?: number;
      readonly validFrom?: string;
      readonly validTo?: string;
      /** Format: double */
      readonly score?: number;
      /** @description What was still to be resolved when it was admitted, and what became of it. */
      readonly reserve?: components['schemas']['ReserveView'];
      /** @description By which act the engine's answer, which stands in `criteria`, was set aside. */
      readonly override?: components['schemas']['OverrideView'];
      /** @description Where the decision can be challenged, and until when. */
      readonly remedies: readonly components['schemas']['RemedyView'][];
    };
    readonly ProposedReserveView: {
      readonly items: readonly string[];
      readonly resolveBy: string;
      /** @enum {string} */
      readonly holdsUp: 'offer' | 'ranking';
    };
    readonly ProposedDecisionView: {
      /** @enum {string} */
      readonly outcome: 'admit' | 'refuse';
      readonly proposedBy: string;
      readonly proposedOn: string;
      readonly actNumber?: string;
      readonly reserve?: components['schemas']['ProposedReserveView'];
      /**
       * Format: int64
       * @description What would be due, in cents.
       */
      readonly amountCents?: number;
      /** @description What who proposed it added in words. */
      readonly reasons?: string;
    };
    readonly ApplicationWrittenView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly action: string;
      readonly zone: string;
      readonly status: string;
      /** Format: double */
      readonly round: number;
      readonly decision?: components['schemas']['DecisionView'];
      readonly proposed?: components['schemas']['ProposedDecisionView'];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly DraftContentDto: {
      /** @description The action applied for; may be left out when the call has only one. */
      readonly action?: string;
      /**
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts: {
        readonly [key: string]: unknown;
      };
      /** @description The version that was read, as `GET /declarations` has it; the current one unless said. */
      readonly declarationsVersion?: string;
      /** @description The person, or the one in whose name the household applies; not said where the call is for bodies. */
      readonly recipient?: components['schemas']['RecipientDto'];
      /** @description The body, in the place of the recipient, where the call is for bodies. */
      readonly recipientBody?: components['schemas']['RecipientBodyDto'];
      /** @description The other members of the household, where the call is for households; empty for who lives alone. */
      readonly household?: readonly components['schemas']['MemberDto'][];
      /** @description May be left out by who applies for themselves. */
      readonly applicant?: components['schemas']['ApplicantDto'];
      /**
       * @description The declarations of DPR 445/2000 (arts. 46, 47, 76) are accepted.
       * @enum {boolean}
       */
      readonly declarationsAccepted: true;
    };
    readonly DraftStepDto: {
      readonly action?: string;
      /**
       * @description Facts by name: each takes the place of what was said of it (null = there is none), the others stay.
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts?: {
        readonly [key: string]: unknown;
      };
      /** @description Names of facts that were said and are taken out. */
      readonly forget?: readonly string[];
      /** @description A newer version of the declarations, read and accepted; the one that was accepted stays, unless said. */
      readonly declarationsVersion?: string;
      /** @description Of the same person: contacts, Comune, a name written better. */
      readonly recipient?: components['schemas']['RecipientDto'];
      readonly recipientBody?: components['schemas']['RecipientBodyDto'];
      /** @description All other members of the household: they take the place of those that were listed. */
      readonly household?: readonly components['schemas']['MemberDto'][];
      readonly applicant?: components['schemas']['ApplicantDto'];
    };
    readonly LeftToSayView: {
      readonly name: string;
      readonly label: string;
    };
    readonly SavedStepView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly action: string;
      readonly zone: string;
      readonly status: string;
      /** Format: double */
      readonly round: number;
      readonly decision?: components['schemas']['DecisionView'];
      readonly proposed?: components['schemas']['ProposedDecisionView'];
      /** @enum {string} */
      readonly currency: 'EUR';
      /** @description What the family is still to say before the rules can be answered; sending it without is no refusal. */
      readonly leftToSay: readonly components['schemas']['LeftToSayView'][];
    };
    readonly ReceiptDto: {
      readonly applicationId: string;
      readonly callId: string;
      /** Format: double */
      readonly callVersion: number;
      /** Format: double */
      readonly round: number;
      /** Format: double */
      readonly receiptNumber: number;
      readonly arrivedAt: string;
      readonly registeredAt: string;
      readonly digest: string;
    };
    readonly ApplicationLineView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      readonly action: string;
      readonly status: string;
      /** Format: double */
      readonly round: number;
      readonly recipientId: string;
      readonly applicantId: string;
      /** Format: double */
      readonly receiptNumber?: number;
      readonly arrivedAt?: string;
      readonly decidedOn?: string;
      /** @description The last day to decide, while it waits for a decision. */
      readonly dueOn?: string;
      /** Format: double */
      readonly daysLeft?: number;
      readonly late?: boolean;
      /** @description The person in charge of the procedure. */
      readonly officer?: string;
      readonly waitsFor?: string;
      readonly waitsUntil?: string;
      readonly substituteDueOn?: string;
    };
    readonly ApplicationPage: {
      readonly items: readonly components['schemas']['ApplicationLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly SearchDto: {
      readonly fiscalCode: string;
    };
    readonly FoundView: {
      readonly items: readonly components['schemas']['ApplicationLineView'][];
    };
    readonly FilingView: {
      /** Format: date-time */
      readonly presentedAt: string;
      readonly by: string;
      readonly source: string;
      readonly consent: string;
    };
    readonly AssessmentTermView: {
      /** Format: double */
      readonly days: number;
      readonly dueOn: string;
      /** Format: double */
      readonly daysLeft: number;
      readonly late: boolean;
      /** @description When the unit answered first. */
      readonly assessedOn?: string;
    };
    readonly StandingView: {
      readonly receivedOn: string;
      readonly startedOn?: string;
      /** @description The person in charge. */
      readonly officer?: string;
      /** Format: double */
      readonly decisionDays: number;
      /** @description The last day to decide; while the procedure waits for an answer, as if none came. */
      readonly dueOn: string;
      /**
       * Format: double
       * @description Whole days left, negative when the term is over; of a decided application, on the day of the decision.
       */
      readonly daysLeft: number;
      readonly late: boolean;
      /** @description Where the call sets a term to the assessment unit. */
      readonly assessment?: components['schemas']['AssessmentTermView'];
      readonly waitsFor?: string;
      readonly waitsUntil?: string;
      /** @description Whether the family may ask who holds the substitute power to decide. */
      readonly substituteMayBeAsked: boolean;
      readonly substituteAskedOn?: string;
      readonly substituteDueOn?: string;
    };
    readonly SayingView: {
      readonly value: (string | number | boolean | readonly string[]) | null;
      /** @enum {string} */
      readonly source: 'assessment' | 'declared' | 'derived' | 'officer' | 'registry';
      readonly at?: string;
      readonly reference?: string;
    };
    readonly ProvenanceView: {
      readonly name: string;
      readonly said: readonly components['schemas']['SayingView'][];
    };
    readonly CorrectionReasonView: {
      readonly at: string;
      readonly names: readonly string[];
      readonly reason: string;
    };
    readonly WaitingView: {
      readonly service: string;
      readonly sentence: string;
      readonly since: string;
      readonly nextAt: string;
    };
    readonly PaperView: {
      readonly waitingFor: readonly string[];
      readonly paperId: string;
      readonly kind: string;
      readonly direction: string;
      readonly subject: string;
      readonly body: string;
      readonly callId: string;
      readonly zone?: string;
      readonly applicationId?: string;
      readonly rankingId?: string;
      readonly actNumber?: string;
      readonly filedAt: string;
      readonly filedOn: string;
      readonly status: string;
      /** @description The number of the protocol register; absent while it is pending. */
      readonly number?: string;
      readonly registeredAt?: string;
      readonly signedAt?: string;
      readonly postingNumber?: string;
      /** @description The first and last day on the notice board. */
      readonly postedFrom?: string;
      readonly postedTo?: string;
      readonly sentence: string;
    };
    readonly ApplicationView: {
      readonly facts: {
        readonly [key: string]: unknown;
      };
      readonly recipientId: string;
      readonly applicantId: string;
      readonly relation: string;
      /** @description The version of the declarations that were accepted: `GET /declarations/{version}`. */
      readonly declarationsVersion?: string;
      /** @description An office filed it for the family. */
      readonly filing?: components['schemas']['FilingView'];
      readonly receipt?: components['schemas']['ReceiptDto'];
      /** @description How the procedure stands, from the receipt on. */
      readonly procedure?: components['schemas']['StandingView'];
      readonly recipient?: components['schemas']['RecipientDto'];
      readonly recipientBody?: components['schemas']['RecipientBodyDto'];
      readonly household?: readonly components['schemas']['MemberDto'][];
      readonly mandate?: string;
      /** @description What the officer added to the decision. */
      readonly note?: string;
      readonly provenance: readonly components['schemas']['ProvenanceView'][];
      readonly corrections: readonly components['schemas']['CorrectionReasonView'][];
      readonly waitingFor: readonly components['schemas']['WaitingView'][];
      /** @description Somebody in it is under protection, and the caller is not named: identity, address and free texts are left out. */
      readonly protected?: boolean;
      /** @description What came in and what was written for it, with protocol numbers; none where no register is connected. */
      readonly papers: readonly components['schemas']['PaperView'][];
      readonly erased: readonly string[];
      readonly applicationId: string;
      readonly callId: string;
      readonly action: string;
      readonly zone: string;
      readonly status: string;
      /** Format: double */
      readonly round: number;
      readonly decision?: components['schemas']['DecisionView'];
      readonly proposed?: components['schemas']['ProposedDecisionView'];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly PlanDto: {
      /** @description The codes of its areas. */
      readonly areas: readonly string[];
      /** @description Approved unless said otherwise. */
      readonly approved?: boolean;
      readonly caseManagerNamed?: boolean;
    };
    readonly AssessmentDto: {
      /**
       * Format: int32
       * @description The fact `severityScore`.
       */
      readonly score?: number;
      /** @description The fact `severity`. */
      readonly severity?: string;
      /**
       * @description Further facts whose source is the assessment.
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts?: {
        readonly [key: string]: unknown;
      };
      readonly plan?: components['schemas']['PlanDto'];
    };
    readonly AssessedView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly action: string;
      readonly zone: string;
      readonly status: string;
      /** Format: double */
      readonly round: number;
      readonly decision?: components['schemas']['DecisionView'];
      readonly proposed?: components['schemas']['ProposedDecisionView'];
      /** @enum {string} */
      readonly currency: 'EUR';
      /**
       * Format: double
       * @description How many assessments it has.
       */
      readonly assessments: number;
    };
    readonly EvaluationView: {
      /**
       * Format: int64
       * @example 12050
       */
      readonly amountCents?: number;
      /** @description What would be due: figures, services and ceilings, without facts. */
      readonly entitlement?: {
        readonly [key: string]: unknown;
      };
      readonly callId: string;
      /** Format: double */
      readonly callVersion: number;
      readonly action: string;
      /** @enum {string} */
      readonly outcome: 'cannot-check-yet' | 'does-not-qualify' | 'needs-officer' | 'qualifies';
      readonly criteria: readonly components['schemas']['CriterionView'][];
      readonly steps: readonly components['schemas']['AmountStepView'][];
      readonly proofs: readonly components['schemas']['ProofView'][];
      readonly renunciations: readonly components['schemas']['RenunciationView'][];
      readonly missing: readonly string[];
      readonly faults: readonly components['schemas']['FaultView'][];
      readonly validFrom?: string;
      readonly validTo?: string;
      readonly engineVersion: string;
      /** @enum {string} */
      readonly currency: 'EUR';
      readonly applicationId: string;
      readonly evaluatedOn: string;
      /** @enum {string} */
      readonly proposedOutcome: 'admit' | 'refuse' | 'wait';
      /** Format: double */
      readonly score?: number;
    };
    readonly ReserveDto: {
      /** @description Names of facts that are not known yet, ids of criteria that cannot be checked yet. */
      readonly items: readonly string[];
      /**
       * Format: date
       * @description The last day to resolve it.
       * @example 2026-09-01
       */
      readonly resolveBy: string;
      /**
       * @description ranking: it is not ranked; offer: what its turn brings is kept, and not offered.
       * @enum {string}
       */
      readonly holdsUp: 'offer' | 'ranking';
    };
    readonly DecisionDto: {
      /** @description What the officer adds in their own words; sealed with the person's data. */
      readonly reasons?: string;
      /** @description The number of the act that the decision is signed with. */
      readonly actNumber?: string;
      /** @enum {string} */
      readonly outcome: 'admit' | 'refuse';
      /** @description Admits with reserve. */
      readonly reserve?: components['schemas']['ReserveDto'];
    };
    readonly ReplayDifferenceView: {
      /** @description As it was decided; null = it was not there. */
      readonly decided: Record<string, never> | null;
      /** @description As it comes out now; null = it is not there. */
      readonly now: Record<string, never> | null;
      /** @enum {string} */
      readonly what: 'criterion' | 'due' | 'missing' | 'outcome' | 'score' | 'step';
      /** @description The criterion, the step or the member of what is due. */
      readonly name: string;
    };
    readonly DecisionReplayView: {
      /** @description Whether it comes out the same; absent when the evidence was erased. */
      readonly same?: boolean;
      /** @description What comes out now, when it is different. */
      readonly now?: {
        readonly [key: string]: unknown;
      };
      readonly applicationId: string;
      readonly erased: boolean;
      /** @enum {string} */
      readonly outcome: 'admit' | 'refuse';
      readonly decidedOn: string;
      /** Format: double */
      readonly callVersion: number;
      readonly decidedWith: string;
      readonly replayedWith: string;
      readonly criteria: readonly components['schemas']['FindingView'][];
      /** @description Criterion by criterion, step by step and figure by figure: what comes out otherwise. */
      readonly differences: readonly components['schemas']['ReplayDifferenceView'][];
      /** @description Whether the decision had pinned the steps of its amount, so that they were compared too. */
      readonly stepsCompared: boolean;
    };
    readonly CorrectionDto: {
      /**
       * @description The corrected facts by name; null = there is none.
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts: {
        readonly [key: string]: unknown;
      };
      /** @description Why, in the officer's words; sealed with the person's data. */
      readonly reason: string;
      /** @description The paper or answer that shows it; sealed too. */
      readonly basis?: string;
    };
    readonly DecisionCorrectionView: {
      /** @enum {string} */
      readonly reason:
        | 'annulled'
        | 'deceased'
        | 'false-declaration'
        | 'isee-rectified'
        | 'moved'
        | 'office-error'
        | 'other'
        | 'plan-changed'
        | 'reserve-resolved'
        | 'score-changed';
      readonly correctionId: string;
      /** @enum {string} */
      readonly status: 'booked' | 'dismissed' | 'proposed';
      readonly actNumber: string;
      readonly effectiveFrom: string;
      /** @description Whether anything is due from then on, and what the voucher is worth by it. */
      readonly entitled: boolean;
      /** Format: int64 */
      readonly valueCents: number;
      /** @description The engine's own answer on the corrected facts. */
      readonly outcome: string;
      /** Format: double */
      readonly score?: number;
      readonly proposedBy: string;
      readonly proposedOn: string;
      readonly resolvedBy?: string;
      readonly resolvedOn?: string;
    };
    readonly DecisionCorrectionsView: {
      readonly applicationId: string;
      readonly items: readonly components['schemas']['DecisionCorrectionView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly LifeChangeDto: {
      /** @description The id that the call gives it in policies.changes. */
      readonly id: string;
      /**
       * Format: date
       * @description The day on which it happened.
       * @example 2026-09-01
       */
      readonly happenedOn: string;
    };
    readonly DecisionCorrectionDto: {
      /**
       * @description Why: a code.
       * @enum {string}
       */
      readonly reason:
        'deceased' | 'false-declaration' | 'isee-rectified' | 'moved' | 'office-error' | 'other' | 'score-changed';
      /** @description The act that corrects. */
      readonly actNumber: string;
      /**
       * Format: date
       * @description From which service date on, within the voucher's validity; its first day for what was wrong from the start. Not needed where
       *     `change` says what happened: the call says from when it counts.
       * @example 2026-09-01
       */
      readonly effectiveFrom?: string;
      /**
       * @description The corrected facts by name; null = there is none. Not needed where nothing is due any more.
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts?: {
        readonly [key: string]: unknown;
      };
      /** @description The officer's words, sealed with the person's data. */
      readonly note?: string;
      /** @description A change that the call foresees (policies.changes), in place of effectiveFrom and nothingDue. */
      readonly change?: components['schemas']['LifeChangeDto'];
      /** @description Nothing is due from that day on, whatever the facts say: death, a move, loss of benefits. */
      readonly nothingDue?: boolean;
    };
    readonly CorrectedDueView: {
      readonly entitled: boolean;
      /** Format: int64 */
      readonly valueCents: number;
      readonly validFrom?: string;
      readonly validTo?: string;
      /** @description The engine's answer, and the points where the action has any. */
      readonly outcome: string;
      /** Format: double */
      readonly score?: number;
    };
    readonly MovedPlaceView: {
      readonly rankingId: string;
      /** Format: double */
      readonly before: number;
      /**
       * Format: double
       * @description Where it would stand if the ranking were made again with it alone changed.
       */
      readonly after: number;
    };
    readonly CorrectionPreviewView: {
      /** @description What would be due, whole: send it to the amendment preview of the voucher's wallet, with `after.valueCents`. */
      readonly entitlement?: {
        readonly [key: string]: unknown;
      };
      readonly applicationId: string;
      readonly effectiveFrom: string;
      readonly before: components['schemas']['CorrectedDueView'];
      readonly after: components['schemas']['CorrectedDueView'];
      /** @description The place in the ranking, where there is one. */
      readonly place?: components['schemas']['MovedPlaceView'];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly CommitDrawDto: {
      readonly actNumber: string;
      /** @description SHA-256 of the seed's text in UTF-8, 64 hexadecimal digits. The seed itself stays closed until the ranking. */
      readonly commitment: string;
    };
    readonly DrawView: {
      readonly callId: string;
      /** @enum {string} */
      readonly status: 'committed' | 'revealed';
      readonly commitment: string;
      readonly actNumber: string;
      readonly committedAt: string;
      readonly seed?: string;
      readonly revealedOn?: string;
    };
    readonly ComputeRankingDto: {
      /** Format: uuid */
      readonly callId: string;
      /** @example TC-01 */
      readonly zone: string;
      /** @description The action; may be left out when only one is not served on arrival. */
      readonly action?: string;
      /** @description The seed of the lot whose digest was published before the window closed; only the first ranking needs it. */
      readonly seed?: string;
      /**
       * Format: uuid
       * @description The provisional ranking that this one makes final: its term is over, its observations are answered.
       */
      readonly follows?: string;
    };
    readonly RankingPostingView: {
      readonly number: string;
      readonly from: string;
      readonly to: string;
    };
    readonly ProvisionalView: {
      readonly actNumber: string;
      readonly publishedOn: string;
      /** @description Absent while the term waits for the posting from which it counts. */
      readonly observationsBy?: string;
      /** Format: double */
      readonly observations: number;
      /** Format: double */
      readonly unanswered: number;
    };
    readonly RankingLotView: {
      readonly seed: string;
      readonly commitment: string;
      readonly actNumber: string;
    };
    readonly RankingEntryView: {
      readonly applicationId: string;
      /** Format: double */
      readonly receiptNumber: number;
      /** Format: double */
      readonly place: number;
      /** Format: double */
      readonly total: number;
      /** @description In a final ranking: its decision was corrected since the provisional one. */
      readonly corrected?: boolean;
      /**
       * Format: double
       * @description What decided between it and the one above: 0 the points, 1… the ties in their order, then the lot, then the receipt.
       */
      readonly by?: number;
    };
    readonly RankingView: {
      readonly rankingId: string;
      readonly callId: string;
      /** Format: double */
      readonly callVersion: number;
      readonly action: string;
      readonly zone: string;
      /** @enum {string} */
      readonly status: 'approved' | 'computed' | 'computing' | 'provisional';
      readonly computedOn: string;
      readonly engineVersion: string;
      /**
       * Format: double
       * @description Days for observations: it is published as provisional first. Absent where it is approved without.
       */
      readonly observationDays?: number;
      /**
       * @description They count from the posting on the notice board; not said: from the act.
       * @enum {string}
       */
      readonly observationsFrom?: 'posting';
      /** @description Where it is on the notice board. */
      readonly posting?: components['schemas']['RankingPostingView'];
      /** @description The provisional ranking that it makes final. */
      readonly follows?: string;
      /** @description How it stands as a provisional one. */
      readonly provisional?: components['schemas']['ProvisionalView'];
      readonly digest: string;
      readonly lot?: components['schemas']['RankingLotView'];
      readonly actNumber?: string;
      readonly approvedOn?: string;
      readonly entries: readonly components['schemas']['RankingEntryView'][];
    };
    readonly ApproveRankingDto: {
      readonly actNumber: string;
    };
    readonly RankingLineView: {
      readonly rankingId: string;
      readonly callId: string;
      readonly action: string;
      readonly zone: string;
      readonly status: string;
      /** Format: double */
      readonly entries: number;
      readonly computedOn: string;
      readonly approvedOn?: string;
      /** @description The last day for observations on a provisional one. */
      readonly observationsBy?: string;
    };
    readonly RankingPage: {
      readonly items: readonly components['schemas']['RankingLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly PublishedStageView: {
      readonly final: boolean;
      readonly observationsBy?: string;
      /**
       * Format: double
       * @description So many days from the first on the notice board.
       */
      readonly observationDays?: number;
      readonly from?: string;
      readonly follows?: string;
    };
    readonly PublishedPlaceView: {
      /** Format: double */
      readonly place: number;
      readonly code: string;
      /** Format: double */
      readonly score: number;
      /**
       * Format: double
       * @description Which of the file's criteria, from 0, decided between it and the one above.
       */
      readonly by?: number;
    };
    readonly PublishedRankingView: {
      readonly format: string;
      readonly rankingId: string;
      readonly callId: string;
      /** Format: double */
      readonly callVersion: number;
      readonly action: string;
      readonly zone: string;
      /** @description score when points decide. */
      readonly order: string;
      /** @description Where the call has a provisional ranking: whether this is the final one. */
      readonly stage?: components['schemas']['PublishedStageView'];
      readonly actNumber: string;
      /** @description The day of the act: of approval, or of publication as provisional. */
      readonly approvedOn: string;
      readonly criteria: readonly string[];
      readonly lot?: components['schemas']['RankingLotView'];
      readonly entries: readonly components['schemas']['PublishedPlaceView'][];
      /** @description SHA-256 of the JSON without white space and without this field. */
      readonly digest: string;
    };
    readonly ScoreItemView: {
      readonly id: string;
      readonly article: string;
      /** Format: double */
      readonly points: number;
      readonly sentence: string;
    };
    readonly TieView: {
      readonly value: (string | number) | null;
      readonly sentence: string;
    };
    readonly PlaceStepView: {
      /** Format: double */
      readonly points: number;
      readonly sentence?: string;
    };
    readonly PlaceView: {
      readonly applicationId: string;
      /** Format: double */
      readonly receiptNumber: number;
      /** Format: double */
      readonly place: number;
      /** Format: double */
      readonly total: number;
      /** @description In a final ranking: its decision was corrected since the provisional one. */
      readonly corrected?: boolean;
      /**
       * Format: double
       * @description What decided between it and the one above: 0 the points, 1… the ties in their order, then the lot, then the receipt.
       */
      readonly by?: number;
      readonly items: readonly components['schemas']['ScoreItemView'][];
      readonly ties: readonly components['schemas']['TieView'][];
      /** @description What put the place above before this one; the first place has none. */
      readonly above?: components['schemas']['PlaceStepView'];
      /** @description What put this place before the one below; the last place has none. */
      readonly below?: components['schemas']['PlaceStepView'];
      /** @description Facts that were not known, or classes that were erased since. */
      readonly missing: readonly string[];
    };
    readonly RecordPostingDto: {
      readonly number: string;
      /**
       * Format: date
       * @description The first and last day on the notice board.
       * @example 2026-09-01
       */
      readonly from: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly to: string;
    };
    readonly ObservationLineView: {
      readonly applicationId: string;
      readonly receivedOn: string;
      /** @enum {string} */
      readonly status: 'rejected' | 'upheld' | 'waiting';
      readonly answeredOn?: string;
    };
    readonly ObservationsView: {
      readonly rankingId: string;
      /** @description Absent while the term waits for the posting from which it counts. */
      readonly observationsBy?: string;
      readonly items: readonly components['schemas']['ObservationLineView'][];
    };
    readonly PlaceOfView: {
      /** Format: double */
      readonly place: number;
      /** Format: double */
      readonly score: number;
    };
    readonly RankingChangeView: {
      readonly code: string;
      readonly before?: components['schemas']['PlaceOfView'];
      readonly after?: components['schemas']['PlaceOfView'];
      /** @enum {string} */
      readonly why:
        'admitted-since' | 'decision-corrected' | 'no-longer-admitted' | 'observation-upheld' | 'others-moved';
      /** @description Why, in Italian. */
      readonly sentence: string;
    };
    readonly RankingChangesView: {
      readonly rankingId: string;
      readonly follows: string;
      readonly changes: readonly components['schemas']['RankingChangeView'][];
    };
    readonly ObservationDto: {
      readonly text: string;
    };
    readonly ObservationView: {
      readonly applicationId: string;
      readonly receivedOn: string;
      /** @enum {string} */
      readonly status: 'rejected' | 'upheld' | 'waiting';
      readonly answeredOn?: string;
      readonly text?: string;
      readonly answer?: string;
      readonly erased: readonly string[];
    };
    readonly ObservationAnswerDto: {
      /** @description Why; sealed. */
      readonly text: string;
      /** @enum {string} */
      readonly outcome: 'rejected' | 'upheld';
    };
    readonly PublishedRankingsPage: {
      readonly items: readonly components['schemas']['RankingLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly PersonCardsDto: {
      readonly personIds: readonly string[];
      /** @example prepare-letters */
      readonly purpose: string;
    };
    readonly PersonCardsView: Record<string, never>;
    readonly FindPersonDto: {
      readonly fiscalCode: string;
    };
    readonly PersonFoundView: {
      /** @description Le categorie di dati già cancellate. */
      readonly erased: readonly ('economic' | 'health' | 'identity' | 'payment')[];
      readonly personId: string;
    };
    readonly PersonsFoundView: {
      readonly items: readonly components['schemas']['PersonFoundView'][];
    };
    readonly ErasureDto: {
      /** @description All classes unless said. */
      readonly classes?: readonly ('economic' | 'health' | 'identity' | 'payment')[];
      /**
       * @description Only an order of an authority is carried out while the data are still needed.
       * @enum {string}
       */
      readonly reason: 'asked-by-person' | 'ordered-by-authority' | 'retention-ended';
      /**
       * @description The number of the act, kept in clear: it never names the person.
       * @example D.D. 41/2037
       */
      readonly actNumber: string;
    };
    readonly ErasedView: {
      readonly erased: readonly ('economic' | 'health' | 'identity' | 'payment')[];
      readonly erasedNow: readonly ('economic' | 'health' | 'identity' | 'payment')[];
      readonly personId: string;
    };
    readonly PastErasureView: {
      /** @enum {string} */
      readonly class: 'economic' | 'health' | 'identity' | 'payment';
      /** Format: date-time */
      readonly recordedAt: string;
      readonly reason: string;
      readonly actNumber?: string;
    };
    readonly PastErasuresView: {
      readonly items: readonly components['schemas']['PastErasureView'][];
    };
    readonly TakenOverApplicantDto: {
      readonly fiscalCode: string;
      /** @description The mandate or decree of appointment. */
      readonly mandate?: string;
      /** @enum {string} */
      readonly relation: 'caf' | 'delegate' | 'parent' | 'tutor';
    };
    readonly GrantedDto: {
      /**
       * Format: int64
       * @description Of the whole voucher, what is spent included; cents.
       * @example 12050
       */
      readonly valueCents: number;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly validFrom: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly validTo: string;
      /**
       * @description Numbers of the action as they were worked out there and, where ceilings or a plan ask for them, facts; by name.
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly given?: {
        readonly [key: string]: unknown;
      };
    };
    readonly TakeOverApplicationDto: {
      /** Format: uuid */
      readonly callId: string;
      /** @description The action; may be left out when the call has only one. */
      readonly action?: string;
      /**
       * @description The zone whose money it is.
       * @example TC-01
       */
      readonly zone: string;
      /** @description How it is called there: the same one is taken over once. It is not kept, only what follows from it. */
      readonly reference: string;
      /** @description The act by which the scheme is taken over. */
      readonly actNumber: string;
      readonly recipient: components['schemas']['RecipientDto'];
      /** @description The recipient acts alone unless said. */
      readonly applicant?: components['schemas']['TakenOverApplicantDto'];
      readonly granted: components['schemas']['GrantedDto'];
    };
    readonly MandateHolderDto: {
      /** @description Of the person who may act; left out for a desk. */
      readonly fiscalCode?: string;
      /**
       * Format: uuid
       * @description The id of the desk, as the desk says it; left out for a person.
       */
      readonly desk?: string;
      /** @description The name as the person knows it; it is sealed. */
      readonly name: string;
    };
    readonly GiveMandateDto: {
      /** @enum {string} */
      readonly kind: 'caf' | 'delegate' | 'parent' | 'tutor';
      /**
       * Format: date
       * @description First and last day, both included; without a last day it holds until it is ended.
       * @example 2026-09-01
       */
      readonly from: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly to?: string;
      /** @description The act or protocol that it rests on; it is sealed. */
      readonly act?: string;
      /** @description Where the evidence is kept; it is sealed. */
      readonly evidence?: string;
      readonly holder: components['schemas']['MandateHolderDto'];
    };
    readonly MandateView: {
      readonly mandateId: string;
      readonly personId: string;
      readonly holder: string;
      readonly kind: string;
      readonly from: string;
      readonly to?: string;
      readonly endedOn?: string;
    };
    readonly RecordMandateDto: {
      /** @enum {string} */
      readonly kind: 'caf' | 'delegate' | 'parent' | 'tutor';
      /**
       * Format: date
       * @description First and last day, both included; without a last day it holds until it is ended.
       * @example 2026-09-01
       */
      readonly from: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly to?: string;
      /** @description The act or protocol that it rests on; it is sealed. */
      readonly act?: string;
      /** @description Where the evidence is kept; it is sealed. */
      readonly evidence?: string;
      /** @description Of the person who is represented. */
      readonly person: string;
      /**
       * Format: uuid
       * @description The mandate in whose place this one comes.
       */
      readonly replaces?: string;
      readonly holder: components['schemas']['MandateHolderDto'];
    };
    readonly EndMandateDto: {
      /**
       * Format: uuid
       * @description The person who is represented.
       */
      readonly personId: string;
      /**
       * @description Counts where an office ends it: the person revokes, the holder renounces.
       * @enum {string}
       */
      readonly cause?:
        'death-of-holder' | 'ended-by-authority' | 'majority' | 'renounced' | 'replaced' | 'revoked-by-person';
    };
    readonly GivenMandateView: {
      readonly mandateId: string;
      readonly personId: string;
      readonly holder: string;
      readonly kind: string;
      readonly from: string;
      readonly to?: string;
      readonly endedOn?: string;
      /** @description Whether it holds today. */
      readonly holds: boolean;
      readonly holderName?: string;
      readonly act?: string;
      readonly evidence?: string;
      /** @description Why it ended before its time. */
      readonly endedFor?: string;
    };
    readonly MandatesView: {
      readonly given: readonly components['schemas']['GivenMandateView'][];
      readonly held: readonly components['schemas']['MandateView'][];
    };
    readonly FileApplicationDto: {
      /** @description The action applied for; may be left out when the call has only one. */
      readonly action?: string;
      /**
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts: {
        readonly [key: string]: unknown;
      };
      /** @description The version that was read, as `GET /declarations` has it; the current one unless said. */
      readonly declarationsVersion?: string;
      /** Format: uuid */
      readonly callId: string;
      /**
       * @description How it reached the office.
       * @enum {string}
       */
      readonly source: 'desk' | 'paper' | 'phone' | 'service';
      /**
       * @description What the office files on: a signed form, a word it took down, a duty of the service that has the person in charge.
       * @enum {string}
       */
      readonly consent: 'duty-of-service' | 'signed' | 'spoken';
      /**
       * Format: date-time
       * @description When it was handed in (UTC), which is judged against the window; now, unless said.
       * @example 2026-03-31T10:00:00.000Z
       */
      readonly presentedAt?: string;
      /** @description May be left out by who applies for themselves. */
      readonly applicant?: components['schemas']['ApplicantDto'];
      /** @description The person, or the one in whose name the household applies; not said where the call is for bodies. */
      readonly recipient?: components['schemas']['RecipientDto'];
      /** @description The body, in the place of the recipient, where the call is for bodies. */
      readonly recipientBody?: components['schemas']['RecipientBodyDto'];
      /** @description The other members of the household, where the call is for households; empty for who lives alone. */
      readonly household?: readonly components['schemas']['MemberDto'][];
      /**
       * @description The declarations of DPR 445/2000 (arts. 46, 47, 76) are accepted.
       * @enum {boolean}
       */
      readonly declarationsAccepted: true;
    };
    readonly ChangeApplicantDto: {
      /** @description Of the new applicant; left out when the recipient goes on alone. */
      readonly fiscalCode?: string;
      /** @enum {string} */
      readonly cause:
        'asked-by-recipient' | 'death-of-applicant' | 'majority' | 'mandate-ended' | 'new-delegate' | 'new-guardian';
      /** @description The act that it rests on; it is sealed. */
      readonly act?: string;
      /**
       * Format: date
       * @description First and last day on which the mandate is good, both included.
       * @example 2026-09-01
       */
      readonly mandateFrom?: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly mandateTo?: string;
      /** @enum {string} */
      readonly relation: 'caf' | 'delegate' | 'legal-representative' | 'parent' | 'self' | 'tutor';
    };
    readonly FileStepView: {
      /** Format: date-time */
      readonly at: string;
      /** @description What happened, as `application-submitted`. */
      readonly step: string;
      /** @description recipient, applicant, delegate (under a mandate), office or process. */
      readonly by: string;
      readonly actorId: string;
      /** @description The mandate under which it was taken. */
      readonly mandateId?: string;
    };
    readonly StepsView: {
      readonly items: readonly components['schemas']['FileStepView'][];
    };
    readonly RecordBanDto: {
      /** @description Of the person, or of eleven digits of the body. */
      readonly fiscalCode: string;
      /** @enum {string} */
      readonly cause: 'antimafia' | 'court-order' | 'false-declaration' | 'other-act' | 'unpaid-recovery';
      /** @description The number of the act. */
      readonly actNumber: string;
      /**
       * Format: date
       * @description First and last day, both included; without a last day it holds until it is lifted.
       * @example 2026-09-01
       */
      readonly from: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly to?: string;
      /** @description What the act says; sealed under the person. */
      readonly text: string;
    };
    readonly BanView: {
      /** @enum {string} */
      readonly cause: 'antimafia' | 'court-order' | 'false-declaration' | 'other-act' | 'unpaid-recovery';
      readonly banId: string;
      readonly personId: string;
      /** @description The cause in Italian. */
      readonly sentence: string;
      readonly actNumber: string;
      readonly from: string;
      readonly to?: string;
      readonly holds: boolean;
      readonly liftedOn?: string;
      readonly liftedByAct?: string;
    };
    readonly LiftBanDto: {
      readonly actNumber: string;
    };
    readonly BanDetailsView: {
      /** @enum {string} */
      readonly cause: 'antimafia' | 'court-order' | 'false-declaration' | 'other-act' | 'unpaid-recovery';
      readonly banId: string;
      readonly personId: string;
      /** @description The cause in Italian. */
      readonly sentence: string;
      readonly actNumber: string;
      readonly from: string;
      readonly to?: string;
      readonly holds: boolean;
      readonly liftedOn?: string;
      readonly liftedByAct?: string;
      readonly text?: string;
      readonly erased: boolean;
    };
    readonly BansView: {
      readonly items: readonly components['schemas']['BanDetailsView'][];
    };
    readonly RenewalDto: {
      /** Format: uuid */
      readonly callId: string;
      /** @description Last year's, where this year's call has it too. */
      readonly action?: string;
      /**
       * @description What changed, and what is asked again.
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts?: {
        readonly [key: string]: unknown;
      };
      /** @description The version that was read, as `GET /declarations` has it; the current one unless said. */
      readonly declarationsVersion?: string;
      /** @description In which relation: last year's, for who applied then. */
      readonly applicant?: components['schemas']['ApplicantDto'];
      /**
       * @description The declarations of DPR 445/2000 (arts. 46, 47, 76) are accepted, also for what is carried over.
       * @enum {boolean}
       */
      readonly declarationsAccepted: true;
    };
    readonly RenewalView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly action: string;
      readonly zone: string;
      readonly status: string;
      /** Format: double */
      readonly round: number;
      readonly decision?: components['schemas']['DecisionView'];
      readonly proposed?: components['schemas']['ProposedDecisionView'];
      /** @enum {string} */
      readonly currency: 'EUR';
      /** @description Names of the facts that were carried over. */
      readonly carried: readonly string[];
      /** @description What the family is still to say, before it is sent. */
      readonly askAgain: readonly components['schemas']['LeftToSayView'][];
    };
    readonly DeclarationsView: Record<string, never>;
    readonly JoinDetailsView: {
      readonly reason?: string;
      readonly formerCode?: string;
      readonly currentCode?: string;
      readonly erased: boolean;
      readonly joinId: string;
      readonly formerId: string;
      readonly currentId: string;
      readonly actNumber: string;
      readonly on: string;
      readonly undoneOn?: string;
      readonly undoneByAct?: string;
    };
    readonly SameHistoryView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      readonly status: string;
      /** @description Under which of the person's ids it stands. */
      readonly recipientId: string;
      /** Format: double */
      readonly receiptNumber?: number;
    };
    readonly LookAlikeView: {
      /** Format: date-time */
      readonly arrivedAt?: string;
      readonly reasons: readonly ('omocodic-code' | 'provisional-code' | 'same-name-and-birth-date')[];
      /** @description Absent where the other application belongs to a zone that the caller does not work for. */
      readonly applicationId?: string;
      readonly callId: string;
      readonly zone: string;
      readonly status?: string;
      /** Format: double */
      readonly receiptNumber?: number;
      /** @description The two people, by id; only within the caller's zones. */
      readonly personId?: string;
      readonly otherPersonId?: string;
      /** @description The reasons in Italian. */
      readonly sentence: string;
    };
    readonly IdentityView: {
      readonly applicationId: string;
      /** @description The id that holds now first. */
      readonly personIds: readonly string[];
      readonly joins: readonly components['schemas']['JoinDetailsView'][];
      /** @description The other applications of the same person in the caller's zones. */
      readonly sameHistory: readonly components['schemas']['SameHistoryView'][];
      readonly lookAlikes: readonly components['schemas']['LookAlikeView'][];
    };
    readonly LookAlikesView: {
      readonly applicationId: string;
      readonly others: readonly components['schemas']['LookAlikeView'][];
    };
    readonly LookAlikesPage: {
      readonly items: readonly components['schemas']['LookAlikesView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly TellApartDto: {
      /** Format: uuid */
      readonly applicationId: string;
      /** Format: uuid */
      readonly otherApplicationId: string;
      /** @description How the office knows; sealed. */
      readonly reason: string;
    };
    readonly ToldApartView: {
      /** Format: double */
      readonly pairs: number;
    };
    readonly JoinPersonsDto: {
      /** @description The code that is given up, as a provisional one. */
      readonly formerCode: string;
      /** @description The definitive code. */
      readonly currentCode: string;
      /** @description The number of the act. */
      readonly actNumber: string;
      /** @description On what the office bases it; sealed under the person. */
      readonly reason: string;
    };
    readonly JoinView: {
      readonly joinId: string;
      readonly formerId: string;
      readonly currentId: string;
      readonly actNumber: string;
      readonly on: string;
      readonly undoneOn?: string;
      readonly undoneByAct?: string;
    };
    readonly UndoJoinDto: {
      readonly actNumber: string;
      readonly reason: string;
    };
    readonly ProtectPersonDto: {
      readonly fiscalCode: string;
      /** @description Officers, and relatives who go on acting, by codice fiscale. The person is always among those who may know. */
      readonly persons: readonly string[];
      /** @description Services whose operators may know: desks and providers by id. */
      readonly desks?: readonly string[];
      /** @description The number of the act; it names no person. */
      readonly actNumber: string;
      /**
       * Format: date
       * @description First and last day, both included; without a last day it holds until it is lifted.
       * @example 2026-09-01
       */
      readonly from: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly to?: string;
      /**
       * Format: uuid
       * @description The protection in whose place it comes, as when others are named.
       */
      readonly replaces?: string;
      /** @description Why; sealed under the person. */
      readonly reason: string;
    };
    readonly ProtectionView: {
      /** Format: date */
      readonly from: string;
      readonly protectionId: string;
      readonly personId: string;
      /** @description Persons and desks, by id. */
      readonly allowed: readonly string[];
      readonly actNumber: string;
      readonly to?: string;
      readonly holds: boolean;
      readonly liftedOn?: string;
      readonly liftedByAct?: string;
    };
    readonly LiftProtectionDto: {
      readonly actNumber: string;
    };
    readonly ProtectionDetailsView: {
      /** Format: date */
      readonly from: string;
      readonly protectionId: string;
      readonly personId: string;
      /** @description Persons and desks, by id. */
      readonly allowed: readonly string[];
      readonly actNumber: string;
      readonly to?: string;
      readonly holds: boolean;
      readonly liftedOn?: string;
      readonly liftedByAct?: string;
      readonly reason?: string;
      readonly erased: boolean;
    };
    readonly ProtectionsView: {
      readonly items: readonly components['schemas']['ProtectionDetailsView'][];
    };
    readonly DueView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      readonly action: string;
      /** Format: double */
      readonly receiptNumber?: number;
      readonly officer?: string;
      readonly dueOn: string;
      /** Format: double */
      readonly daysLeft: number;
      readonly late: boolean;
      readonly waitsFor?: string;
      readonly waitsUntil?: string;
      readonly substituteDueOn?: string;
    };
    readonly DuePage: {
      readonly items: readonly components['schemas']['DueView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly InChargeView: {
      readonly officer: string;
      readonly since: string;
      readonly office?: string;
      readonly officerName?: string;
      readonly reach?: string;
    };
    readonly AskedItemView: {
      readonly item: string;
      /** @enum {string} */
      readonly status: 'answered' | 'open';
      readonly documentIds: readonly string[];
    };
    readonly FamilyAnswerView: {
      readonly facts?: {
        readonly [key: string]: unknown;
      };
      readonly on: string;
      readonly text?: string;
    };
    readonly IntegrationView: {
      readonly askedOn: string;
      readonly until: string;
      readonly items: readonly string[];
      /** @description The same items with what came for each. */
      readonly asked: readonly components['schemas']['AskedItemView'][];
      readonly suspendsTerm: boolean;
      readonly text?: string;
      /** @enum {string} */
      readonly status: 'answered' | 'expired' | 'waiting';
      readonly answer?: components['schemas']['FamilyAnswerView'];
    };
    readonly NoticeView: {
      readonly noticedOn: string;
      readonly observationsBy: string;
      readonly grounds: readonly components['schemas']['FindingView'][];
      readonly text?: string;
      /** @enum {string} */
      readonly status: 'answered' | 'expired' | 'waiting';
      readonly answer?: components['schemas']['FamilyAnswerView'];
    };
    readonly KeptView: {
      readonly rankingId?: string;
      /** Format: double */
      readonly place: number;
      /** Format: double */
      readonly bis: number;
      /** Format: int64 */
      readonly amountCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly AppealView: {
      readonly openedOn: string;
      readonly dueOn: string;
      /** @enum {string} */
      readonly status: 'open' | 'rejected' | 'upheld' | 'withdrawn';
      readonly withdrawnOn?: string;
      /** @description What is kept until it is decided; absent where nothing is, or nobody can say how much it would be. */
      readonly kept?: components['schemas']['KeptView'];
      readonly text?: string;
      readonly decidedOn?: string;
      readonly actNumber?: string;
      /** @description What the office said. */
      readonly answer?: string;
    };
    readonly AnnulmentView: {
      readonly startedOn: string;
      /** @enum {string} */
      readonly cause: 'false-declaration' | 'unlawful';
      readonly hearingBy: string;
      /** @description The last day of the twelve months, and whether they were over when it started. */
      readonly lastDay: string;
      readonly beyondTerm: boolean;
      /** @enum {string} */
      readonly status: 'annulled' | 'dropped' | 'open';
      readonly text?: string;
      readonly answer?: components['schemas']['FamilyAnswerView'];
      readonly decidedOn?: string;
      readonly actNumber?: string;
      /** @description What the office said. */
      readonly reasons?: string;
    };
    readonly ProcedureView: {
      readonly receivedOn: string;
      readonly startedOn?: string;
      /** @description The person in charge. */
      readonly officer?: string;
      /** Format: double */
      readonly decisionDays: number;
      /** @description The last day to decide; while the procedure waits for an answer, as if none came. */
      readonly dueOn: string;
      /**
       * Format: double
       * @description Whole days left, negative when the term is over; of a decided application, on the day of the decision.
       */
      readonly daysLeft: number;
      readonly late: boolean;
      /** @description Where the call sets a term to the assessment unit. */
      readonly assessment?: components['schemas']['AssessmentTermView'];
      readonly waitsFor?: string;
      readonly waitsUntil?: string;
      /** @description Whether the family may ask who holds the substitute power to decide. */
      readonly substituteMayBeAsked: boolean;
      readonly substituteAskedOn?: string;
      readonly substituteDueOn?: string;
      readonly applicationId: string;
      readonly administration: string;
      readonly subject: string;
      readonly officers: readonly components['schemas']['InChargeView'][];
      /** @description Oldest first. */
      readonly integrations: readonly components['schemas']['IntegrationView'][];
      readonly notice?: components['schemas']['NoticeView'];
      readonly appeal?: components['schemas']['AppealView'];
      readonly annulment?: components['schemas']['AnnulmentView'];
      /** @description By which act the engine's answer is set aside; until it is approved only the office sees it. */
      readonly override?: components['schemas']['OverrideView'];
      readonly remedies: readonly components['schemas']['RemedyView'][];
      readonly erased: readonly string[];
    };
    readonly OfficerDto: {
      /**
       * Format: uuid
       * @description The person in charge: who asks, unless said.
       */
      readonly officer?: string;
      /** @description The office, as the family knows it. */
      readonly office: string;
      /** @description The name of the person in charge. */
      readonly officerName?: string;
      /** @description Telephone, address, opening hours. */
      readonly reach?: string;
    };
    readonly IntegrationRequestDto: {
      /** @description Names of facts, codes of proofs. */
      readonly items: readonly string[];
      /** @description What the family reads; sealed. */
      readonly text: string;
      /**
       * Format: int32
       * @description Days to answer: the call's unless said, 30 at most.
       */
      readonly days?: number;
    };
    readonly NamedDocumentDto: {
      /** @description The fact or proof that was asked for, as the request names it. */
      readonly item: string;
      /**
       * Format: uuid
       * @description A document of the application, attached before.
       */
      readonly documentId: string;
    };
    readonly IntegrationAnswerDto: {
      readonly text: string;
      /**
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts?: {
        readonly [key: string]: unknown;
      };
      /** @description Which paper answers which item. */
      readonly documents?: readonly components['schemas']['NamedDocumentDto'][];
    };
    readonly RejectionNoticeDto: {
      /** @description Ids of criteria that are not met: all, unless named. What is left out now cannot be added to the refusal. */
      readonly grounds?: readonly string[];
      /** @description What the officer adds in their own words; sealed. */
      readonly text?: string;
    };
    readonly FamilyAnswerDto: {
      readonly text: string;
      /**
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts?: {
        readonly [key: string]: unknown;
      };
    };
    readonly AppealDecisionDto: {
      /** @description The number of the act. */
      readonly actNumber: string;
      /** @description Why; sealed. */
      readonly text: string;
      /** @enum {string} */
      readonly outcome: 'rejected' | 'upheld';
    };
    readonly StartAnnulmentDto: {
      /** @description What the family reads; sealed. */
      readonly text: string;
      /** @enum {string} */
      readonly cause: 'false-declaration' | 'unlawful';
    };
    readonly AnnulmentDecisionDto: {
      /** @description The number of the act. */
      readonly actNumber: string;
      /** @description Why, answering what the family said; sealed. */
      readonly text: string;
      /**
       * Format: date
       * @description From which service date nothing is due: the first of the voucher unless said.
       * @example 2026-09-01
       */
      readonly effectiveFrom?: string;
      /** @enum {string} */
      readonly outcome: 'annulled' | 'dropped';
      /** @description Needed after twelve months: who decides has seen that they are over. */
      readonly beyondTermSeen?: boolean;
    };
    readonly ResolveReserveDto: {
      /** @description The number of the act. */
      readonly actNumber: string;
      /**
       * @description What is known now, by name; not needed where nothing is due.
       * @example {
       *       "isee": 1250000,
       *       "householdSize": 3
       *     }
       */
      readonly facts?: {
        readonly [key: string]: unknown;
      };
      /** @description Why; sealed. */
      readonly note?: string;
      /** @enum {string} */
      readonly outcome: 'met' | 'not-met';
    };
    readonly OverrideDto: {
      /** @description The ids of all criteria that the engine does not find met, or wants a person to look at. */
      readonly criteria: readonly string[];
      /** @description The number of the act. */
      readonly actNumber: string;
      /** @description Why; sealed. */
      readonly text: string;
      /**
       * Format: date
       * @description The last day of what is granted.
       * @example 2026-09-01
       */
      readonly endsOn: string;
    };
    readonly OfferCriterionView: {
      readonly id: string;
      readonly article: string;
      readonly outcome: string;
      readonly sentence: string;
    };
    readonly OfferCheckView: {
      readonly voucherId: string;
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      /** @description admitted: it is offered; no-longer: the next one's turn has come; cannot-check-yet: place and money are kept. */
      readonly outcome: string;
      /** @description holds, withdrawn, call-annulled, use-over, does-not-qualify, cannot-check-yet, needs-officer, data-erased. */
      readonly finding: string;
      readonly criteria: readonly components['schemas']['OfferCriterionView'][];
      /** @description Names of facts that are not known. */
      readonly missing: readonly string[];
      readonly checkedOn: string;
      /** @description The act by which a person refused it. */
      readonly actNumber?: string;
    };
    readonly RefuseOfferDto: {
      readonly actNumber: string;
      /** @description Why, for the family; sealed. */
      readonly text: string;
    };
    readonly SimulatedFundDto: {
      readonly source: string;
      /** Format: int32 */
      readonly year: number;
      /**
       * Format: int64
       * @example 12050
       */
      readonly amountCents: number;
    };
    readonly SimulatedZoneMoneyDto: {
      /** @example TC-01 */
      readonly zone: string;
      readonly parts: readonly components['schemas']['SimulatedFundDto'][];
    };
    readonly SimulatedMoneyDto: {
      readonly before?: readonly components['schemas']['SimulatedZoneMoneyDto'][];
      readonly after?: readonly components['schemas']['SimulatedZoneMoneyDto'][];
    };
    readonly SimulateDto: {
      /** @description The changed call document, whole: other criteria, tables, amounts or weights; without it the rules stay as they are. */
      readonly document?:
        | {
            readonly [key: string]: unknown;
          }
        | string;
      /** @description Only these zones. */
      readonly zones?: readonly string[];
      readonly money?: components['schemas']['SimulatedMoneyDto'];
    };
    readonly SimulatedPartView: {
      /**
       * Format: int64
       * @example 12050
       */
      readonly amountCents: number;
      readonly source: string;
      /** Format: double */
      readonly year: number;
    };
    readonly SimulatedCostView: {
      /**
       * Format: int64
       * @example 12050
       */
      readonly costCents: number;
      /**
       * Format: int64
       * @example 12050
       */
      readonly servedCents: number;
      /** Format: double */
      readonly qualify: number;
      /** Format: double */
      readonly served: number;
      readonly servedParts: readonly components['schemas']['SimulatedPartView'][];
    };
    readonly SimulatedSidesView: {
      readonly before: components['schemas']['SimulatedCostView'];
      readonly after: components['schemas']['SimulatedCostView'];
    };
    readonly SimulatedZoneView: {
      readonly before: components['schemas']['SimulatedCostView'];
      readonly after: components['schemas']['SimulatedCostView'];
      readonly zone: string;
    };
    readonly SimulatedLackView: {
      readonly fact: string;
      /** Format: double */
      readonly applications: number;
    };
    readonly SimulationSummaryView: {
      /** Format: double */
      readonly applications: number;
      /**
       * Format: double
       * @description Those whose data are erased: what was decided of them stands on both sides.
       */
      readonly erased: number;
      /**
       * Format: double
       * @description Qualify under the other rules, and not under those in force.
       */
      readonly gained: number;
      /**
       * Format: double
       * @description Qualify under the rules in force, and not under the others.
       */
      readonly lost: number;
      /**
       * Format: double
       * @description The other rules cannot be checked yet, or ask for an officer.
       */
      readonly undecided: number;
      /**
       * Format: double
       * @description Have a better place.
       */
      readonly up: number;
      /**
       * Format: double
       * @description Have a worse place.
       */
      readonly down: number;
      /** Format: double */
      readonly amountChanged: number;
      readonly total: components['schemas']['SimulatedSidesView'];
      readonly zones: readonly components['schemas']['SimulatedZoneView'][];
      readonly missing: readonly components['schemas']['SimulatedLackView'][];
    };
    readonly SimulationView: {
      readonly summary?: components['schemas']['SimulationSummaryView'];
      readonly simulationId: string;
      readonly callId: string;
      /** Format: double */
      readonly callVersion: number;
      /** @enum {string} */
      readonly status: 'expired' | 'finished' | 'running';
      readonly requestedBy: string;
      readonly requestedOn: string;
      /** @description The last day on which its results may be read. */
      readonly expiresOn: string;
      /**
       * Format: double
       * @description Applications tried so far, while it runs.
       */
      readonly done?: number;
      /**
       * Format: double
       * @description How many applications would fare otherwise.
       */
      readonly moves?: number;
      /** @description SHA-256 over all of them, in order. */
      readonly digest?: string;
      readonly engineVersion?: string;
    };
    readonly FareView: {
      /**
       * Format: int64
       * @example 12050
       */
      readonly valueCents: number;
      /** @enum {string} */
      readonly outcome: 'cannot-check-yet' | 'does-not-qualify' | 'needs-officer' | 'qualifies';
      /**
       * Format: double
       * @description Among those who qualify in its action and zone.
       */
      readonly place?: number;
      /** @description Whether the money of its zone reaches it; absent when no money was said. */
      readonly served?: boolean;
    };
    readonly MoveView: {
      readonly before: components['schemas']['FareView'];
      readonly after: components['schemas']['FareView'];
      readonly applicationId: string;
      readonly zone: string;
      readonly action: string;
      /** Format: double */
      readonly receiptNumber: number;
      /**
       * Format: double
       * @description Places won, or lost with a minus; absent when it has no place on one of the sides.
       */
      readonly places?: number;
    };
    readonly MovePage: {
      readonly items: readonly components['schemas']['MoveView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly SwitchShadowOnDto: {
      /** @description The call document: a JSON object, or YAML text. */
      readonly document:
        | {
            readonly [key: string]: unknown;
          }
        | string;
      readonly actNumber: string;
      /**
       * Format: date
       * @description The last day on which it runs.
       * @example 2026-09-01
       */
      readonly until: string;
    };
    readonly ShadowView: {
      readonly callId: string;
      readonly shadowId: string;
      /**
       * @description ended: its last day is past.
       * @enum {string}
       */
      readonly status: 'ended' | 'off' | 'on';
      readonly since: string;
      readonly until: string;
      readonly actNumber: string;
      readonly endActNumber?: string;
      readonly endedAt?: string;
      /**
       * Format: double
       * @description Applications of which the rules answer otherwise.
       */
      readonly differences: number;
      /** @description Whether as many are listed as a shadow lists: further applications are not. */
      readonly full: boolean;
    };
    readonly SwitchShadowOffDto: {
      readonly actNumber: string;
    };
    readonly ShadowAnswerView: {
      /**
       * Format: int64
       * @example 12050
       */
      readonly valueCents: number;
      /** @description The outcome of each criterion that is not the same on both sides. */
      readonly criteria: {
        readonly [key: string]: string;
      };
      readonly outcome: string;
      /** Format: double */
      readonly score?: number;
    };
    readonly ShadowDifferenceView: {
      readonly applicationId: string;
      /** @enum {string} */
      readonly about: 'decision' | 'evaluation';
      /** Format: double */
      readonly callVersion: number;
      readonly on: string;
      readonly inForce: components['schemas']['ShadowAnswerView'];
      readonly shadow: components['schemas']['ShadowAnswerView'];
    };
    readonly ShadowDifferencePage: {
      readonly items: readonly components['schemas']['ShadowDifferenceView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly DocumentView: {
      readonly documentId: string;
      readonly proof: string;
      /** @description The service that it proves. */
      readonly redemptionId?: string;
      readonly mediaType: string;
      /** Format: double */
      readonly bytes: number;
      readonly digest: string;
      /** @enum {string} */
      readonly status: 'clean' | 'infected' | 'waiting';
      readonly attachedAt: string;
    };
    readonly DocumentsView: {
      readonly items: readonly components['schemas']['DocumentView'][];
    };
    readonly PaperPage: {
      readonly items: readonly components['schemas']['PaperView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly PaperSignatureView: {
      readonly signature: string;
      readonly signer: string;
      readonly signedAt: string;
      readonly keyId: string;
      readonly verifies: boolean;
    };
    readonly PaperWaitingView: {
      readonly step: string;
      /** Format: double */
      readonly attempts: number;
      readonly reason: string;
      readonly retryAt: string;
    };
    readonly PaperDetailView: {
      readonly waitingFor: readonly string[];
      readonly signature?: components['schemas']['PaperSignatureView'];
      readonly waiting: readonly components['schemas']['PaperWaitingView'][];
      readonly content: string;
      /** @description SHA-256 (hex) of the bytes of `content`. */
      readonly digest: string;
      readonly paperId: string;
      readonly kind: string;
      readonly direction: string;
      readonly subject: string;
      readonly body: string;
      readonly callId: string;
      readonly zone?: string;
      readonly applicationId?: string;
      readonly rankingId?: string;
      readonly actNumber?: string;
      readonly filedAt: string;
      readonly filedOn: string;
      readonly status: string;
      /** @description The number of the protocol register; absent while it is pending. */
      readonly number?: string;
      readonly registeredAt?: string;
      readonly signedAt?: string;
      readonly postingNumber?: string;
      /** @description The first and last day on the notice board. */
      readonly postedFrom?: string;
      readonly postedTo?: string;
      readonly sentence: string;
    };
    readonly PapersView: {
      readonly items: readonly components['schemas']['PaperView'][];
    };
    readonly OpenComplaintDto: {
      /** @description What happened; sealed. */
      readonly text: string;
      /**
       * Format: uuid
       * @description The voucher that it is about.
       */
      readonly voucherId?: string;
      /**
       * Format: uuid
       * @description The provider that it is about.
       */
      readonly providerId?: string;
      /** @enum {string} */
      readonly kind: 'delay' | 'other' | 'service' | 'treatment';
    };
    readonly ComplaintLineView: {
      readonly complaintId: string;
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      readonly kind: string;
      readonly status: string;
      readonly openedOn: string;
      /** @description The last day to answer. */
      readonly dueOn: string;
      readonly late: boolean;
      readonly voucherId?: string;
      readonly providerId?: string;
      readonly holder?: string;
    };
    readonly ComplaintsView: {
      readonly items: readonly components['schemas']['ComplaintLineView'][];
    };
    readonly ComplaintPage: {
      readonly items: readonly components['schemas']['ComplaintLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly ComplaintTextView: {
      readonly on: string;
      /** @description Absent where it was erased. */
      readonly text?: string;
    };
    readonly ComplaintAnswerView: {
      readonly on: string;
      /** @description Absent where it was erased. */
      readonly text?: string;
      readonly outcome: string;
    };
    readonly ComplaintView: {
      readonly complaintId: string;
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      readonly kind: string;
      readonly status: string;
      readonly openedOn: string;
      /** @description The last day to answer. */
      readonly dueOn: string;
      readonly late: boolean;
      readonly voucherId?: string;
      readonly providerId?: string;
      readonly holder?: string;
      readonly byOffice: boolean;
      readonly closedOn?: string;
      readonly said: readonly components['schemas']['ComplaintTextView'][];
      readonly answers: readonly components['schemas']['ComplaintAnswerView'][];
    };
    readonly AssignComplaintDto: {
      /**
       * Format: uuid
       * @description An officer of the zone; the caller unless said.
       */
      readonly holder?: string;
    };
    readonly AnswerComplaintDto: {
      /** @description What was found and what is done; sealed. */
      readonly text: string;
      /** @enum {string} */
      readonly outcome: 'founded' | 'partly-founded' | 'unfounded';
    };
    readonly ReopenComplaintDto: {
      readonly text: string;
    };
    readonly PlanAnswerView: {
      readonly agrees: boolean;
      readonly on: string;
      /** @description Why not; absent where it was not said or was erased. */
      readonly reason?: string;
    };
    readonly PlanGoalDto: {
      readonly text: string;
      readonly results: readonly string[];
    };
    readonly PlannedSupportView: {
      /** @description The code of the service, or of an area: all its services. */
      readonly code: string;
      /**
       * Format: int32
       * @description At most so many; minutes for services by the hour.
       */
      readonly units?: number;
      /**
       * Format: int64
       * @description At most so much of the public part, in cents.
       * @example 12050
       */
      readonly amountCents?: number;
      /** @description How often, with whom; sealed. */
      readonly note?: string;
      readonly label: string;
    };
    readonly PlanCommitmentDto: {
      readonly text: string;
      /** @enum {string} */
      readonly who: 'family' | 'other' | 'provider' | 'team';
    };
    readonly PlanAdoptionView: {
      /** @enum {string} */
      readonly ground: 'judge-decided' | 'less-supported';
      readonly actNumber: string;
      readonly on: string;
    };
    readonly CarePlanVersionView: {
      readonly reviewsOn: readonly string[];
      /** @description Of the team, who agrees. */
      readonly agreedBy: readonly string[];
      readonly answers: readonly components['schemas']['PlanAnswerView'][];
      readonly goals?: readonly components['schemas']['PlanGoalDto'][];
      readonly supports?: readonly components['schemas']['PlannedSupportView'][];
      readonly commitments?: readonly components['schemas']['PlanCommitmentDto'][];
      /** Format: double */
      readonly version: number;
      readonly actNumber: string;
      readonly author: string;
      readonly caseManager: string;
      readonly draftedOn: string;
      readonly effectiveFrom: string;
      /**
       * Format: double
       * @description How many must.
       */
      readonly membersNeeded: number;
      /** @description Until when the family answers, once the team is complete. */
      readonly answerBy?: string;
      readonly adopted?: components['schemas']['PlanAdoptionView'];
      /** @description Since when it is in force. */
      readonly inForceOn?: string;
      /** @description Why it was not carried into the decision. */
      readonly notCarried?: string;
      readonly reason?: string;
    };
    readonly PlanFoundView: {
      readonly on: string;
      readonly outcome: string;
      /** @description Absent where it was erased. */
      readonly text?: string;
    };
    readonly PlanFollowUpView: {
      readonly on: string;
      readonly outcome: string;
      /** @description Absent where it was erased. */
      readonly text?: string;
      readonly dueOn: string;
    };
    readonly CarePlanView: {
      readonly versions: readonly components['schemas']['CarePlanVersionView'][];
      readonly reviews: readonly components['schemas']['PlanFoundView'][];
      readonly followUps: readonly components['schemas']['PlanFollowUpView'][];
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly status: 'closed' | 'open';
      /**
       * Format: double
       * @description The version that decides today, and what decides on later days in `versions`.
       */
      readonly versionToday?: number;
      readonly nextReviewOn?: string;
      readonly closedOn?: string;
      readonly nextFollowUpOn?: string;
      readonly closure?: components['schemas']['PlanFoundView'];
    };
    readonly PlanDifferenceView: {
      /** @enum {string} */
      readonly part: 'case-manager' | 'commitment' | 'effective-from' | 'goal' | 'result' | 'reviews' | 'support';
      /** @description The goal, the support or the party that it is about. */
      readonly about?: string;
      readonly before?: string;
      readonly now?: string;
    };
    readonly PlanDifferencesView: {
      readonly differences: readonly components['schemas']['PlanDifferenceView'][];
      /** Format: double */
      readonly from: number;
      /** Format: double */
      readonly to: number;
      /** @description Why the second was written. */
      readonly reason?: string;
    };
    readonly CarePlanLineView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      readonly caseManager: string;
      readonly status: string;
      /** Format: double */
      readonly version: number;
      /** @description team, family, act, review, follow-up, office (not carried into the decision) or nothing. */
      readonly awaits: string;
      readonly dueOn?: string;
      readonly late: boolean;
    };
    readonly CarePlanPage: {
      readonly items: readonly components['schemas']['CarePlanLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly PlanSupportDto: {
      /** @description The code of the service, or of an area: all its services. */
      readonly code: string;
      /**
       * Format: int32
       * @description At most so many; minutes for services by the hour.
       */
      readonly units?: number;
      /**
       * Format: int64
       * @description At most so much of the public part, in cents.
       * @example 12050
       */
      readonly amountCents?: number;
      /** @description How often, with whom; sealed. */
      readonly note?: string;
    };
    readonly CarePlanVersionDto: {
      /** @description The number of the minutes of the unit. */
      readonly actNumber: string;
      /**
       * Format: uuid
       * @description Who is in charge of the plan, of the zone's team; the caller unless said.
       */
      readonly caseManager?: string;
      /**
       * Format: date
       * @description From which service date on it decides.
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      /** @description When it is reviewed, in order; as the call says unless said. */
      readonly reviewsOn?: readonly string[];
      /** @description Why there is a new version. */
      readonly reason?: string;
      readonly goals: readonly components['schemas']['PlanGoalDto'][];
      readonly supports: readonly components['schemas']['PlanSupportDto'][];
      readonly commitments: readonly components['schemas']['PlanCommitmentDto'][];
    };
    readonly CarePlanWrittenView: {
      readonly applicationId: string;
      /** @enum {string} */
      readonly status: 'closed' | 'open';
      /**
       * Format: double
       * @description The last version.
       */
      readonly version: number;
      /** @description Whether it is in force. */
      readonly inForce: boolean;
      readonly answerBy?: string;
      readonly nextReviewOn?: string;
      readonly nextFollowUpOn?: string;
    };
    readonly AgreeCarePlanDto: {
      /** Format: int32 */
      readonly version: number;
    };
    readonly AnswerCarePlanDto: {
      /** Format: int32 */
      readonly version: number;
      /** @description Why not: needed where it does not agree; sealed. */
      readonly reason?: string;
      readonly agrees: boolean;
    };
    readonly AdoptCarePlanDto: {
      /** Format: int32 */
      readonly version: number;
      readonly actNumber: string;
      /**
       * @description judge-decided: a judge decided; less-supported: it only gives less of what is public than the version in force.
       * @enum {string}
       */
      readonly ground: 'judge-decided' | 'less-supported';
    };
    readonly ReviewCarePlanDto: {
      readonly text: string;
      /** @enum {string} */
      readonly outcome: 'confirmed' | 'to-change';
    };
    readonly CloseCarePlanDto: {
      readonly text: string;
      /** @enum {string} */
      readonly outcome: 'given-up' | 'not-reached' | 'partly-reached' | 'reached';
    };
    readonly FollowUpCarePlanDto: {
      readonly text: string;
      /** @enum {string} */
      readonly outcome: 'holds' | 'lost' | 'not-found' | 'partly-holds';
    };
    readonly AskChecksDto: {
      readonly services: readonly ('anpr-residence' | 'inps-isee')[];
    };
    readonly CheckLineView: {
      readonly checkId: string;
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      readonly service: string;
      readonly status: string;
      readonly askedAt: string;
      /** Format: double */
      readonly attempts: number;
      readonly nextAt: string;
      readonly reason?: string;
    };
    readonly CheckPage: {
      readonly items: readonly components['schemas']['CheckLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly BudgetPartView: {
      readonly source: string;
      /** Format: double */
      readonly year: number;
      /** Format: int64 */
      readonly appropriatedCents: number;
      /** Format: int64 */
      readonly unallocatedCents: number;
    };
    readonly BudgetView: {
      readonly callId: string;
      /** Format: int64 */
      readonly appropriatedCents: number;
      /** Format: int64 */
      readonly unallocatedCents: number;
      readonly bySource: readonly components['schemas']['BudgetPartView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly FundPartDto: {
      /** @description The fund source as the call names it, for instance «PR FSE+». */
      readonly source: string;
      /**
       * Format: int64
       * @description Cents of euro.
       * @example 12050
       */
      readonly amountCents: number;
      /**
       * Format: int32
       * @description The year of the fund.
       */
      readonly year: number;
    };
    readonly AllocateDto: {
      /**
       * @description The zone that receives, for instance TC-01.
       * @example TC-01
       */
      readonly zone: string;
      /** @description The number of the act that decides it. */
      readonly actNumber: string;
      /** @description What it receives, source by source. */
      readonly sources: readonly components['schemas']['FundPartDto'][];
    };
    readonly AllocatedView: {
      readonly changeId: string;
      readonly callId: string;
      readonly zone: string;
      /** Format: int64 */
      readonly totalCents: number;
      readonly sources: readonly components['schemas']['FundPartDto'][];
      readonly actNumber: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly FundStateView: {
      readonly source: string;
      /** Format: double */
      readonly year: number;
      /** Format: int64 */
      readonly allocatedCents: number;
      /** Format: int64 */
      readonly freeCents: number;
    };
    readonly ActionMoneyView: {
      readonly action: string;
      /** Format: int64 */
      readonly reservedCents: number;
      /** Format: int64 */
      readonly usedCents: number;
      /**
       * Format: int64
       * @description What it may still take of the free money: its own, and what is nobody's.
       */
      readonly roomCents: number;
    };
    readonly AllocationView: {
      readonly callId: string;
      readonly zone: string;
      /** Format: int64 */
      readonly allocatedCents: number;
      /** Format: int64 */
      readonly reservedCents: number;
      /** Format: int64 */
      readonly assignedCents: number;
      /** Format: int64 */
      readonly freeCents: number;
      /**
       * Format: double
       * @description How many admitted applications wait for money.
       */
      readonly waiting: number;
      readonly bySource: readonly components['schemas']['FundStateView'][];
      /** @description The actions that have money of their own here. */
      readonly byAction?: readonly components['schemas']['ActionMoneyView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly TakeOverVoucherDto: {
      /** Format: uuid */
      readonly applicationId: string;
      /** @description The act by which the scheme is taken over. */
      readonly actNumber: string;
      /** @description The whole value, source by source: what is spent, what is claimed and what is left. */
      readonly sources: readonly components['schemas']['FundPartDto'][];
      /** @description What of it was spent and settled there; nothing unless said. Services that still wait for payment are no part of it. */
      readonly spentBefore?: readonly components['schemas']['FundPartDto'][];
    };
    readonly VoucherAmendmentView: {
      readonly amendmentId: string;
      /**
       * @description 'waiting-for-funds': the zone has too little; 'under-way': its wallet is to answer; 'superseded': a newer one came first.
       * @enum {string}
       */
      readonly status: 'booked' | 'superseded' | 'under-way' | 'waiting-for-funds';
      readonly reason: string;
      readonly actNumber: string;
      /** @description From which service date on. */
      readonly effectiveFrom: string;
      readonly entitled: boolean;
      /**
       * Format: int64
       * @description What the voucher is worth by it, if no more was spent.
       */
      readonly valueCents: number;
      /**
       * Format: int64
       * @description What its zone set aside on top, or must, and what went back to it.
       */
      readonly addedCents: number;
      /** Format: int64 */
      readonly freedCents: number;
      readonly on: string;
    };
    readonly VoucherView: {
      readonly voucherId: string;
      readonly callId: string;
      readonly callCode: string;
      readonly action: string;
      readonly deliveryModel: string;
      readonly zone: string;
      readonly applicationId: string;
      readonly status: string;
      /** Format: int64 */
      readonly valueCents: number;
      readonly issuedOn: string;
      readonly acceptBy: string;
      readonly validFrom: string;
      readonly validTo: string;
      readonly acceptedOn?: string;
      readonly providerId?: string;
      /** @description The offer of the catalogue in which it has a place. */
      readonly offerId?: string;
      readonly suspendedFrom?: string;
      readonly lastServiceDate?: string;
      readonly entriesUntil?: string;
      /**
       * Format: int64
       * @description Once closed: what was spent, adjustments included; the rest has gone back to the zone.
       */
      readonly spentCents?: number;
      /** Format: int64 */
      readonly residualCents?: number;
      /** @description Corrections of what is due by it, oldest first. */
      readonly amendments: readonly components['schemas']['VoucherAmendmentView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ZoneSourceView: {
      readonly source: string;
      /** Format: double */
      readonly year: number;
      /** Format: int64 */
      readonly allocatedCents: number;
      /**
       * Format: int64
       * @description Booked for vouchers that do not exist yet.
       */
      readonly reservedCents: number;
      /**
       * Format: int64
       * @description Held by vouchers, net of what came back.
       */
      readonly assignedCents: number;
      /** Format: int64 */
      readonly freeCents: number;
    };
    readonly AllocationActView: {
      readonly actId: string;
      /**
       * @description `allocated` from the call’s budget; `sent` to another zone; `arrived` from another zone.
       * @enum {string}
       */
      readonly kind: 'allocated' | 'arrived' | 'sent';
      readonly otherZone?: string;
      readonly actNumber: string;
      readonly actDate?: string;
      readonly reason?: string;
      /** @description Who entered it, as an identifier. */
      readonly by?: string;
      readonly recordedOn: string;
      /** Format: int64 */
      readonly totalCents: number;
      readonly sources: readonly components['schemas']['FundPartDto'][];
    };
    readonly ZoneMoneyView: {
      readonly zone: string;
      /** Format: int64 */
      readonly allocatedCents: number;
      /** Format: int64 */
      readonly reservedCents: number;
      /** Format: int64 */
      readonly assignedCents: number;
      /** Format: int64 */
      readonly freeCents: number;
      /**
       * Format: int64
       * @description Sent to it by other zones and not arrived yet.
       */
      readonly onTheWayCents: number;
      /**
       * Format: double
       * @description How many admitted applications, and corrections of vouchers, wait for money.
       */
      readonly waiting: number;
      /**
       * Format: int64
       * @description What they ask for beyond what is free.
       */
      readonly shortfallCents: number;
      readonly bySource: readonly components['schemas']['ZoneSourceView'][];
      readonly acts: readonly components['schemas']['AllocationActView'][];
    };
    readonly CallAllocationsView: {
      readonly callId: string;
      readonly zones: readonly components['schemas']['ZoneMoneyView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ReservedShareDto: {
      /** @description The code of the action in the call. */
      readonly action: string;
      /**
       * Format: int64
       * @description Cents of euro.
       * @example 12050
       */
      readonly amountCents: number;
    };
    readonly TransferDto: {
      /**
       * @description The zone that gives.
       * @example TC-01
       */
      readonly fromZone: string;
      /**
       * @description The zone that receives.
       * @example TC-01
       */
      readonly toZone: string;
      /** @description The number of the act that decides it. */
      readonly actNumber: string;
      /**
       * Format: date
       * @description The date of the act.
       * @example 2026-09-01
       */
      readonly actDate: string;
      /** @description Why, as the act says it; no personal data. */
      readonly reason: string;
      /** @description What moves, source by source. */
      readonly sources: readonly components['schemas']['FundPartDto'][];
      /** @description What of it is reserved to single actions; without it only money that is nobody’s moves. */
      readonly reservedTo?: readonly components['schemas']['ReservedShareDto'][];
    };
    readonly TransferView: {
      readonly transferId: string;
      readonly callId: string;
      readonly fromZone: string;
      readonly toZone: string;
      /** Format: int64 */
      readonly totalCents: number;
      readonly sources: readonly components['schemas']['FundPartDto'][];
      readonly actNumber: string;
      readonly actDate: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly VoucherLineView: {
      readonly voucherId: string;
      readonly callId: string;
      readonly zone: string;
      /** @description Not told to providers. */
      readonly applicationId?: string;
      readonly action: string;
      readonly status: string;
      /** Format: int64 */
      readonly valueCents: number;
      readonly issuedOn: string;
      readonly acceptBy: string;
      /** @description The last day of a service, as it was issued: an act may have moved it since. */
      readonly validTo: string;
      /** @description The provider that the family last chose, and the first service date with it. */
      readonly providerId?: string;
      readonly chosenFrom?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly VoucherPage: {
      readonly items: readonly components['schemas']['VoucherLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly ChooseProviderDto: {
      /** Format: uuid */
      readonly providerId: string;
      /**
       * Format: uuid
       * @description The provider’s offer of the catalogue in which a place is taken.
       */
      readonly offerId?: string;
      /**
       * Format: date
       * @description First service date with this provider; today unless said.
       * @example 2026-09-01
       */
      readonly effectiveFrom?: string;
    };
    readonly SuspendDto: {
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      /**
       * @description A code, since it is kept in clear: what people would say in words may speak of health.
       * @enum {string}
       */
      readonly reason: 'absence' | 'asked-by-family' | 'checks-under-way' | 'requirements-in-doubt';
    };
    readonly ResumeDto: {
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
    };
    readonly CloseDto: {
      /**
       * Format: date
       * @description Last day on which a service may have been delivered.
       * @example 2026-09-01
       */
      readonly lastServiceDate: string;
      /**
       * Format: date
       * @description Last day on which such a service may be entered; a day already past closes at once.
       * @example 2026-09-01
       */
      readonly entriesUntil: string;
      /** @enum {string} */
      readonly reason: 'deceased' | 'ended' | 'moved' | 'revoked';
    };
    readonly VoucherCodeView: {
      readonly code: string;
      /** @description Instant, UTC. */
      readonly expiresAt: string;
    };
    readonly OfferView: {
      readonly offerId: string;
      readonly providerId: string;
      readonly category: string;
      readonly title: string;
      readonly comune: string;
      readonly zone: string;
      readonly unit: string;
      /**
       * Format: int64
       * @description The price of one unit; cents.
       */
      readonly tariffCents: number;
      /**
       * Format: double
       * @description How many vouchers may have a place at once, and how many places nobody has; absent: no limit.
       */
      readonly places?: number;
      /** Format: double */
      readonly freePlaces?: number;
      readonly from: string;
      readonly to?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly OfferPage: {
      readonly items: readonly components['schemas']['OfferView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly QuoteLineView: {
      readonly service: string;
      readonly label: string;
      /** Format: int64 */
      readonly costCents?: number;
      /**
       * Format: int64
       * @description What the voucher pays, before its ceilings and within what is left of it.
       */
      readonly publicCents?: number;
      /** Format: int64 */
      readonly familyCents?: number;
      /** @description Why it has no price. */
      readonly sentence?: string;
    };
    readonly QuoteView: {
      readonly offerId: string;
      readonly voucherId: string;
      readonly servedOn: string;
      readonly services: readonly components['schemas']['QuoteLineView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly PublishOfferDto: {
      /**
       * Format: int64
       * @description The price of one unit; cents of euro.
       * @example 12050
       */
      readonly tariffCents: number;
      /**
       * Format: int32
       * @description How many vouchers may have a place at once; no limit unless said.
       */
      readonly places?: number;
      /**
       * Format: date
       * @description Last service date; open unless said.
       * @example 2026-09-01
       */
      readonly to?: string;
      /** Format: uuid */
      readonly providerId: string;
      /**
       * @description The category for which the provider is accredited in the zone of the site.
       * @example assistenza-domiciliare
       */
      readonly category: string;
      /** @description What families read of it: the site and the service. It is public: never the name of a person. */
      readonly title: string;
      /**
       * @description The zone of the site.
       * @example TC-01
       */
      readonly zone: string;
      /**
       * Format: date
       * @description First service date.
       * @example 2026-09-01
       */
      readonly from: string;
      /** @description Cadastral code (Belfiore) of the Comune of the site. */
      readonly comune: string;
      /** @enum {string} */
      readonly unit: 'day' | 'event' | 'hour' | 'month' | 'package' | 'ride' | 'week';
    };
    readonly ChangeOfferDto: {
      /**
       * Format: int64
       * @description The price of one unit; cents of euro.
       * @example 12050
       */
      readonly tariffCents: number;
      /**
       * Format: int32
       * @description How many vouchers may have a place at once; no limit unless said.
       */
      readonly places?: number;
      /**
       * Format: date
       * @description Last service date; open unless said.
       * @example 2026-09-01
       */
      readonly to?: string;
    };
    readonly WithdrawOfferDto: {
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly from: string;
    };
    readonly IntegrateVoucherDto: {
      /**
       * Format: int64
       * @description By how much; cents of euro, above zero.
       * @example 12050
       */
      readonly amountCents: number;
      /** @description The number of the act that decides it. */
      readonly actNumber: string;
      /**
       * Format: date
       * @description First service date that it concerns.
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      /** @enum {string} */
      readonly direction: 'decrease' | 'increase';
      /** @description The sources that an increase takes its money from, together as much; in proportion to what is free unless said. */
      readonly sources?: readonly components['schemas']['FundPartDto'][];
      /**
       * @description A code, since it is kept in clear: what people would say in words may speak of health.
       * @enum {string}
       */
      readonly reason: 'funds-added' | 'funds-cut' | 'office-error' | 'plan-changed' | 'price-changed';
    };
    readonly WaitingLineView: {
      readonly applicationId: string;
      /**
       * Format: double
       * @description From 1, in the order in which they are served.
       */
      readonly position: number;
      /**
       * Format: double
       * @description The number of the ranking's list, from 1; 0 where calls are served by arrival.
       */
      readonly list: number;
      /**
       * Format: double
       * @description The place in that ranking, or the number of the receipt.
       */
      readonly place: number;
      /**
       * Format: double
       * @description Above 0 for who was put after that place by a later act.
       */
      readonly bis: number;
      /**
       * Format: double
       * @description How often the family went to the end of the list.
       */
      readonly round: number;
      /** Format: int64 */
      readonly neededCents: number;
      readonly since: string;
      /** @description not-enough-money, behind-others, or due: its turn has come. */
      readonly why: string;
      /** @description Its appeal is open: what its turn brings is kept until that is decided. */
      readonly appeal?: boolean;
      /** @description Its call books at submission: what its turn brings is kept until it is decided. */
      readonly booked?: boolean;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly OfferUnderCheckView: {
      readonly voucherId: string;
      readonly applicationId: string;
      /** Format: int64 */
      readonly amountCents: number;
      /** @description checking, appeal-open (kept until an appeal is decided or a reserve is resolved) or booked (kept until it is decided), or cannot-check-yet: see `GET /offer-checks/{voucherId}`. */
      readonly why: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly WaitingPage: {
      readonly items: readonly components['schemas']['WaitingLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
      readonly underCheck: readonly components['schemas']['OfferUnderCheckView'][];
      /** Format: int64 */
      readonly freeCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ExpectationView: {
      readonly applicationId: string;
      readonly callId: string;
      readonly zone: string;
      /** @description waiting, checking, cannot-check-yet, offered, out. */
      readonly status: string;
      /** @description The last voucher that was offered, or is about to be. */
      readonly voucherId?: string;
      /** Format: double */
      readonly place: number;
      /** Format: double */
      readonly bis: number;
      /** Format: double */
      readonly round: number;
      /**
       * Format: double
       * @description How many stand before, and what they ask for together.
       */
      readonly before: number;
      /** Format: int64 */
      readonly beforeCents: number;
      /** Format: int64 */
      readonly neededCents: number;
      /** Format: int64 */
      readonly freeCents: number;
      /** @description The same in words. */
      readonly sentence: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly CodeKeyView: {
      readonly kid: string;
      readonly kty: string;
      readonly crv: string;
      readonly x: string;
    };
    readonly CodeKeysView: {
      readonly keys: readonly components['schemas']['CodeKeyView'][];
    };
    readonly ImportedMovementView: {
      readonly entryId: string;
      /**
       * @description `known`: another file, or a person, had told it before.
       * @enum {string}
       */
      readonly result: 'held' | 'known' | 'settled';
      /** @description Why it is held aside. */
      readonly reason?: string;
    };
    readonly ImportedStatementView: {
      /** Format: double */
      readonly movements: number;
      /** Format: double */
      readonly settled: number;
      /** Format: double */
      readonly held: number;
      /** Format: double */
      readonly known: number;
      /** @description The movements held aside, the first 500; all of them are in the list of bank entries. */
      readonly heldMovements: readonly components['schemas']['ImportedMovementView'][];
    };
    readonly BankEntryView: {
      readonly entryId: string;
      /** @enum {string} */
      readonly status: 'dismissed' | 'held' | 'recorded';
      /** @description The account: the IBAN in small letters, or the name that a person gave it. */
      readonly account: string;
      /**
       * @description `paid`: money that left; `returned`: money that came.
       * @enum {string}
       */
      readonly kind: 'paid' | 'returned';
      readonly reference: string;
      /** Format: int64 */
      readonly amountCents?: number;
      /** @enum {string} */
      readonly currency: 'EUR';
      readonly bookedOn: string;
      readonly paymentOrderId?: string;
      /** @description Why it is held aside, or was dismissed. */
      readonly reason?: string;
    };
    readonly BankEntryPage: {
      readonly items: readonly components['schemas']['BankEntryView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly AssignBankEntryDto: {
      /** Format: uuid */
      readonly paymentOrderId: string;
    };
    readonly DismissBankEntryDto: {
      /** @enum {string} */
      readonly reason: 'not-ours' | 'recorded-otherwise';
    };
    readonly RowErrorView: {
      readonly field: string;
      readonly detail: string;
    };
    readonly BatchRowView: {
      /**
       * @description `known`: it was registered by an earlier sending. `queued`: it is late and waits for the zone to decide. `failed`: nothing was registered,
       *     send it again.
       * @enum {string}
       */
      readonly status: 'failed' | 'known' | 'queued' | 'redeemed' | 'refused' | 'unreadable';
      /**
       * Format: double
       * @description Its number in the file, from 1; the heading does not count.
       */
      readonly row: number;
      readonly reference?: string;
      readonly redemptionId?: string;
      /** @description Of a row that waits: under which the zone decides, at GET /late-entries/{id}. */
      readonly lateEntryId?: string;
      /** @description The last day of the zone's term. */
      readonly decideBy?: string;
      /** Format: int64 */
      readonly costCents?: number;
      /** Format: int64 */
      readonly publicCents?: number;
      /** Format: int64 */
      readonly familyCents?: number;
      /** Format: int64 */
      readonly remainingCents?: number;
      /** @description The refusal's stable name, as in the type of its problem, and in words. */
      readonly refusal?: string;
      readonly detail?: string;
      /** @description Of a row that cannot be read. */
      readonly errors?: readonly components['schemas']['RowErrorView'][];
    };
    readonly ClaimSummaryView: {
      readonly claimId: string;
      readonly callId: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly month: string;
      /** @enum {string} */
      readonly status: 'open' | 'submitted';
      /** Format: double */
      readonly lines: number;
      /** Format: int64 */
      readonly askedCents: number;
      /** Format: int64 */
      readonly approvedCents: number;
      /** Format: int64 */
      readonly paidCents: number;
      readonly submittedOn?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ClaimPage: {
      readonly items: readonly components['schemas']['ClaimSummaryView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly ClaimZoneView: {
      /**
       * @description Whose turn it is: to present, to check, to order, to sign, to pay; nobody's once it is over. Shown with one claim.
       * @enum {string}
       */
      readonly holder?: 'nobody' | 'payee' | 'region-officer' | 'second-approver' | 'treasurer' | 'zone-officer';
      readonly zone: string;
      /** Format: double */
      readonly lines: number;
      /** Format: int64 */
      readonly askedCents: number;
      /** Format: int64 */
      readonly approvedCents?: number;
      /** Format: int64 */
      readonly paidCents?: number;
      readonly settledOn?: string;
      readonly paymentOrderId?: string;
      /** @description Where what is owed back is recovered: set where the zone was settled below zero. */
      readonly recoveryId?: string;
      /** @description Since which day, where it was noted. */
      readonly heldSince?: string;
      /** @description By which day a firm is to be paid (D.Lgs. 231/2002): thirty days from presenting. */
      readonly payBy?: string;
      /** @description That day is over and not everything was paid. */
      readonly late?: boolean;
    };
    readonly ClaimLineView: {
      readonly redemptionId: string;
      /** @enum {string} */
      readonly kind: 'correction' | 'service';
      readonly voucherId: string;
      readonly zone: string;
      /** Format: int64 */
      readonly askedCents: number;
      /** Format: int64 */
      readonly approvedCents?: number;
      /** Format: int64 */
      readonly paidCents?: number;
      /** @description The proofs that the call asks for and that are missing, by code: nothing is approved of it before. */
      readonly missingProofs?: readonly string[];
      /** @description Why less was approved than asked. */
      readonly reason?: string;
      /** @description The officer's words, where the reason is «other». */
      readonly note?: string;
    };
    readonly ClaimView: {
      readonly claimId: string;
      readonly callId: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly month: string;
      /** @enum {string} */
      readonly status: 'open' | 'submitted';
      readonly submittedOn?: string;
      /** @description When lines of it were first declared to who funds them: late services are not added to its month any more. */
      readonly declaredOn?: string;
      /** Format: int64 */
      readonly askedCents: number;
      /** Format: int64 */
      readonly approvedCents: number;
      /** Format: int64 */
      readonly paidCents: number;
      readonly zones: readonly components['schemas']['ClaimZoneView'][];
      readonly lines: readonly components['schemas']['ClaimLineView'][];
      /** @description The cursor of the next page of lines. */
      readonly next?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly LineCheckedDto: {
      /** Format: uuid */
      readonly redemptionId: string;
      /**
       * Format: int64
       * @description At most what was asked; cents.
       * @example 12050
       */
      readonly approvedCents: number;
      /** @description Needed when less than asked: a code (not-documented, wrong-amount, duplicate …) or a sentence, which is kept sealed. */
      readonly reason?: string;
    };
    readonly SettleDto: {
      /** @example TC-01 */
      readonly zone: string;
      readonly lines?: readonly components['schemas']['LineCheckedDto'][];
    };
    readonly HeldView: {
      readonly holdId: string;
      /** @enum {string} */
      readonly rule:
        | 'many-whole-vouchers'
        | 'operator-in-two-homes'
        | 'over-one-ceiling'
        | 'person-in-two-places'
        | 'representative-is-family'
        | 'served-after-death'
        | 'served-during-absence'
        | 'two-rides-at-once';
      /** @description The rule in words. */
      readonly why: string;
      readonly redemptionId: string;
      readonly voucherId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      /** @enum {string} */
      readonly status: 'confirmed' | 'lapsed' | 'lifted' | 'open' | 'released';
      readonly raisedOn: string;
      readonly until: string;
    };
    readonly HeldPage: {
      readonly items: readonly components['schemas']['HeldView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly HeldServiceView: {
      readonly redemptionId: string;
      readonly voucherId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly servedOn: string;
      readonly startedAt?: string;
      readonly endedAt?: string;
    };
    readonly HoldView: {
      readonly holdId: string;
      /** @enum {string} */
      readonly rule:
        | 'many-whole-vouchers'
        | 'operator-in-two-homes'
        | 'over-one-ceiling'
        | 'person-in-two-places'
        | 'representative-is-family'
        | 'served-after-death'
        | 'served-during-absence'
        | 'two-rides-at-once';
      /** @description The rule in words. */
      readonly why: string;
      /** @enum {string} */
      readonly status: 'confirmed' | 'lapsed' | 'lifted' | 'open' | 'released';
      readonly raisedOn: string;
      /** @description The last day for a decision; after it the services are payable. */
      readonly until: string;
      readonly services: readonly components['schemas']['HeldServiceView'][];
      /**
       * Format: double
       * @description How many other services it is about.
       */
      readonly others: number;
    };
    readonly ReleaseHoldDto: {
      /** @description A code or a sentence, which is kept sealed. */
      readonly reason: string;
    };
    readonly ConfirmHoldDto: {
      /** @description A code or a sentence, which is kept sealed. */
      readonly reason: string;
      readonly redemptionIds: readonly string[];
    };
    readonly InvoiceCheckView: {
      /** @enum {string} */
      readonly check:
        | 'amount'
        | 'cig'
        | 'cup'
        | 'customer'
        | 'date'
        | 'document-type'
        | 'line-total'
        | 'nature'
        | 'office'
        | 'split-payment'
        | 'stamp'
        | 'supplier'
        | 'tax'
        | 'taxable'
        | 'total'
        | 'withholding';
      /**
       * @description `notice`: worth a look, and no reason to wait; `not-asked`: the call says nothing to compare with.
       * @enum {string}
       */
      readonly result: 'met' | 'not-asked' | 'not-met' | 'notice';
      /** @description In plain Italian, with the remedy where it is not met. */
      readonly sentence: string;
      readonly expected?: string;
      readonly found?: string;
    };
    readonly InvoicedClaimView: {
      readonly claimId: string;
      readonly callId: string;
      readonly month: string;
    };
    readonly InvoiceView: {
      /**
       * @description `matched`: all checks are met, the amount to the cent; `to-check`: an officer takes or refuses it, with a reason.
       * @enum {string}
       */
      readonly status: 'accepted' | 'blocked' | 'matched' | 'refused' | 'to-check';
      /** @enum {string} */
      readonly kind?: 'credit-note' | 'debit-note' | 'invoice';
      readonly invoiceId: string;
      readonly claimId: string;
      readonly callId: string;
      readonly month: string;
      /** @description As FatturaPA calls it: TD01 … */
      readonly documentType?: string;
      /** @description Absent once the payee's data were erased. */
      readonly number?: string;
      readonly documentDate?: string;
      /** Format: int64 */
      readonly totalCents?: number;
      /**
       * Format: int64
       * @description Without the VAT of a split payment.
       */
      readonly payableCents?: number;
      readonly checks: readonly components['schemas']['InvoiceCheckView'][];
      /** @description Why an officer took it, or refused it. */
      readonly reason?: string;
      readonly presentedOn?: string;
      /** @description For which claim it was presented first, where this one is blocked. */
      readonly blockedBy?: components['schemas']['InvoicedClaimView'];
      /** @description The other claims for which somebody tried it: blocked there. */
      readonly alsoTriedFor: readonly components['schemas']['InvoicedClaimView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly DebitNoteDto: {
      /** @description As it stands on the note. */
      readonly number: string;
      /**
       * Format: date
       * @description The note's civil date: not in the future, nor before the claim's month.
       * @example 2026-09-01
       */
      readonly date: string;
      /**
       * Format: int64
       * @description Cents.
       * @example 12050
       */
      readonly amountCents: number;
    };
    readonly ClaimInvoicesView: {
      readonly claimId: string;
      /** @description Whether nothing is ordered before they come to what is due. */
      readonly required: boolean;
      /**
       * Format: int64
       * @description What is approved where a zone has settled, else what is asked.
       */
      readonly dueCents: number;
      /**
       * Format: int64
       * @description How much more than due the standing invoices come to.
       */
      readonly differenceCents: number;
      readonly items: readonly components['schemas']['InvoiceView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly InvoiceSummaryView: {
      /**
       * @description `blocked`: it had been presented for another claim.
       * @enum {string}
       */
      readonly status: 'accepted' | 'blocked' | 'presented' | 'refused';
      /** @enum {string} */
      readonly kind?: 'credit-note' | 'debit-note' | 'invoice';
      readonly invoiceId: string;
      readonly claimId: string;
      readonly callId: string;
      readonly month: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly documentDate?: string;
      /** @description Whether every check but that on the amount is met. */
      readonly sound: boolean;
      /**
       * Format: int64
       * @description What of it is paid to who supplied.
       */
      readonly payableCents: number;
      /**
       * Format: int64
       * @description The difference that an officer took with it.
       */
      readonly differenceCents?: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly InvoicePage: {
      readonly items: readonly components['schemas']['InvoiceSummaryView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly InvoiceReasonDto: {
      readonly reason: string;
    };
    readonly PaymentDetailsDto: {
      readonly iban: string;
      /**
       * Format: uuid
       * @description The voucher of the body for which the caller acts; without it the IBAN is the caller's own.
       */
      readonly voucherId?: string;
      /** @description In whose name the account is, as the bank knows it: without it a file for the bank cannot pay there. */
      readonly holder?: string;
    };
    readonly PaymentDetailsView: {
      readonly personId: string;
      readonly known: boolean;
    };
    readonly TreasuryDto: {
      /** @enum {string} */
      readonly debt: 'commercial' | 'non-commercial';
      /** @description Codice ufficio (IPA): codice_ente. */
      readonly office: string;
      /** @description codice_istat_ente. */
      readonly istatCode: string;
      /** @description codice_fiscale_ente. */
      readonly taxCode: string;
      /** @description codice_tramite_ente. */
      readonly channel: string;
      /** @description codice_tramite_BT. */
      readonly treasurerChannel: string;
      /** @description codice_ABI_BT. */
      readonly treasurerAbi: string;
      /** @description codice_ente_BT. */
      readonly treasurerCode: string;
      /**
       * Format: int32
       * @description The number of the first order in the body's accounts; the others follow without gaps.
       */
      readonly firstNumber: number;
      /** @description Codice gestionale uscite (SIOPE). */
      readonly cgu: string;
      /** @description Why a commercial debt has no CIG, where its call says none: motivo_esclusione_cig_siope. */
      readonly noCigBecause?: string;
    };
    readonly MakePaymentFileDto: {
      /**
       * Format: uuid
       * @description Only the orders of this call; of all of them unless said.
       */
      readonly callId?: string;
      /** @description The name of the body that pays, as its bank knows it. */
      readonly debtorName: string;
      readonly debtorIban: string;
      /**
       * Format: date
       * @description The civil date on which the bank is to pay.
       * @example 2026-09-01
       */
      readonly executionDate: string;
      /** @description Writes payment orders (OPI) for the treasurer instead of SEPA credit transfers. */
      readonly treasury?: components['schemas']['TreasuryDto'];
    };
    readonly LeftOutView: {
      readonly paymentOrderId: string;
      /** @enum {string} */
      readonly reason: 'account-erased' | 'already-sent' | 'holder-missing' | 'line-held' | 'not-ordered';
    };
    readonly PaymentFileView: {
      /**
       * @description SEPA credit transfers for a bank, or payment orders for a treasurer.
       * @enum {string}
       */
      readonly format: 'opi' | 'pain.001.001.09';
      readonly fileId: string;
      /**
       * @description Its content may be had once it is closed.
       * @enum {string}
       */
      readonly status: 'closed' | 'filling';
      readonly executionDate: string;
      /** Format: double */
      readonly asked: number;
      /** Format: double */
      readonly count: number;
      /** Format: int64 */
      readonly totalCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
      /** @description Orders that were asked for and are not in it. */
      readonly leftOut: readonly components['schemas']['LeftOutView'][];
    };
    readonly PaymentFileSummaryView: {
      readonly fileId: string;
      /** Format: double */
      readonly orders: number;
      /** Format: int64 */
      readonly amountCents: number;
      /**
       * Format: int64
       * @description What left the account for them.
       */
      readonly paidCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly PaymentFilePage: {
      readonly items: readonly components['schemas']['PaymentFileSummaryView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly DraftPaymentOrderDto: {
      /** Format: uuid */
      readonly claimId: string;
      /** @example TC-01 */
      readonly zone: string;
    };
    readonly PaymentOrderView: {
      readonly paymentOrderId: string;
      readonly claimId: string;
      readonly callId: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly month: string;
      readonly zone: string;
      /** @enum {string} */
      readonly status: 'drafted' | 'ordered' | 'paid' | 'returned';
      /** Format: int64 */
      readonly amountCents: number;
      /** Format: int64 */
      readonly paidCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
      /** @description What this attempt to pay is called in the bank's files (EndToEndId); shown with one order, not in lists. */
      readonly endToEndId?: string;
      /** @description The file for the bank in which this attempt stands. */
      readonly fileId?: string;
    };
    readonly PaymentOrderPage: {
      readonly items: readonly components['schemas']['PaymentOrderView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly PaymentOutcomeDto: {
      /** Format: uuid */
      readonly paymentOrderId: string;
      /**
       * Format: date
       * @description The civil date of the entry.
       * @example 2026-09-01
       */
      readonly executedOn: string;
      /**
       * Format: int64
       * @description What left the account; all of the order unless said. Cents.
       * @example 12050
       */
      readonly paidCents?: number;
      /** @description Why the money came back: the bank's code (AC04 …) or a sentence, which is kept sealed. */
      readonly reason?: string;
      /** @enum {string} */
      readonly outcome: 'paid' | 'returned';
      /** @description The bank's reference of the entry, 2 to 35 characters: each entry counts once. */
      readonly reference: string;
      /** @description The account of the entry; the treasury's unless said. */
      readonly account?: string;
    };
    readonly RegisterProviderDto: {
      /**
       * @description The provider's category, as calls name it.
       * @example assistenza-domiciliare
       */
      readonly category: string;
      readonly legalName: string;
      /** @description Needed unless a codice fiscale is given. */
      readonly vatNumber?: string;
      /** @description Of a natural person, a sole trader too: name, partita IVA and licence are then kept sealed. */
      readonly fiscalCode?: string;
      /** @description Licence or authorisation number. */
      readonly licence?: string;
      /** @description Where payments go; kept sealed. */
      readonly iban: string;
    };
    readonly SuccessorView: {
      readonly providerId: string;
      readonly effectiveFrom: string;
    };
    readonly AccreditationView: {
      readonly category: string;
      readonly zone: string;
      readonly from: string;
      readonly to?: string;
      /** @description Not payable from this day on. */
      readonly suspendedFrom?: string;
      /**
       * Format: double
       * @description Places or persons at once; shown with one provider, not in lists.
       */
      readonly capacity?: number;
    };
    readonly ProviderDetailsView: {
      readonly vatNumber?: string;
      readonly licence?: string;
      readonly naturalPerson: boolean;
      /** @description A change of IBAN waits for a second person. */
      readonly ibanChangePending: boolean;
      /** @description It was merged: from that day on this one serves. */
      readonly successor?: components['schemas']['SuccessorView'];
      /** @description The providers that it goes on with. */
      readonly predecessors?: readonly string[];
      readonly providerId: string;
      readonly category: string;
      readonly legalName?: string;
      readonly accreditations: readonly components['schemas']['AccreditationView'][];
    };
    readonly ProviderView: {
      readonly providerId: string;
      readonly category: string;
      readonly legalName?: string;
      readonly accreditations: readonly components['schemas']['AccreditationView'][];
    };
    readonly ProviderPage: {
      readonly items: readonly components['schemas']['ProviderView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly AccreditDto: {
      /** @example assistenza-domiciliare */
      readonly category: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly from: string;
      /**
       * Format: date
       * @description Last day, included; open-ended unless said.
       * @example 2026-09-01
       */
      readonly to?: string;
      /**
       * Format: int32
       * @description Places or persons that can be served at once.
       */
      readonly capacity?: number;
      /** @description A zone's code, or «all». */
      readonly zone: string;
    };
    readonly SuspendAccreditationDto: {
      /** @example assistenza-domiciliare */
      readonly category: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      readonly zone: string;
    };
    readonly IbanDto: {
      readonly iban: string;
    };
    readonly ResumeAccreditationDto: {
      /** @example assistenza-domiciliare */
      readonly category: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      /** @description The number of the act that lifts the suspension. */
      readonly actNumber: string;
      readonly zone: string;
    };
    readonly MoveAccreditationDto: {
      /** @example assistenza-domiciliare */
      readonly category: string;
      /** @example TC-01 */
      readonly fromZone: string;
      /** @example TC-01 */
      readonly toZone: string;
      /**
       * Format: date
       * @description First day in the other zone.
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
    };
    readonly MergerDto: {
      /**
       * Format: uuid
       * @description Who goes on.
       */
      readonly successorId: string;
      /**
       * Format: date
       * @description First service date of the successor (the cut); what was served before stays with the other.
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      readonly actNumber: string;
    };
    readonly RecoverySummaryView: {
      readonly recoveryId: string;
      readonly claimId: string;
      readonly callId: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly month: string;
      readonly zone: string;
      /** @enum {string} */
      readonly status: 'closed' | 'open';
      /** Format: int64 */
      readonly amountCents: number;
      /** Format: int64 */
      readonly owedCents: number;
      readonly openedOn: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly RecoveryPage: {
      readonly items: readonly components['schemas']['RecoverySummaryView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly InstalmentView: {
      readonly dueOn: string;
      /** Format: int64 */
      readonly amountCents: number;
      /** Format: int64 */
      readonly owedCents: number;
      readonly late: boolean;
    };
    readonly WaiverView: {
      /** @enum {string} */
      readonly reason: 'debtor-deceased' | 'insolvent' | 'settled-in-court' | 'uneconomical';
      readonly actNumber: string;
      /** Format: int64 */
      readonly waivedCents: number;
      readonly proposedOn: string;
    };
    readonly RecoveryView: {
      readonly recoveryId: string;
      readonly claimId: string;
      readonly callId: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly month: string;
      readonly zone: string;
      /** @enum {string} */
      readonly status: 'closed' | 'open';
      /** Format: int64 */
      readonly amountCents: number;
      /** Format: int64 */
      readonly owedCents: number;
      readonly openedOn: string;
      /** @enum {string} */
      readonly currency: 'EUR';
      /** Format: int64 */
      readonly receivedCents: number;
      /** Format: int64 */
      readonly waivedCents: number;
      /** @description The act that granted the instalments. */
      readonly planActNumber?: string;
      readonly instalments: readonly components['schemas']['InstalmentView'][];
      readonly waiver?: components['schemas']['WaiverView'];
    };
    readonly InstalmentDto: {
      /**
       * Format: date
       * @description Its last day, not in the past.
       * @example 2026-09-01
       */
      readonly dueOn: string;
      /**
       * Format: int64
       * @description Cents.
       * @example 12050
       */
      readonly amountCents: number;
    };
    readonly RecoveryPlanDto: {
      readonly actNumber: string;
      readonly instalments: readonly components['schemas']['InstalmentDto'][];
    };
    readonly RecoveryReceiptDto: {
      /**
       * Format: int64
       * @description At most what is still owed; cents.
       * @example 12050
       */
      readonly receivedCents: number;
      /**
       * Format: date
       * @description The civil date of the entry.
       * @example 2026-09-01
       */
      readonly receivedOn: string;
      /** @description The bank's reference of the entry, 2 to 35 characters: each entry counts once. */
      readonly reference: string;
      /** @description The account of the entry; the treasury's unless said. */
      readonly account?: string;
    };
    readonly WaiverDto: {
      readonly actNumber: string;
      /**
       * Format: int64
       * @description At most what is still owed; cents.
       * @example 12050
       */
      readonly waivedCents: number;
      /**
       * @description Why: a code.
       * @enum {string}
       */
      readonly reason: 'debtor-deceased' | 'insolvent' | 'settled-in-court' | 'uneconomical';
    };
    readonly RedeemDto: {
      /**
       * Format: uuid
       * @description The voucher; not needed with a code.
       */
      readonly voucherId?: string;
      /** @description The one-time code. */
      readonly code?: string;
      /**
       * Format: date-time
       * @description When the code was read, where there was no network to send it at once: it is judged as of then, and only for a service
       *     of that day or of the day before. Absent, or later than now: as of now.
       * @example 2026-03-31T10:00:00.000Z
       */
      readonly codeReadAt?: string;
      /**
       * Format: uuid
       * @description For which provider; not needed by who acts for one only, nor by a family that is paid back.
       */
      readonly providerId?: string;
      /** @description The code of the service in the call. */
      readonly service: string;
      /**
       * Format: date
       * @description The civil date of the service (Europe/Rome): for rides, of their start.
       * @example 2026-09-01
       */
      readonly servedOn: string;
      /** @example 08:30 */
      readonly startedAt?: string;
      /** @example 08:30 */
      readonly endedAt?: string;
      /**
       * Format: int32
       * @description Whole units; one unless said. Not for services by the hour.
       */
      readonly units?: number;
      /**
       * Format: int32
       * @description Whole minutes, for services by the hour.
       */
      readonly minutes?: number;
      /**
       * Format: int64
       * @description The price asked (fee, fare), for services without a tariff; cents.
       * @example 12050
       */
      readonly askedCents?: number;
      /** @description Further facts of the service, where the call asks for them. */
      readonly inputs?: {
        readonly [key: string]: unknown;
      };
      /** @description The codice fiscale of who gives the service; kept as a random number, to see one person in two homes at once. */
      readonly operator?: string;
      /** @description The provider's own name of a service or ride that it gives to several persons together. */
      readonly groupId?: string;
      /**
       * Format: int64
       * @description The public part that the family agreed to, as a check had shown it; refused if it has changed. Cents.
       * @example 12050
       */
      readonly agreedPublicCents?: number;
    };
    readonly PriceStepView: {
      readonly sentence: string;
      /** Format: int64 */
      readonly amountCents: number;
    };
    readonly CheckView: {
      readonly payable: boolean;
      /** Format: int64 */
      readonly costCents?: number;
      /** Format: int64 */
      readonly publicCents?: number;
      /** Format: int64 */
      readonly familyCents?: number;
      /**
       * Format: int64
       * @description What would remain.
       */
      readonly remainingCents?: number;
      readonly steps?: readonly components['schemas']['PriceStepView'][];
      /** @description The refusal's stable name, as in the type of its problem. */
      readonly refusal?: string;
      /** @description The refusal in words. */
      readonly detail?: string;
      /** @description The ceiling in the way. */
      readonly ceiling?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ReversalView: {
      readonly reversalId: string;
      readonly reason: string;
      readonly reversedOn: string;
    };
    readonly RedemptionHoldView: {
      readonly holdId: string;
      readonly rule: string;
      readonly why: string;
      readonly until: string;
    };
    readonly RedeemedView: {
      /** Format: int64 */
      readonly remainingCents: number;
      readonly steps: readonly components['schemas']['PriceStepView'][];
      readonly redemptionId: string;
      readonly voucherId: string;
      /** @enum {string} */
      readonly status: 'redeemed' | 'reversed';
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly service: string;
      readonly servedOn: string;
      readonly enteredOn: string;
      readonly month: string;
      /** @description When the payee says to have read the code, where it had no network then. */
      readonly codeReadAt?: string;
      /** Format: double */
      readonly units?: number;
      /** Format: double */
      readonly minutes?: number;
      /** Format: int64 */
      readonly costCents: number;
      /** Format: int64 */
      readonly publicCents: number;
      /** Format: int64 */
      readonly familyCents: number;
      /**
       * Format: int64
       * @description What the public owes of it since a correction; absent: the public part, as it was entered.
       */
      readonly dueCents?: number;
      /** @description The service of which this is the rest that a correction gave the family. */
      readonly supplementOf?: string;
      /** @description The service, entered before a correction, of which this is the corrected entry. */
      readonly replacementOf?: string;
      readonly reversal?: components['schemas']['ReversalView'];
      /** @description The proofs that its call asks for, by code. */
      readonly proofs?: readonly string[];
      /** @description The service under which its proofs were handed in, where a correction entered this one in its place. */
      readonly provedAs?: string;
      /** @description Those that are missing, or cannot be read yet; told where one redemption is shown. */
      readonly missingProofs?: readonly string[];
      /** @description The open holds on it; told where one redemption is shown. */
      readonly holds?: readonly components['schemas']['RedemptionHoldView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly RedemptionView: {
      readonly redemptionId: string;
      readonly voucherId: string;
      /** @enum {string} */
      readonly status: 'redeemed' | 'reversed';
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly service: string;
      readonly servedOn: string;
      readonly enteredOn: string;
      readonly month: string;
      /** @description When the payee says to have read the code, where it had no network then. */
      readonly codeReadAt?: string;
      /** Format: double */
      readonly units?: number;
      /** Format: double */
      readonly minutes?: number;
      /** Format: int64 */
      readonly costCents: number;
      /** Format: int64 */
      readonly publicCents: number;
      /** Format: int64 */
      readonly familyCents: number;
      /**
       * Format: int64
       * @description What the public owes of it since a correction; absent: the public part, as it was entered.
       */
      readonly dueCents?: number;
      /** @description The service of which this is the rest that a correction gave the family. */
      readonly supplementOf?: string;
      /** @description The service, entered before a correction, of which this is the corrected entry. */
      readonly replacementOf?: string;
      readonly reversal?: components['schemas']['ReversalView'];
      /** @description The proofs that its call asks for, by code. */
      readonly proofs?: readonly string[];
      /** @description The service under which its proofs were handed in, where a correction entered this one in its place. */
      readonly provedAs?: string;
      /** @description Those that are missing, or cannot be read yet; told where one redemption is shown. */
      readonly missingProofs?: readonly string[];
      /** @description The open holds on it; told where one redemption is shown. */
      readonly holds?: readonly components['schemas']['RedemptionHoldView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ReverseDto: {
      /** @description A code (not-delivered, wrong-amount, entered-by-mistake, duplicate …) or a sentence, which is kept sealed. */
      readonly reason: string;
    };
    readonly ReversedView: {
      readonly reversalId: string;
      readonly reason: string;
      readonly reversedOn: string;
      readonly redemptionId: string;
      readonly voucherId: string;
      /** Format: int64 */
      readonly costCents: number;
      /** Format: int64 */
      readonly publicCents: number;
      /** Format: int64 */
      readonly familyCents: number;
      /** Format: int64 */
      readonly remainingCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ReservedView: {
      /** Format: int64 */
      readonly remainingCents: number;
      readonly steps: readonly components['schemas']['PriceStepView'][];
    };
    readonly ReservationView: Record<string, never>;
    readonly ConfirmDto: {
      /** @example 08:30 */
      readonly startedAt?: string;
      /** @example 08:30 */
      readonly endedAt?: string;
      /**
       * Format: int32
       * @description Whole units; one unless said. Not for services by the hour.
       */
      readonly units?: number;
      /**
       * Format: int32
       * @description Whole minutes, for services by the hour.
       */
      readonly minutes?: number;
      /**
       * Format: int64
       * @description The price asked (fee, fare), for services without a tariff; cents.
       * @example 12050
       */
      readonly askedCents?: number;
      /** @description Further facts of the service, where the call asks for them. */
      readonly inputs?: {
        readonly [key: string]: unknown;
      };
    };
    readonly TakeOverProviderDto: {
      /**
       * @description The provider's category, as calls name it.
       * @example assistenza-domiciliare
       */
      readonly category: string;
      readonly legalName: string;
      /** @description Needed unless a codice fiscale is given. */
      readonly vatNumber?: string;
      /** @description Of a natural person, a sole trader too: name, partita IVA and licence are then kept sealed. */
      readonly fiscalCode?: string;
      /** @description Licence or authorisation number. */
      readonly licence?: string;
      /** @description Where payments go; kept sealed. */
      readonly iban: string;
      /** @description Who enters for it from now on; without it somebody must be named later. */
      readonly administrator?: string;
      /** @description The act by which the scheme is taken over. */
      readonly actNumber: string;
    };
    readonly ServicePartDto: {
      readonly source: string;
      /**
       * Format: int64
       * @description Cents of euro.
       * @example 12050
       */
      readonly amountCents: number;
      /** Format: int32 */
      readonly year: number;
    };
    readonly TakeOverServiceDto: {
      /**
       * Format: uuid
       * @description The voucher, taken over before.
       */
      readonly voucherId: string;
      /** Format: uuid */
      readonly providerId: string;
      /** @description The code of the service in the call. */
      readonly service: string;
      /**
       * Format: date
       * @description The civil date of the service (Europe/Rome).
       * @example 2026-09-01
       */
      readonly servedOn: string;
      /**
       * Format: int32
       * @description Whole units; one unless said. Not for services by the hour.
       */
      readonly units?: number;
      /**
       * Format: int32
       * @description Whole minutes, for services by the hour.
       */
      readonly minutes?: number;
      /**
       * Format: int64
       * @description The whole cost, the family's part included; cents.
       * @example 12050
       */
      readonly costCents: number;
      /** @description How it is called there: the same one is taken over once. It is not kept, only what follows from it. */
      readonly reference: string;
      /** @description The act by which the scheme is taken over. */
      readonly actNumber: string;
      /** @description The public part, source by source, as it was worked out there. */
      readonly sources: readonly components['schemas']['ServicePartDto'][];
    };
    readonly WalletSourceView: {
      readonly source: string;
      /** Format: double */
      readonly year: number;
      /** Format: int64 */
      readonly valueCents: number;
      /** Format: int64 */
      readonly spentCents: number;
    };
    readonly WalletCorrectionView: {
      readonly amendmentId: string;
      readonly effectiveFrom: string;
      /** @description Whether anything is still due. */
      readonly entitled: boolean;
    };
    readonly WalletView: {
      readonly voucherId: string;
      readonly callId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly status: 'closed' | 'closing' | 'open';
      readonly validFrom: string;
      readonly validTo: string;
      readonly lastServiceDate?: string;
      readonly entriesUntil?: string;
      /** Format: int64 */
      readonly valueCents: number;
      /** Format: int64 */
      readonly spentCents: number;
      /**
       * Format: int64
       * @description What is set aside for services under way: neither spent nor remaining.
       */
      readonly reservedCents: number;
      /** Format: int64 */
      readonly remainingCents: number;
      /**
       * Format: int64
       * @description What was spent in another scheme before it was taken over from there; part of what is spent.
       */
      readonly spentBeforeCents?: number;
      readonly bySource: readonly components['schemas']['WalletSourceView'][];
      readonly entries: readonly components['schemas']['RedemptionView'][];
      /** @description The services under way. */
      readonly reservations: readonly components['schemas']['ReservationView'][];
      /** @description Corrections of what is due, oldest first. */
      readonly corrections: readonly components['schemas']['WalletCorrectionView'][];
      /**
       * Format: int64
       * @description Since a correction: what the family had of services beyond what was due.
       */
      readonly owedByFamilyCents?: number;
      /**
       * Format: int64
       * @description Since a correction: what the family should have had and the voucher could not give.
       */
      readonly owedToFamilyCents?: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly TryAmendmentDto: {
      /**
       * Format: date
       * @description From which service date on.
       * @example 2026-09-01
       */
      readonly effectiveFrom: string;
      readonly entitlement: {
        readonly [key: string]: unknown;
      };
      /**
       * Format: int64
       * @description What the voucher would be worth; cents.
       * @example 12050
       */
      readonly valueCents: number;
      /** @description Whether anything is still due. */
      readonly entitled: boolean;
    };
    readonly AmendedWorthView: {
      /** Format: int64 */
      readonly valueCents: number;
      /** Format: int64 */
      readonly spentCents: number;
      /** Format: int64 */
      readonly remainingCents: number;
    };
    readonly MovedServiceView: {
      readonly redemptionId: string;
      readonly service: string;
      readonly servedOn: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      /** Format: int64 */
      readonly costCents: number;
      /**
       * Format: int64
       * @description The public part that stands today, and what would be due.
       */
      readonly publicCents: number;
      /** Format: int64 */
      readonly dueCents: number;
      /**
       * Format: int64
       * @description What the family would get on top of the provider's part, and what it would owe.
       */
      readonly supplementCents: number;
      /** Format: int64 */
      readonly owedByFamilyCents: number;
      /**
       * @description How far its line has come: a provider's stays as it is, however far.
       * @enum {string}
       */
      readonly claim: 'not-claimed' | 'open' | 'paid' | 'settled' | 'submitted';
      readonly claimId?: string;
    };
    readonly AmendmentPreviewView: {
      readonly voucherId: string;
      readonly before: components['schemas']['AmendedWorthView'];
      readonly after: components['schemas']['AmendedWorthView'];
      /**
       * Format: int64
       * @description What the zone would have to set aside on top, and what would go back to it.
       */
      readonly addedCents: number;
      /** Format: int64 */
      readonly freedCents: number;
      /** Format: int64 */
      readonly owedByFamilyCents: number;
      /** Format: int64 */
      readonly owedToFamilyCents: number;
      readonly services: readonly components['schemas']['MovedServiceView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ServiceToConfirmView: {
      readonly redemptionId: string;
      readonly voucherId: string;
      readonly callId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly service: string;
      readonly servedOn: string;
      /** Format: int64 */
      readonly publicCents: number;
      /** @enum {string} */
      readonly status: 'asked' | 'confirmed' | 'disputed' | 'rejected' | 'silent' | 'upheld' | 'withdrawn';
      readonly askedOn: string;
      readonly until: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ServiceToConfirmPage: {
      readonly items: readonly components['schemas']['ServiceToConfirmView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly DisputeView: {
      readonly on: string;
      readonly reason: string;
      readonly words?: string;
    };
    readonly DisputeDecisionView: {
      readonly on: string;
      readonly reason: string;
      readonly words?: string;
      readonly upheld: boolean;
    };
    readonly ServiceConfirmationView: {
      readonly redemptionId: string;
      readonly voucherId: string;
      readonly callId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly service: string;
      readonly servedOn: string;
      /** Format: int64 */
      readonly publicCents: number;
      /** @enum {string} */
      readonly status: 'asked' | 'confirmed' | 'disputed' | 'rejected' | 'silent' | 'upheld' | 'withdrawn';
      readonly askedOn: string;
      readonly until: string;
      /** @enum {string} */
      readonly currency: 'EUR';
      readonly dispute?: components['schemas']['DisputeView'];
      readonly decision?: components['schemas']['DisputeDecisionView'];
    };
    readonly DisputeDto: {
      /** @description A code or a sentence, which is kept sealed. */
      readonly reason: string;
    };
    readonly DisputeDecisionDto: {
      /** @description A code or a sentence, which is kept sealed; family and provider read it. */
      readonly reason: string;
      /** @description True: the service was not as it was entered, and is reversed. False: it stands and is payable. */
      readonly upheld: boolean;
    };
    readonly LateEntryDto: {
      /**
       * Format: uuid
       * @description The voucher; not needed with a code.
       */
      readonly voucherId?: string;
      /** @description The one-time code. */
      readonly code?: string;
      /**
       * Format: date-time
       * @description When the code was read, where there was no network to send it at once: it is judged as of then, and only for a service
       *     of that day or of the day before. Absent, or later than now: as of now.
       * @example 2026-03-31T10:00:00.000Z
       */
      readonly codeReadAt?: string;
      /**
       * Format: uuid
       * @description For which provider; not needed by who acts for one only, nor by a family that is paid back.
       */
      readonly providerId?: string;
      /** @description The code of the service in the call. */
      readonly service: string;
      /**
       * Format: date
       * @description The civil date of the service (Europe/Rome): for rides, of their start.
       * @example 2026-09-01
       */
      readonly servedOn: string;
      /** @example 08:30 */
      readonly startedAt?: string;
      /** @example 08:30 */
      readonly endedAt?: string;
      /**
       * Format: int32
       * @description Whole units; one unless said. Not for services by the hour.
       */
      readonly units?: number;
      /**
       * Format: int32
       * @description Whole minutes, for services by the hour.
       */
      readonly minutes?: number;
      /**
       * Format: int64
       * @description The price asked (fee, fare), for services without a tariff; cents.
       * @example 12050
       */
      readonly askedCents?: number;
      /** @description Further facts of the service, where the call asks for them. */
      readonly inputs?: {
        readonly [key: string]: unknown;
      };
      /** @description The codice fiscale of who gives the service; kept as a random number, to see one person in two homes at once. */
      readonly operator?: string;
      /** @description The provider's own name of a service or ride that it gives to several persons together. */
      readonly groupId?: string;
      /**
       * Format: int64
       * @description The public part that the family agreed to, as a check had shown it; refused if it has changed. Cents.
       * @example 12050
       */
      readonly agreedPublicCents?: number;
      /** @description A code or a sentence, which is kept sealed. */
      readonly lateReason: string;
    };
    readonly LateDecisionView: {
      readonly admitted: boolean;
      readonly decidedOn: string;
      readonly reason: string;
      readonly words?: string;
    };
    readonly LateEntryView: {
      readonly startedAt?: string;
      readonly endedAt?: string;
      /** Format: double */
      readonly units?: number;
      /** Format: double */
      readonly minutes?: number;
      /** Format: int64 */
      readonly costCents: number;
      /** Format: int64 */
      readonly familyCents: number;
      /** @description Who sent it, as a random number. */
      readonly requestedBy: string;
      /** @description Why it comes late: a code, or the words of who sent it. */
      readonly reason: string;
      readonly words?: string;
      readonly decision?: components['schemas']['LateDecisionView'];
      /** @description The redemption's id too, once it is admitted. */
      readonly lateEntryId: string;
      readonly voucherId: string;
      readonly callId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly service: string;
      readonly servedOn: string;
      /** @enum {string} */
      readonly status: 'admitted' | 'refused' | 'waiting';
      readonly requestedOn: string;
      /** @description The last day of the office's term. */
      readonly decideBy: string;
      /** @description It waits beyond its term. */
      readonly overdue: boolean;
      /** Format: int64 */
      readonly publicCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly LateEntryLineView: {
      /** @description The redemption's id too, once it is admitted. */
      readonly lateEntryId: string;
      readonly voucherId: string;
      readonly callId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly payeeKind: 'person' | 'provider';
      readonly payeeId: string;
      readonly service: string;
      readonly servedOn: string;
      /** @enum {string} */
      readonly status: 'admitted' | 'refused' | 'waiting';
      readonly requestedOn: string;
      /** @description The last day of the office's term. */
      readonly decideBy: string;
      /** @description It waits beyond its term. */
      readonly overdue: boolean;
      /** Format: int64 */
      readonly publicCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly LateEntryPage: {
      readonly items: readonly components['schemas']['LateEntryLineView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly LateDecisionDto: {
      /** @description A code or a sentence, which is kept sealed; who sent the service reads it. */
      readonly reason: string;
    };
    readonly AmountsView: {
      /**
       * Format: int64
       * @description Stanziato: the calls' own money.
       */
      readonly appropriatedCents: number;
      /**
       * Format: int64
       * @description Ripartito to zones.
       */
      readonly allocatedCents: number;
      /**
       * Format: int64
       * @description Prenotato: set aside for vouchers that are not issued yet.
       */
      readonly reservedCents: number;
      /**
       * Format: int64
       * @description Assegnato: bound to vouchers, less what was released.
       */
      readonly assignedCents: number;
      /**
       * Format: int64
       * @description Maturato: services delivered, less reversals.
       */
      readonly accruedCents: number;
      /**
       * Format: int64
       * @description Rendicontato: in claims presented, less corrections.
       */
      readonly claimedCents: number;
      /**
       * Format: int64
       * @description Liquidato: recognised after the check.
       */
      readonly settledCents: number;
      /**
       * Format: int64
       * @description Ordinato: in payment orders signed.
       */
      readonly orderedCents: number;
      /**
       * Format: int64
       * @description Pagato: left the account and did not come back.
       */
      readonly paidCents: number;
      /**
       * Format: int64
       * @description Stornato: all that the bank ever sent back.
       */
      readonly returnedCents: number;
      /**
       * Format: int64
       * @description Economia: all that vouchers ever gave back to their zone.
       */
      readonly releasedCents: number;
    };
    readonly BudgetLineView: {
      /**
       * Format: int64
       * @description Stanziato: the calls' own money.
       */
      readonly appropriatedCents: number;
      /**
       * Format: int64
       * @description Ripartito to zones.
       */
      readonly allocatedCents: number;
      /**
       * Format: int64
       * @description Prenotato: set aside for vouchers that are not issued yet.
       */
      readonly reservedCents: number;
      /**
       * Format: int64
       * @description Assegnato: bound to vouchers, less what was released.
       */
      readonly assignedCents: number;
      /**
       * Format: int64
       * @description Maturato: services delivered, less reversals.
       */
      readonly accruedCents: number;
      /**
       * Format: int64
       * @description Rendicontato: in claims presented, less corrections.
       */
      readonly claimedCents: number;
      /**
       * Format: int64
       * @description Liquidato: recognised after the check.
       */
      readonly settledCents: number;
      /**
       * Format: int64
       * @description Ordinato: in payment orders signed.
       */
      readonly orderedCents: number;
      /**
       * Format: int64
       * @description Pagato: left the account and did not come back.
       */
      readonly paidCents: number;
      /**
       * Format: int64
       * @description Stornato: all that the bank ever sent back.
       */
      readonly returnedCents: number;
      /**
       * Format: int64
       * @description Economia: all that vouchers ever gave back to their zone.
       */
      readonly releasedCents: number;
      readonly callId: string;
      readonly zone?: string;
      readonly source?: string;
      /** Format: double */
      readonly year?: number;
      /**
       * Format: int64
       * @description Allocated and neither reserved nor assigned.
       */
      readonly freeCents: number;
    };
    readonly BudgetReportView: {
      /** @description Of the call, when one is asked for. */
      readonly code?: string;
      readonly title?: string;
      readonly totals: components['schemas']['AmountsView'];
      readonly lines: readonly components['schemas']['BudgetLineView'][];
      readonly callId?: string;
      readonly zone?: string;
      readonly validAt?: string;
      readonly knownAt?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly DifferenceCountView: {
      /** @enum {string} */
      readonly kind:
        | 'accrued-not-claimed'
        | 'claimed-not-settled'
        | 'cut-at-settlement'
        | 'ordered-not-paid'
        | 'paid-differs'
        | 'payment-returned'
        | 'recovery-due'
        | 'recovery-waived'
        | 'reversed-after-claim'
        | 'settled-not-ordered';
      /** Format: double */
      readonly count: number;
      /** Format: int64 */
      readonly expectedCents: number;
      /** Format: int64 */
      readonly foundCents: number;
    };
    readonly DifferenceView: {
      /** @enum {string} */
      readonly kind:
        | 'accrued-not-claimed'
        | 'claimed-not-settled'
        | 'cut-at-settlement'
        | 'ordered-not-paid'
        | 'paid-differs'
        | 'payment-returned'
        | 'recovery-due'
        | 'recovery-waived'
        | 'reversed-after-claim'
        | 'settled-not-ordered';
      /** @description What it means, in Italian. */
      readonly sentence: string;
      readonly callId: string;
      readonly zone: string;
      readonly voucherId?: string;
      readonly redemptionId?: string;
      readonly claimId?: string;
      readonly paymentOrderId?: string;
      readonly recoveryId?: string;
      /** Format: int64 */
      readonly expectedCents: number;
      /** Format: int64 */
      readonly foundCents: number;
      /** @description The day since which they do not agree. */
      readonly since: string;
      readonly reason?: string;
    };
    readonly ReconciliationView: {
      readonly totals: components['schemas']['AmountsView'];
      readonly counts: readonly components['schemas']['DifferenceCountView'][];
      readonly differences: readonly components['schemas']['DifferenceView'][];
      /** @description The cursor of the next page of differences; absent in the last. */
      readonly next?: string;
      readonly callId?: string;
      readonly zone?: string;
      readonly validAt?: string;
      readonly knownAt?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly ReleaseView: {
      readonly releaseId: string;
      readonly releasedOn: string;
      /** Format: int64 */
      readonly amountCents: number;
      readonly reason: string;
    };
    readonly TracedClaimLineView: {
      readonly claimId: string;
      /** @enum {string} */
      readonly kind: 'correction' | 'service';
      /** Format: int64 */
      readonly askedCents: number;
      readonly submittedOn?: string;
      /** Format: int64 */
      readonly approvedCents?: number;
      readonly settledOn?: string;
      /** @description Why less was approved than was asked. */
      readonly cutReason?: string;
      readonly paymentOrderId?: string;
      /** Format: int64 */
      readonly orderedCents: number;
      readonly orderedOn?: string;
      /** Format: int64 */
      readonly paidCents: number;
      readonly paidOn?: string;
      /**
       * Format: int64
       * @description All that the bank ever sent back of it.
       */
      readonly returnedCents: number;
      /** @description How the bank knows the payment. */
      readonly reference?: string;
    };
    readonly RedemptionLineView: {
      readonly redemptionId: string;
      readonly service?: string;
      readonly servedOn?: string;
      readonly enteredOn?: string;
      readonly month?: string;
      readonly payeeKind?: string;
      readonly payeeId?: string;
      /** Format: int64 */
      readonly costCents?: number;
      /** Format: int64 */
      readonly publicCents?: number;
      /** Format: int64 */
      readonly familyCents?: number;
      readonly reversalId?: string;
      readonly reversedOn?: string;
      readonly lines: readonly components['schemas']['TracedClaimLineView'][];
    };
    readonly VoucherTraceView: {
      readonly voucherId: string;
      readonly callId: string;
      readonly zone: string;
      readonly applicationId?: string;
      readonly action?: string;
      /** @enum {string} */
      readonly status: 'accepted' | 'closed' | 'closing' | 'offered' | 'released' | 'reserved' | 'unknown';
      /** Format: int64 */
      readonly valueCents?: number;
      readonly reservedOn?: string;
      readonly issuedOn?: string;
      readonly acceptedOn?: string;
      readonly lastServiceDate?: string;
      readonly closedOn?: string;
      /**
       * Format: int64
       * @description The value as issued, with what corrections added, less what was released.
       */
      readonly assignedCents: number;
      /** Format: int64 */
      readonly accruedCents: number;
      /** Format: int64 */
      readonly claimedCents: number;
      /** Format: int64 */
      readonly settledCents: number;
      /** Format: int64 */
      readonly orderedCents: number;
      /** Format: int64 */
      readonly paidCents: number;
      /** Format: int64 */
      readonly returnedCents: number;
      /**
       * Format: int64
       * @description What another scheme had spent of it and paid before it was taken over; no redemption here tells of it.
       */
      readonly spentBeforeCents?: number;
      /** Format: int64 */
      readonly releasedCents: number;
      /**
       * Format: int64
       * @description What its zone set aside on top, by corrections.
       */
      readonly extendedCents?: number;
      /**
       * Format: int64
       * @description Assigned and not spent.
       */
      readonly remainingCents: number;
      readonly releases: readonly components['schemas']['ReleaseView'][];
      readonly redemptions: readonly components['schemas']['RedemptionLineView'][];
      readonly differences: readonly components['schemas']['DifferenceView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly OpenRowView: {
      readonly zones: readonly string[];
      /**
       * Format: double
       * @description Domande ricevute.
       */
      readonly received: number;
      /**
       * Format: double
       * @description In istruttoria.
       */
      readonly underExamination: number;
      /**
       * Format: double
       * @description Ammesse, in attesa di un buono.
       */
      readonly waiting: number;
      /**
       * Format: double
       * @description Con un buono.
       */
      readonly given: number;
      /**
       * Format: double
       * @description Non ammesse.
       */
      readonly refused: number;
      /**
       * Format: double
       * @description Ritirate.
       */
      readonly withdrawn: number;
      /**
       * Format: int64
       * @description Ripartito, come da atto.
       */
      readonly allocatedCents: number;
      /**
       * Format: int64
       * @description Absent where fewer than five vouchers stand behind it, as are the two that follow.
       */
      readonly assignedCents?: number;
      /** Format: int64 */
      readonly paidCents?: number;
      /**
       * Format: int64
       * @description Né assegnato né prenotato.
       */
      readonly freeCents?: number;
      /**
       * Format: double
       * @description From an application to its first decision, half of the cases within so many days; absent below five cases.
       */
      readonly medianDaysToDecide?: number;
      /**
       * Format: double
       * @description From presenting a claim to its payment, likewise.
       */
      readonly medianDaysToPay?: number;
    };
    readonly OpenFiguresView: {
      readonly callId: string;
      readonly code: string;
      readonly title: string;
      /** @description Applications and claims as of the end of this day (Europe/Rome); money as it stands, within the hour. */
      readonly upTo: string;
      /**
       * Format: int64
       * @description Stanziato, come da atto.
       */
      readonly appropriatedCents: number;
      /** @enum {string} */
      readonly currency: 'EUR';
      /** @enum {string} */
      readonly licence: 'CC-BY-4.0';
      readonly total: components['schemas']['OpenRowView'];
      readonly rows: readonly components['schemas']['OpenRowView'][];
    };
    readonly DefineProgrammeDto: {
      /** @description As whoever finances it calls it. */
      readonly name: string;
      /**
       * Format: date
       * @description The first and the last day on which a service may be given and paid.
       * @example 2026-09-01
       */
      readonly eligibleFrom: string;
      /**
       * Format: date
       * @example 2026-09-01
       */
      readonly eligibleTo: string;
      readonly actNumber: string;
    };
    readonly ProgrammeView: {
      readonly programmeId: string;
      readonly name: string;
      readonly eligibleFrom: string;
      readonly eligibleTo: string;
      readonly actNumber: string;
      readonly callIds: readonly string[];
    };
    readonly ProgrammeList: {
      readonly items: readonly components['schemas']['ProgrammeView'][];
    };
    readonly AttachCallDto: {
      /** Format: uuid */
      readonly callId: string;
      readonly actNumber: string;
    };
    readonly OpenStatementDto: {
      /**
       * Format: date
       * @description Not in the future, and not before that of the last statement.
       * @example 2026-09-01
       */
      readonly paidUpTo: string;
    };
    readonly DeclaredShareView: {
      readonly source: string;
      /** Format: double */
      readonly year: number;
      /** Format: int64 */
      readonly amountCents: number;
    };
    readonly ExcludedView: {
      /** Format: double */
      readonly count: number;
      /** Format: int64 */
      readonly amountCents: number;
    };
    readonly StatementView: {
      readonly statementId: string;
      readonly programmeId: string;
      /**
       * Format: double
       * @description 1, 2, 3 … within the programme.
       */
      readonly number: number;
      /** @enum {string} */
      readonly status: 'declared' | 'dismissed' | 'drafted' | 'filling';
      readonly paidUpTo: string;
      /** @description Up to when payments were known. */
      readonly knownAt: string;
      readonly openedOn: string;
      /** Format: double */
      readonly lines: number;
      /** Format: int64 */
      readonly totalCents: number;
      /**
       * Format: int64
       * @description With all that was declared before it.
       */
      readonly cumulatedCents: number;
      readonly shares: readonly components['schemas']['DeclaredShareView'][];
      readonly excluded?: components['schemas']['ExcludedView'];
      /** @description SHA-256 of the table, in hexadecimal. */
      readonly digest?: string;
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly StatementList: {
      readonly items: readonly components['schemas']['StatementView'][];
    };
    readonly MovementView: {
      readonly callId: string;
      readonly zone: string;
      /** @enum {string} */
      readonly nature: 'corrected' | 'correction-lifted' | 'paid' | 'taken-back';
      /** Format: double */
      readonly count: number;
      /** Format: int64 */
      readonly amountCents: number;
    };
    readonly BridgeView: {
      /** Format: double */
      readonly fromNumber: number;
      /** Format: double */
      readonly toNumber: number;
      /** Format: int64 */
      readonly fromCumulatedCents: number;
      /** Format: int64 */
      readonly toCumulatedCents: number;
      readonly movements: readonly components['schemas']['MovementView'][];
      /** @enum {string} */
      readonly currency: 'EUR';
    };
    readonly SpendingCorrectionDto: {
      /** Format: uuid */
      readonly voucherId: string;
      /** Format: uuid */
      readonly redemptionId: string;
      /** Format: uuid */
      readonly claimId: string;
      /**
       * Format: int64
       * @description With the cuts before it at most what was paid; cents.
       * @example 12050
       */
      readonly cutCents: number;
      /**
       * @description Why: a code.
       * @enum {string}
       */
      readonly reason:
        'audit-finding' | 'double-funding' | 'ineligible-expenditure' | 'missing-evidence' | 'procurement-breach';
      readonly actNumber: string;
    };
    readonly SpendingCorrectionView: {
      readonly correctionId: string;
    };
    readonly RegisterWebhookDto: {
      /** @description An https address of the receiver, without user name and password. */
      readonly url: string;
      /** @description What it is for, as the office knows it; no personal data. */
      readonly description: string;
      /** @description Kinds of message, by the names of `asyncapi.yaml`. */
      readonly types: readonly (
        | 'it.buono.eligibility.application-admitted.v1'
        | 'it.buono.eligibility.application-received.v1'
        | 'it.buono.eligibility.application-refused.v1'
        | 'it.buono.eligibility.application-taken-over.v1'
        | 'it.buono.eligibility.application-withdrawn.v1'
        | 'it.buono.eligibility.ban-lifted.v1'
        | 'it.buono.eligibility.ban-recorded.v1'
        | 'it.buono.eligibility.booking-ended.v1'
        | 'it.buono.eligibility.call-published.v1'
        | 'it.buono.eligibility.entitlement-changed.v1'
        | 'it.buono.eligibility.funds-booked.v1'
        | 'it.buono.eligibility.offer-checked.v1'
        | 'it.buono.eligibility.persons-joined.v1'
        | 'it.buono.eligibility.persons-parted.v1'
        | 'it.buono.eligibility.place-frozen.v1'
        | 'it.buono.eligibility.place-inserted.v1'
        | 'it.buono.eligibility.place-thawed.v1'
        | 'it.buono.eligibility.ranking-approved.v1'
        | 'it.buono.eligibility.reserve-lifted.v1'
        | 'it.buono.eligibility.service-proved.v1'
        | 'it.buono.issuance.allocation-changed.v1'
        | 'it.buono.issuance.funds-exhausted.v1'
        | 'it.buono.issuance.funds-extended.v1'
        | 'it.buono.issuance.funds-released.v1'
        | 'it.buono.issuance.funds-reserved.v1'
        | 'it.buono.issuance.offer-due.v1'
        | 'it.buono.issuance.provider-chosen.v1'
        | 'it.buono.issuance.voucher-accepted.v1'
        | 'it.buono.issuance.voucher-amended.v1'
        | 'it.buono.issuance.voucher-closed.v1'
        | 'it.buono.issuance.voucher-closing.v1'
        | 'it.buono.issuance.voucher-issued.v1'
        | 'it.buono.issuance.voucher-resumed.v1'
        | 'it.buono.issuance.voucher-suspended.v1'
        | 'it.buono.redemption.accreditation-resumed.v1'
        | 'it.buono.redemption.accreditation-suspended.v1'
        | 'it.buono.redemption.claim-settled.v1'
        | 'it.buono.redemption.claim-submitted.v1'
        | 'it.buono.redemption.confirmation-asked.v1'
        | 'it.buono.redemption.dispute-decided.v1'
        | 'it.buono.redemption.payment-executed.v1'
        | 'it.buono.redemption.payment-ordered.v1'
        | 'it.buono.redemption.payment-returned.v1'
        | 'it.buono.redemption.provider-accredited.v1'
        | 'it.buono.redemption.provider-registered.v1'
        | 'it.buono.redemption.provider-succeeded.v1'
        | 'it.buono.redemption.recovery-opened.v1'
        | 'it.buono.redemption.recovery-received.v1'
        | 'it.buono.redemption.recovery-waived.v1'
        | 'it.buono.redemption.redemption-reversed.v1'
        | 'it.buono.redemption.service-disputed.v1'
        | 'it.buono.redemption.service-redeemed.v1'
        | 'it.buono.redemption.wallet-adjusted.v1'
        | 'it.buono.redemption.wallet-amended.v1'
        | 'it.buono.redemption.wallet-closed.v1'
        | 'it.buono.reporting.claim-declared.v1'
      )[];
    };
    readonly WebhookSecretView: {
      /**
       * Format: date-time
       * @description Until then the secret before this one signs too.
       */
      readonly olderSecretUntil?: string;
      /**
       * @description `gone`: the receiver answered 410 and is told nothing more.
       * @enum {string}
       */
      readonly status: 'active' | 'gone' | 'removed';
      /** @description As Standard Webhooks writes it: `whsec_` and 32 bytes in base64. */
      readonly secret: string;
      readonly webhookId: string;
      readonly url: string;
      readonly description: string;
      readonly types: readonly string[];
      /**
       * Format: double
       * @description Counts the secrets from 1.
       */
      readonly secretVersion: number;
    };
    readonly WebhookView: {
      /**
       * Format: date-time
       * @description Until then the secret before this one signs too.
       */
      readonly olderSecretUntil?: string;
      /**
       * @description `gone`: the receiver answered 410 and is told nothing more.
       * @enum {string}
       */
      readonly status: 'active' | 'gone' | 'removed';
      readonly webhookId: string;
      readonly url: string;
      readonly description: string;
      readonly types: readonly string[];
      /**
       * Format: double
       * @description Counts the secrets from 1.
       */
      readonly secretVersion: number;
    };
    readonly WebhookList: {
      readonly items: readonly components['schemas']['WebhookView'][];
    };
    readonly DeliveryView: {
      /** @enum {string} */
      readonly status: 'done' | 'given-up' | 'queued';
      /** Format: date-time */
      readonly queuedAt: string;
      /**
       * Format: date-time
       * @description When the next attempt comes.
       */
      readonly dueAt?: string;
      /** Format: date-time */
      readonly attemptedAt?: string;
      /**
       * @description Why the last attempt failed.
       * @enum {string}
       */
      readonly reason?: 'address-not-allowed' | 'gone' | 'no-answer' | 'refused' | 'unreachable';
      readonly deliveryId: string;
      readonly messageId: string;
      readonly messageType: string;
      /**
       * Format: double
       * @description Attempts since it was queued, or queued again.
       */
      readonly attempts: number;
      /**
       * Format: double
       * @description The HTTP status that the receiver answered last.
       */
      readonly answerStatus?: number;
    };
    readonly DeliveryPage: {
      readonly items: readonly components['schemas']['DeliveryView'][];
      /** @description Il cursore della pagina seguente; manca nell’ultima. */
      readonly next?: string;
    };
    readonly SentAgainView: {
      /** @enum {string} */
      readonly status: 'queued';
      readonly deliveryId: string;
      readonly messageId: string;
      readonly messageType: string;
    };
    /** @description Un problema, come lo descrive RFC 9457. */
    readonly Problem: {
      /**
       * Format: uri
       * @description Identifica la causa e non cambia mai.
       * @example urn:buono:problem:invalid-body
       */
      readonly type: string;
      /** @example Dati non validi */
      readonly title: string;
      /**
       * Format: int32
       * @example 400
       */
      readonly status: number;
      /** @description La frase da mostrare, in italiano. */
      readonly detail: string;
      /** @description I campi da correggere. */
      readonly errors?: readonly {
        readonly field: string;
        readonly detail: string;
      }[];
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: {
    /** @description I dati o le intestazioni non sono validi. */
    readonly Problem400: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Manca un token valido. */
    readonly Problem401: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Il ruolo o il livello di autenticazione non basta. */
    readonly Problem403: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Non esiste, o non si può vedere. */
    readonly Problem404: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description La richiesta contrasta con lo stato attuale. */
    readonly Problem409: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Nel frattempo è cambiato (If-Match). */
    readonly Problem412: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Il corpo è troppo grande. */
    readonly Problem413: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Il formato del corpo non è ammesso. */
    readonly Problem415: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description La chiave è già servita per dati diversi. */
    readonly Problem422: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Manca If-Match. */
    readonly Problem428: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Troppe richieste. */
    readonly Problem429: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly 'Retry-After': components['headers']['Retry-After'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Errore del sistema. */
    readonly Problem500: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Servizio occupato: nulla è stato registrato. */
    readonly Problem503: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly 'Retry-After': components['headers']['Retry-After'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Ogni altro problema. */
    readonly Problem: {
      headers: {
        readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
        readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
        readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Richieste ammesse di seguito. */
    readonly 'X-RateLimit-Limit': number;
    /** @description Richieste ancora ammesse subito. */
    readonly 'X-RateLimit-Remaining': number;
    /** @description Secondi dopo i quali il limite è di nuovo intero. */
    readonly 'X-RateLimit-Reset': number;
    /** @description Secondi da attendere prima di riprovare. */
    readonly 'Retry-After': number;
    /** @description Sempre no-store: le risposte non si conservano. */
    readonly 'Cache-Control': 'no-store';
    /** @description Versione dell’oggetto, da riportare in If-Match. */
    readonly ETag: string;
    /** @description Posizione della scrittura, da riportare in Buono-At-Least. */
    readonly 'Buono-Position': string;
    /** @description Presente e true se la risposta non contiene ancora la scrittura indicata. */
    readonly 'Buono-Stale': 'true';
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly 'status-read': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Il servizio è attivo. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @enum {string} */
            readonly status: 'up';
          };
        };
      };
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'access-history-mine': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OpeningPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        readonly zone?: string;
        readonly status?: 'admitted' | 'draft' | 'received' | 'refused' | 'submitted' | 'taken-over' | 'withdrawn';
        /** @description Only those of which the caller is recipient or applicant. */
        readonly mine?: boolean;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-start': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['StartDraftDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-list-due': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        /** @description Days from today within which the term ends; late ones are always shown. */
        readonly withinDays?: number;
        readonly zone?: string;
        /** @description Only those of this person in charge. */
        readonly officer?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DuePage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-file': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FileApplicationDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReceiptDto'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SearchDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FoundView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-take-over': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TakeOverApplicationDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-change': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftContentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-save-step': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/merge-patch+json': components['schemas']['DraftStepDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SavedStepView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-start-annulment': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['StartAnnulmentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-decide-annulment': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnnulmentDecisionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-hear-annulment': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FamilyAnswerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-appeal': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FamilyAnswerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-decide-appeal': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AppealDecisionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-withdraw-appeal': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-change-applicant': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeApplicantDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-assess': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssessmentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AssessedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-adopt': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AdoptCarePlanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-agree': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AgreeCarePlanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerCarePlanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-close': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseCarePlanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-differences': {
    readonly parameters: {
      readonly query: {
        readonly from: number;
        readonly to: number;
      };
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PlanDifferencesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-follow-up': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FollowUpCarePlanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-review': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewCarePlanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plan-draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CarePlanVersionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-complaints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'complaint-open': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenComplaintDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintLineView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-correct-facts': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CorrectionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-decide': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DecisionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-correction-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionCorrectionsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-correction-propose': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DecisionCorrectionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionCorrectionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-correction-preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DecisionCorrectionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CorrectionPreviewView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-correction-approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
        readonly correctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionCorrectionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-correction-dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
        readonly correctionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionCorrectionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-override-propose': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OverrideDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OverrideView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-override-approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
        readonly overrideId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-override-dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
        readonly overrideId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-proposal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProposedDecisionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-replay-decision': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DecisionReplayView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'decision-sign': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-list-documents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-attach-document': {
    readonly parameters: {
      readonly query: {
        /** @description The code of the proof, as the call lists it; ALTRO for a document that it does not ask for. */
        readonly proof: string;
        /** @description The document in whose place it comes: in a draft only. */
        readonly replaces?: string;
        /** @description The service that it proves, as redemption knows it: proof is then one of that service's. */
        readonly redemptionId?: string;
      };
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
        /** @description Il nome del file, se si vuole ritrovarlo: attachment; filename*=UTF-8''… */
        readonly 'Content-Disposition'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/pdf': string;
        readonly 'image/jpeg': string;
        readonly 'image/png': string;
        readonly 'image/heic': string;
        readonly 'application/pkcs7-mime': string;
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-download-document': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
        readonly documentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
          readonly 'image/jpeg': string;
          readonly 'image/png': string;
          readonly 'image/heic': string;
          readonly 'application/pkcs7-mime': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-remove-document': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
        readonly documentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-evaluate': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['EvaluationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-identity': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['IdentityView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-request-integration': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['IntegrationRequestDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-answer-integration': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['IntegrationAnswerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-send-observations': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FamilyAnswerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-change-officer': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OfficerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-papers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PapersView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-show-procedure': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProcedureView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-start-procedure': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OfficerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-receipt': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReceiptDto'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-check-registries': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AskChecksDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 202: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-give-notice': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RejectionNoticeDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-renew': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RenewalDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RenewalView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-resolve-reserve': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResolveReserveDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-steps': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StepsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-submit': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReceiptDto'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-ask-substitute': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'application-withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApplicationWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'bank-entry-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly status?: 'dismissed' | 'held' | 'recorded';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BankEntryPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'bank-entry-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BankEntryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'bank-entry-assign': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignBankEntryDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BankEntryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'bank-entry-dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DismissBankEntryDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BankEntryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'bank-statement-import': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/xml': string;
        readonly 'text/xml': string;
        readonly 'text/csv': string;
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ImportedStatementView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ban-mine': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BansView'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ban-record': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordBanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BanView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-document-check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CallDocumentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentCheckView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-document-precheck': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TryDocumentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ExplanationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-draft-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallDraftPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-schema': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-template-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallTemplatesView'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-template-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description The code of its document, as `M25-SOGGIORNI`. */
        readonly code: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallTemplateView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CallDocumentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'allocation-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallAllocationsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'allocation-add': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AllocateDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AllocatedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'allocation-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
        readonly zone: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AllocationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'waiting-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly callId: string;
        readonly zone: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WaitingPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-amend': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AmendDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-amendment-preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CallDocumentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DifferencesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-annul': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReasonedActDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'budget-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BudgetView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-differences': {
    readonly parameters: {
      readonly query: {
        /** @description The number of the earlier version. */
        readonly from: number;
        /** @description The number of the later version. */
        readonly to: number;
      };
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DifferencesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-document': {
    readonly parameters: {
      readonly query?: {
        /** @description The number of the version; the one in force today unless said. */
        readonly version?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallDocumentView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-amend-draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CallDocumentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-show-draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallDraftView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-approve-draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-draft-text': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Il testo, come dati o come pagina secondo Accept */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallTextView'];
          readonly 'text/markdown': string;
          readonly 'text/plain': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'draw-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DrawView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'draw-commit': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CommitDrawDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DrawView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-duplicate': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DuplicateDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-extend': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ExtensionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-outage': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OutageDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-outage-drafts': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path: {
        readonly callId: string;
        /** @description The version that the act on the outage made. */
        readonly version: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UnsentDraftsPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-precheck': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PrecheckDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ExplanationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PublishDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-rankings': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly status?: 'approved' | 'provisional';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PublishedRankingsPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-refinance': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RefinancingDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-restore': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RestorationDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-resume': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResumptionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'shadow-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ShadowView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'shadow-switch-on': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SwitchShadowOnDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ShadowView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'shadow-differences': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ShadowDifferencePage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'shadow-switch-off': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SwitchShadowOffDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ShadowView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-simulate': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SimulateDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 202: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SimulationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-advance': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['StageDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-suspend': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReasonedActDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallWrittenView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'call-text': {
    readonly parameters: {
      readonly query?: {
        /** @description The number of the version; the one in force today unless said. */
        readonly version?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Il testo, come dati o come pagina secondo Accept */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CallTextView'];
          readonly 'text/markdown': string;
          readonly 'text/plain': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'allocation-transfer': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TransferDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TransferView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'care-plans': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly zone?: string;
        readonly caseManager?: string;
        readonly status?: 'closed' | 'drafted' | 'in-force';
        readonly awaits?: 'act' | 'family' | 'follow-up' | 'nothing' | 'office' | 'review' | 'team';
        /** @description true: only those with something late. */
        readonly late?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CarePlanPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'catalogue-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        /** @description The need in a word or two, as `anziani soli`; no names. */
        readonly need?: string;
        /** @description Only what is always there, or the calls that will open, are open, or have closed. */
        readonly state?: 'always' | 'closed' | 'open' | 'upcoming';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CataloguePage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'claim-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        readonly month?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'claim-show': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'claim-debit-note-present': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DebitNoteDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoiceView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'claim-invoice-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimInvoicesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'claim-invoice-present': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/xml': string;
        readonly 'text/xml': string;
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoiceView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'claim-settle': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SettleDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'claim-submit': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClaimView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly complaints: {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly zone?: string;
        readonly holder?: string;
        readonly providerId?: string;
        readonly status?: 'answered' | 'closed' | 'open';
        /** @description true: only those whose answer is late. */
        readonly late?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'complaint-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly complaintId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'complaint-answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly complaintId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnswerComplaintDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintLineView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'complaint-assign': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly complaintId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AssignComplaintDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintLineView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'complaint-close': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly complaintId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintLineView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'complaint-reopen': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly complaintId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReopenComplaintDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComplaintLineView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'dead-letter-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        /** @description The consumer, as `open-wallet-when-issued`. */
        readonly consumer?: string;
      };
      readonly header?: never;
      readonly path: {
        /** @description The context whose consumer could not take the message, as `issuance`. */
        readonly context: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeadLetterPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'dead-letter-replay': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        /** @description The context whose consumer could not take the message, as `issuance`. */
        readonly context: string;
        readonly deadLetterId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReplayView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'declarations-current': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeclarationsView'];
        };
      };
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'declarations-version': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly version: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeclarationsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'demonstration-clock-read': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClockView'];
        };
      };
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'demonstration-clock-set': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SetClockDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClockView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'fact-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FactsView'];
        };
      };
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'hold-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly rule?:
          | 'many-whole-vouchers'
          | 'operator-in-two-homes'
          | 'over-one-ceiling'
          | 'person-in-two-places'
          | 'representative-is-family'
          | 'served-after-death'
          | 'served-during-absence'
          | 'two-rides-at-once';
        readonly status?: 'confirmed' | 'lapsed' | 'lifted' | 'open' | 'released';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HeldPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'hold-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HoldView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'hold-confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConfirmHoldDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HoldView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'hold-release': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReleaseHoldDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HoldView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'identity-join': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['JoinPersonsDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['JoinView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'identity-join-undo': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly joinId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['UndoJoinDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['JoinView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'invoice-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly status?: 'accepted' | 'blocked' | 'presented' | 'refused';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoicePage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'invoice-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoiceView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'invoice-accept': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InvoiceReasonDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoiceView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'invoice-refuse': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InvoiceReasonDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvoiceView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'late-entry-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly status?: 'admitted' | 'refused' | 'waiting';
        /** @description Only those that wait beyond their term. */
        readonly overdue?: boolean;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LateEntryPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'late-entry-request': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LateEntryDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LateEntryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'late-entry-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LateEntryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'late-entry-admit': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LateDecisionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LateEntryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'late-entry-refuse': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LateDecisionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LateEntryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'look-alike-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        readonly zone?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LookAlikesPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'look-alike-tell-apart': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TellApartDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ToldApartView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'mandate-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MandatesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'mandate-give': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['GiveMandateDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MandateView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'mandate-record': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordMandateDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MandateView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'mandate-end': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly mandateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EndMandateDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MandateView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-check-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferCheckView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-check-again': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferCheckView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-refuse': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RefuseOfferDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferCheckView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly zone?: string;
        readonly category?: string;
        readonly providerId?: string;
        /** @description Cadastral code (Belfiore) of a Comune. */
        readonly comune?: string;
        /** @description Only offers with a free place. */
        readonly free?: 'false' | 'true';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PublishOfferDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly offerId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-change': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly offerId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeOfferDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-quote': {
    readonly parameters: {
      readonly query: {
        readonly voucherId: string;
        /** @description Service date; today unless said. */
        readonly servedOn?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly offerId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QuoteView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'offer-withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly offerId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WithdrawOfferDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfferView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'open-data-call': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OpenFiguresView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'open-data-call-csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly callId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/csv': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly papers: {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        readonly rankingId?: string;
        readonly zone?: string;
        /** @description Those that wait for number, signature or posting, or those of which all is done; all, unless told. */
        readonly status?: 'complete' | 'waiting';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaperPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'paper-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly paperId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaperDetailView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-details-tell': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PaymentDetailsDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-file-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentFilePage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-file-make': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MakePaymentFileDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 202: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentFileView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-file-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentFileView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-file-content': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/xml': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-order-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        /** @description Those that stand in this file for the bank. */
        readonly fileId?: string;
        readonly status?: 'drafted' | 'ordered' | 'paid' | 'returned';
        /** @description Only those that stand in no file for the bank. */
        readonly unsent?: boolean;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrderPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-order-draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftPaymentOrderDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrderView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-order-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrderView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-order-approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrderView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'payment-outcome-record': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PaymentOutcomeDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaymentOrderView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'person-cards': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PersonCardsDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PersonCardsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'person-search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FindPersonDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PersonsFoundView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ban-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BansView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ban-lift': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly personId: string;
        readonly banId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LiftBanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BanView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'person-erasures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PastErasuresView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'person-erase': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ErasureDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ErasedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'protection-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProtectionsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'protection-lift': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly personId: string;
        readonly protectionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LiftProtectionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProtectionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'posted-acts': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaperPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'posted-act-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly paperId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PaperDetailView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'programme-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProgrammeList'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'programme-define': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DefineProgrammeDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProgrammeView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'programme-attach-call': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly programmeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AttachCallDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProgrammeView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'statement-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly programmeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StatementList'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'statement-open': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly programmeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OpenStatementDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StatementView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'statement-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly programmeId: string;
        readonly statementId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StatementView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'statement-bridge': {
    readonly parameters: {
      readonly query: {
        readonly from: string;
      };
      readonly header?: never;
      readonly path: {
        readonly programmeId: string;
        readonly statementId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BridgeView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'statement-content': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly programmeId: string;
        readonly statementId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/csv': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'statement-dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly programmeId: string;
        readonly statementId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StatementView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'statement-sign': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly programmeId: string;
        readonly statementId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StatementView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'spending-correct': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly programmeId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SpendingCorrectionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SpendingCorrectionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'protection-record': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ProtectPersonDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProtectionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        /** @description Accredited for this category. */
        readonly category?: string;
        /** @description Accredited in this zone. */
        readonly zone?: string;
        /** @description Those whose change of IBAN waits for a second person; only for who may approve it, the treasury and auditors. */
        readonly ibanPending?: boolean;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-register': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RegisterProviderDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-take-over': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TakeOverProviderDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-accredit': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AccreditDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-propose-iban': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['IbanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-approve-iban': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-merge': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MergerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-resume': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResumeAccreditationDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-suspend': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SuspendAccreditationDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'provider-move-zone': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MoveAccreditationDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProviderDetailsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        readonly zone?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (eligibility). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RankingPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-compute': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ComputeRankingDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RankingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RankingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ApproveRankingDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RankingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RankingChangesView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-explain': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly rankingId: string;
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PlaceView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-observation-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly rankingId: string;
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ObservationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-observe': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly rankingId: string;
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ObservationDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ObservationLineView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-observation-answer': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly rankingId: string;
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ObservationAnswerDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ObservationLineView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-observations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ObservationsView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-record-posting': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecordPostingDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RankingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-publish-provisional': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ApproveRankingDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RankingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-published': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PublishedRankingView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'ranking-published-csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly rankingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Una riga per posto */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/csv': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'recovery-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly status?: 'closed' | 'open';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'recovery-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'recovery-plan': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecoveryPlanDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'recovery-receive': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RecoveryReceiptDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'recovery-waiver-propose': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WaiverDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'recovery-waiver-approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'recovery-waiver-dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'redemption-batch': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'text/csv': string;
        readonly 'application/x-ndjson': string;
        readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/x-ndjson': components['schemas']['BatchRowView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'redemption-register': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedeemDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RedeemedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'redemption-check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedeemDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CheckView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'reservation-make': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RedeemDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReservedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'reservation-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReservationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'reservation-confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConfirmDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RedeemedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'reservation-release': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReservationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'redemption-take-over': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TakeOverServiceDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RedemptionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'redemption-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RedemptionView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'redemption-reverse': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReverseDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReversedView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'registry-checks': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly zone?: string;
        readonly service?: 'anpr-residence' | 'inps-isee';
        readonly status?: 'answered' | 'dropped' | 'waiting';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CheckPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'report-budget': {
    readonly parameters: {
      readonly query?: {
        readonly callId?: string;
        readonly zone?: string;
        /** @description What was true on this day: service and effective dates up to it. */
        readonly validAt?: string;
        /** @description What the contexts had recorded by this instant. */
        readonly knownAt?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (reporting). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BudgetReportView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'report-reconciliation': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        readonly zone?: string;
        /** @description What was true on this day: service and effective dates up to it. */
        readonly validAt?: string;
        /** @description What the contexts had recorded by this instant. */
        readonly knownAt?: string;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (reporting). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReconciliationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'report-voucher': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (reporting). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherTraceView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'service-confirmation-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly status?: 'asked' | 'confirmed' | 'disputed' | 'rejected' | 'silent' | 'upheld' | 'withdrawn';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (redemption). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ServiceToConfirmPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'service-confirmation-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ServiceConfirmationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'service-confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ServiceConfirmationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'service-dispute-decide': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DisputeDecisionDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ServiceConfirmationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'service-dispute': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DisputeDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ServiceConfirmationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'simulation-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly simulationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SimulationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'simulation-follow': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description L’id dell’ultimo evento ricevuto: si riprende da quello dopo. */
        readonly 'Last-Event-ID'?: string;
      };
      readonly path: {
        readonly simulationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'simulation-moves': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly simulationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MovePage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-code-keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CodeKeysView'];
        };
      };
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-list': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly callId?: string;
        readonly zone?: string;
        readonly applicationId?: string;
        /** @description Whose last choice is this provider: for the office, those who must choose again when it leaves. */
        readonly providerId?: string;
        readonly status?: 'active' | 'closed' | 'closing' | 'lapsed' | 'offered' | 'renounced';
        /** @description `true`: the vouchers whose family last chose a provider of whoever asks, without their applications. */
        readonly chosen?: boolean;
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (issuance). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-take-over': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TakeOverVoucherDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-accept': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-close': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CloseDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-issue-code': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherCodeView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-integrate': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['IntegrateVoucherDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-choose-provider': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChooseProviderDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-renounce': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-resume': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResumeDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'voucher-suspend': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SuspendDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VoucherView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'waiting-place': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly applicationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ExpectationView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'wallet-show': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WalletView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'wallet-amendment-preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly voucherId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TryAmendmentDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AmendmentPreviewView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'webhook-list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookList'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'webhook-register': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RegisterWebhookDto'];
      };
    };
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookSecretView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'webhook-deliveries': {
    readonly parameters: {
      readonly query?: {
        /** @description Righe per pagina, da 1 a 500 (50 se non indicato) */
        readonly limit?: number;
        /** @description Il valore «next» della pagina precedente */
        readonly cursor?: string;
        readonly status?: 'done' | 'given-up' | 'queued';
      };
      readonly header?: {
        /** @description Valore di Buono-Position di una scrittura che la risposta deve già contenere (reporting). */
        readonly 'Buono-At-Least'?: string;
      };
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly 'Buono-Stale': components['headers']['Buono-Stale'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeliveryPage'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'webhook-send-again': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly webhookId: string;
        readonly deliveryId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SentAgainView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'webhook-remove': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 200: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
  readonly 'webhook-rotate-secret': {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte. */
        readonly 'Idempotency-Key': string;
        /** @description ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412. */
        readonly 'If-Match'?: string;
      };
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Fatto. */
      readonly 201: {
        headers: {
          readonly 'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit'];
          readonly 'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining'];
          readonly 'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset'];
          readonly 'Cache-Control': components['headers']['Cache-Control'];
          readonly ETag: components['headers']['ETag'];
          readonly 'Buono-Position': components['headers']['Buono-Position'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookSecretView'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
      readonly default: components['responses']['Problem'];
    };
  };
}
