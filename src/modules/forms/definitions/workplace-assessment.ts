import {
  address,
  checkboxes,
  declaration,
  document,
  form,
  group,
  is,
  longText,
  postcode,
  radios,
  telephone,
  text,
  yesNo,
} from './builder.ts';
import { employeeStep } from './employee-fields.ts';
import { questionsStep } from './questions-step.ts';
import { referrerStep } from './referrer-step.ts';

const assessment = group(
  'assessment',
  ['Assessment', 'Asesiad'],
  [
    checkboxes(
      'assessment.kinds',
      ['What should be assessed?', 'Beth ddylid ei asesu?'],
      [
        ['workstation', 'Desk and screen', 'Desg a sgrin'],
        ['home', 'Workplace at home', 'Gweithle gartref'],
        ['vehicle', 'Vehicle or driving position', 'Cerbyd neu safle gyrru'],
        ['manual', 'Lifting, carrying or standing work', 'Gwaith codi, cario neu sefyll'],
        ['sensory', 'Sight or hearing at work', 'Golwg neu glyw yn y gwaith'],
        ['neurodiversity', 'Neurodiversity at work', 'Niwroamrywiaeth yn y gwaith'],
        ['environment', 'Noise, dust, heat or substances', 'Sŵn, llwch, gwres neu sylweddau'],
        ['other', 'Something else', 'Rhywbeth arall'],
      ],
      {
        required: true,
        fact: 'reasons',
        missing: ['Choose at least one thing to be assessed', 'Dewiswch o leiaf un peth i’w asesu'],
        help: ['Choose all that apply', 'Dewiswch bob un sy’n berthnasol'],
      },
    ),
    text('assessment.other', ['What else', 'Beth arall'], { required: true, when: is('assessment.kinds', 'other') }),
    longText(
      'assessment.difficulty',
      ['What does the employee find difficult?', 'Beth mae’r gweithiwr yn ei chael yn anodd?'],
      {
        required: true,
        help: [
          'In their words, with the tasks and times of day',
          'Yn eu geiriau nhw, gyda’r tasgau a’r adegau o’r dydd',
        ],
      },
    ),
    longText(
      'assessment.setup',
      ['What equipment and arrangements are there now?', 'Pa offer a threfniadau sydd yno nawr?'],
      {
        help: [
          'Desk, chair, screen, tools, vehicle, software: with makes if you know them',
          'Desg, cadair, sgrin, offer, cerbyd, meddalwedd: gyda’r gwneuthuriad os ydych yn ei wybod',
        ],
        recommended: [
          'The assessor can prepare if they know what is there.',
          'Gall yr asesydd baratoi os yw’n gwybod beth sydd yno.',
        ],
      },
    ),
    longText('assessment.tried', ['What has been tried already?', 'Beth sydd eisoes wedi’i roi ar brawf?'], {
      help: ['With what came of it; say so if nothing was', 'Gyda beth ddaeth ohono; dywedwch os na wnaed dim'],
    }),
  ],
);

// Named one by one: while nothing is chosen yet, no address is asked for.
const away = ['site', 'both', 'mobile'].map(where => is('visit.where', where));

const visit = group(
  'visit',
  ['Visit', 'Ymweliad'],
  [
    radios(
      'visit.where',
      ['Where does the employee work?', 'Ble mae’r gweithiwr yn gweithio?'],
      [
        ['site', 'At a workplace', 'Mewn gweithle'],
        ['home', 'At home', 'Gartref'],
        ['both', 'Both', 'Y ddau'],
        ['mobile', 'On the road', 'Ar y ffordd'],
      ],
      {
        help: ['Where the work that is difficult is done', 'Ble mae’r gwaith sy’n anodd yn cael ei wneud'],
        required: true,
      },
    ),
    address('visit.address', ['Address of the workplace', 'Cyfeiriad y gweithle'], {
      required: true,
      whenAny: away,
      help: ['With the floor or desk, and where to report', 'Gyda’r llawr neu’r ddesg, a ble i fynd gyntaf'],
    }),
    postcode('visit.postcode', ['Postcode of the workplace', 'Cod post y gweithle'], {
      required: true,
      whenAny: away,
    }),
    text('visit.contact', ['Contact at the workplace', 'Cyswllt yn y gweithle'], {
      help: ['Somebody who will be there and knows about the visit', 'Rhywun fydd yno ac sy’n gwybod am yr ymweliad'],
      required: true,
    }),
    telephone('visit.telephone', ['Telephone number of the contact', 'Rhif ffôn y cyswllt'], {
      help: ['In case the assessor cannot find the way', 'Rhag ofn na all yr asesydd ddod o hyd i’r ffordd'],
      required: true,
    }),
    yesNo('visit.remote', ['Could it be done by video?', 'A ellid ei wneud drwy fideo?'], {
      help: ['Often enough for a desk, and sooner', 'Yn aml yn ddigon ar gyfer desg, ac yn gynt'],
    }),
    longText(
      'visit.access',
      ['Anything the assessor must know before coming', 'Unrhyw beth y mae’n rhaid i’r asesydd ei wybod cyn dod'],
      {
        help: [
          'Parking, security, protective clothing, shift times',
          'Parcio, diogelwch, dillad amddiffynnol, amseroedd sifftiau',
        ],
      },
    ),
  ],
);

const documents = group(
  'documents',
  ['Documents', 'Dogfennau'],
  [
    document('documents.jobDescription', ['Job description', 'Disgrifiad swydd'], {
      order: 1,
      recommended: [
        'The assessor needs to know which tasks belong to the job.',
        'Mae angen i’r asesydd wybod pa dasgau sy’n perthyn i’r swydd.',
      ],
    }),
    document('documents.selfAssessment', ['Workstation checklist', 'Rhestr wirio gweithfan'], {
      order: 2,
      help: ['If the employee has filled one in', 'Os yw’r gweithiwr wedi llenwi un'],
    }),
    document('documents.pictures', ['Picture of the workplace', 'Llun o’r gweithle'], {
      order: 3,
      pictures: true,
      help: ['From the side, without other people in it', 'O’r ochr, heb bobl eraill ynddo'],
    }),
    document('documents.other', ['Another document', 'Dogfen arall'], { order: 4, pictures: true }),
  ],
);

const declared = group(
  'declaration',
  ['Declaration', 'Datganiad'],
  [
    declaration(
      'declaration.agreed',
      [
        'What I have written is true as far as I know, and the employee knows that an assessor will contact them',
        'Mae’r hyn a ysgrifennais yn wir hyd y gwn i, ac mae’r gweithiwr yn gwybod y bydd asesydd yn cysylltu â nhw',
      ],
      { missing: ['Tick the declaration to go on', 'Ticiwch y datganiad i fynd ymlaen'] },
    ),
  ],
);

/** `WA`: someone looks at the workplace rather than the person (REF.F5). */
export const workplaceAssessment = form({
  code: 'WA',
  version: 1,
  name: ['Workplace assessment', 'Asesiad o’r gweithle'],
  whenToUse: [
    'When the desk, the vehicle or the way of working makes it hard for an employee, and someone should look at it.',
    'Pan fydd y ddesg, y cerbyd neu’r ffordd o weithio yn ei gwneud hi’n anodd i weithiwr, a dylai rhywun edrych arno.',
  ],
  haveReady: [
    ['The address of the workplace and who to ask for', 'Cyfeiriad y gweithle a phwy i ofyn amdano'],
    [
      'What the employee finds difficult, in their words',
      'Beth mae’r gweithiwr yn ei chael yn anodd, yn eu geiriau nhw',
    ],
    ['The job description', 'Y disgrifiad swydd'],
  ],
  howLong: ['About 15 minutes', 'Tua 15 munud'],
  steps: [referrerStep, employeeStep, assessment, visit, questionsStep, documents, declared],
});
