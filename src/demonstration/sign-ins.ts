/** Everybody one can sign in as. Employers stand at a node by its name and hold others; staff have a role at the organisations named. */
export interface DemonstrationUser {
  username: string;
  title: string;
  given: string;
  family: string;
  job: string;
  email: string;
  who: { en: string; cy: string };
  state?: 'pending' | 'locked';
  memberships?: readonly {
    code: string;
    node: string;
    holds?: readonly string[];
    permissions: readonly string[];
    disabled?: true;
  }[];
  roles?: readonly { role: string; codes: readonly string[] | 'installation' }[];
}

const refer = ['refer'];

export const demonstrationUsers: readonly DemonstrationUser[] = [
  {
    ...person('hazel.carr', 'Ms', 'Hazel', 'Carr', 'Head of Human Resources', 'northfold.example'),
    who: {
      en: 'Head of HR at Northfold Council: sees every case, reassigns, administers users',
      cy: 'Pennaeth AD Cyngor Northfold: yn gweld pob achos ac yn gweinyddu defnyddwyr',
    },
    memberships: [
      {
        code: 'NFC',
        node: 'Head of Human Resources',
        permissions: ['refer', 'see_all', 'reassign', 'user_administration', 'management_information'],
      },
    ],
  },
  {
    ...person('dewi.lloyd', 'Mr', 'Dewi', 'Lloyd', 'Depot Manager', 'northfold.example'),
    who: {
      en: 'Line manager at Northfold: refers, follows cases, reads advice',
      cy: 'Rheolwr llinell yn Northfold: yn atgyfeirio, yn dilyn achosion, yn darllen cyngor',
    },
    memberships: [{ code: 'NFC', node: 'Depot Manager', holds: ['Depot Manager'], permissions: refer }],
  },
  {
    ...person('moira.finch', 'Mrs', 'Moira', 'Finch', 'Head of Operations', 'northfold.example'),
    who: {
      en: 'His manager, a node above: sees his cases and why, not their letters',
      cy: 'Ei reolwr, nod yn uwch: yn gweld ei achosion a pham, nid eu llythyrau',
    },
    memberships: [{ code: 'NFC', node: 'Head of Operations', holds: ['Head of Operations'], permissions: refer }],
  },
  {
    ...person('owen.pryce', 'Mr', 'Owen', 'Pryce', 'Head Teacher', 'schools.northfold.example'),
    who: {
      en: 'Manager of another branch of Northfold: sees none of their cases',
      cy: 'Rheolwr cangen arall o Northfold: nid yw’n gweld yr un o’u hachosion',
    },
    memberships: [
      { code: 'NFC', node: 'Head Teacher, Meadow Lane', holds: ['Head Teacher, Meadow Lane'], permissions: refer },
    ],
  },
  {
    ...person('tessa.moon', 'Miss', 'Tessa', 'Moon', 'Crew Leader', 'northfold.example'),
    who: {
      en: 'Plain referrer at Northfold, below the depot manager',
      cy: 'Atgyfeiriwr yn Northfold, islaw rheolwr y depo',
    },
    memberships: [{ code: 'NFC', node: 'Highways Crew Leader', permissions: refer }],
  },
  {
    ...person('lena.frost', 'Ms', 'Lena', 'Frost', 'Fleet Manager', 'northfold.example'),
    who: { en: 'Locked after wrong passwords', cy: 'Wedi’i chloi ar ôl cyfrineiriau anghywir' },
    state: 'locked',
    memberships: [{ code: 'NFC', node: 'Fleet Manager', permissions: refer }],
  },
  {
    ...person('gordon.hale', 'Mr', 'Gordon', 'Hale', 'Library Manager', 'northfold.example'),
    who: {
      en: 'Disabled, and still owns three open cases',
      cy: 'Wedi’i analluogi, ac yn dal yn berchen ar dri achos agored',
    },
    memberships: [{ code: 'NFC', node: 'Library Manager', permissions: refer, disabled: true }],
  },
  {
    ...person('petra.wynn', 'Mrs', 'Petra', 'Wynn', 'Head of Finance', 'northfold.example'),
    who: { en: 'Registered, not yet activated', cy: 'Wedi cofrestru, heb ei actifadu eto' },
    state: 'pending',
    memberships: [{ code: 'NFC', node: 'Head of Finance', permissions: refer }],
  },
  {
    ...person('ravi.nair', 'Mr', 'Ravi', 'Nair', 'Shift Manager', 'calderfoods.example'),
    who: {
      en: 'Line manager at Calder Foods: another organisation',
      cy: 'Rheolwr llinell yn Calder Foods: sefydliad arall',
    },
    memberships: [{ code: 'CFD', node: 'Shift Manager, Days', holds: ['Shift Manager, Days'], permissions: refer }],
  },
  {
    ...person('mali.rhys', 'Mrs', 'Mali', 'Rhys', 'Pennaeth', 'dyffrynglas.example'),
    who: { en: 'Head at Ysgolion Dyffryn Glas, in Welsh first', cy: 'Pennaeth yn Ysgolion Dyffryn Glas' },
    memberships: [
      { code: 'YDG', node: 'Pennaeth, Ysgol y Bont', holds: ['Pennaeth, Ysgol y Bont'], permissions: refer },
    ],
  },
  {
    ...person('clare.dunn', 'Ms', 'Clare', 'Dunn', 'Occupational health nurse', 'ridgeway.example'),
    who: {
      en: 'Triage clinician and nurse for all three organisations',
      cy: 'Clinigydd brysbennu a nyrs i’r tri sefydliad',
    },
    roles: [
      { role: 'triage_clinician', codes: ['NFC', 'CFD', 'YDG'] },
      { role: 'nurse', codes: ['NFC', 'CFD', 'YDG'] },
    ],
  },
  {
    ...person('amir.saleh', 'Dr', 'Amir', 'Saleh', 'Occupational physician', 'ridgeway.example'),
    who: { en: 'Physician for all three organisations', cy: 'Meddyg i’r tri sefydliad' },
    roles: [{ role: 'physician', codes: ['NFC', 'CFD', 'YDG'] }],
  },
  {
    ...person('beth.noon', 'Ms', 'Beth', 'Noon', 'Occupational health nurse', 'ridgeway.example'),
    who: { en: 'Nurse who serves Calder Foods only', cy: 'Nyrs sy’n gwasanaethu Calder Foods yn unig' },
    roles: [{ role: 'nurse', codes: ['CFD'] }],
  },
  {
    ...person('ian.webster', 'Mr', 'Ian', 'Webster', 'Case administrator', 'ridgeway.example'),
    who: {
      en: 'Case administrator: cases and ordinary documents, no clinical notes',
      cy: 'Gweinyddwr achosion: achosion a dogfennau cyffredin, dim nodiadau clinigol',
    },
    roles: [{ role: 'case_administrator', codes: ['NFC', 'CFD', 'YDG'] }],
  },
  {
    ...person('ruth.ashby', 'Mrs', 'Ruth', 'Ashby', 'Service manager', 'ridgeway.example'),
    who: {
      en: 'Provider administrator: organisations and staff, no clinical content',
      cy: 'Gweinyddwr y darparwr: sefydliadau a staff, dim cynnwys clinigol',
    },
    roles: [{ role: 'provider_administrator', codes: 'installation' }],
  },
];

function person(username: string, title: string, given: string, family: string, job: string, domain: string) {
  return { username, title, given, family, job, email: `${username}@${domain}` };
}

/** The one password of the demonstration, and the one authenticator secret of its staff. Printed at every start; never used elsewhere. */
export const demonstrationPassword = 'Handrail,2026!go';
export const demonstrationSecret = 'HANDRAILDEMONSTRATIONSECRET2345A';
