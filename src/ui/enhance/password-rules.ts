type Rule = {
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  notContaining?: string[];
  sameAs?: string;
  notContainingField?: string;
};

/** Whether a password keeps one rule. `other` is the value of the field a rule compares with. */
export function keepsRule(rule: Rule, password: string, other = ''): boolean {
  const length = [...password].length;
  if (rule.minLength !== undefined) return length >= rule.minLength;
  if (rule.maxLength !== undefined) return length > 0 && length <= rule.maxLength;
  if (rule.pattern !== undefined) return new RegExp(rule.pattern, 'u').test(password);
  if (rule.sameAs !== undefined) return password !== '' && password === other;
  const lower = password.toLowerCase();
  const words = rule.notContainingField === undefined ? (rule.notContaining ?? []) : [other.trim()];
  return password !== '' && !words.some(word => word && lower.includes(word.toLowerCase()));
}

/** Ticks off the rules of `ul[data-password-rules=<id of the field>]` while the person types. */
export function enhancePasswordRules(within: ParentNode = document): void {
  for (const list of within.querySelectorAll<HTMLElement>('[data-password-rules]')) {
    const field = document.getElementById(list.dataset.passwordRules!) as HTMLInputElement | null;
    if (!field) continue;
    const rules = [...list.querySelectorAll<HTMLElement>('[data-rule]')].map(item => withMark(item));
    const update = () => {
      for (const { item, mark, rule } of rules) {
        const named = rule.sameAs ?? rule.notContainingField;
        const other = named ? (document.getElementById(named) as HTMLInputElement | null)?.value : '';
        const met = keepsRule(rule, field.value, other);
        item.classList.toggle('handrail-rules__rule--met', met);
        mark.textContent = `${met ? list.dataset.met : list.dataset.notMet} `;
      }
    };
    update();
    field.form?.addEventListener('input', update);
  }
}

function withMark(item: HTMLElement) {
  const mark = document.createElement('span');
  mark.className = 'govuk-visually-hidden';
  item.prepend(mark);
  return { item, mark, rule: JSON.parse(item.dataset.rule!) as Rule };
}
