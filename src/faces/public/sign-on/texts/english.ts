export const english = {
  title: 'Sign in with your organisation',
  'address.lead': 'If your organisation has its own sign-in, your work e-mail address takes you there.',
  address: 'Work e-mail address',
  'address.button': 'Continue',
  'address.missing': 'Enter your work e-mail address',
  'address.wrong': 'Enter an e-mail address in the usual form, such as name@works.example',
  'address.none':
    'No organisation has its own sign-in for addresses like this. Check the address, or sign in with username and password',
  'address.several':
    'More than one organisation uses addresses like this. Open the sign-in link your organisation gave you',
  'organisation.title': 'Sign in with {name}',
  'organisation.lead': 'You sign in at {host} and come back here.',
  'organisation.button': 'Continue to your organisation',
  'leaving.title': 'Taking you to your organisation',
  'leaving.lead': '{name} signs its people in at {host}.',
  'leaving.link': 'Go to {host} if nothing happens',
  'refused.title': 'You are not signed in',
  'refused.stale': 'This sign-in was not begun here, was used already, or took too long.',
  'refused.stale.more': 'Begin again in this browser. Nothing was changed.',
  'refused.cancelled': 'The sign-in at your organisation was cancelled.',
  'refused.cancelled.more': 'You can begin again at any time.',
  'refused.away': 'Your organisation’s sign-in does not answer as it should at the moment.',
  'refused.away.more':
    'Wait a little and try again. If it goes on, tell your organisation’s help desk; we can do nothing about it here.',
  'refused.not_accepted': 'Your organisation’s sign-in sent an answer that we cannot trust, so we did not use it.',
  'refused.not_accepted.more': 'Try once more. If it happens again, tell your organisation’s help desk.',
  'refused.email_unverified': 'Your organisation’s sign-in did not confirm your e-mail address.',
  'refused.email_unverified.more':
    'We find your account by that address the first time, so it must be confirmed. Your organisation’s help desk can have it passed on.',
  'refused.email_domain': 'The e-mail address you have at that sign-in is not one of your organisation’s addresses.',
  'refused.email_domain.more': 'Sign in there with your work account, or ask your organisation’s help desk.',
  'refused.no_account': 'You do not have an account here yet.',
  'refused.no_account.more':
    'Register with the e-mail address you use there and the verification code of your organisation; after that this sign-in opens your account.',
  'refused.pending': 'Your account is not active yet.',
  'refused.pending.more': 'Open the link we mailed you and activate it first. We can send you a new link.',
  'refused.dormant': 'Your account was not used for a long time and is asleep.',
  'refused.dormant.more': 'Ask for a new activation link to wake it up.',
  'refused.disabled': 'Your account cannot be used for this organisation.',
  'refused.disabled.more': 'If you think this is a mistake, ask a user administrator of your organisation.',
  'refused.linked_elsewhere': 'Your account is linked to somebody else at your organisation’s sign-in.',
  'refused.linked_elsewhere.more':
    'This happens when an e-mail address is given to another person, or an account there was made anew. The occupational health service can remove the old link.',
  'refused.factor_first':
    'Your account opens more than one organisation, so it needs a second factor of its own first.',
  'refused.factor_first.more':
    'Sign in with your password once and set up the second factor. After that you can come in through your organisation as well.',
  'way.again': 'Try again with your organisation',
  'way.password': 'Sign in with username and password',
  'way.register': 'Register for an account',
  'way.activation': 'Ask for a new activation link',
};
