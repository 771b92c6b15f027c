/** What is wrong with the settings of an organisation's own sign-in, or with what was tried. */
export const signOnEnglish = {
  sign_on_issuer_missing: 'Enter the issuer: the address their sign-in service is known by',
  sign_on_issuer_wrong: 'Enter an issuer that begins with https:// and has no ? or # in it',
  sign_on_client_missing: 'Enter the client ID their service gave you',
  sign_on_secret_missing: 'Enter the client secret their service gave you',
  sign_on_domains_missing: 'Select at least one mail domain',
  sign_on_domains_wrong: 'Select mail domains of this organisation only',
  sign_on_untried:
    'Keep our passwords on for now: first save, then try the connection. Passwords can be switched off once the trial went well',
  sign_on_only: 'Your organisation signs in through its own sign-in page, so a password of ours would open nothing.',
};
