import { announce } from '#ui/enhance/announce.ts';

/**
 * Warns before the session ends (`dialog[data-session]`). Another tab, or an autosave of this one, may have kept the
 * session: they say so with the event `handrail:active` and over a broadcast channel.
 */
export function enhanceSession(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-session]');
  if (!dialog) return;
  const length = Number(dialog.dataset.sessionLeft) * 1000;
  const warnFor = Number(dialog.dataset.sessionWarn) * 1000;
  let endsAt = Date.now() + length;
  let saidAt = Number.POSITIVE_INFINITY;
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('handrail-session') : undefined;

  const keep = (milliseconds: number) => {
    endsAt = Date.now() + milliseconds;
    saidAt = Number.POSITIVE_INFINITY;
    if (dialog.open) dialog.close();
  };
  channel?.addEventListener('message', event => keep(Number(event.data) || length));
  document.addEventListener('handrail:active', event => {
    const seconds = (event as CustomEvent<number | undefined>).detail;
    const left = seconds ? seconds * 1000 : length;
    keep(left);
    channel?.postMessage(left);
  });
  document.dispatchEvent(new CustomEvent('handrail:active'));

  dialog.querySelector('form[data-session-stay]')?.addEventListener('submit', async event => {
    event.preventDefault();
    const left = await stay(event.target as HTMLFormElement);
    if (left === undefined) return location.assign(dialog.dataset.sessionEnded!);
    keep(left * 1000);
    channel?.postMessage(left * 1000);
  });
  // Escape keeps the session too: it must never cost someone their page.
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    dialog.querySelector<HTMLFormElement>('form[data-session-stay]')?.requestSubmit();
  });

  // The end is a moment, not a count of ticks: a sleeping laptop wakes to the truth.
  setInterval(() => {
    const left = endsAt - Date.now();
    if (left <= 0) return location.assign(dialog.dataset.sessionEnded!);
    if (left > warnFor) return;
    if (!dialog.open) dialog.showModal();
    const words = showTime(dialog, Math.ceil(left / 1000));
    if (saidAt - left >= 30_000 || saidAt === Number.POSITIVE_INFINITY) {
      saidAt = left;
      say(dialog, words);
    }
  }, 1000);
}

async function stay(form: HTMLFormElement): Promise<number | undefined> {
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
      headers: { accept: 'application/json' },
      redirect: 'error',
    });
    return answer.ok ? Number((await answer.json()).secondsLeft) : undefined;
  } catch {
    return undefined;
  }
}

function showTime(dialog: HTMLDialogElement, seconds: number): string {
  const time = dialog.querySelector<HTMLElement>('[data-session-time]')!;
  const { minute, minutes, second, seconds: manySeconds } = time.dataset;
  const count = seconds > 60 ? Math.ceil(seconds / 60) : seconds;
  const unit = seconds > 60 ? (count === 1 ? minute : minutes) : count === 1 ? second : manySeconds;
  time.textContent = `${count} ${unit}`;
  return time.textContent;
}

function say(dialog: HTMLDialogElement, words: string): void {
  const region = dialog.querySelector<HTMLElement>('[data-session-announce]');
  if (region) region.textContent = words;
  else announce(words);
}
