import type { ComponentChildren } from 'preact';

/** What every form sends first: who made it, and for which organisation (ALL.14). */
export interface Hidden {
  csrf: string;
  organisation: string;
}

/** A form that changes something; its further hidden fields come after the first two. */
export function PostForm(props: {
  action: string;
  hidden: Hidden;
  fields?: Readonly<Record<string, string>>;
  children: ComponentChildren;
}) {
  const { action, hidden, fields = {}, children } = props;
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="csrf" value={hidden.csrf} />
      <input type="hidden" name="organisation" value={hidden.organisation} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
