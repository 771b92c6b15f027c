import { catalogue } from '#platform/i18n/catalogue.ts';

/** Words that stand on pages of every face: failures, navigation, the frame around a page. */
export const texts = catalogue({
  en: {
    'not_found.title': 'Page not found',
    'not_found.text': 'This page does not exist, or it is not for you to see. Nothing was changed.',
    'not_found.hint': 'Check the address, or start again from your dashboard.',
    'refused.title': 'You cannot do this',
    'refused.text': 'You can see this, but you are not allowed to do what you asked for. Nothing was changed.',
    'wrong_state.title': 'This has moved on',
    'wrong_state.text':
      'What you asked for does not fit the state this is in now. Go back and look at it again. Nothing was changed.',
    'csrf.title': 'We could not be sure this came from you',
    'csrf.text':
      'The page you sent was opened too long ago, or in another window before you signed in. Nothing was changed. What you typed is shown below so that you can copy it.',
    'other_organisation.title': 'You are now working for another organisation',
    'other_organisation.text':
      'This form belongs to another of your organisations. Nothing was sent. What you typed is shown below; switch organisation and open the form again to send it.',
    'incomplete.title': 'Something is missing from that form',
    'incomplete.text':
      'What arrived is not complete, so we could not do what you asked. Go back, open the page again and try once more. Nothing was changed.',
    'stale.title': 'This was changed in the meantime',
    'stale.text':
      'Somebody saved this after you opened it. Nothing of yours was saved over it. Open it again to see the newest.',
    'busy.title': 'We are busy for a moment',
    'busy.text': 'Your drafts are safe. Please try again in a few seconds.',
    'busy.typed':
      'What you sent was not lost, and not saved yet. Wait a few seconds, then try again to send it as it is.',
    'busy.files': 'Files are not kept on this page: add them again if they are missing afterwards.',
    'busy.secret': 'Passwords and codes are not kept on this page: you will be asked for them again.',
    'busy.again': 'Try again',
    'full.title': 'There is no room to save that just now',
    'full.text':
      'Our disk is full. What was saved before is safe, and nothing was half done. Please try again later, and tell whoever looks after this service if it goes on.',
    'too_large.title': 'That is too much at once',
    'too_large.text': 'What you sent is larger than this page can take. Nothing was saved; go back and shorten it.',
    'error.title': 'Sorry, something went wrong',
    'error.text':
      'It is our fault, not yours. Your drafts are safe. Try again, and tell us this number if it happens again:',
    'failures.typed': 'What you typed',
    'kept.note':
      'You had been signed out, or had switched organisation, before this reached us. What you typed is below and is not saved until you press Save; files you added are kept.',
    'elsewhere.title': 'This belongs to {organisation}',
    'elsewhere.text': 'You are working for another of your organisations now. Switch to open this page.',
    'elsewhere.form':
      'You are working for another of your organisations now, so nothing was sent. What you typed and the files you added are kept for 24 hours: switch, and you find the form filled.',
    'elsewhere.switch': 'Switch to {organisation}',
    'failures.dashboard': 'Go to your dashboard',
    'banner.demonstration': 'Demonstration',
    'banner.demonstration.text': 'This is a demonstration database. Do not enter anything about real people.',
    'banner.demonstration.people': 'Accounts to try',
    'banner.demonstration.mail': 'Mail that was sent',
    'banner.insecure': 'Not secure',
    'banner.insecure.text': 'This service runs without encryption. Do not enter anything about real people.',
    'notice.title': 'Done',
    'nav.dashboard': 'Dashboard',
    'nav.make': 'Make a referral',
    'nav.track': 'Track referrals',
    'nav.saved': 'Saved referrals',
    'nav.sharing': 'Sharing',
    'nav.users': 'Users',
    'nav.triage': 'Triage',
    'nav.cases': 'My cases',
    'nav.tasks': 'Tasks',
    'nav.organisations': 'Organisations',
    'nav.accounts': 'Accounts',
    'nav.outbox': 'Outbox',
    'menu.choose': 'Choose where to work',
    'menu.account': 'My account',
    'header.sign_in': 'Sign in',
    'footer.accessibility': 'Accessibility',
  },
  cy: {
    'not_found.title': 'Heb ddod o hyd i’r dudalen',
    'not_found.text': 'Nid yw’r dudalen hon yn bod, neu nid yw i chi ei gweld. Ni newidiwyd dim.',
    'not_found.hint': 'Gwiriwch y cyfeiriad, neu dechreuwch eto o’ch dangosfwrdd.',
    'refused.title': 'Ni allwch wneud hyn',
    'refused.text': 'Gallwch weld hyn, ond ni chewch wneud yr hyn y gofynnoch amdano. Ni newidiwyd dim.',
    'wrong_state.title': 'Mae hyn wedi symud ymlaen',
    'wrong_state.text':
      'Nid yw’r hyn y gofynnoch amdano’n gweddu i gyflwr hyn bellach. Ewch yn ôl ac edrychwch eto. Ni newidiwyd dim.',
    'csrf.title': 'Ni allem fod yn siŵr mai chi anfonodd hyn',
    'csrf.text':
      'Agorwyd y dudalen a anfonoch yn rhy bell yn ôl, neu mewn ffenestr arall cyn i chi fewngofnodi. Ni newidiwyd dim. Dangosir isod yr hyn a deipioch er mwyn i chi ei gopïo.',
    'other_organisation.title': 'Rydych bellach yn gweithio i sefydliad arall',
    'other_organisation.text':
      'Mae’r ffurflen hon yn perthyn i un arall o’ch sefydliadau. Nid anfonwyd dim. Dangosir isod yr hyn a deipioch; newidiwch sefydliad ac agorwch y ffurflen eto i’w hanfon.',
    'incomplete.title': 'Mae rhywbeth ar goll o’r ffurflen honno',
    'incomplete.text':
      'Nid yw’r hyn a gyrhaeddodd yn gyflawn, felly ni allem wneud yr hyn a ofynnoch. Ewch yn ôl, agorwch y dudalen eto a rhowch gynnig arall arni. Ni newidiwyd dim.',
    'stale.title': 'Newidiwyd hyn yn y cyfamser',
    'stale.text':
      'Cadwodd rhywun hyn ar ôl i chi ei agor. Ni chadwyd dim o’ch eiddo chi drosto. Agorwch ef eto i weld y diweddaraf.',
    'busy.title': 'Rydym yn brysur am eiliad',
    'busy.text': 'Mae eich drafftiau’n ddiogel. Rhowch gynnig arall arni ymhen ychydig eiliadau.',
    'busy.typed':
      'Ni chollwyd yr hyn a anfonoch, ond nid yw wedi’i gadw eto. Arhoswch ychydig eiliadau, yna rhowch gynnig arall arni i’w anfon fel y mae.',
    'busy.files': 'Ni chedwir ffeiliau ar y dudalen hon: ychwanegwch nhw eto os ydynt ar goll wedyn.',
    'busy.secret': 'Ni chedwir cyfrineiriau na chodau ar y dudalen hon: gofynnir i chi amdanynt eto.',
    'busy.again': 'Rhoi cynnig arall arni',
    'full.title': 'Nid oes lle i gadw hynny ar hyn o bryd',
    'full.text':
      'Mae ein disg yn llawn. Mae’r hyn a gadwyd o’r blaen yn ddiogel, ac ni wnaed dim byd ar ei hanner. Rhowch gynnig arall arni’n nes ymlaen, a dywedwch wrth y sawl sy’n gofalu am y gwasanaeth hwn os yw’n parhau.',
    'too_large.title': 'Mae hynny’n ormod ar unwaith',
    'too_large.text':
      'Mae’r hyn a anfonoch yn fwy nag y gall y dudalen hon ei dderbyn. Ni chadwyd dim; ewch yn ôl a’i fyrhau.',
    'error.title': 'Mae’n ddrwg gennym, aeth rhywbeth o’i le',
    'error.text':
      'Ein bai ni ydyw, nid eich bai chi. Mae eich drafftiau’n ddiogel. Rhowch gynnig arall arni, a rhowch y rhif hwn i ni os digwydd eto:',
    'failures.typed': 'Yr hyn a deipioch',
    'kept.note':
      'Roeddech wedi cael eich allgofnodi, neu wedi newid sefydliad, cyn i hyn ein cyrraedd. Mae’r hyn a deipioch isod ac ni chaiff ei gadw nes i chi bwyso Cadw; mae’r ffeiliau a ychwanegoch wedi’u cadw.',
    'elsewhere.title': 'Mae hyn yn perthyn i {organisation}',
    'elsewhere.text': 'Rydych yn gweithio i un arall o’ch sefydliadau nawr. Newidiwch i agor y dudalen hon.',
    'elsewhere.form':
      'Rydych yn gweithio i un arall o’ch sefydliadau nawr, felly nid anfonwyd dim. Cedwir yr hyn a deipioch a’r ffeiliau a ychwanegoch am 24 awr: newidiwch, ac fe welwch y ffurflen wedi’i llenwi.',
    'elsewhere.switch': 'Newid i {organisation}',
    'failures.dashboard': 'Ewch i’ch dangosfwrdd',
    'banner.demonstration': 'Arddangosiad',
    'banner.demonstration.text': 'Cronfa ddata arddangos yw hon. Peidiwch â rhoi dim am bobl go iawn.',
    'banner.demonstration.people': 'Cyfrifon i roi cynnig arnynt',
    'banner.demonstration.mail': 'Post a anfonwyd',
    'banner.insecure': 'Heb ei ddiogelu',
    'banner.insecure.text': 'Mae’r gwasanaeth hwn yn rhedeg heb amgryptio. Peidiwch â rhoi dim am bobl go iawn.',
    'notice.title': 'Wedi’i wneud',
    'nav.dashboard': 'Dangosfwrdd',
    'nav.make': 'Gwneud atgyfeiriad',
    'nav.track': 'Dilyn atgyfeiriadau',
    'nav.saved': 'Atgyfeiriadau a gadwyd',
    'nav.sharing': 'Rhannu',
    'nav.users': 'Defnyddwyr',
    'nav.triage': 'Brysbennu',
    'nav.cases': 'Fy achosion',
    'nav.tasks': 'Tasgau',
    'nav.organisations': 'Sefydliadau',
    'nav.accounts': 'Cyfrifon',
    'nav.outbox': 'Blwch anfon',
    'menu.choose': 'Dewis ble i weithio',
    'menu.account': 'Fy nghyfrif',
    'header.sign_in': 'Mewngofnodi',
    'footer.accessibility': 'Hygyrchedd',
  },
});
