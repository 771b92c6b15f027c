import { checkboxes, date, declaration, document, form, group, is, longText, radios, text, yesNo } from './builder.ts';
import { contactFields, homeFields, nameFields, position } from './employee-fields.ts';

const you = group(
  'you',
  ['About you', 'Amdanoch chi'],
  [
    ...nameFields(['your', 'eich hun']),
    ...homeFields,
    ...contactFields,
    position,
    text('employee.department', ['Department', 'Adran'], { prefill: 'employee.department', fact: 'department' }),
    radios(
      'you.contact',
      ['How should we contact you?', 'Sut dylem gysylltu â chi?'],
      [
        ['mobile', 'Mobile telephone', 'Ffôn symudol'],
        ['email', 'Personal e-mail', 'E-bost personol'],
        ['post', 'Post to my home', 'Post i’m cartref'],
      ],
      { required: true, help: ['Never through your employer', 'Byth drwy eich cyflogwr'] },
    ),
  ],
);

const help = group(
  'help',
  ['What you need', 'Beth sydd ei angen arnoch'],
  [
    checkboxes(
      'help.reasons',
      ['What is it about?', 'Am beth mae hyn?'],
      [
        ['mental-health', 'How I feel: stress, mood or sleep', 'Sut rwy’n teimlo: straen, hwyliau neu gwsg'],
        ['musculoskeletal', 'Pain or movement', 'Poen neu symud'],
        ['condition', 'A long-term condition', 'Cyflwr hirdymor'],
        ['work-cause', 'Something at work that affects my health', 'Rhywbeth yn y gwaith sy’n effeithio ar fy iechyd'],
        ['return-to-work', 'Coming back to work', 'Dod yn ôl i’r gwaith'],
        ['adjustments', 'Changes that would help me at work', 'Newidiadau a fyddai’n fy helpu yn y gwaith'],
        ['pregnancy', 'Pregnancy, menopause or fertility', 'Beichiogrwydd, y menopos neu ffrwythlondeb'],
        ['substance', 'Alcohol, drugs or gambling', 'Alcohol, cyffuriau neu gamblo'],
        ['other', 'Something else', 'Rhywbeth arall'],
      ],
      {
        required: true,
        fact: 'reasons',
        missing: ['Choose at least one', 'Dewiswch o leiaf un'],
        help: ['Choose all that apply', 'Dewiswch bob un sy’n berthnasol'],
      },
    ),
    longText('help.story', ['What is happening, and since when?', 'Beth sy’n digwydd, ac ers pryd?'], {
      required: true,
      help: [
        'As much or as little as you like. Only clinicians read it',
        'Cymaint neu gyn lleied ag y dymunwch. Dim ond clinigwyr sy’n ei ddarllen',
      ],
    }),
    longText('help.question', ['What would you like us to help with?', 'Gyda beth hoffech chi i ni helpu?'], {
      help: [
        'For example advice for you, or a letter to your manager',
        'Er enghraifft cyngor i chi, neu lythyr at eich rheolwr',
      ],
      required: true,
      fact: 'question',
    }),
    yesNo('help.absent', ['Are you off work now?', 'Ydych chi i ffwrdd o’r gwaith nawr?'], { required: true }),
    date('help.absentSince', ['Off work since', 'I ffwrdd o’r gwaith ers'], {
      required: true,
      rule: 'not-future',
      when: is('help.absent', true),
    }),
    longText(
      'help.needs',
      ['Is there anything you need for an appointment?', 'Oes angen unrhyw beth arnoch ar gyfer apwyntiad?'],
      {
        help: [
          'For example an interpreter, a quiet room or someone with you',
          'Er enghraifft cyfieithydd, ystafell dawel neu rywun gyda chi',
        ],
      },
    ),
  ],
);

const sharing = group(
  'sharing',
  ['Sharing', 'Rhannu'],
  [
    yesNo(
      'sharing.share',
      ['May we write to your employer afterwards?', 'A gawn ni ysgrifennu at eich cyflogwr wedyn?'],
      {
        required: true,
        help: [
          'If you say no, your employer is not told that you came to us. If you say yes, you still read every letter first and can stop it',
          'Os dywedwch na, ni ddywedir wrth eich cyflogwr eich bod wedi dod atom. Os dywedwch ie, byddwch yn dal i ddarllen pob llythyr yn gyntaf a gallwch ei atal',
        ],
      },
    ),
    text('sharing.with', ['Who should it go to?', 'At bwy ddylai fynd?'], {
      required: true,
      when: is('sharing.share', true),
      help: ['For example your manager’s name', 'Er enghraifft enw eich rheolwr'],
    }),
    longText(
      'sharing.what',
      ['What may they be told, and what not?', 'Beth gellir ei ddweud wrthynt, a beth na ellir?'],
      {
        help: ['You can change your mind until a letter goes', 'Gallwch newid eich meddwl nes bydd llythyr yn mynd'],
        when: is('sharing.share', true),
      },
    ),
  ],
);

const documents = group(
  'documents',
  ['Documents', 'Dogfennau'],
  [
    document('documents.letters', ['Letters from your doctor or hospital', 'Llythyrau gan eich meddyg neu’ch ysbyty'], {
      order: 1,
      inConfidence: true,
      pictures: true,
      help: ['If you have any; a photograph will do', 'Os oes gennych rai; bydd llun yn ddigon'],
    }),
    document('documents.other', ['Another document', 'Dogfen arall'], { order: 2, inConfidence: true, pictures: true }),
  ],
);

const declared = group(
  'declaration',
  ['Your agreement', 'Eich cytundeb'],
  [
    declaration(
      'declaration.agreed',
      [
        'I ask the occupational health service to contact me and to keep a confidential record of what I have written',
        'Rwy’n gofyn i’r gwasanaeth iechyd galwedigaethol gysylltu â mi a chadw cofnod cyfrinachol o’r hyn a ysgrifennais',
      ],
      {
        missing: [
          'Tick that you agree, so that we can contact you',
          'Ticiwch eich bod yn cytuno, fel y gallwn gysylltu â chi',
        ],
      },
    ),
  ],
);

/** `SR`: an employee comes of their own accord; confidential unless they choose to share (REF.F5). */
export const selfReferral = form({
  code: 'SR',
  version: 1,
  name: ['Self-referral', 'Hunanatgyfeirio'],
  whenToUse: [
    'When your health and your work affect each other and you would like advice yourself. Your employer is not told unless you choose.',
    'Pan fydd eich iechyd a’ch gwaith yn effeithio ar ei gilydd a hoffech gael cyngor eich hun. Ni ddywedir wrth eich cyflogwr oni bai eich bod yn dewis hynny.',
  ],
  haveReady: [
    ['How we can reach you privately', 'Sut gallwn gysylltu â chi yn breifat'],
    [
      'Letters from your doctor or hospital, if you have any',
      'Llythyrau gan eich meddyg neu’ch ysbyty, os oes gennych rai',
    ],
  ],
  howLong: ['About 10 minutes', 'Tua 10 munud'],
  confidential: true,
  steps: [you, help, sharing, documents, declared],
});
