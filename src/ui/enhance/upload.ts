import { announce } from '#ui/enhance/announce.ts';

/**
 * Sends files as soon as they are chosen, each with its progress: `form[data-upload=<url>]` with file inputs. Each
 * file is posted alone (the hidden fields of the form first, then the file under the name of its input); the answer
 * is `{ "html": "…", "version": n }` with the row that replaces the progress, or `{ "message": "…" }` and a status of
 * 4xx when the file is refused. Words come from `data-uploading`, `data-uploaded`, `data-failed` of the form. A file
 * that fails stays out of reach of this script, and goes with the form as it would without it.
 */
export function enhanceUploads(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      const list = document.createElement('ul');
      list.className = 'handrail-uploads';
      input.closest('.govuk-form-group')?.after(list);
      input.addEventListener('change', () => void sendAll(form, input, list));
    }
  }
}

async function sendAll(form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement): Promise<void> {
  const files = [...(input.files ?? [])];
  const kept = new DataTransfer();
  // One after the other: each answer brings the version the next one needs.
  for (const file of files) if (!(await send(form, input, list, file))) kept.items.add(file);
  input.files = kept.files;
}

interface Answer {
  html?: string;
  message?: string;
  version?: number | string;
}

async function send(form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement, file: File): Promise<boolean> {
  const row = progressRow(form, file);
  list.append(row.item);
  announce(`${form.dataset.uploading ?? ''} ${file.name}`);
  const { status, answer } = await post(form, input.name, file, row.bar);
  if (status >= 200 && status < 300 && answer) {
    const version = form.querySelector<HTMLInputElement>('input[name="version"]');
    if (version && answer.version !== undefined) version.value = String(answer.version);
    row.bar.remove();
    if (answer.html) showReceived(row.item, answer.html);
    else row.words.textContent = form.dataset.uploaded ?? '';
    announce(`${file.name} ${form.dataset.uploaded ?? ''}`);
    return true;
  }
  row.item.classList.add('handrail-uploads__file--failed');
  row.bar.remove();
  row.words.textContent = answer?.message ?? form.dataset.failed ?? '';
  announce(`${file.name}: ${row.words.textContent}`);
  // A refused file is not sent a second time; one that was lost on the way is.
  return status >= 400 && status < 500;
}

function progressRow(form: HTMLFormElement, file: File) {
  const item = document.createElement('li');
  item.className = 'handrail-uploads__file';
  const name = document.createElement('span');
  name.textContent = file.name;
  const words = document.createElement('span');
  words.textContent = form.dataset.uploading ?? '';
  const bar = document.createElement('progress');
  bar.className = 'handrail-uploads__bar';
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  item.append(name, words, bar);
  return { item, words, bar };
}

// fetch tells nothing of an upload's progress; the older request does.
function post(form: HTMLFormElement, name: string, file: File, bar: HTMLProgressElement) {
  return new Promise<{ status: number; answer: Answer | undefined }>(resolve => {
    const body = new FormData();
    for (const hidden of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
      body.append(hidden.name, hidden.value);
    }
    body.append(name, file);
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) bar.value = Math.round((event.loaded / event.total) * 100);
    });
    request.addEventListener('loadend', () =>
      resolve({ status: request.status, answer: request.response ?? undefined }),
    );
    request.open('POST', form.dataset.upload!);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-upload', '1');
    request.send(body);
  });
}

// The row comes from our own server, rendered by the same view as without script; scripts in it would not run.
function showReceived(item: HTMLElement, html: string): void {
  item.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}
