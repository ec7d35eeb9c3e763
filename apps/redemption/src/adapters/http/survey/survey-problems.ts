// How the refusals of surveys and of the questions to families are told: status, title and a sentence with the remedy.
import { refusalProblems } from '@buono/http';
import type { QuestionRefusal } from '../../../domain/question/decider.js';
import type { SurveyRefusal } from '../../../domain/survey/commands.js';
import { MOST_ASKED } from '../../../domain/survey/decider.js';
import { SEED_WRONG } from '../claim/seed-wrong.js';

/** The refusals of binding and drawing. */
export const surveyProblem = refusalProblems<SurveyRefusal>({
  'survey-unknown': [
    404,
    'Nessuna verifica disposta',
    'Per questo avviso, zona e mese non è disposta alcuna verifica presso le famiglie. Disponila prima, con POST /surveys.',
  ],
  'survey-too-late': [
    409,
    'Troppo tardi per un seme',
    'Il mese è finito o un suo rendiconto è già presentato: chi conosce i servizi potrebbe scegliere il seme. Impegna il seme di un altro mese, oppure interpella tutte le famiglie (senza commitment e lines).',
  ],
  'survey-drawn': [
    409,
    'Sorteggio già fatto',
    'Per questo avviso, zona e mese le righe sono già estratte: il sorteggio si fa una volta sola.',
  ],
  'survey-seed-used': [
    409,
    'Seme già usato',
    'Questo seme è già stato impegnato una volta per questo avviso e zona. Scegline un altro e indica il suo SHA-256 in commitment.',
  ],
  'survey-seed-needed': [422, 'Serve il seme', 'Indica in seed il testo del seme impegnato (commitment).'],
  'survey-seed-wrong': SEED_WRONG,
  'survey-nothing-paid': [
    409,
    'Nessuna riga pagata',
    'Per questo avviso, zona e mese non risulta pagata alcuna riga di enti. Estrai dopo il pagamento.',
  ],
  'survey-too-large': [
    409,
    'Troppe famiglie',
    `Si interpellano al massimo ${MOST_ASKED} famiglie per avviso, zona e mese. Impegna un seme con lines, per un altro mese.`,
  ],
});

/** The refusals of an answer. */
export const questionProblem = refusalProblems<QuestionRefusal>({
  'question-unknown': [404, 'Domanda sconosciuta', 'Non abbiamo trovato questa domanda. Controlla l’identificativo.'],
  'question-answered': [
    409,
    'Risposta già data',
    'A questa domanda si è già risposto. Per aggiungere qualcosa scrivi all’ufficio sulla pratica.',
  ],
  'question-over': [
    409,
    'Termine passato',
    'Il termine per rispondere è passato. Se il servizio non c’è stato scrivi all’ufficio sulla pratica.',
  ],
});
