import type { Both, DemonstrationUser } from './user.ts';

const all = ['NFC', 'CFD', 'YDG'];
const at = (code: string, node: string, holds: string[] = [], permissions = ['refer']) => ({
  ...{ code, node, holds, permissions },
});
const serves = (role: string, codes = all) => ({ role, codes });
const person = (username: string, name: readonly [string, string, string], job: string, domain: string) => ({
  ...{ username, title: name[0], given: name[1], family: name[2], job, email: `${username}@${domain}` },
});
const both = (en: string, cy: string): Both => ({ en, cy });

/** Everybody one can sign in as: employers at a node by its name, staff with a role at the organisations named. */
export const demonstrationUsers: readonly DemonstrationUser[] = [
  {
    ...person('hazel.carr', ['Ms', 'Hazel', 'Carr'], 'Head of Human Resources', 'northfold.example'),
    department: 'Finance',
    who: both(
      'Head of HR at Northfold Council: sees every case, reassigns, administers users',
      'Pennaeth AD Cyngor Northfold: yn gweld pob achos, yn ailbennu, yn gweinyddu defnyddwyr',
    ),
    toTry: both(
      'Track referrals: every case of the council, each saying why she sees it. One is restricted and hers alone. Finish the saved ill-health retirement. Under Shared services somebody of another organisation asks to work here.',
      'Dilyn atgyfeiriadau: pob achos yn y cyngor, a pham mae hi’n ei weld. Mae un wedi’i gyfyngu iddi hi. Gorffennwch y cais ymddeol a gadwyd. O dan Gwasanaethau a rennir mae rhywun o sefydliad arall yn gofyn am gael gweithio yma.',
    ),
    memberships: [
      at(
        'NFC',
        'Head of Human Resources',
        [],
        [
          ...['refer', 'see_all', 'reassign', 'user_administration', 'management_information'],
          'shared_services_approval',
        ],
      ),
    ],
  },
  {
    ...person('dewi.lloyd', ['Mr', 'Dewi', 'Lloyd'], 'Depot Manager', 'northfold.example'),
    department: 'Highways',
    who: both(
      'Line manager at Northfold: refers, follows cases, reads advice',
      'Rheolwr llinell yn Northfold: yn atgyfeirio, yn dilyn achosion, yn darllen cyngor',
    ),
    toTry: both(
      'Make a referral and send it. Continue the draft that is deleted tomorrow. Answer the question a nurse asked. Open a released letter.',
      'Gwnewch atgyfeiriad a’i anfon. Ewch ymlaen â’r drafft sy’n cael ei ddileu yfory. Atebwch gwestiwn y nyrs. Agorwch lythyr a ryddhawyd.',
    ),
    memberships: [at('NFC', 'Depot Manager', ['Depot Manager'])],
  },
  {
    ...person('moira.finch', ['Mrs', 'Moira', 'Finch'], 'Head of Operations', 'northfold.example'),
    department: 'Highways',
    who: both(
      'His manager, a node above: sees his cases and why, not their letters',
      'Ei reolwr, nod yn uwch: yn gweld ei achosion a pham, nid eu llythyrau',
    ),
    toTry: both(
      'Open one of Dewi Lloyd’s cases: it says why she sees it, and to whom the letter was released instead of the letter.',
      'Agorwch un o achosion Dewi Lloyd: mae’n dweud pam mae hi’n ei weld, ac i bwy y rhyddhawyd y llythyr yn lle’r llythyr ei hun.',
    ),
    memberships: [at('NFC', 'Head of Operations', ['Head of Operations'])],
  },
  {
    ...person('owen.pryce', ['Mr', 'Owen', 'Pryce'], 'Head Teacher', 'schools.northfold.example'),
    department: 'Schools',
    who: both(
      'Manager of another branch of Northfold: sees none of their cases',
      'Rheolwr cangen arall o Northfold: nid yw’n gweld yr un o’u hachosion',
    ),
    toTry: both(
      'Paste the address of one of Dewi Lloyd’s cases: it is not found. Tomorrow one of them is delegated to him.',
      'Gludwch gyfeiriad un o achosion Dewi Lloyd: ni cheir hyd iddo. Yfory dirprwyir un ohonynt iddo.',
    ),
    memberships: [at('NFC', 'Head Teacher, Meadow Lane', ['Head Teacher, Meadow Lane'])],
  },
  {
    ...person('tessa.moon', ['Miss', 'Tessa', 'Moon'], 'Crew Leader', 'northfold.example'),
    department: 'Highways',
    who: both('Plain referrer at Northfold, below the depot manager', 'Atgyfeiriwr yn Northfold, islaw rheolwr y depo'),
    toTry: both(
      'She sees her own cases and, until midnight, two of Dewi Lloyd’s that are delegated to her.',
      'Mae’n gweld ei hachosion ei hun a, than hanner nos, ddau o rai Dewi Lloyd a ddirprwywyd iddi.',
    ),
    memberships: [at('NFC', 'Highways Crew Leader')],
  },
  {
    ...person('sioned.bevan', ['Ms', 'Sioned', 'Bevan'], 'People Partner', 'northfold.example'),
    department: 'Housing',
    who: both(
      'Works for Northfold and for Ysgolion Dyffryn Glas: two organisations, one sign-in',
      'Yn gweithio i Northfold ac i Ysgolion Dyffryn Glas: dau sefydliad, un mewngofnodi',
    ),
    toTry: both(
      'The authenticator is asked for. Choose an organisation; nothing of one appears in the other. She and Hazel Carr share their cases.',
      'Gofynnir am y dilysydd. Dewiswch sefydliad; nid oes dim o’r naill yn ymddangos yn y llall. Mae hi a Hazel Carr yn rhannu eu hachosion.',
    ),
    memberships: [
      at('NFC', 'Head of Human Resources'),
      at('YDG', 'Pennaeth, Ysgol Tan-y-Graig', ['Pennaeth, Ysgol Tan-y-Graig']),
    ],
  },
  {
    ...person('lena.frost', ['Ms', 'Lena', 'Frost'], 'Fleet Manager', 'northfold.example'),
    state: 'locked',
    department: 'Waste and Recycling',
    who: both('Locked after wrong passwords', 'Wedi’i chloi ar ôl cyfrineiriau anghywir'),
    toTry: both(
      'Sign in: it says what it says for any wrong password. Her own mail about the lock is in the outbox.',
      'Mewngofnodwch: mae’n dweud yr un peth ag am unrhyw gyfrinair anghywir. Mae’r neges iddi am y cloi yn y blwch anfon.',
    ),
    memberships: [at('NFC', 'Fleet Manager')],
  },
  {
    ...person('gordon.hale', ['Mr', 'Gordon', 'Hale'], 'Library Manager', 'northfold.example'),
    state: 'disabled',
    department: 'Libraries',
    who: both(
      'Disabled, and still owns three open cases',
      'Wedi’i analluogi, ac yn dal yn berchen ar dri achos agored',
    ),
    toTry: both(
      'He cannot sign in any more. His cases wait for a new owner: Hazel Carr sees them.',
      'Ni all fewngofnodi mwyach. Mae ei achosion yn aros am berchennog newydd: mae Hazel Carr yn eu gweld.',
    ),
    memberships: [at('NFC', 'Library Manager')],
  },
  {
    ...person('petra.wynn', ['Mrs', 'Petra', 'Wynn'], 'Head of Finance', 'northfold.example'),
    state: 'pending',
    department: 'Finance',
    who: both('Registered, not yet activated', 'Wedi cofrestru, heb ei actifadu eto'),
    toTry: both(
      'Sign in: you may ask for a new activation link. It arrives in the outbox.',
      'Mewngofnodwch: gallwch ofyn am ddolen actifadu newydd. Mae’n cyrraedd y blwch anfon.',
    ),
    memberships: [at('NFC', 'Head of Finance')],
  },
  {
    ...person('ravi.nair', ['Mr', 'Ravi', 'Nair'], 'Shift Manager', 'calderfoods.example'),
    department: 'Packing',
    who: both('Line manager at Calder Foods: another organisation', 'Rheolwr llinell yn Calder Foods: sefydliad arall'),
    toTry: both(
      'Other forms, other colours, none of Northfold’s cases. Two letters are being checked by a second clinician.',
      'Ffurflenni eraill, lliwiau eraill, dim o achosion Northfold. Mae ail glinigydd yn gwirio dau lythyr.',
    ),
    memberships: [at('CFD', 'Shift Manager, Days', ['Shift Manager, Days'])],
  },
  {
    ...person('mali.rhys', ['Mrs', 'Mali', 'Rhys'], 'Pennaeth', 'dyffrynglas.example'),
    locale: 'cy',
    department: 'Addysgu',
    who: both('Head at Ysgolion Dyffryn Glas, in Welsh first', 'Pennaeth yn Ysgolion Dyffryn Glas'),
    toTry: both(
      'Everything in Welsh, mail included. Press English at the top to change.',
      'Popeth yn Gymraeg, gan gynnwys yr e-byst. Pwyswch English ar y brig i newid.',
    ),
    memberships: [at('YDG', 'Pennaeth, Ysgol y Bont', ['Pennaeth, Ysgol y Bont'])],
  },
  {
    ...person('clare.dunn', ['Ms', 'Clare', 'Dunn'], 'Occupational health nurse', 'ridgeway.example'),
    who: both('Triage clinician and nurse for all three organisations', 'Clinigydd brysbennu a nyrs i’r tri sefydliad'),
    toTry: both(
      'Claim a referral and accept it. Write a letter and issue it; the employee’s link is in the outbox.',
      'Hawliwch atgyfeiriad a’i dderbyn. Ysgrifennwch lythyr a’i gyhoeddi; mae dolen y gweithiwr yn y blwch anfon.',
    ),
    roles: [serves('triage_clinician'), serves('nurse')],
  },
  {
    ...person('amir.saleh', ['Dr', 'Amir', 'Saleh'], 'Occupational physician', 'ridgeway.example'),
    who: both('Physician for all three organisations', 'Meddyg i’r tri sefydliad'),
    toTry: both(
      'The ill-health retirement with five documents, three of them medical in confidence. Check the letters of Calder Foods.',
      'Y cais ymddeol oherwydd afiechyd â phum dogfen, tair ohonynt yn feddygol gyfrinachol. Gwiriwch lythyrau Calder Foods.',
    ),
    roles: [serves('physician')],
  },
  {
    ...person('beth.noon', ['Ms', 'Beth', 'Noon'], 'Occupational health nurse', 'ridgeway.example'),
    who: both('Nurse who serves Calder Foods only', 'Nyrs sy’n gwasanaethu Calder Foods yn unig'),
    toTry: both('Her queue shows Calder Foods and nothing else.', 'Mae ei chiw yn dangos Calder Foods a dim arall.'),
    roles: [serves('nurse', ['CFD'])],
  },
  {
    ...person('ian.webster', ['Mr', 'Ian', 'Webster'], 'Case administrator', 'ridgeway.example'),
    who: both(
      'Case administrator: cases and ordinary documents, no clinical notes',
      'Gweinyddwr achosion: achosion a dogfennau cyffredin, dim nodiadau clinigol',
    ),
    toTry: both(
      'Record an appointment. The notes are not there, nor what is medical in confidence.',
      'Cofnodwch apwyntiad. Nid yw’r nodiadau yno, na’r hyn sy’n feddygol gyfrinachol.',
    ),
    roles: [serves('case_administrator')],
  },
  {
    ...person('ruth.ashby', ['Mrs', 'Ruth', 'Ashby'], 'Service manager', 'ridgeway.example'),
    who: both(
      'Provider administrator: organisations and staff, no clinical content',
      'Gweinyddwr y darparwr: sefydliadau a staff, dim cynnwys clinigol',
    ),
    toTry: both('Paste the address of a case: it is not found.', 'Gludwch gyfeiriad achos: ni cheir hyd iddo.'),
    roles: [{ role: 'provider_administrator', codes: 'installation' }],
  },
  {
    ...person('megan.vale', ['Ms', 'Megan', 'Vale'], 'Communications officer', 'ridgeway.example'),
    who: both('Publisher: writes the help pages', 'Cyhoeddwr: yn ysgrifennu’r tudalennau cymorth'),
    toTry: both(
      'Help pages: change one, look at it, publish it. Take the earlier version back.',
      'Tudalennau cymorth: newidiwch un, edrychwch arni, cyhoeddwch hi. Dewch â’r fersiwn gynharach yn ôl.',
    ),
    roles: [{ role: 'publisher', codes: 'installation' }],
  },
];
