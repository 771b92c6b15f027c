import { address, type Both, date, email, group, number, postcode, telephone, text, yesNo } from './builder.ts';

const requiredNames = (whose: Both) => ({
  missing: {
    given: [`Enter ${whose[0]} first name`, `Rhowch enw cyntaf ${whose[1]}`] as const,
    family: [`Enter ${whose[0]} surname`, `Rhowch gyfenw ${whose[1]}`] as const,
    birth: [`Enter ${whose[0]} date of birth`, `Rhowch ddyddiad geni ${whose[1]}`] as const,
  },
});

/** Title, names and birth date; `whose` reads "the employee’s". */
export function nameFields(whose: Both) {
  const { missing } = requiredNames(whose);
  return [
    text('employee.title', ['Title', 'Teitl'], {
      help: ['For example Ms, Mr, Dr or Mx', 'Er enghraifft Ms, Mr, Dr neu Mx'],
      prefill: 'employee.title',
      fact: 'title',
      longest: 35,
    }),
    text('employee.givenName', ['First name', 'Enw cyntaf'], {
      required: true,
      prefill: 'employee.givenName',
      fact: 'givenName',
      missing: missing.given,
    }),
    text('employee.familyName', ['Surname', 'Cyfenw'], {
      required: true,
      prefill: 'employee.familyName',
      fact: 'familyName',
      missing: missing.family,
    }),
    date('employee.dateOfBirth', ['Date of birth', 'Dyddiad geni'], {
      required: true,
      rule: 'not-future',
      prefill: 'employee.dateOfBirth',
      fact: 'dateOfBirth',
      missing: missing.birth,
    }),
  ];
}

/** Home address and postcode. */
export const homeFields = [
  address('employee.address', ['Home address', 'Cyfeiriad cartref'], {
    required: true,
    prefill: 'employee.address',
    fact: 'address',
    help: ['Appointment letters may be sent here', 'Gellir anfon llythyrau apwyntiad yma'],
  }),
  postcode('employee.postcode', ['Home postcode', 'Cod post cartref'], {
    prefill: 'employee.postcode',
    fact: 'postcode',
    help: ['Leave empty for an address outside the UK', 'Gadewch yn wag ar gyfer cyfeiriad y tu allan i’r DU'],
  }),
];

/** Personal e-mail and mobile: how the person is reached without going through work. */
export const contactFields = [
  email('employee.personalEmail', ['Personal e-mail', 'E-bost personol'], {
    prefill: 'employee.personalEmail',
    fact: 'personalEmail',
    help: [
      'Not a work address: it is used for private letters',
      'Nid cyfeiriad gwaith: fe’i defnyddir ar gyfer llythyrau preifat',
    ],
  }),
  telephone('employee.mobile', ['Mobile number', 'Rhif ffôn symudol'], {
    help: [
      'For arranging the appointment and for reminders',
      'Ar gyfer trefnu’r apwyntiad ac ar gyfer nodiadau atgoffa',
    ],
    prefill: 'employee.mobile',
    fact: 'mobile',
    recommended: [
      'Without a number it takes longer to arrange an appointment.',
      'Heb rif mae’n cymryd mwy o amser i drefnu apwyntiad.',
    ],
  }),
];

export const position = text('employee.position', ['Job title', 'Teitl swydd'], {
  help: ['As in the contract', 'Fel yn y contract'],
  required: true,
  prefill: 'employee.position',
  fact: 'position',
});

export const hours = number('employee.hours', ['Hours worked a week', 'Oriau gwaith yr wythnos'], {
  prefill: 'employee.hours',
  least: 0,
  most: 100,
  help: ['Contracted hours, for example 37.5', 'Oriau contract, er enghraifft 37.5'],
});

const startDate = date('employee.startDate', ['Date employment started', 'Dyddiad dechrau cyflogaeth'], {
  rule: 'not-future',
  prefill: 'employee.startDate',
  notBefore: 'employee.dateOfBirth',
});

/** Where the employee stands in the organisation. */
const structureFields = [
  text('employee.payrollNumber', ['Payroll number', 'Rhif cyflogres'], {
    help: ['It tells two people of the same name apart', 'Mae’n gwahaniaethu rhwng dau berson o’r un enw'],
    prefill: 'employee.payrollNumber',
    fact: 'payrollNumber',
    longest: 60,
  }),
  text('employee.division', ['Division', 'Is-adran'], { prefill: 'employee.division', fact: 'division' }),
  text('employee.location', ['Location', 'Lleoliad'], { prefill: 'employee.location', fact: 'location' }),
  text('employee.department', ['Department', 'Adran'], { prefill: 'employee.department', fact: 'department' }),
  text('employee.manager', ['Line manager', 'Rheolwr llinell'], {
    help: ['Who the employee reports to from day to day', 'I bwy mae’r gweithiwr yn adrodd o ddydd i ddydd'],
    prefill: 'employee.managerName',
    fact: 'managerName',
  }),
];

const theEmployees: Both = ['the employee’s', 'y gweithiwr'];

/** The employee step of a management referral and a workplace assessment. */
export const employeeStep = group(
  'employee',
  ['Employee', 'Y gweithiwr'],
  [
    ...nameFields(theEmployees),
    ...homeFields,
    ...contactFields,
    position,
    hours,
    startDate,
    ...structureFields,
    yesNo(
      'employee.told',
      [
        'Have you told the employee about this referral?',
        'Ydych chi wedi dweud wrth y gweithiwr am yr atgyfeiriad hwn?',
      ],
      {
        required: true,
        fact: 'employeeTold',
        help: [
          'Tell them why you are referring them, what you are asking, and that they see the report first',
          'Dywedwch wrthynt pam rydych yn eu hatgyfeirio, beth rydych yn ei ofyn, a’u bod yn gweld yr adroddiad yn gyntaf',
        ],
      },
    ),
  ],
);
