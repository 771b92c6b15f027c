import type { ShippedPage } from '../help-page.ts';

export const questions: ShippedPage = {
  slug: 'questions',
  audience: ['public', 'employer'],
  title: { en: 'Questions and answers', cy: 'Cwestiynau ac atebion' },
  body: {
    en: `
## Registering and signing in {#registering}

### 1. How do I register? {#question-1}
Choose **Register** on the sign-in page and fill in the form with your own details and your work e-mail address. Then follow the link in the mail we send you.

### 2. What is the verification code? {#question-2}
It says which organisation you work for. Ask the occupational health contact of your organisation for it.

### 3. Why is my line manager not in the list of positions? {#question-3}
The list holds positions in your organisation, not people. Choose the one you were told to choose: whoever holds it, or one above it, sees your cases.

### 4. Who can unlock my account? {#question-4}
A user administrator of your organisation, or the service.

### 5. What do I do if I have forgotten my password? {#question-5}
Choose **I have forgotten my password** on the sign-in page and type your e-mail address. You get a link that works once, for 24 hours.

### 6. How is my e-mail address changed? {#question-6}
Only the service can change it, and only to an address your organisation allows. See [who to contact](who-to-contact).

### 7. Can I change my username? {#question-7}
No, it stays. If you have forgotten it, choose **I have forgotten my username** on the sign-in page and we mail it to you.

### 8. Why did the activation mail not come? {#question-8}
Look in your junk mail first. You can ask for a new link from the sign-in page. If the address was typed wrongly, the service can correct it and send a new link.

## Referrals {#referrals}

### 9. Where is the referral I saved? {#question-9}
Under **Saved referrals**. Only you see it. It is deleted 30 days after you last changed it, and we write to you before.

### 10. Are files kept with a saved referral? {#question-10}
Yes. A file stays with the referral from the moment it is taken, also when you sign out or use another computer.

### 11. I sent a referral. Where do I see it? {#question-11}
At once under **Track referrals**, on the tab for pending triage, with its number. You also get a mail. It moves to the open cases when a clinician accepts it.

### 12. How do I share my cases with a colleague? {#question-12}
Choose **Sharing** and find your colleague. You share all your cases, or delegate chosen ones for some days. Sharing goes one way: to see theirs, they share with you. You choose whether they get copies of your mails.

### 13. Why do I not see cases that were shared with me? {#question-13}
Look on the right tab: a closed case is on the tab of closed cases. Filter by user to see the cases of one colleague. If their name is not there, the share has ended, or was never begun.

### 14. How do I refer somebody again? {#question-14}
On the tab of closed cases choose **Refer again**. The new referral begins with the details of the employee filled in.

## Questionnaires {#questionnaires}

### 15. How do I send a questionnaire again? {#question-15}
This service sends no health questionnaires yet. If you need one, [ask the service](who-to-contact).

### 16. Can a questionnaire go to another address? {#question-16}
There are none to send yet. The address of an employee for the letters of a case is confirmed by the service.

### 17. Why did an employee get nothing? {#question-17}
The address may be wrong, or the message is in their junk mail. When a mail server refuses an address, our staff get a task to find the right one. Tell us if you know it.

## Other questions {#other}

### 18. The page looks odd, or is too wide. What can I do? {#question-18}
Bring your browser up to date. Lists turn into cards on a narrow screen; you can choose which columns a list shows. If a page still looks wrong, tell us which one.

### 19. How do I run a report? {#question-19}
There is no page of reports yet. Filter the list of cases and export it: you get a workbook with what you see.

### 20. Somebody has left, and still has an account. What do I do? {#question-20}
A user administrator disables them under **Users**, and gives their cases to a colleague. Until that is done, nobody looks after those cases.
`,
    cy: `
## Cofrestru a mewngofnodi {#registering}

### 1. Sut mae cofrestru? {#question-1}
Dewiswch **Cofrestru** ar y dudalen mewngofnodi a llenwch y ffurflen â’ch manylion eich hun a’ch cyfeiriad e-bost gwaith. Yna dilynwch y ddolen yn y neges a anfonwn atoch.

### 2. Beth yw’r cod gwirio? {#question-2}
Mae’n dweud i ba sefydliad rydych yn gweithio. Gofynnwch i gyswllt iechyd galwedigaethol eich sefydliad amdano.

### 3. Pam nad yw fy rheolwr llinell yn y rhestr o safleoedd? {#question-3}
Mae’r rhestr yn dal safleoedd yn eich sefydliad, nid pobl. Dewiswch yr un y dywedwyd wrthych am ei ddewis: mae pwy bynnag sy’n ei ddal, neu’n dal un uwch ei ben, yn gweld eich achosion.

### 4. Pwy all ddatgloi fy nghyfrif? {#question-4}
Gweinyddwr defnyddwyr yn eich sefydliad, neu’r gwasanaeth.

### 5. Beth wnaf i os wyf wedi anghofio fy nghyfrinair? {#question-5}
Dewiswch **Rwyf wedi anghofio fy nghyfrinair** ar y dudalen mewngofnodi a theipiwch eich cyfeiriad e-bost. Fe gewch ddolen sy’n gweithio unwaith, am 24 awr.

### 6. Sut mae newid fy nghyfeiriad e-bost? {#question-6}
Dim ond y gwasanaeth all ei newid, a dim ond i gyfeiriad y mae eich sefydliad yn ei ganiatáu. Gweler [â phwy i gysylltu](who-to-contact).

### 7. A allaf newid fy enw defnyddiwr? {#question-7}
Na, mae’n aros. Os ydych wedi ei anghofio, dewiswch **Rwyf wedi anghofio fy enw defnyddiwr** ar y dudalen mewngofnodi ac fe’i hanfonwn atoch.

### 8. Pam na ddaeth y neges i roi’r cyfrif ar waith? {#question-8}
Edrychwch yn eich post sothach yn gyntaf. Gallwch ofyn am ddolen newydd o’r dudalen mewngofnodi. Os teipiwyd y cyfeiriad yn anghywir, gall y gwasanaeth ei gywiro ac anfon dolen newydd.

## Atgyfeiriadau {#referrals}

### 9. Ble mae’r atgyfeiriad a gedwais? {#question-9}
O dan **Atgyfeiriadau a gadwyd**. Dim ond chi sy’n ei weld. Caiff ei ddileu 30 diwrnod ar ôl i chi ei newid ddiwethaf, ac ysgrifennwn atoch cyn hynny.

### 10. A gedwir ffeiliau gydag atgyfeiriad a gadwyd? {#question-10}
Gwneir. Mae ffeil yn aros gyda’r atgyfeiriad o’r eiliad y’i cymerir, hefyd pan fyddwch yn allgofnodi neu’n defnyddio cyfrifiadur arall.

### 11. Anfonais atgyfeiriad. Ble mae ei weld? {#question-11}
Ar unwaith o dan **Dilyn atgyfeiriadau**, ar y tab ar gyfer achosion sy’n aros am frysbennu, gyda’i rif. Fe gewch neges hefyd. Mae’n symud i’r achosion agored pan fydd clinigwr yn ei dderbyn.

### 12. Sut mae rhannu fy achosion â chydweithiwr? {#question-12}
Dewiswch **Rhannu** a dewch o hyd i’ch cydweithiwr. Rydych yn rhannu eich holl achosion, neu’n dirprwyo rhai dethol am rai dyddiau. Un ffordd y mae rhannu: i weld eu rhai nhw, maent yn rhannu â chi. Chi sy’n dewis a ydynt yn cael copïau o’ch negeseuon.

### 13. Pam nad wyf yn gweld achosion a rannwyd â mi? {#question-13}
Edrychwch ar y tab cywir: mae achos caeedig ar y tab achosion caeedig. Hidlwch yn ôl defnyddiwr i weld achosion un cydweithiwr. Os nad yw eu henw yno, mae’r rhannu wedi dod i ben, neu ni ddechreuodd erioed.

### 14. Sut mae atgyfeirio rhywun eto? {#question-14}
Ar y tab achosion caeedig dewiswch **Atgyfeirio eto**. Mae’r atgyfeiriad newydd yn dechrau gyda manylion y gweithiwr wedi’u llenwi.

## Holiaduron {#questionnaires}

### 15. Sut mae anfon holiadur eto? {#question-15}
Nid yw’r gwasanaeth hwn yn anfon holiaduron iechyd eto. Os oes angen un arnoch, [gofynnwch i’r gwasanaeth](who-to-contact).

### 16. A all holiadur fynd i gyfeiriad arall? {#question-16}
Nid oes rhai i’w hanfon eto. Y gwasanaeth sy’n cadarnhau cyfeiriad gweithiwr ar gyfer llythyrau achos.

### 17. Pam na chafodd gweithiwr ddim? {#question-17}
Efallai fod y cyfeiriad yn anghywir, neu fod y neges yn eu post sothach. Pan fydd gweinydd post yn gwrthod cyfeiriad, mae ein staff yn cael tasg i ddod o hyd i’r un cywir. Dywedwch wrthym os gwyddoch beth ydyw.

## Cwestiynau eraill {#other}

### 18. Mae’r dudalen yn edrych yn rhyfedd, neu’n rhy lydan. Beth allaf ei wneud? {#question-18}
Diweddarwch eich porwr. Mae rhestrau’n troi’n gardiau ar sgrin gul; gallwch ddewis pa golofnau y mae rhestr yn eu dangos. Os yw tudalen yn dal i edrych yn anghywir, dywedwch wrthym pa un.

### 19. Sut mae rhedeg adroddiad? {#question-19}
Nid oes tudalen adroddiadau eto. Hidlwch y rhestr achosion a’i hallforio: fe gewch lyfr gwaith â’r hyn a welwch.

### 20. Mae rhywun wedi gadael, ac mae ganddynt gyfrif o hyd. Beth wnaf i? {#question-20}
Mae gweinyddwr defnyddwyr yn eu hanalluogi o dan **Defnyddwyr**, ac yn rhoi eu hachosion i gydweithiwr. Nes gwneud hynny, nid oes neb yn gofalu am yr achosion hynny.
`,
  },
};
