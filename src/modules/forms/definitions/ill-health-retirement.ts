import {
  date,
  declaration,
  document,
  form,
  group,
  is,
  longText,
  nationalInsuranceNumber,
  number,
  radios,
  select,
  telephone,
  text,
  yesNo,
} from './builder.ts';
import { homeFields, hours, nameFields } from './employee-fields.ts';
import { referrerStep } from './referrer-step.ts';

const member = group(
  'member',
  ['Member', 'Yr aelod'],
  [
    ...nameFields(['the member’s', 'yr aelod']),
    nationalInsuranceNumber('member.niNumber', ['National Insurance number', 'Rhif Yswiriant Gwladol'], {
      required: true,
      prefill: 'employee.niNumber',
      fact: 'niNumber',
      help: ['It is on a payslip, for example QQ 12 34 56 C', 'Mae ar slip cyflog, er enghraifft QQ 12 34 56 C'],
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

const reason = group(
  'reason',
  ['Reason for referral', 'Rheswm dros yr atgyfeiriad'],
  [
    radios(
      'reason.application',
      ['Which application is this?', 'Pa gais yw hwn?'],
      [
        ['first', 'First application', 'Cais cyntaf'],
        ['new', 'New application after an earlier one', 'Cais newydd ar ôl un blaenorol'],
      ],
      { required: true },
    ),
    text(
      'reason.earlier',
      [
        'When was the earlier application, and what was its outcome?',
        'Pryd oedd y cais blaenorol, a beth oedd ei ganlyniad?',
      ],
      {
        help: [
          'The year will do, and whether it was refused or withdrawn',
          'Bydd y flwyddyn yn ddigon, ac a gafodd ei wrthod neu ei dynnu’n ôl',
        ],
        required: true,
        when: is('reason.application', 'new'),
      },
    ),
    date('reason.absentSince', ['Absent since', 'Yn absennol ers'], {
      rule: 'not-future',
      notBefore: 'member.startDate',
      help: ['Leave empty if the member is at work', 'Gadewch yn wag os yw’r aelod yn y gwaith'],
    }),
    longText('reason.condition', ['The condition, as you know it', 'Y cyflwr, fel y gwyddoch amdano'], {
      required: true,
      help: [
        'In everyday words, as the member or a fit note told you',
        'Mewn geiriau bob dydd, fel y dywedodd yr aelod neu nodyn ffitrwydd wrthych',
      ],
    }),
    longText('reason.duties', ['Duties of the post', 'Dyletswyddau’r swydd'], {
      help: [
        'What is physical, what needs concentration, shifts and travel',
        'Beth sy’n gorfforol, beth sydd angen canolbwyntio, sifftiau a theithio',
      ],
      required: true,
    }),
    longText('reason.unable', ['Why the member cannot carry them out', 'Pam na all yr aelod eu cyflawni'], {
      help: ['Duty by duty, from what you see at work', 'Dyletswydd wrth ddyletswydd, o’r hyn a welwch yn y gwaith'],
      required: true,
    }),
    longText(
      'reason.adjustments',
      ['Adjustments and other work that were tried', 'Addasiadau a gwaith arall a roddwyd ar brawf'],
      {
        required: true,
        help: [
          'With dates and what came of them; say so if none could be tried',
          'Gyda dyddiadau a beth ddaeth ohonynt; dywedwch os na ellid rhoi cynnig ar ddim',
        ],
      },
    ),
    longText(
      'reason.noReturn',
      ['Why a return before pension age is not expected', 'Pam na ddisgwylir dychwelyd cyn oedran pensiwn'],
      {
        help: [
          'What makes you think that the condition will last, and since when',
          'Beth sy’n gwneud i chi feddwl y bydd y cyflwr yn para, ac ers pryd',
        ],
        required: true,
      },
    ),
  ],
);

const information = group(
  'information',
  ['Information we need', 'Gwybodaeth sydd ei hangen arnom'],
  [
    longText('information.enclosures', ['What is enclosed', 'Beth sydd wedi’i amgáu'], {
      help: [
        'List what you add at the next step, with dates',
        'Rhestrwch yr hyn a ychwanegwch ar y cam nesaf, gyda dyddiadau',
      ],
    }),
    date('information.consentDate', ['Date the member signed consent', 'Y dyddiad y llofnododd yr aelod gydsyniad'], {
      required: true,
      rule: 'not-future',
      help: ['The date on the signed application form', 'Y dyddiad ar y ffurflen gais wedi’i llofnodi'],
    }),
    yesNo(
      'information.specialNeeds',
      [
        'Does the member have special needs for an assessment?',
        'A oes gan yr aelod anghenion arbennig ar gyfer asesiad?',
      ],
      {
        required: true,
        help: [
          'For example an interpreter, step-free access or a home visit',
          'Er enghraifft cyfieithydd, mynediad heb risiau neu ymweliad cartref',
        ],
      },
    ),
    longText('information.whichNeeds', ['Which needs', 'Pa anghenion'], {
      help: ['What would make it possible to attend', 'Beth fyddai’n ei gwneud hi’n bosibl mynychu'],
      required: true,
      when: is('information.specialNeeds', true),
    }),
    yesNo('information.terminal', ['Is the illness terminal?', 'A yw’r salwch yn derfynol?'], {
      required: true,
      help: ['Such applications are taken first', 'Caiff ceisiadau o’r fath eu trin yn gyntaf'],
    }),
  ],
);

const documents = group(
  'documents',
  ['Supporting documents', 'Dogfennau ategol'],
  [
    document('documents.application', ['Application form', 'Ffurflen gais'], {
      order: 1,
      required: true,
      help: [
        'The member’s own, handwritten or typed, signed',
        'Un yr aelod ei hun, mewn llawysgrifen neu wedi’i theipio, wedi’i llofnodi',
      ],
    }),
    document(
      'documents.managementReports',
      [
        'Reports to management from the occupational health provider',
        'Adroddiadau i reolwyr gan y darparwr iechyd galwedigaethol',
      ],
      {
        order: 2,
        help: ['Newest first, both sides, no duplicates', 'Y diweddaraf yn gyntaf, y ddwy ochr, dim copïau dwbl'],
      },
    ),
    document(
      'documents.clinicalRecords',
      ['Clinical records – consultation notes', 'Cofnodion clinigol – nodiadau ymgynghori'],
      {
        order: 3,
        inConfidence: true,
        help: [
          'In a sealed file from the provider; newest first, both sides',
          'Mewn ffeil wedi’i selio gan y darparwr; y diweddaraf yn gyntaf, y ddwy ochr',
        ],
      },
    ),
    document(
      'documents.specialistReports',
      [
        'Doctor or specialist reports obtained by occupational health',
        'Adroddiadau meddyg neu arbenigwr a gafwyd gan iechyd galwedigaethol',
      ],
      {
        order: 4,
        inConfidence: true,
        help: ['Newest first, both sides, no duplicates', 'Y diweddaraf yn gyntaf, y ddwy ochr, dim copïau dwbl'],
      },
    ),
    document(
      'documents.memberReports',
      ['Medical reports provided by the member', 'Adroddiadau meddygol a ddarparwyd gan yr aelod'],
      {
        order: 5,
        inConfidence: true,
        help: ['Newest first, both sides, no duplicates', 'Y diweddaraf yn gyntaf, y ddwy ochr, dim copïau dwbl'],
      },
    ),
  ],
);

const declared = group(
  'declaration',
  ['Declaration', 'Datganiad'],
  [
    declaration(
      'declaration.member',
      [
        'The member has agreed to this application and to the use of their medical records for it',
        'Mae’r aelod wedi cytuno i’r cais hwn ac i’w gofnodion meddygol gael eu defnyddio ar ei gyfer',
      ],
      { missing: ['Tick that the member has agreed', 'Ticiwch fod yr aelod wedi cytuno'] },
    ),
    declaration(
      'declaration.employer',
      [
        'What I have written is true as far as I know, and the documents are complete, in order and without duplicates',
        'Mae’r hyn a ysgrifennais yn wir hyd y gwn i, ac mae’r dogfennau’n gyflawn, mewn trefn a heb gopïau dwbl',
      ],
      { missing: ['Tick that the application is true and complete', 'Ticiwch fod y cais yn wir ac yn gyflawn'] },
    ),
  ],
);

/** `IHR1`: an employer applies for a member’s ill-health retirement (REF.F4). */
export const illHealthRetirement = form({
  code: 'IHR1',
  version: 1,
  name: ['Ill-health retirement', 'Ymddeol oherwydd afiechyd'],
  whenToUse: [
    'When a member of the pension scheme is unlikely ever to be well enough to do their job again before pension age.',
    'Pan fydd aelod o’r cynllun pensiwn yn annhebygol o fod yn ddigon iach i wneud ei swydd eto cyn oedran pensiwn.',
  ],
  haveReady: [
    ['The member’s signed application form', 'Ffurflen gais yr aelod wedi’i llofnodi'],
    ['National Insurance and scheme membership numbers', 'Rhif Yswiriant Gwladol a rhif aelodaeth y cynllun'],
    [
      'Occupational health and medical reports, newest first, both sides, without duplicates',
      'Adroddiadau iechyd galwedigaethol a meddygol, y diweddaraf yn gyntaf, y ddwy ochr, heb gopïau dwbl',
    ],
  ],
  howLong: ['About 40 minutes, once the documents are together', 'Tua 40 munud, unwaith mae’r dogfennau wedi’u casglu'],
  steps: [referrerStep, member, reason, information, documents, declared],
});
