import type { ShippedPage } from '../help-page.ts';

export const gettingStarted: ShippedPage = {
  slug: 'getting-started',
  audience: ['public', 'employer'],
  title: { en: 'Getting started', cy: 'Dechrau arni' },
  body: {
    en: `
This page goes through the service in the order in which you will meet it.

## Opening the service {#opening}
Type the address you were given into the address bar of your browser. You need nothing but a browser, on a computer or a telephone. Choose English or Welsh at the top of every page.

## Registering {#registering}
1. Choose **Register** on the sign-in page.
2. Type the verification code of your organisation. It fills in the company, and offers your places in it.
3. Choose the position you were told to choose. It decides who sees your cases, so ask if you are not sure.
4. Fill in the rest with your work e-mail address, and send it.
5. Follow the link in the mail we send you, and press the button there. The link works for 24 hours.

## Signing in {#signing-in}
Type your username, or your e-mail address, and your password. Your organisation may also ask for a second step, such as a code from an app. After several wrong passwords the account is locked for your safety.

If your organisation has its own sign-in, your work e-mail address takes you there.

## Making a referral {#making-a-referral}
Choose **Make a referral**, pick the form that fits, and answer one step after the other. You can go back to any step. The last page shows everything once more before you send it. See also [ways to send a referral](ways-to-refer).

## Saving for later, and referrals that come back {#saving}
Everything you type is saved as you go, files included. You find it under **Saved referrals**. A saved referral that nobody changes is deleted after 30 days; we write to you seven days and one day before. A referral we could not accept stands there too, with the reason: correct it and refer again.

## Tracking cases {#tracking}
**Track referrals** has three tabs: pending triage, open and closed. Sort by any column, filter under any heading, or search by surname or case number. [What each status means](case-statuses) is explained on a page of its own.

## Exporting a list {#exporting}
Filter the list until it shows what you need, and choose the export. You get a workbook with exactly those cases.

## A case and its documents {#case}
A case shows what has happened, what comes next and when. Its documents open from the case. A letter opens for the people the employee agreed to. While the employee reads it first, you read "Awaiting employee response".

## Your account, and sharing your cases {#account}
**My account** holds your details, your language and [what you are mailed](#notices). Under **Sharing** you share all your cases with a colleague, or delegate chosen ones from one day to another. You can end either at any time.

### What you are mailed {#notices}
In **My account** you choose what is mailed at once, what comes in one daily mail, and what is not mailed at all. You can also set quiet hours. What protects your account always comes at once.

## Setting a new password {#password}
Choose **I have forgotten my password** on the sign-in page and type your e-mail address. The link we send works for 24 hours, once. While you are signed in you change your password in **My account**.

## Being reminded of your username {#username}
Choose **I have forgotten my username** on the sign-in page. We mail it to the address of your account. A username never changes.

## Further permissions {#permissions}
What you may do is set for each user: refer, see the cases of the whole organisation, reassign cases, administer users. A page you may not use is not in your menu. Ask whoever administers the users of your organisation.

## Giving a case to a colleague {#reassigning}
With the permission to reassign, open the case, choose **Reassign this case**, pick the new owner and say why. The new owner sees the case at once, and both of you are told.

## User administration {#users}
User administrators open **Users** and see everybody of their organisation, with their state and their last sign-in. The list can be filtered and exported.

## Looking after accounts {#accounts}
On the page of a user you change their place, their positions and their permissions, disable them, or enable them again. Each change asks for a reason. Give the cases of somebody who leaves to a colleague.

## Locked accounts {#locked}
Filter the users by **locked**, open the user and unlock them. Make sure first that it was really them.

## Management information {#figures}
This service has no page of reports yet. The lists are always up to date, count what they show, and can be exported.

## Live figures {#live-figures}
The tabs of **Track referrals** count the cases you see at this moment. Filter by date, location or status to count a part of them.

## Earlier figures {#earlier-figures}
Keep the workbook of an export if you want to compare it with a later one.

## Library {#library}
What you need to know is on these help pages. They can be searched.

## Security {#security}
You are signed out after 20 minutes without activity, or whatever time your organisation chose; what you typed is kept. Read our [security advice](security-advice).
`,
    cy: `
Mae’r dudalen hon yn mynd drwy’r gwasanaeth yn y drefn y byddwch yn dod ar ei draws.

## Agor y gwasanaeth {#opening}
Teipiwch y cyfeiriad a roddwyd i chi ym mar cyfeiriad eich porwr. Dim ond porwr sydd ei angen arnoch, ar gyfrifiadur neu ffôn. Dewiswch Gymraeg neu Saesneg ar frig pob tudalen.

## Cofrestru {#registering}
1. Dewiswch **Cofrestru** ar y dudalen mewngofnodi.
2. Teipiwch god gwirio eich sefydliad. Mae’n llenwi enw’r cwmni, ac yn cynnig eich lleoedd ynddo.
3. Dewiswch y safle y dywedwyd wrthych am ei ddewis. Mae’n penderfynu pwy sy’n gweld eich achosion, felly gofynnwch os nad ydych yn siŵr.
4. Llenwch y gweddill â’ch cyfeiriad e-bost gwaith, a’i anfon.
5. Dilynwch y ddolen yn y neges a anfonwn atoch, a phwyswch y botwm yno. Mae’r ddolen yn gweithio am 24 awr.

## Mewngofnodi {#signing-in}
Teipiwch eich enw defnyddiwr, neu eich cyfeiriad e-bost, a’ch cyfrinair. Efallai y bydd eich sefydliad hefyd yn gofyn am ail gam, fel cod o ap. Ar ôl sawl cyfrinair anghywir caiff y cyfrif ei gloi er eich diogelwch.

Os oes gan eich sefydliad ei fewngofnodi ei hun, mae eich cyfeiriad e-bost gwaith yn mynd â chi yno.

## Gwneud atgyfeiriad {#making-a-referral}
Dewiswch **Gwneud atgyfeiriad**, dewiswch y ffurflen sy’n addas, ac atebwch y naill gam ar ôl y llall. Gallwch fynd yn ôl at unrhyw gam. Mae’r dudalen olaf yn dangos popeth unwaith eto cyn i chi ei anfon. Gweler hefyd [ffyrdd o anfon atgyfeiriad](ways-to-refer).

## Cadw at eto, ac atgyfeiriadau sy’n dod yn ôl {#saving}
Cedwir popeth a deipiwch wrth i chi fynd, gan gynnwys ffeiliau. Fe’i cewch o dan **Atgyfeiriadau a gadwyd**. Caiff atgyfeiriad a gadwyd nad oes neb yn ei newid ei ddileu ar ôl 30 diwrnod; ysgrifennwn atoch saith diwrnod ac un diwrnod cyn hynny. Mae atgyfeiriad na allem ei dderbyn yno hefyd, gyda’r rheswm: cywirwch ef ac atgyfeiriwch eto.

## Dilyn achosion {#tracking}
Mae tri thab i **Dilyn atgyfeiriadau**: yn aros am frysbennu, agored a chaeedig. Trefnwch yn ôl unrhyw golofn, hidlwch o dan unrhyw bennawd, neu chwiliwch yn ôl cyfenw neu rif achos. Mae [ystyr pob statws](case-statuses) ar dudalen ei hun.

## Allforio rhestr {#exporting}
Hidlwch y rhestr nes ei bod yn dangos yr hyn sydd ei angen arnoch, a dewiswch yr allforio. Fe gewch lyfr gwaith â’r union achosion hynny.

## Achos a’i ddogfennau {#case}
Mae achos yn dangos beth sydd wedi digwydd, beth ddaw nesaf a phryd. Mae ei ddogfennau’n agor o’r achos. Mae llythyr yn agor i’r bobl y cytunodd y gweithiwr iddynt. Tra bo’r gweithiwr yn ei ddarllen gyntaf, byddwch yn darllen "Yn aros am ymateb y gweithiwr".

## Eich cyfrif, a rhannu eich achosion {#account}
Mae **Fy nghyfrif** yn dal eich manylion, eich iaith a’r [hyn a anfonir atoch](#notices). O dan **Rhannu** gallwch rannu eich holl achosion â chydweithiwr, neu ddirprwyo rhai dethol o un diwrnod i’r llall. Gallwch ddod â’r naill neu’r llall i ben unrhyw bryd.

### Yr hyn a anfonir atoch {#notices}
Yn **Fy nghyfrif** rydych yn dewis beth a anfonir ar unwaith, beth sy’n dod mewn un neges ddyddiol, a beth na chaiff ei anfon o gwbl. Gallwch hefyd osod oriau tawel. Mae’r hyn sy’n diogelu eich cyfrif bob amser yn dod ar unwaith.

## Gosod cyfrinair newydd {#password}
Dewiswch **Rwyf wedi anghofio fy nghyfrinair** ar y dudalen mewngofnodi a theipiwch eich cyfeiriad e-bost. Mae’r ddolen a anfonwn yn gweithio am 24 awr, unwaith. Tra byddwch wedi mewngofnodi rydych yn newid eich cyfrinair yn **Fy nghyfrif**.

## Cael eich atgoffa o’ch enw defnyddiwr {#username}
Dewiswch **Rwyf wedi anghofio fy enw defnyddiwr** ar y dudalen mewngofnodi. Fe’i hanfonwn i gyfeiriad eich cyfrif. Nid yw enw defnyddiwr byth yn newid.

## Caniatâd pellach {#permissions}
Gosodir yr hyn y cewch ei wneud ar gyfer pob defnyddiwr: atgyfeirio, gweld achosion y sefydliad cyfan, ailbennu achosion, gweinyddu defnyddwyr. Nid yw tudalen na chewch ei defnyddio yn eich dewislen. Gofynnwch i bwy bynnag sy’n gweinyddu defnyddwyr eich sefydliad.

## Rhoi achos i gydweithiwr {#reassigning}
Gyda’r caniatâd i ailbennu, agorwch yr achos, dewiswch **Ailbennu’r achos hwn**, dewiswch y perchennog newydd a dywedwch pam. Mae’r perchennog newydd yn gweld yr achos ar unwaith, a dywedir wrth y ddau ohonoch.

## Gweinyddu defnyddwyr {#users}
Mae gweinyddwyr defnyddwyr yn agor **Defnyddwyr** ac yn gweld pawb yn eu sefydliad, gyda’u cyflwr a’r tro diwethaf iddynt fewngofnodi. Gellir hidlo ac allforio’r rhestr.

## Gofalu am gyfrifon {#accounts}
Ar dudalen defnyddiwr rydych yn newid eu lle, eu safleoedd a’u caniatâd, yn eu hanalluogi, neu’n eu galluogi eto. Mae pob newid yn gofyn am reswm. Rhowch achosion rhywun sy’n gadael i gydweithiwr.

## Cyfrifon wedi’u cloi {#locked}
Hidlwch y defnyddwyr yn ôl **wedi’u cloi**, agorwch y defnyddiwr a’u datgloi. Gwnewch yn siŵr yn gyntaf mai nhw oedd yno mewn gwirionedd.

## Gwybodaeth reoli {#figures}
Nid oes gan y gwasanaeth hwn dudalen adroddiadau eto. Mae’r rhestrau bob amser yn gyfredol, yn cyfrif yr hyn a ddangosant, a gellir eu hallforio.

## Ffigurau byw {#live-figures}
Mae tabiau **Dilyn atgyfeiriadau** yn cyfrif yr achosion a welwch ar hyn o bryd. Hidlwch yn ôl dyddiad, lleoliad neu statws i gyfrif rhan ohonynt.

## Ffigurau cynharach {#earlier-figures}
Cadwch lyfr gwaith allforio os ydych am ei gymharu ag un diweddarach.

## Llyfrgell {#library}
Mae’r hyn y mae angen i chi ei wybod ar y tudalennau cymorth hyn. Gellir eu chwilio.

## Diogelwch {#security}
Cewch eich allgofnodi ar ôl 20 munud heb weithgarwch, neu ba amser bynnag a ddewisodd eich sefydliad; cedwir yr hyn a deipioch. Darllenwch ein [cyngor diogelwch](security-advice).
`,
  },
};
