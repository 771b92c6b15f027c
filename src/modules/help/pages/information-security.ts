import type { ShippedPage } from '../help-page.ts';

/** What each heading is for; the provider writes what it does under it. */
const headings: readonly (readonly [string, string, string, string])[] = [
  [
    'Information security policy',
    'who is responsible, and how often the policy is looked at',
    'Polisi diogelwch gwybodaeth',
    'pwy sy’n gyfrifol, a pha mor aml yr edrychir ar y polisi',
  ],
  [
    'Laws and standards',
    'which laws apply, and which standards are certified',
    'Cyfreithiau a safonau',
    'pa gyfreithiau sy’n berthnasol, a pha safonau sydd wedi’u hardystio',
  ],
  [
    'Personal data',
    'which data are kept, why, for how long, and the rights of the people they are about',
    'Data personol',
    'pa ddata a gedwir, pam, am ba hyd, a hawliau’r bobl y maent yn ymwneud â nhw',
  ],
  [
    'Staff who handle sensitive data',
    'how staff are checked, trained and bound to secrecy',
    'Staff sy’n trin data sensitif',
    'sut y caiff staff eu gwirio, eu hyfforddi a’u rhwymo i gyfrinachedd',
  ],
  [
    'Buildings and paper',
    'how rooms, paper records and post are protected',
    'Adeiladau a phapur',
    'sut y diogelir ystafelloedd, cofnodion papur a’r post',
  ],
  [
    'Suppliers and other parties',
    'who else has access, and what they have agreed to',
    'Cyflenwyr a phartïon eraill',
    'pwy arall sydd â mynediad, a’r hyn y maent wedi cytuno iddo',
  ],
  [
    'Handling information',
    'how information is classed, marked, sent and destroyed',
    'Trin gwybodaeth',
    'sut y caiff gwybodaeth ei dosbarthu, ei marcio, ei hanfon a’i dinistrio',
  ],
  [
    'Users and their access',
    'how access is given, looked at again, and taken away',
    'Defnyddwyr a’u mynediad',
    'sut y rhoddir mynediad, yr edrychir arno eto, ac y’i tynnir yn ôl',
  ],
  [
    'Computers and devices',
    'how computers, telephones and disks are set up and thrown away',
    'Cyfrifiaduron a dyfeisiau',
    'sut y caiff cyfrifiaduron, ffonau a disgiau eu gosod a’u gwaredu',
  ],
  [
    'Networks',
    'how networks are separated, watched and tested',
    'Rhwydweithiau',
    'sut y caiff rhwydweithiau eu gwahanu, eu gwylio a’u profi',
  ],
  [
    'Software and changes',
    'how software is kept up to date and changes are approved',
    'Meddalwedd a newidiadau',
    'sut y cedwir meddalwedd yn gyfredol ac y cymeradwyir newidiadau',
  ],
  [
    'Incidents',
    'how an incident is reported, to whom, and how fast',
    'Digwyddiadau',
    'sut y rhoddir gwybod am ddigwyddiad, i bwy, a pha mor gyflym',
  ],
  [
    'Working away from the office',
    'what holds for work at home and on the way',
    'Gweithio i ffwrdd o’r swyddfa',
    'yr hyn sy’n gymwys i waith gartref ac ar y ffordd',
  ],
  [
    'Cryptography',
    'what is encrypted, and who holds the keys',
    'Cryptograffeg',
    'yr hyn a amgryptir, a phwy sy’n dal yr allweddi',
  ],
  [
    'Continuity and recovery',
    'how backups are made and tested, and how work goes on',
    'Parhad ac adfer',
    'sut y gwneir ac y profir copïau wrth gefn, a sut y mae’r gwaith yn parhau',
  ],
];

const intro = {
  en: `This page is for what your provider does to keep information safe. The headings are given; under each of them the provider writes its own answer. Until then each says what belongs there.`,
  cy: `Mae’r dudalen hon ar gyfer yr hyn y mae eich darparwr yn ei wneud i gadw gwybodaeth yn ddiogel. Rhoddir y penawdau; o dan bob un mae’r darparwr yn ysgrifennu ei ateb ei hun. Tan hynny mae pob un yn dweud beth sy’n perthyn yno.`,
};

export const informationSecurity: ShippedPage = {
  slug: 'information-security',
  audience: ['public', 'employer', 'workbench'],
  title: { en: 'Information-security statement', cy: 'Datganiad diogelwch gwybodaeth' },
  body: {
    en: [intro.en, ...headings.map(([en, what], at) => `## ${en} {#part-${at + 1}}\nTo say here: ${what}.`)].join(
      '\n\n',
    ),
    cy: [
      intro.cy,
      ...headings.map(([, , cy, beth], at) => `## ${cy} {#part-${at + 1}}\nI’w ddweud yma: ${beth}.`),
    ].join('\n\n'),
  },
};
