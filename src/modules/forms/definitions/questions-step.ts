import { checkboxes, group, rows, text } from './builder.ts';
import { standardQuestions } from './question-options.ts';

/** What the report is to answer: chosen and own questions, each becoming a row (NEW.6). */
export const questionsStep = group(
  'questions',
  ['Your questions', 'Eich cwestiynau'],
  [
    checkboxes(
      'questions.standard',
      ['Which of these do you want answered?', 'Pa rai o’r rhain ydych chi am gael ateb iddynt?'],
      standardQuestions,
      {
        fact: 'question',
        help: [
          'Choose those that help you decide something. Every question gets an answer, or the reason why there is none',
          'Dewiswch y rhai sy’n eich helpu i benderfynu rhywbeth. Mae pob cwestiwn yn cael ateb, neu’r rheswm pam nad oes un',
        ],
      },
    ),
    rows(
      'questions.own',
      ['Your own question', 'Eich cwestiwn eich hun'],
      [
        text('questions.own.text', ['Question', 'Cwestiwn'], {
          required: true,
          fact: 'question',
          help: [
            'One question to a row, about work rather than diagnosis',
            'Un cwestiwn ym mhob rhes, am waith yn hytrach na diagnosis',
          ],
        }),
      ],
      { most: 20 },
    ),
  ],
);
