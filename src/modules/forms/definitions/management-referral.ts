import { absenceRows } from './absence-rows.ts';
import { checkboxes, date, declaration, document, form, group, is, longText, text, yesNo } from './builder.ts';
import { employeeStep } from './employee-fields.ts';
import { questionsStep } from './questions-step.ts';
import { referralReasons } from './reason-options.ts';
import { referrerStep } from './referrer-step.ts';

const reasons = group(
  'reasons',
  ['Reasons', 'Rhesymau'],
  [
    checkboxes(
      'reasons.chosen',
      ['Why are you referring the employee?', 'Pam ydych chi’n atgyfeirio’r gweithiwr?'],
      referralReasons,
      {
        required: true,
        fact: 'reasons',
        missing: ['Choose at least one reason', 'Dewiswch o leiaf un rheswm'],
        help: ['Choose all that apply', 'Dewiswch bob un sy’n berthnasol'],
      },
    ),
    text('reasons.other', ['Which other reason', 'Pa reswm arall'], {
      required: true,
      when: is('reasons.chosen', 'other'),
    }),
    longText('reasons.background', ['What is happening at work?', 'Beth sy’n digwydd yn y gwaith?'], {
      required: true,
      help: [
        'Facts you would say to the employee’s face: what you see, since when, and how it affects the work. They can read this',
        'Ffeithiau y byddech yn eu dweud wrth y gweithiwr ei hun: beth a welwch, ers pryd, a sut mae’n effeithio ar y gwaith. Gallant ddarllen hyn',
      ],
    }),
    longText('reasons.duties', ['What does the job involve?', 'Beth mae’r swydd yn ei gynnwys?'], {
      recommended: [
        'The clinician can only judge fitness for duties they know about.',
        'Dim ond ar gyfer dyletswyddau y gwyddant amdanynt y gall y clinigwr farnu ffitrwydd.',
      ],
      help: [
        'The main duties, what is physical or safety-critical, shifts and travel',
        'Y prif ddyletswyddau, beth sy’n gorfforol neu’n ddiogelwch-gritigol, sifftiau a theithio',
      ],
    }),
  ],
);

const absence = group(
  'absence-step',
  ['Absence', 'Absenoldeb'],
  [
    yesNo('absent.now', ['Is the employee absent now?', 'A yw’r gweithiwr yn absennol nawr?'], {
      help: ['On the day you write this', 'Ar y diwrnod rydych yn ysgrifennu hwn'],
      required: true,
    }),
    date('absent.since', ['Absent since', 'Yn absennol ers'], {
      help: ['The first full day of this absence', 'Diwrnod llawn cyntaf yr absenoldeb hwn'],
      required: true,
      rule: 'not-future',
      when: is('absent.now', true),
    }),
    date('absent.expectedReturn', ['Expected to return', 'Disgwylir dychwelyd'], {
      notBefore: 'absent.since',
      when: is('absent.now', true),
      help: [
        'If there is a fit note, the day after it ends',
        'Os oes nodyn ffitrwydd, y diwrnod ar ôl iddo ddod i ben',
      ],
    }),
    yesNo(
      'absent.inYear',
      [
        'Has the employee been absent in the last 12 months?',
        'A yw’r gweithiwr wedi bod yn absennol yn y 12 mis diwethaf?',
      ],
      {
        required: true,
        help: ['Count the present absence too', 'Cyfrifwch yr absenoldeb presennol hefyd'],
      },
    ),
    absenceRows(is('absent.inYear', true)),
  ],
);

const tried = group(
  'tried',
  ['What was tried', 'Beth sydd wedi’i roi ar brawf'],
  [
    longText(
      'tried.adjustments',
      ['What adjustments have been made, and did they help?', 'Pa addasiadau a wnaed, ac a wnaethant helpu?'],
      {
        help: [
          'For example changed hours, duties or equipment, a phased return. Say so if none',
          'Er enghraifft newid oriau, dyletswyddau neu offer, dychwelyd graddol. Dywedwch os nad oes dim',
        ],
        recommended: [
          'It saves advice you have already followed.',
          'Mae’n arbed cyngor yr ydych eisoes wedi’i ddilyn.',
        ],
      },
    ),
    longText(
      'tried.support',
      ['What other support has the employee been offered?', 'Pa gefnogaeth arall a gynigiwyd i’r gweithiwr?'],
      {
        help: [
          'For example counselling, physiotherapy or a risk assessment',
          'Er enghraifft cwnsela, ffisiotherapi neu asesiad risg',
        ],
      },
    ),
    longText('tried.available', ['What could you offer?', 'Beth allech chi ei gynnig?'], {
      help: [
        'Adjustments or other work that would be possible, so that the advice can be used',
        'Addasiadau neu waith arall a fyddai’n bosibl, fel y gellir defnyddio’r cyngor',
      ],
    }),
    yesNo('tried.process', ['Is a formal process under way?', 'A oes proses ffurfiol ar y gweill?'], {
      help: ['Absence, capability, disciplinary or grievance', 'Absenoldeb, galluogrwydd, disgyblu neu gŵyn'],
    }),
    longText('tried.processStage', ['Which process, and at which stage?', 'Pa broses, ac ar ba gam?'], {
      help: ['With the date of the next meeting, if there is one', 'Gyda dyddiad y cyfarfod nesaf, os oes un'],
      required: true,
      when: is('tried.process', true),
    }),
  ],
);

const documents = group(
  'documents',
  ['Documents', 'Dogfennau'],
  [
    document('documents.jobDescription', ['Job description', 'Disgrifiad swydd'], {
      order: 1,
      recommended: [
        'The clinician can only judge fitness for duties they know about.',
        'Dim ond ar gyfer dyletswyddau y gwyddant amdanynt y gall y clinigwr farnu ffitrwydd.',
      ],
      help: [
        'With the physical demands, if you have them written down',
        'Gyda’r gofynion corfforol, os ydynt gennych ar bapur',
      ],
    }),
    document('documents.absenceRecord', ['Absence record', 'Cofnod absenoldeb'], {
      order: 2,
      help: ['If it says more than the rows you entered', 'Os yw’n dweud mwy na’r rhesi a roesoch'],
    }),
    document('documents.riskAssessment', ['Risk assessment', 'Asesiad risg'], {
      order: 3,
      help: ['Of the job or the workplace, newest first', 'O’r swydd neu’r gweithle, y diweddaraf yn gyntaf'],
    }),
    document('documents.fitNotes', ['Fit notes', 'Nodiadau ffitrwydd'], {
      order: 4,
      pictures: true,
      help: ['Newest first, both sides, no duplicates', 'Y diweddaraf yn gyntaf, y ddwy ochr, dim copïau dwbl'],
    }),
    document('documents.other', ['Another document', 'Dogfen arall'], {
      order: 5,
      pictures: true,
      help: [
        'For example an earlier occupational health report',
        'Er enghraifft adroddiad iechyd galwedigaethol blaenorol',
      ],
    }),
  ],
);

const declared = group(
  'declaration',
  ['Declaration', 'Datganiad'],
  [
    declaration(
      'declaration.agreed',
      [
        'What I have written is true as far as I know, I have the authority to make this referral, and I know that the employee can read it',
        'Mae’r hyn a ysgrifennais yn wir hyd y gwn i, mae gennyf yr awdurdod i wneud yr atgyfeiriad hwn, a gwn y gall y gweithiwr ei ddarllen',
      ],
      { missing: ['Tick the declaration to go on', 'Ticiwch y datganiad i fynd ymlaen'] },
    ),
  ],
);

/** `OM`: a manager or HR refers an employee for advice (REF.F3). */
export const managementReferral = form({
  code: 'OM',
  version: 1,
  name: ['Management referral', 'Atgyfeiriad rheolwr'],
  whenToUse: [
    'When an employee’s health affects their work, or work may affect their health, and you need advice to decide what to do.',
    'Pan fydd iechyd gweithiwr yn effeithio ar ei waith, neu pan allai gwaith effeithio ar ei iechyd, a bod angen cyngor arnoch i benderfynu beth i’w wneud.',
  ],
  haveReady: [
    [
      'The employee’s home address, date of birth and mobile number',
      'Cyfeiriad cartref, dyddiad geni a rhif ffôn symudol y gweithiwr',
    ],
    ['The absence record of the last 12 months', 'Cofnod absenoldeb y 12 mis diwethaf'],
    ['The job description', 'Y disgrifiad swydd'],
    ['The questions you need answered', 'Y cwestiynau y mae angen ateb iddynt'],
  ],
  howLong: ['About 20 minutes', 'Tua 20 munud'],
  steps: [referrerStep, employeeStep, reasons, absence, tried, questionsStep, documents, declared],
});
