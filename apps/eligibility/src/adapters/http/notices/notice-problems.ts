// How refusals about notices are told. One total table.
import type { RefusalProblem } from '@buono/http';
import type { NoticeRefusal } from '../../../domain/notice/decider.js';

export const NOTICE_PROBLEMS: Readonly<Record<NoticeRefusal, RefusalProblem>> = {
  'notice-unknown': [
    404,
    'Comunicazione non trovata',
    'Non abbiamo trovato questa comunicazione, oppure non puoi vederla.',
  ],
  'notice-under-way': [
    409,
    'Comunicazione già spedita',
    'La comunicazione è già in viaggio. Aspetta la prova della consegna, oppure registra la consegna a mano.',
  ],
  'notice-delivered': [
    409,
    'Comunicazione già consegnata',
    'La comunicazione risulta già consegnata: i termini partono da quel giorno.',
  ],
  'notice-stopped': [
    409,
    'Comunicazione fermata',
    'La comunicazione non va spedita: la persona non può più riceverla, oppure non serve più. Il motivo è indicato.',
  ],
  'notice-channel-wrong': [
    409,
    'Canale non coerente',
    'La comunicazione non è partita con questo canale. Registra prima la spedizione, oppure indica in channel quello giusto.',
  ],
  'delivery-date-wrong': [
    422,
    'Giorno di consegna da correggere',
    'La consegna non può essere nel futuro, né prima della comunicazione. Una raccomandata in giacenza vale come consegnata dopo dieci giorni interi. Correggi deliveredOn, o stockedSince, con il giorno della ricevuta.',
  ],
};
