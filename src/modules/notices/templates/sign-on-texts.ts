import { catalogue } from '#platform/i18n/catalogue.ts';

/** Notices about an organisation's own sign-in. */
export const signOnTexts = catalogue({
  en: {
    'sign_in_linked.subject': 'You now sign in through your organisation',
    'sign_in_linked.text': 'Your account was linked to the sign-in of {organisation}, and was opened by it.',
    'sign_in_linked.more':
      'From now on that sign-in opens your account. If it was not you who signed in, tell your administrator at once.',
    'sign_in_linked.action': 'Go to the sign-in page',
    'sign_in_unlinked.subject': 'Your account is no longer linked to your organisation’s sign-in',
    'sign_in_unlinked.text': 'The link between your account and the sign-in of {organisation} was removed.',
    'sign_in_unlinked.more':
      'The next time you sign in through your organisation it is linked again by your e-mail address. If you did not expect this, ask your administrator.',
    'sign_in_unlinked.action': 'Go to the sign-in page',
    'sign_in_elsewhere.subject': 'How you sign in',
    'sign_in_elsewhere.text':
      'Somebody, most likely you, asked for a new password. Your organisation signs in through its own sign-in page, so you need no password of ours.',
    'sign_in_elsewhere.more':
      'Open the page and enter your work e-mail address; it takes you to your organisation. If you forgot the password you use there, your organisation can help.',
    'sign_in_elsewhere.action': 'Sign in with your organisation',
  },
  cy: {
    'sign_in_linked.subject': 'Rydych nawr yn mewngofnodi drwy eich sefydliad',
    'sign_in_linked.text': 'Cysylltwyd eich cyfrif â thudalen fewngofnodi {organisation}, ac fe’i hagorwyd drwyddi.',
    'sign_in_linked.more':
      'O hyn ymlaen bydd mewngofnodi yno’n agor eich cyfrif. Os nad chi a fewngofnododd, dywedwch wrth eich gweinyddwr ar unwaith.',
    'sign_in_linked.action': 'Mynd i’r dudalen fewngofnodi',
    'sign_in_unlinked.subject': 'Nid yw eich cyfrif wedi’i gysylltu mwyach â thudalen fewngofnodi eich sefydliad',
    'sign_in_unlinked.text': 'Tynnwyd y cysylltiad rhwng eich cyfrif a thudalen fewngofnodi {organisation}.',
    'sign_in_unlinked.more':
      'Y tro nesaf y byddwch yn mewngofnodi drwy eich sefydliad, caiff ei gysylltu eto drwy eich cyfeiriad e-bost. Os nad oeddech yn disgwyl hyn, gofynnwch i’ch gweinyddwr.',
    'sign_in_unlinked.action': 'Mynd i’r dudalen fewngofnodi',
    'sign_in_elsewhere.subject': 'Sut rydych yn mewngofnodi',
    'sign_in_elsewhere.text':
      'Gofynnodd rhywun, chi yn fwy na thebyg, am gyfrinair newydd. Mae eich sefydliad yn mewngofnodi drwy ei dudalen ei hun, felly nid oes arnoch angen cyfrinair gennym ni.',
    'sign_in_elsewhere.more':
      'Agorwch y dudalen a rhowch eich cyfeiriad e-bost gwaith; bydd yn mynd â chi at eich sefydliad. Os anghofioch y cyfrinair a ddefnyddiwch yno, gall eich sefydliad helpu.',
    'sign_in_elsewhere.action': 'Mewngofnodi â’ch sefydliad',
  },
});
