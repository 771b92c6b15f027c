/**
 * Hides questions of a step until their condition holds: an element with `data-when-question` (the name of the field
 * asked before) and `data-when-values` (the answers any of which shows it: codes with spaces between them, or a JSON
 * array; empty means any answer). The sentence "Only if …" in `[data-when-words]` is hidden, because the page now
 * acts on it. The server decides again when the form is sent.
 */
export function enhanceConditionalQuestions(): void {
  const questions = document.querySelectorAll<HTMLElement>('[data-when-question]');
  if (questions.length === 0) return;
  for (const question of questions) {
    for (const words of question.querySelectorAll<HTMLElement>('[data-when-words]')) words.hidden = true;
  }
  const update = () => {
    // Twice per question at most: a hidden question hides those that hang on it.
    for (let round = 0; round < questions.length + 1; round += 1) {
      let changed = false;
      for (const question of questions) {
        const hidden = !holds(question);
        changed ||= question.hidden !== hidden;
        question.hidden = hidden;
      }
      if (!changed) return;
    }
  };
  update();
  document.addEventListener('input', update);
  document.addEventListener('change', update);
}

function holds(question: HTMLElement): boolean {
  const wanted = listOf(question.dataset.whenValues ?? '');
  const answers = answersTo(question.dataset.whenQuestion!);
  return answers.some(answer => (wanted.length > 0 ? wanted.includes(answer) : answer !== ''));
}

function listOf(values: string): string[] {
  if (values.startsWith('[')) return JSON.parse(values);
  return values.split(/\s+/).filter(Boolean);
}

function answersTo(name: string): string[] {
  const fields = document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
  return [...fields]
    .filter(field => !field.closest('[data-when-question][hidden]'))
    .filter(field => (field.type === 'radio' || field.type === 'checkbox' ? field.checked : true))
    .map(field => field.value);
}
