import type { ShippedPage } from '../help-page.ts';

export const waysToRefer: ShippedPage = {
  slug: 'ways-to-refer',
  audience: ['employer'],
  title: { en: 'Ways to send a referral', cy: 'Ffyrdd o anfon atgyfeiriad' },
  body: {
    en: `
The whole referral is sent on these pages: the answers and the documents together. Nothing has to be posted.

## Before you begin {#before}
Talk to the employee about the referral first. Have their contact details, the dates of absence and your questions ready. Each form says what else it needs, and how long it takes.

## Documents {#documents}
Word, Excel, PDF and text files are taken, up to 10 MB each. Each place of the form says what belongs there. Choose a file as soon as you have it: it is kept with your saved referral. A file we cannot take is refused with the reason, and the rest stays as it is.

## Medical in confidence {#confidence}
A document marked as medical in confidence is opened by clinicians only, once the referral is sent. You still see that it is there.

## If you cannot send it online {#otherwise}
Ask the service first. They can take a referral in another way, and they tell you how to send documents safely. See [who to contact](who-to-contact). Do not send anything about health by ordinary e-mail.

## After sending {#after}
You get a number and a mail. Until a clinician accepts the referral you find the case under **Pending triage**, and you can still amend it or withdraw it.
`,
    cy: `
Anfonir yr atgyfeiriad cyfan ar y tudalennau hyn: yr atebion a’r dogfennau gyda’i gilydd. Nid oes rhaid postio dim.

## Cyn i chi ddechrau {#before}
Siaradwch â’r gweithiwr am yr atgyfeiriad yn gyntaf. Byddwch â’u manylion cyswllt, dyddiadau’r absenoldeb a’ch cwestiynau wrth law. Mae pob ffurflen yn dweud beth arall sydd ei angen arni, a faint o amser y mae’n ei gymryd.

## Dogfennau {#documents}
Derbynnir ffeiliau Word, Excel, PDF a thestun, hyd at 10 MB yr un. Mae pob lle ar y ffurflen yn dweud beth sy’n perthyn yno. Dewiswch ffeil cyn gynted ag y bydd gennych: fe’i cedwir gyda’ch atgyfeiriad. Gwrthodir ffeil na allwn ei chymryd, gan roi’r rheswm, ac mae’r gweddill yn aros fel y mae.

## Meddygol a chyfrinachol {#confidence}
Dim ond clinigwyr sy’n agor dogfen a nodwyd yn feddygol a chyfrinachol, unwaith yr anfonwyd yr atgyfeiriad. Byddwch yn dal i weld ei bod yno.

## Os na allwch ei anfon ar-lein {#otherwise}
Gofynnwch i’r gwasanaeth yn gyntaf. Gallant gymryd atgyfeiriad mewn ffordd arall, a dweud wrthych sut i anfon dogfennau’n ddiogel. Gweler [â phwy i gysylltu](who-to-contact). Peidiwch ag anfon dim am iechyd drwy e-bost cyffredin.

## Ar ôl ei anfon {#after}
Fe gewch rif a neges. Hyd nes y bydd clinigwr yn derbyn yr atgyfeiriad fe gewch yr achos o dan **Yn aros am frysbennu**, a gallwch ei ddiwygio neu ei dynnu’n ôl o hyd.
`,
  },
};

export const inFlightCases: ShippedPage = {
  slug: 'in-flight-cases',
  audience: ['employer', 'workbench'],
  title: {
    en: 'Cases that are under way when the service changes',
    cy: 'Achosion sydd ar y gweill pan fydd y gwasanaeth yn newid',
  },
  body: {
    en: `
Sometimes an organisation comes to this service while its cases with another one are still open.

1. Ask the earlier service to finish what is nearly done. A report that is being written is best finished by whoever saw the employee.
2. Make a list of the cases that stay open: who, since when, and what comes next.
3. Tell each employee that somebody else will look after the case. Records go from one service to the other only with what the law and the employee allow.
4. Refer each of these cases here, as a new referral. Say in the reason what was done before, and add the earlier reports you may share.
5. We give each one a number of its own. From then on you track it like any other case.

Dates of the earlier service are not counted against our targets. If you are not sure about one case, [ask us](who-to-contact) before you refer it.
`,
    cy: `
Weithiau daw sefydliad i’r gwasanaeth hwn tra bo’i achosion gydag un arall yn dal ar agor.

1. Gofynnwch i’r gwasanaeth blaenorol orffen yr hyn sydd bron wedi’i wneud. Mae’n well i’r sawl a welodd y gweithiwr orffen adroddiad sydd ar ganol ei ysgrifennu.
2. Gwnewch restr o’r achosion sy’n aros ar agor: pwy, ers pryd, a beth ddaw nesaf.
3. Dywedwch wrth bob gweithiwr y bydd rhywun arall yn gofalu am yr achos. Dim ond gyda’r hyn y mae’r gyfraith a’r gweithiwr yn ei ganiatáu y bydd cofnodion yn mynd o’r naill wasanaeth i’r llall.
4. Atgyfeiriwch bob un o’r achosion hyn yma, fel atgyfeiriad newydd. Dywedwch yn y rheswm beth a wnaed o’r blaen, ac ychwanegwch yr adroddiadau cynharach y cewch eu rhannu.
5. Rhown rif ei hun i bob un. O hynny ymlaen rydych yn ei ddilyn fel unrhyw achos arall.

Ni chyfrifir dyddiadau’r gwasanaeth blaenorol yn erbyn ein targedau. Os nad ydych yn siŵr am un achos, [gofynnwch i ni](who-to-contact) cyn i chi ei atgyfeirio.
`,
  },
};

export const caseStatuses: ShippedPage = {
  slug: 'case-statuses',
  audience: ['employer', 'workbench'],
  title: { en: 'Case status explanations', cy: 'Esbonio statws achosion' },
  body: {
    en: `
Each status says what happened, what comes next, who has to act, and by when.

{case-statuses}
`,
    cy: `
Mae pob statws yn dweud beth ddigwyddodd, beth ddaw nesaf, pwy sy’n gorfod gweithredu, ac erbyn pryd.

{case-statuses}
`,
  },
};

export const sicknessAbsence: ShippedPage = {
  slug: 'sickness-absence',
  audience: ['employer'],
  title: { en: 'Presenting sickness absence', cy: 'Cyflwyno absenoldeb salwch' },
  body: {
    en: `
A clear record of absence helps the clinician more than a long one.

## What to give {#what}
- the first and the last day of each absence; leave the last day empty while the employee is still away
- the working days lost, where you know them
- the reason as it was recorded, in a few words
- how the absence was certified: by the employee, by a fit note, or not at all

## How far back {#how-far}
Twelve months are enough for most referrals. Go further back where the same thing happened before, and say so.

## How to put it {#how}
1. Put each absence in a row of its own, the newest first. The form adds and removes rows.
2. Use dates, not weeks: "3 March 2026", not "early spring".
3. Leave out what has nothing to do with the question: leave, training, the names of other people.
4. If you have a record as a workbook or PDF, add it as a document and write the main points in the form.

Do not guess at a diagnosis. Say what you saw at work, and what you want to know.
`,
    cy: `
Mae cofnod clir o absenoldeb yn helpu’r clinigwr yn fwy nag un hir.

## Beth i’w roi {#what}
- diwrnod cyntaf ac olaf pob absenoldeb; gadewch y diwrnod olaf yn wag tra bo’r gweithiwr yn dal i ffwrdd
- y diwrnodau gwaith a gollwyd, lle y gwyddoch
- y rheswm fel y’i cofnodwyd, mewn ychydig eiriau
- sut yr ardystiwyd yr absenoldeb: gan y gweithiwr, gan nodyn ffitrwydd, neu ddim o gwbl

## Pa mor bell yn ôl {#how-far}
Mae deuddeg mis yn ddigon ar gyfer y rhan fwyaf o atgyfeiriadau. Ewch ymhellach yn ôl lle digwyddodd yr un peth o’r blaen, a dywedwch hynny.

## Sut i’w osod {#how}
1. Rhowch bob absenoldeb mewn rhes ei hun, y diweddaraf yn gyntaf. Mae’r ffurflen yn ychwanegu ac yn dileu rhesi.
2. Defnyddiwch ddyddiadau, nid wythnosau: "3 Mawrth 2026", nid "dechrau’r gwanwyn".
3. Gadewch allan yr hyn nad yw’n berthnasol i’r cwestiwn: gwyliau, hyfforddiant, enwau pobl eraill.
4. Os oes gennych gofnod ar ffurf llyfr gwaith neu PDF, ychwanegwch ef fel dogfen ac ysgrifennwch y prif bwyntiau yn y ffurflen.

Peidiwch â dyfalu diagnosis. Dywedwch yr hyn a welsoch yn y gwaith, a’r hyn yr ydych am ei wybod.
`,
  },
};
