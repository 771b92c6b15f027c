import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** Buttons of `PasskeyButton`: a press has the device's passkey sign, or be made, and then sends the form. */
export function start(scope: Element | Document): void {
  for (const place of scope.querySelectorAll<HTMLElement>('[data-module="handrail-passkey"]')) enhance(place);
}

function enhance(place: HTMLElement): void {
  if ('handrailPasskeyInit' in place.dataset) return;
  place.dataset.handrailPasskeyInit = '';
  const button = place.querySelector('button')!;
  const answer = place.querySelector<HTMLInputElement>('input[type=hidden]')!;
  const say = (words = '') => {
    place.querySelector('[role=alert]')!.textContent = words;
  };
  // A page that is shown again by the back button holds no answer: it would be used already.
  addEventListener('pageshow', () => {
    answer.value = '';
  });
  button.addEventListener('click', async event => {
    if (answer.value) return;
    event.preventDefault();
    if (!browserSupportsWebAuthn()) return say(place.dataset.unsupported);
    say();
    try {
      answer.value = JSON.stringify(await askDevice(place.dataset, button.form!));
    } catch {
      return say(place.dataset.failed);
    }
    button.form!.requestSubmit(button);
  });
}

async function askDevice({ options = '', act }: DOMStringMap, form: HTMLFormElement): Promise<unknown> {
  const csrf = form.querySelector<HTMLInputElement>('input[name=csrf]')!.value;
  const asked = await fetch(options, { method: 'POST', body: new URLSearchParams({ csrf }), redirect: 'error' });
  if (!asked.ok) throw new Error('nothing to sign');
  const optionsJSON = await asked.json();
  return act === 'make' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}
