import { PasskeyButton } from '#ui/passkey-button.tsx';
import type { SignInProps } from './sign-in.view.tsx';

/** Signing in with a passkey alone, beside name and password. */
export function PasskeySignIn({ t, csrf, next, errors }: SignInProps) {
  const errorMessage = errors?.of('passkey');
  return (
    <form method="post" action="/sign-in/passkey">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="scripted" value="" data-scripted="" />
      <PasskeyButton options="/passkeys/request" variant="secondary" {...(errorMessage ? { errorMessage } : {})}>
        {t('passkey.button')}
      </PasskeyButton>
    </form>
  );
}
