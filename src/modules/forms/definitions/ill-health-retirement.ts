import { date, declaration, document, form, group, is, longText, radios, text, yesNo } from './builder.ts';
import { memberStep } from './member-step.ts';
import { referrerStep } from './referrer-step.ts';

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
  steps: [referrerStep, memberStep, reason, information, documents, declared],
});
