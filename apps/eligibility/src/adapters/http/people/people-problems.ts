// How refusals about people are told: mandates, offices that file for families, other hands. One total table.
import type { RefusalProblem } from '@buono/http';
import type { PeopleRefusals } from '../../../application/people/people-refusals.js';

export const PEOPLE_PROBLEMS: Readonly<Record<PeopleRefusals, RefusalProblem>> = {
  'recipient-of-age': [
    422,
    'Destinatario maggiorenne',
    'Il destinatario è maggiorenne: la domanda la presenta da sé, oppure chi ne è tutore o delegato. Correggi applicant.relation.',
  ],
  'ban-dates-wrong': [
    422,
    'Date dell’esclusione',
    'L’esclusione finisce prima di cominciare, oppure è già finita. Correggi from e to come dice l’atto.',
  ],
  'ban-unknown': [404, 'Esclusione non trovata', 'Non abbiamo trovato questa esclusione. Cercala nell’elenco.'],
  'ban-lifted-already': [
    409,
    'Esclusione già revocata',
    'L’esclusione è già revocata con un altro atto. Guarda l’elenco.',
  ],
  'own-ban': [
    403,
    'Serve un’altra persona',
    'Non puoi registrare né revocare un’esclusione che ti riguarda. Se ne occuperà una collega o un collega.',
  ],
  'codes-of-one': [
    422,
    'Un solo codice',
    'I due codici sono lo stesso. Indica quello da lasciare e quello definitivo.',
  ],
  'join-to-provisional': [
    422,
    'Codice ancora provvisorio',
    'Il codice che resta deve essere quello definitivo, di sedici caratteri. Correggi currentCode.',
  ],
  'joined-already': [
    409,
    'Codici già uniti',
    'Il codice è già unito a un altro con un altro atto. Guarda l’identità del destinatario e, se è sbagliata, annulla prima quell’unione.',
  ],
  'open-under-both': [
    409,
    'Due domande aperte',
    'Con i due codici c’è una domanda aperta ciascuno per lo stesso avviso. Prima una delle due va ritirata, respinta o annullata, poi unisci i codici.',
  ],
  'own-identity': [
    403,
    'Serve un’altra persona',
    'Non puoi decidere sulla tua identità. Se ne occuperà una collega o un collega.',
  ],
  'join-unknown': [404, 'Unione non trovata', 'Non abbiamo trovato questa unione di codici, oppure non puoi vederla.'],
  'join-undone-already': [
    409,
    'Unione già annullata',
    'L’unione è già annullata con un altro atto. Guarda l’identità del destinatario.',
  ],
  'look-alike-unknown': [
    404,
    'Somiglianza non trovata',
    'Le due domande non si somigliano, oppure qualcuno ha già deciso. Guarda di nuovo l’elenco.',
  ],
  'person-protected': [
    403,
    'Dati protetti',
    'Un atto protegge l’identità di chi è in questa domanda, e nomina chi se ne occupa: tu non sei fra loro. Rivolgiti al responsabile dell’ufficio.',
  ],
  'protection-dates-wrong': [
    422,
    'Date della protezione',
    'La protezione finisce prima di cominciare, è già finita, oppure lascia scoperto qualche giorno dopo quella che sostituisce. Correggi from e to.',
  ],
  'protected-already': [
    409,
    'Protezione già in vigore',
    'Per questa persona c’è già una protezione. Indicala in replaces se l’atto la sostituisce.',
  ],
  'protection-unknown': [
    404,
    'Protezione non trovata',
    'Non abbiamo trovato questa protezione, oppure non puoi vederla.',
  ],
  'protection-lifted-already': [
    409,
    'Protezione già revocata',
    'La protezione è già revocata con un altro atto. Guarda l’elenco.',
  ],
  'own-protection': [
    403,
    'Serve un’altra persona',
    'Non puoi registrare né revocare una protezione che ti riguarda. Se ne occuperà una collega o un collega.',
  ],
  'protection-not-yours': [
    403,
    'Serve chi è nominato',
    'La protezione in vigore la cambia solo chi vi è nominato, o la regione. Rivolgiti a loro.',
  ],
  'mandate-of-oneself': [422, 'Mandato a sé stessi', 'Nessuno è delegato di sé stesso. Indica un’altra persona.'],
  'mandate-dates-wrong': [
    422,
    'Date del mandato',
    'Il mandato finisce prima di cominciare, oppure è già finito. Correggi from e to.',
  ],
  'mandate-needs-office': [
    403,
    'Serve l’ufficio',
    'Da sé si nomina soltanto un delegato o un CAF. La responsabilità di genitore e la tutela le registra l’ufficio, che ne vede l’atto.',
  ],
  'own-mandate': [
    403,
    'Serve un’altra persona',
    'Non puoi registrare come ufficio un mandato che ti riguarda. Se ne occuperà una collega o un collega.',
  ],
  'mandate-unknown': [404, 'Mandato non trovato', 'Non abbiamo trovato questo mandato, oppure non puoi vederlo.'],
  'mandate-not-yet': [
    403,
    'Mandato non ancora valido',
    'Il tuo mandato vale da un giorno che deve ancora venire. Riprova da allora, oppure fai agire il destinatario.',
  ],
  'mandate-expired': [
    403,
    'Mandato scaduto',
    'Il tuo mandato è scaduto. Fanne registrare uno nuovo dal destinatario o dall’ufficio della zona, poi riprova.',
  ],
  'mandate-revoked': [
    403,
    'Mandato cessato',
    'Il tuo mandato è cessato prima del termine. Per agire ancora serve un mandato nuovo, del destinatario o dell’ufficio della zona.',
  ],
  'desk-not-yours': [
    422,
    'Sportello non trovato',
    'Nessuno lavora oggi a questo sportello. Controlla il codice che lo sportello ti ha dato.',
  ],
  'paper-date-wrong': [
    422,
    'Data di arrivo',
    'La data di arrivo è nel futuro. Indica il giorno e l’ora in cui la domanda è stata consegnata.',
  ],
  'zone-not-yours': [
    403,
    'Zona di altri',
    'Il destinatario appartiene a una zona che non è la tua. Trasmetti la domanda all’ufficio di quella zona.',
  ],
};
