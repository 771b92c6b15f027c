import type { ShippedPage } from '../help-page.ts';

export const readingYourLetter: ShippedPage = {
  slug: 'reading-your-letter',
  audience: ['public'],
  title: { en: 'Reading a letter about you', cy: 'Darllen llythyr amdanoch chi' },
  body: {
    en: `
When a clinician has written about you, and it is your right to read it first, we send you a link.

1. Open the link and ask for a code. The code comes in another way than the link, and works for a few minutes.
2. Read the letter. It says who will get it.
3. Tell us that it is right, or mark what is wrong in it. A clinician answers what you mark, and you read the answer.
4. If you need longer, ask for more time. If you do not want the letter to be sent, say so; the employer then reads only that no report can be given.

If you do nothing until the day named in the message, what you agreed to with the clinician happens. You can take somebody off the list of people who get the letter.

If the link or the code does not work, [ask us](who-to-contact). Without the code nobody can read the letter, so a link that went astray shows nothing.
`,
    cy: `
Pan fydd clinigwr wedi ysgrifennu amdanoch, a’i bod yn hawl i chi ei ddarllen yn gyntaf, anfonwn ddolen atoch.

1. Agorwch y ddolen a gofynnwch am god. Daw’r cod mewn ffordd wahanol i’r ddolen, ac mae’n gweithio am ychydig funudau.
2. Darllenwch y llythyr. Mae’n dweud pwy fydd yn ei gael.
3. Dywedwch wrthym ei fod yn gywir, neu nodwch beth sy’n anghywir ynddo. Mae clinigwr yn ateb yr hyn a nodwch, a byddwch yn darllen yr ateb.
4. Os oes angen mwy o amser arnoch, gofynnwch amdano. Os nad ydych am i’r llythyr gael ei anfon, dywedwch hynny; yna dim ond na ellir rhoi adroddiad y mae’r cyflogwr yn ei ddarllen.

Os na wnewch ddim tan y diwrnod a enwir yn y neges, bydd yr hyn y cytunoch arno gyda’r clinigwr yn digwydd. Gallwch dynnu rhywun oddi ar y rhestr o bobl sy’n cael y llythyr.

Os nad yw’r ddolen neu’r cod yn gweithio, [gofynnwch i ni](who-to-contact). Heb y cod ni all neb ddarllen y llythyr, felly nid yw dolen a aeth ar goll yn dangos dim.
`,
  },
};

export const workingHere: ShippedPage = {
  slug: 'working-here',
  audience: ['workbench'],
  title: { en: 'For our staff', cy: 'I’n staff' },
  body: {
    en: `
## Your desk {#desk}
The dashboard shows what waits for you. What you see depends on your roles and on the organisations you serve. Nobody opens a record about themselves.

## Triage {#triage}
Claim a referral before you decide, so that no two people work on it. Accept it and say who the employee is, send it back for more information, or reject it with a reason. A claim of somebody who is away can be taken over.

## Working on a case {#case}
Record appointments and requests for evidence, write notes, set the case on hold, and close it with a reason. The status follows from what you record. [Each status](case-statuses) is explained to the employer in one sentence.

## Letters {#letters}
Record the employee’s consent first: what they agreed to, who may read the letter, and what silence means. Every question is answered or declined before a letter can be issued. Where a colleague has to check it, it comes back to you with remarks. What the employee marks as wrong is answered passage by passage.

## Tasks {#tasks}
A task belongs to a desk until somebody claims it. When a message could not be delivered, find another way to reach the person; once a message arrives at a better address, the task ends by itself.

## Organisations {#organisations}
Provider administrators make organisations and change how each is set up: its places, its hierarchy, what is switched on and how it wants to work. Before a position is moved, the page says whose cases become visible to whom. What its notices say can be changed for each language: look at it with example data, send yourself a test, and go back to our words whenever you want.

## Accounts {#accounts}
Help a user whose account is locked, or whose address was typed wrongly while they register. Make sure who you are talking to. Each act asks for a reason.

## Help pages {#help-pages}
Publishers write these pages. A change is a draft until it is published; what was there before is kept, and can be brought back.
`,
    cy: `
## Eich desg {#desk}
Mae’r dangosfwrdd yn dangos beth sy’n aros amdanoch. Mae’r hyn a welwch yn dibynnu ar eich rolau ac ar y sefydliadau rydych yn eu gwasanaethu. Nid oes neb yn agor cofnod amdanynt eu hunain.

## Brysbennu {#triage}
Hawliwch atgyfeiriad cyn i chi benderfynu, fel nad oes dau berson yn gweithio arno. Derbyniwch ef a dywedwch pwy yw’r gweithiwr, anfonwch ef yn ôl am ragor o wybodaeth, neu gwrthodwch ef gan roi rheswm. Gellir cymryd drosodd hawliad rhywun sydd i ffwrdd.

## Gweithio ar achos {#case}
Cofnodwch apwyntiadau a cheisiadau am dystiolaeth, ysgrifennwch nodiadau, gohiriwch yr achos, a’i gau gan roi rheswm. Mae’r statws yn dilyn o’r hyn a gofnodwch. Esbonnir [pob statws](case-statuses) i’r cyflogwr mewn un frawddeg.

## Llythyrau {#letters}
Cofnodwch gydsyniad y gweithiwr yn gyntaf: yr hyn y cytunodd iddo, pwy gaiff ddarllen y llythyr, ac ystyr distawrwydd. Atebir neu gwrthodir pob cwestiwn cyn y gellir cyhoeddi llythyr. Lle mae’n rhaid i gydweithiwr ei wirio, daw yn ôl atoch gyda sylwadau. Atebir yr hyn y mae’r gweithiwr yn ei nodi’n anghywir fesul darn.

## Tasgau {#tasks}
Mae tasg yn perthyn i ddesg nes bod rhywun yn ei hawlio. Pan na ellid danfon neges, dewch o hyd i ffordd arall o gyrraedd y person; unwaith y bydd neges yn cyrraedd cyfeiriad gwell, daw’r dasg i ben ohoni’i hun.

## Sefydliadau {#organisations}
Mae gweinyddwyr y darparwr yn creu sefydliadau ac yn newid sut y mae pob un wedi’i osod: ei leoedd, ei hierarchaeth, yr hyn sydd ymlaen a sut y mae am weithio. Cyn symud safle, mae’r dudalen yn dweud achosion pwy a ddaw’n weladwy i bwy. Gellir newid yr hyn y mae ei hysbysiadau yn ei ddweud ar gyfer pob iaith: edrychwch arno gyda data enghreifftiol, anfonwch brawf atoch eich hun, ac ewch yn ôl at ein geiriau ni pryd bynnag y mynnwch.

## Cyfrifon {#accounts}
Helpwch ddefnyddiwr y mae eu cyfrif wedi’i gloi, neu y teipiwyd eu cyfeiriad yn anghywir wrth gofrestru. Gwnewch yn siŵr â phwy rydych yn siarad. Mae pob gweithred yn gofyn am reswm.

## Tudalennau cymorth {#help-pages}
Cyhoeddwyr sy’n ysgrifennu’r tudalennau hyn. Drafft yw newid nes iddo gael ei gyhoeddi; cedwir yr hyn a oedd yno o’r blaen, a gellir dod ag ef yn ôl.
`,
  },
};
