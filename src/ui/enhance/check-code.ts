import { solveChallenges } from '#ui/enhance/challenge.ts';
import { startGovukComponents } from '#ui/enhance/govuk-components.ts';
import { enhancePasswordRules } from '#ui/enhance/password-rules.ts';

/**
 * Checks a code when its field is left: `input[data-check-url]`. Posts the field and the CSRF token of its form;
 * expects `{ "valid": boolean, "message": string, "fills"?: { id: html } }`, shows the message under the field, and
 * fills the elements of those ids. A button does the same where no script runs.
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
      for (const [id, html] of Object.entries(result?.fills ?? {})) fill(id, html);
    });
  }
}

interface Checked {
  valid: boolean;
  message: string;
  fills?: Record<string, string>;
}

async function check(field: HTMLInputElement): Promise<Checked | undefined> {
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

function fill(id: string, html: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...parsed.body.childNodes);
  startGovukComponents(place);
  enhancePasswordRules(place);
  solveChallenges(place);
}

// Without an answer nothing is said: the server checks again when the form is sent.
function show(line: HTMLElement, result: { valid: boolean; message: string } | undefined): void {
  line.textContent = result?.message ?? '';
  line.classList.toggle('handrail-check--good', result?.valid === true);
  line.classList.toggle('handrail-check--bad', result?.valid === false);
}
