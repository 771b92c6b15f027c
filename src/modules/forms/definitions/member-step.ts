import { date, group, is, nationalInsuranceNumber, number, select, telephone, text } from './builder.ts';
import { homeFields, hours, nameFields } from './employee-fields.ts';

/** Step 2 of the ill-health retirement form: who the member is, in the scheme and at work (REF.F4). */
export const memberStep = group(
  'member',
  ['Member', 'Yr aelod'],
  [
    ...nameFields(['the member’s', 'yr aelod']),
    nationalInsuranceNumber('member.niNumber', ['National Insurance number', 'Rhif Yswiriant Gwladol'], {
      required: true,
      prefill: 'employee.niNumber',
      fact: 'niNumber',
      help: ['It is on a payslip, for example AB 12 34 56 C', 'Mae ar slip cyflog, er enghraifft AB 12 34 56 C'],
    }),
    ...homeFields,
    telephone('member.telephone', ['Telephone number', 'Rhif ffôn'], {
      required: true,
      prefill: 'employee.mobile',
      fact: 'mobile',
      help: ['Where the member can be reached, not a work number', 'Ble gellir cysylltu â’r aelod, nid rhif gwaith'],
    }),
    text('employee.position', ['Position', 'Swydd'], {
      help: ['As in the contract', 'Fel yn y contract'],
      required: true,
      prefill: 'employee.position',
      fact: 'position',
    }),
    text('member.grade', ['Grade', 'Gradd'], {
      help: ['As in the contract', 'Fel yn y contract'],
      required: true,
      prefill: 'employee.grade',
      longest: 60,
    }),
    select(
      'member.scheme',
      ['Pension scheme', 'Cynllun pensiwn'],
      [
        ['alpha', 'alpha', 'alpha'],
        ['classic', 'classic', 'classic'],
        ['classic-plus', 'classic plus', 'classic plus'],
        ['premium', 'premium', 'premium'],
        ['nuvos', 'nuvos', 'nuvos'],
        ['other', 'Another scheme', 'Cynllun arall'],
      ],
      {
        required: true,
        help: [
          'It decides which test of incapacity applies',
          'Mae’n penderfynu pa brawf analluogrwydd sy’n berthnasol',
        ],
      },
    ),
    text('member.otherScheme', ['Which other scheme', 'Pa gynllun arall'], {
      required: true,
      when: is('member.scheme', 'other'),
    }),
    text('member.membershipNumber', ['Scheme membership number', 'Rhif aelodaeth y cynllun'], {
      help: ['It is on the annual statement of the scheme', 'Mae ar ddatganiad blynyddol y cynllun'],
      required: true,
      longest: 60,
    }),
    date('member.startDate', ['Date employment started', 'Dyddiad dechrau cyflogaeth'], {
      required: true,
      rule: 'not-future',
      prefill: 'employee.startDate',
      notBefore: 'employee.dateOfBirth',
    }),
    { ...hours, required: true },
    number('member.pensionAge', ['Scheme pension age', 'Oedran pensiwn y cynllun'], {
      required: true,
      whole: true,
      least: 50,
      most: 75,
      help: ['The age at which the full pension is paid', 'Yr oedran pan delir y pensiwn llawn'],
    }),
  ],
);
