const pause = 1500;
const retryAfter = 10_000;

interface Autosave {
  form: HTMLFormElement;
  status: HTMLElement | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  saving: boolean;
  /** Typed since the last save began. */
  dirty: boolean;
  /** Another place changed the same step; nothing is sent until the person has seen both texts. */
  stopped: boolean;
}

/**
 * Saves a step while the person types: `form[data-autosave=<url>]`. Posts the fields without files, with the header
 * `x-autosave: 1`; expects `{ "version": n, "secondsLeft"?: n }` and puts the version into the hidden
 * field `version`. 409 stops and says why.
 */
export function enhanceAutosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
    const autosave: Autosave = {
      form,
      status: form.querySelector('[data-autosave-status]'),
      timer: undefined,
      saving: false,
      dirty: false,
      stopped: false,
    };
    const changed = (event: Event) => {
      if ((event.target as HTMLInputElement).type === 'file') return;
      autosave.dirty = true;
      schedule(autosave, pause);
    };
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('submit', () => {
      clearTimeout(autosave.timer);
      autosave.stopped = true;
    });
    // Back from the next page, the form lives again.
    addEventListener('pageshow', event => {
      if (event.persisted) autosave.stopped = false;
    });
    // Leaving the page or the tab: whatever was typed goes now.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && autosave.dirty) void save(autosave, true);
    });
  }
}

function schedule(autosave: Autosave, wait: number): void {
  clearTimeout(autosave.timer);
  autosave.timer = setTimeout(() => void save(autosave, false), wait);
}

async function save(autosave: Autosave, keepalive: boolean): Promise<void> {
  const { form, status } = autosave;
  if (autosave.stopped) return;
  // One at a time: the next one needs the version this one brings.
  if (autosave.saving) return schedule(autosave, pause);
  autosave.saving = true;
  autosave.dirty = false;
  say(status, status?.dataset.saving);
  try {
    const answer = await fetch(form.dataset.autosave!, {
      method: 'POST',
      body: fieldsOf(form),
      headers: { 'x-autosave': '1', accept: 'application/json' },
      redirect: 'error',
      keepalive,
    });
    if (answer.status === 409) return stop(autosave, await messageOf(answer));
    if (!answer.ok) throw new Error(String(answer.status));
    const saved = (await answer.json()) as { version?: number | string; secondsLeft?: number };
    takeVersion(form, saved);
    say(status, `${status?.dataset.saved} ${clockTime()}`);
    document.dispatchEvent(new CustomEvent('handrail:active', { detail: saved.secondsLeft }));
  } catch {
    autosave.dirty = true;
    say(status, status?.dataset.offline, true);
    schedule(autosave, retryAfter);
  } finally {
    autosave.saving = false;
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

function takeVersion(form: HTMLFormElement, { version }: { version?: number | string }): void {
  const field = form.querySelector<HTMLInputElement>('input[name="version"]');
  if (field && version !== undefined) field.value = String(version);
}

function stop(autosave: Autosave, message: string | undefined): void {
  autosave.stopped = true;
  say(autosave.status, message ?? autosave.status?.dataset.conflict, true);
}

async function messageOf(answer: Response): Promise<string | undefined> {
  try {
    return ((await answer.json()) as { message?: string }).message;
  } catch {
    return undefined;
  }
}

function say(status: HTMLElement | null, words: string | undefined, problem = false): void {
  if (!status) return;
  status.textContent = words ?? '';
  status.classList.toggle('handrail-autosave--problem', problem);
}

function clockTime(): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format();
}
