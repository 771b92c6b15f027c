import { useTexts } from '#ui/locale.ts';

/** The line of a form that says when it was last saved; stands inside `form[data-autosave]`. */
export function AutosaveStatus({ savedAt }: { savedAt?: string }) {
  const words = useTexts().autosave;
  return (
    <p
      class="handrail-autosave"
      role="status"
      data-autosave-status=""
      data-saving={words.saving}
      data-saved={words.saved}
      data-offline={words.offline}
      data-conflict={words.conflict}
    >
      {savedAt && `${words.saved} ${savedAt}`}
    </p>
  );
}
