// How refusals about the staff of a body are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { StaffRefusal } from '../../../domain/staff/commands.js';

export const STAFF_PROBLEMS: Readonly<Record<StaffRefusal, RefusalProblem>> = {
  'role-not-of-body': [
    422,
    'Ruolo non di questo ente',
    'Questo ente non dà il ruolo indicato in role. Scegline uno fra quelli elencati in roles.',
  ],
  'own-role': [
    403,
    'Serve un’altra persona',
    'Nessuno dà, conferma o prolunga un ruolo a sé. Chiedilo a un’altra persona che gestisce gli accessi.',
  ],
  'role-dates-wrong': [
    422,
    'Date del ruolo',
    'L’ultimo giorno precede il primo, oppure è già passato. Correggi from e to.',
  ],
  'role-rights-wrong': [
    422,
    'Facoltà dell’operatore',
    'Un operatore dell’ente ha almeno una facoltà fra quelle di rights; gli altri ruoli non ne hanno. Correggi rights.',
  ],
  'role-already-held': [
    409,
    'Ruolo già in corso',
    'La persona ha già questo ruolo in questo ente. Cambia la sua scadenza, se serve.',
  ],
  'already-invited': [
    409,
    'Invito già in corso',
    'La persona ha già un invito aperto per questo ruolo. Ritira quello, se va cambiato.',
  ],
  'invitation-unknown': [404, 'Invito non trovato', 'Non abbiamo trovato questo invito, oppure non è per te.'],
  'invitation-over': [
    409,
    'Invito non più aperto',
    'L’invito è scaduto, ritirato o ha già la sua risposta. Se serve ancora, invita di nuovo la persona.',
  ],
  'invitation-unconfirmed': [
    409,
    'Invito da confermare',
    'Questo ruolo lo danno due persone: manca la conferma della seconda. Accetta dopo che è arrivata.',
  ],
  'invitation-same-person': [
    403,
    'Serve un’altra persona',
    'L’invito va confermato da una persona diversa da chi invita e da chi è invitato.',
  ],
  'member-unknown': [404, 'Ruolo non trovato', 'Non abbiamo trovato questo ruolo fra quelli dell’ente.'],
  'role-over': [409, 'Ruolo già cessato', 'Il ruolo è già cessato. Invita di nuovo la persona, se serve ancora.'],
  'last-administrator': [
    409,
    'Ultima persona che gestisce gli accessi',
    'Senza questa persona nessuno gestirebbe più gli accessi dell’ente. Prima invita chi la sostituisce.',
  ],
  'review-open': [409, 'Revisione già aperta', 'C’è già una revisione in corso. Aprine un’altra quando è finita.'],
  'review-not-open': [
    409,
    'Nessuna revisione in corso',
    'Nessuna revisione in corso chiede di confermare questo ruolo.',
  ],
  'review-date-wrong': [
    422,
    'Scadenza della revisione',
    'La revisione deve finire dopo oggi. Indica in dueOn un giorno successivo.',
  ],
};
