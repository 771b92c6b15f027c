import { catalogue } from '#platform/i18n/catalogue.ts';

/** Notices about the upkeep of accounts. */
export const upkeepTexts = catalogue({
  en: {
    sign_in: 'Sign in',
    'email_changed.subject': 'The e-mail address of your account was changed',
    'email_changed.text':
      'The occupational health service changed the e-mail address of your account. You are signed out everywhere, and links that were mailed before no longer work.',
    'email_changed.more':
      'If you asked for this, sign in as usual: your username and password are as they were. If you did not, tell the service at once.',
    'dormant_warning.subject': 'Your account is about to be put to rest',
    'dormant_warning.text': 'You have not signed in for a long time. In two weeks your account can no longer be used.',
    'dormant_warning.more':
      'Sign in before then, and everything stays as it is. Later you need a new activation link: the sign-in page sends you one.',
    'shared_services.subject': 'Working for another organisation',
    'shared_services.text': 'A request to work for another organisation has moved on.',
    'shared_services.more': 'If you did not expect this, tell your administrator.',
    'shared_services.action': 'See where it stands',
    'shared_services.requested.asker':
      'You asked to work for {organisation} as well. Set up a second factor if you have none; then its administrators decide.',
    'shared_services.requested.approver': 'Somebody of another organisation asks to work for {organisation} as well.',
    'shared_services.enrolled.asker':
      'Your second factor is set up. Now the administrators of {organisation} decide about your request.',
    'shared_services.enrolled.approver':
      'Somebody who asks to work for {organisation} has set up a second factor. You can decide about the request now.',
    'shared_services.active.asker':
      'You can work for {organisation} from now on. Choose it from the header after signing in.',
    'shared_services.active.approver': 'A request to work for {organisation} was approved.',
    'shared_services.declined.asker':
      'Your request to work for {organisation} was declined. The page says why. Nothing else changes.',
    'shared_services.declined.approver': 'A request to work for {organisation} was declined.',
    'shared_services.withdrawn.asker': 'You withdrew your request to work for {organisation}.',
    'shared_services.withdrawn.approver': 'A request to work for {organisation} was withdrawn by whoever made it.',
    'shared_services.left.asker': 'You no longer work for {organisation}.',
    'shared_services.left.approver':
      'Somebody of another organisation no longer works for {organisation}. Cases they own stay theirs until you reassign them.',
  },
  cy: {
    sign_in: 'Mewngofnodi',
    'email_changed.subject': 'Newidiwyd cyfeiriad e-bost eich cyfrif',
    'email_changed.text':
      'Newidiodd y gwasanaeth iechyd galwedigaethol gyfeiriad e-bost eich cyfrif. Rydych wedi’ch allgofnodi ym mhobman, ac nid yw dolenni a anfonwyd o’r blaen yn gweithio mwyach.',
    'email_changed.more':
      'Os chi ofynnodd am hyn, mewngofnodwch fel arfer: mae eich enw defnyddiwr a’ch cyfrinair fel yr oeddent. Os nad chi, dywedwch wrth y gwasanaeth ar unwaith.',
    'dormant_warning.subject': 'Mae eich cyfrif ar fin cael ei roi i orffwys',
    'dormant_warning.text':
      'Nid ydych wedi mewngofnodi ers amser maith. Ymhen pythefnos ni fydd modd defnyddio eich cyfrif mwyach.',
    'dormant_warning.more':
      'Mewngofnodwch cyn hynny, ac mae popeth yn aros fel y mae. Wedyn bydd arnoch angen dolen newydd i roi’r cyfrif ar waith: bydd y dudalen fewngofnodi yn anfon un atoch.',
    'shared_services.subject': 'Gweithio i sefydliad arall',
    'shared_services.text': 'Mae cais i weithio i sefydliad arall wedi symud ymlaen.',
    'shared_services.more': 'Os nad oeddech yn disgwyl hyn, dywedwch wrth eich gweinyddwr.',
    'shared_services.action': 'Gweld beth yw’r sefyllfa',
    'shared_services.requested.asker':
      'Gofynnoch am gael gweithio i {organisation} hefyd. Gosodwch ail ffactor os nad oes gennych un; yna bydd ei weinyddwyr yn penderfynu.',
    'shared_services.requested.approver':
      'Mae rhywun o sefydliad arall yn gofyn am gael gweithio i {organisation} hefyd.',
    'shared_services.enrolled.asker':
      'Mae eich ail ffactor wedi’i osod. Nawr bydd gweinyddwyr {organisation} yn penderfynu ar eich cais.',
    'shared_services.enrolled.approver':
      'Mae rhywun sy’n gofyn am gael gweithio i {organisation} wedi gosod ail ffactor. Gallwch benderfynu ar y cais nawr.',
    'shared_services.active.asker':
      'Gallwch weithio i {organisation} o hyn ymlaen. Dewiswch y sefydliad o’r pennyn ar ôl mewngofnodi.',
    'shared_services.active.approver': 'Cymeradwywyd cais i weithio i {organisation}.',
    'shared_services.declined.asker':
      'Gwrthodwyd eich cais i weithio i {organisation}. Mae’r dudalen yn dweud pam. Nid oes dim arall yn newid.',
    'shared_services.declined.approver': 'Gwrthodwyd cais i weithio i {organisation}.',
    'shared_services.withdrawn.asker': 'Tynnoch eich cais i weithio i {organisation} yn ôl.',
    'shared_services.withdrawn.approver': 'Tynnwyd cais i weithio i {organisation} yn ôl gan y sawl a’i gwnaeth.',
    'shared_services.left.asker': 'Nid ydych yn gweithio i {organisation} mwyach.',
    'shared_services.left.approver':
      'Nid yw rhywun o sefydliad arall yn gweithio i {organisation} mwyach. Mae’r achosion sy’n eiddo iddynt yn aros nes i chi eu hailbennu.',
  },
});
