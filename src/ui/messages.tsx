import type { ComponentChildren } from 'preact';
import { classNames } from '#ui/class-names.ts';

export interface Message {
  id?: string;
  /** Whose it is, from the reader's side. */
  type: 'sent' | 'received';
  /** Plain words keep their lines. */
  text: ComponentChildren;
  sender: string;
  /** The day in words; said once over all messages of the day. */
  day: string;
  /** The time in words, and the instant as a machine reads it. */
  time: { text: string; iso: string };
}

export interface MessagesProps {
  messages: readonly Message[];
  /** Names the list: "Messages with the occupational health service". */
  label: string;
  classes?: string;
}

/** A conversation, oldest first. */
export function Messages({ messages, label, classes }: MessagesProps) {
  return (
    <ol class={classNames('handrail-messages', classes)} aria-label={label}>
      {messages.map((message, index) => (
        <li class={`handrail-messages__item handrail-messages__item--${message.type}`} id={message.id}>
          {message.day !== messages[index - 1]?.day && <p class="handrail-messages__day">{message.day}</p>}
          <div class="handrail-messages__bubble">
            <p class="handrail-messages__meta">
              <strong>{message.sender}</strong> <time dateTime={message.time.iso}>{message.time.text}</time>
            </p>
            <div class="handrail-messages__text" dir="auto">
              {message.text}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
