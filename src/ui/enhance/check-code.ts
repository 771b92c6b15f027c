import { startGovukComponents } from '#ui/enhance/govuk-components.ts';

/**
 * Checks a code when its field is left: `input[data-check-url]`. Posts the field and the CSRF token of its form;
 * expects `{ "valid": boolean, "message": string }` and shows the message under the field. A button does the same
 * where no script runs. With `data-check-fill=<id>` and a valid code, the answer's `html` fills that element.
 */
export function enhanceCodeChecks(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-check-url]')) {
    const line = document.createElement('p');
    line.className = 'handrail-check';
    line.setAttribute('role', 'status');
    (field.closest('.govuk-form-group') ?? field).after(line);
    let checked = '';
    field.addEventListener('blur', async () => {
      const code = field.value.trim();
      if (code === checked) return;
      checked = code;
      const result = code === '' ? undefined : await check(field);
      show(line, result);
      if (result?.valid && result.html) fill(field.dataset.checkFill, result.html);
    });
  }
}

async function check(field: HTMLInputElement): Promise<{ valid: boolean; message: string; html?: string } | undefined> {
  const body = new URLSearchParams();
  for (const hidden of field.form?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? []) {
    body.set(hidden.name, hidden.value);
  }
  body.set(field.name, field.value.trim());
  try {
    const answer = await fetch(field.dataset.checkUrl!, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function fill(id: string | undefined, html: string): void {
  const place = id ? document.getElementById(id) : null;
  if (!place) return;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...parsed.body.childNodes);
  startGovukComponents(place);
}

// Without an answer nothing is said: the server checks again when the form is sent.
function show(line: HTMLElement, result: { valid: boolean; message: string } | undefined): void {
  line.textContent = result?.message ?? '';
  line.classList.toggle('handrail-check--good', result?.valid === true);
  line.classList.toggle('handrail-check--bad', result?.valid === false);
}
