import type { ShippedPage } from '../help-page.ts';

export const sharedServices: ShippedPage = {
  slug: 'shared-services',
  audience: ['public', 'employer'],
  title: { en: 'Working for several organisations', cy: 'Gweithio i sawl sefydliad' },
  body: {
    en: `
If you already have an account and also work for another organisation, you do not register again. You ask for access, in four steps.

## Step 1: ask {#step-1}
Get the request code of the other organisation from its occupational health contact. In **My account** choose **Work for another organisation** and type it. Its administrators see your name, job title and e-mail address, and nothing else.

## Step 2: a second factor {#step-2}
Whoever works for more than one organisation signs in with a second factor. Set up an authenticator app in **My account**, and keep the recovery codes in a safe place.

## Step 3: approval {#step-3}
An administrator of the other organisation looks at your request, and gives you your place and your permissions there. You are told what they decided.

## Step 4: start working {#step-4}
The organisation now stands at the top of the page, where you switch from one to the other. You work for one at a time: nothing of one appears in the other. A link to a case of your other organisation says so, and offers to switch.
`,
    cy: `
Os oes gennych gyfrif eisoes a’ch bod hefyd yn gweithio i sefydliad arall, nid ydych yn cofrestru eto. Rydych yn gofyn am fynediad, mewn pedwar cam.

## Cam 1: gofyn {#step-1}
Mynnwch god cais y sefydliad arall gan ei gyswllt iechyd galwedigaethol. Yn **Fy nghyfrif** dewiswch **Gweithio i sefydliad arall** a’i deipio. Mae ei weinyddwyr yn gweld eich enw, teitl swydd a chyfeiriad e-bost, a dim arall.

## Cam 2: ail ffactor {#step-2}
Mae unrhyw un sy’n gweithio i fwy nag un sefydliad yn mewngofnodi ag ail ffactor. Gosodwch ap dilysu yn **Fy nghyfrif**, a chadwch y codau adfer mewn lle diogel.

## Cam 3: cymeradwyaeth {#step-3}
Mae gweinyddwr y sefydliad arall yn edrych ar eich cais, ac yn rhoi eich lle a’ch caniatâd yno i chi. Cewch wybod beth a benderfynwyd.

## Cam 4: dechrau gweithio {#step-4}
Mae’r sefydliad bellach ar frig y dudalen, lle’r ydych yn newid o’r naill i’r llall. Rydych yn gweithio i un ar y tro: nid oes dim o’r naill yn ymddangos yn y llall. Mae dolen i achos yn eich sefydliad arall yn dweud hynny, ac yn cynnig newid.
`,
  },
};

export const whoToContact: ShippedPage = {
  slug: 'who-to-contact',
  audience: ['public', 'employer', 'workbench'],
  title: { en: 'Who do I contact?', cy: 'Â phwy y dylwn gysylltu?' },
  body: {
    en: `
{contact}

## What they can help with {#help}
- **Your organisation’s contact:** the verification code, which position to choose, who may see what, unlocking an account.
- **The occupational health service:** a case, a letter, an appointment, a mail that did not come, a wrong address.

Have the number of the case ready. Do not write about anybody’s health in an ordinary e-mail.
`,
    cy: `
{contact}

## Yr hyn y gallant helpu ag ef {#help}
- **Cyswllt eich sefydliad:** y cod gwirio, pa safle i’w ddewis, pwy gaiff weld beth, datgloi cyfrif.
- **Y gwasanaeth iechyd galwedigaethol:** achos, llythyr, apwyntiad, neges na ddaeth, cyfeiriad anghywir.

Byddwch â rhif yr achos wrth law. Peidiwch ag ysgrifennu am iechyd neb mewn e-bost cyffredin.
`,
  },
};

export const securityAdvice: ShippedPage = {
  slug: 'security-advice',
  audience: ['public', 'employer', 'workbench'],
  title: { en: 'Security advice', cy: 'Cyngor diogelwch' },
  body: {
    en: `
What stands here is about people’s health. Looking after it is part of everybody’s work.

- **Keep your password to yourself.** Nobody of the service will ever ask for it, or for a code. If somebody does, say no and tell us.
- **Use a password of its own** for this service, and a second factor if you can.
- **Do not leave the screen open.** Lock your computer when you go away, and sign out when you have finished.
- **Take care with what you download.** A letter that lies on a disk is no longer protected by this service. Keep it only where your organisation says, and delete what you do not need.
- **Look before you follow a link.** Our mails name nobody and attach nothing; they lead to a page here. If you are not sure, open this service yourself and look there.
- **Look where you are signed in.** In **My account** you see every place, and can end any of them.
- **Tell us at once** if you think that somebody else used your account, or that a letter went to the wrong person. See [who to contact](who-to-contact).
`,
    cy: `
Mae’r hyn sydd yma yn ymwneud ag iechyd pobl. Mae gofalu amdano yn rhan o waith pawb.

- **Cadwch eich cyfrinair i chi’ch hun.** Ni fydd neb o’r gwasanaeth byth yn gofyn amdano, nac am god. Os bydd rhywun yn gwneud hynny, gwrthodwch a dywedwch wrthym.
- **Defnyddiwch gyfrinair ar wahân** ar gyfer y gwasanaeth hwn, ac ail ffactor os gallwch.
- **Peidiwch â gadael y sgrin ar agor.** Clowch eich cyfrifiadur pan fyddwch yn mynd oddi yno, ac allgofnodwch ar ôl gorffen.
- **Byddwch yn ofalus â’r hyn a lawrlwythwch.** Nid yw llythyr sydd ar ddisg yn cael ei ddiogelu gan y gwasanaeth hwn mwyach. Cadwch ef dim ond lle mae eich sefydliad yn dweud, a dilëwch yr hyn nad oes ei angen arnoch.
- **Edrychwch cyn dilyn dolen.** Nid yw ein negeseuon yn enwi neb nac yn atodi dim; maent yn arwain at dudalen yma. Os nad ydych yn siŵr, agorwch y gwasanaeth hwn eich hun ac edrychwch yno.
- **Edrychwch ble rydych wedi mewngofnodi.** Yn **Fy nghyfrif** fe welwch bob lle, a gallwch ddod ag unrhyw un ohonynt i ben.
- **Dywedwch wrthym ar unwaith** os ydych yn meddwl bod rhywun arall wedi defnyddio eich cyfrif, neu fod llythyr wedi mynd at y person anghywir. Gweler [â phwy i gysylltu](who-to-contact).
`,
  },
};
