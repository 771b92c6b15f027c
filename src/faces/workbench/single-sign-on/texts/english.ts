export const english = {
  title: 'Single sign-on',
  lead: 'People of this organisation can sign in where they sign in at work, by OpenID Connect.',
  about: 'Its people sign in where they sign in at work; whether our passwords stay on.',
  for_them: 'For their information technology team',
  return: 'Redirect address to register with their service',
  link: 'Sign-in page to give to their people',
  settings: 'Settings',
  enabled: 'Use single sign-on for this organisation',
  'enabled.yes': 'Yes',
  'enabled.no': 'No, keep these settings for later',
  issuer: 'Issuer',
  'issuer.hint':
    'The address of their sign-in service, exactly as it names itself, such as https://login.works.example',
  client_id: 'Client ID',
  client_secret: 'Client secret',
  'client_secret.hint': 'It is kept sealed and never shown again.',
  'client_secret.kept': 'A secret is saved. Leave this empty to keep it.',
  domains: 'E-mail domains',
  'domains.hint':
    'The first time somebody comes in, their account is found by the e-mail address their service has verified, if it is in one of these domains.',
  passwords: 'Sign-in with our username and password',
  'passwords.yes': 'Stays on beside single sign-on',
  'passwords.no': 'Off: single sign-on is the only way in to this organisation',
  'passwords.no.hint':
    'Whoever is signed in by password is signed out of this organisation at once. Our passkeys do not open it either.',
  factor: 'Second factor',
  'factor.hint': 'Accounts that open more than one organisation are always asked for ours.',
  'factor.ours': 'We ask for ours, where this organisation needs one',
  'factor.theirs': 'Theirs counts, when their service says there was one',
  'factor.theirs.hint':
    'It says so by “mfa” among the ways it used, or by one of the levels below. If not, we ask for ours.',
  acr: 'Levels that count as a second factor (optional)',
  'acr.hint': 'Values of “acr”, separated by spaces. We ask their service for them.',
  reason: 'Why',
  'reason.hint': 'This is kept in the record.',
  save: 'Save',
  saved: 'The single sign-on of this organisation is saved.',
  trial: 'Try the connection',
  'trial.text':
    'We read what their service says of itself, and ask whether it knows our client ID and secret. Nobody is signed in. Save first: what is saved is tried.',
  'trial.button': 'Try the connection',
  'trial.none': 'These settings have not been tried.',
  'trial.fits': 'It works',
  'trial.fails': 'It does not work',
  'tried.fits': 'The connection works.',
  'tried.fails': 'The connection does not work. The page says why.',
  'found.not_an_address': 'The issuer is not an address that can be asked.',
  'found.not_https':
    'An address of their service does not begin with https://, so what passes could be read on the way.',
  'found.private_address':
    'Their service is inside a private network. Whoever runs this installation can allow its host with the setting PRIVATE_HOSTS.',
  'found.unknown_host': 'There is no machine of that name. Check the issuer.',
  'found.away': 'Their service does not answer. Check the issuer, and whether their firewall lets us in.',
  'found.certificate':
    'The certificate of their service is not valid for its name, has expired, or is not from a known authority.',
  'found.too_slow': 'Their service took longer than 8 seconds to answer.',
  'found.too_large': 'Their service answered with more than we take.',
  'found.not_openid':
    'There is no OpenID Connect service at this address: no settings are found below it at /.well-known/openid-configuration.',
  'found.issuer_differs':
    'Their service calls itself by another name than the issuer. Copy the “issuer” from its settings exactly, with or without a slash at the end.',
  'found.incomplete':
    'What their service says of itself is incomplete: the address to sign in, for tokens or for keys is missing.',
  'found.no_code_flow': 'Their service does not offer the authorization code flow.',
  'found.no_pkce': 'Their service does not offer PKCE with S256.',
  'found.no_keys': 'Their service publishes no keys to check its signatures with.',
  'found.no_client_secret_way': 'Their service does not take a client secret, in the header or in the body.',
  'found.client_refused': 'Their service does not know this client ID, or the secret is not right.',
  'found.refused_there':
    'Their service refused the trial in a way it should not. Check that the redirect address is registered there.',
  'found.code_refused': 'Their service refused the code.',
  'found.cancelled': 'Their service refused access.',
  'found.token_expired': 'A token of their service was out of date. Check the clocks.',
  'found.token_wrong': 'The answer of their service is not what it must be.',
  'found.signature_wrong': 'The signature of their service does not fit its keys.',
  'found.pkce_not_said': 'It does not say whether it offers PKCE with S256. Most services do without saying so.',
  'found.email_not_said':
    'It does not list the scope “email”. Without an e-mail address no account is found the first time.',
  'found.verified_not_said':
    'It does not list the claim “email_verified”. Only a verified address links an account: ask them to pass it on.',
  'unlink.title': 'Remove the link to the organisation’s sign-in',
  'unlink.lead':
    'Sessions opened by it end. The next person who comes with this account’s verified e-mail address is linked instead, so make sure that it is the right one.',
  'unlink.button': 'Remove the link',
  unlinked: 'The link was removed and the owner was told.',
};
