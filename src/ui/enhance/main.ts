import { enhanceAutosave } from '#ui/enhance/autosave.ts';
import { solveChallenges } from '#ui/enhance/challenge.ts';
import { enhanceCodeChecks } from '#ui/enhance/check-code.ts';
import { enhanceConditionalQuestions } from '#ui/enhance/conditional-questions.ts';
import { startGovukComponents } from '#ui/enhance/govuk-components.ts';
import { enhanceMenus } from '#ui/enhance/menus.ts';
import { enhancePasswordRules } from '#ui/enhance/password-rules.ts';
import { enhanceDatePaste } from '#ui/enhance/paste-date.ts';
import { enhanceSession } from '#ui/enhance/session.ts';
import { enhanceSwaps } from '#ui/enhance/swap.ts';
import { enhanceUploads } from '#ui/enhance/upload.ts';

startGovukComponents();
// Tells the server with the next form that the warning before a time-out can show (ALL.4).
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-scripted]')) field.value = '1';
enhanceMenus();
enhanceDatePaste();
enhanceConditionalQuestions();
enhancePasswordRules();
enhanceCodeChecks();
solveChallenges();
enhanceAutosave();
enhanceUploads();
enhanceSwaps();
enhanceSession();
