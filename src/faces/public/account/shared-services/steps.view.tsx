import type { Request } from '#modules/shared-services/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx';
import type { Say } from './texts.ts';

interface StepsProps {
  t: Say;
  locale: Locale;
  zone: string;
  request: Request;
  organisation: string;
}

/** The four steps, each with its date, and what happens next (ACC.M2). */
export function Steps({ t, locale, zone, request, organisation }: StepsProps) {
  const { state, requestedAt, enrolledAt, decidedAt, endedAt } = request;
  const waits = state === 'enrolling' || state === 'waiting';
  const approved = state === 'active' || state === 'left' || state === 'ended' ? decidedAt : null;
  const step = (
    name: 'requested' | 'enrolled' | 'approved' | 'active',
    at: Date | null,
    now: boolean,
    next?: string,
  ): TimelineEntry | false => {
    if (!at && !waits) return false;
    return {
      title: t(`step.${name}`),
      state: at ? 'done' : now ? 'current' : 'expected',
      ...(at ? { date: { text: formatDateTime(at, locale, zone), iso: at.toISOString() } } : {}),
      ...(next && (now || !at) ? { children: next } : {}),
    };
  };
  const over = state === 'declined' ? decidedAt : endedAt;
  return (
    <Timeline
      headingLevel={4}
      entries={[
        step('requested', requestedAt, false),
        step('enrolled', enrolledAt, state === 'enrolling', t('step.enrolled.next')),
        step('approved', approved, state === 'waiting', t('step.approved.next', { organisation })),
        step('active', approved, state === 'active', t('step.active.next', { organisation })),
        !waits &&
          state !== 'active' && {
            ...{ title: t(`state.${state}`), state: 'done' as const },
            ...(over ? { date: { text: formatDateTime(over, locale, zone), iso: over.toISOString() } } : {}),
            children: t(`over.${state}`, { organisation }),
          },
      ]}
    />
  );
}
