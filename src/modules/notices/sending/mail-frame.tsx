import type { Message } from '../templates/told.ts';

export interface MailFrameProps {
  message: Message;
  footers: readonly string[];
  locale: 'en' | 'cy';
  /** Whose mail it is: the organisation, or the service. */
  sender: string;
  /** The organisation's colour, `#rrggbb`. */
  colour?: string;
}

/** Of an organisation that has no colour of its own. */
export const defaultColour = '#1d5c63';
const type = 'font-family: Arial, Helvetica, sans-serif; color: #0b0c0c;';

/** The one look of every mail. The colour is only ever a stripe, so that no choice of it makes words hard to read. */
export function MailFrame({ message, footers, locale, sender, colour }: MailFrameProps) {
  const { subject, paragraphs, action, code, after = 1, items = [] } = message;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{subject}</title>
      </head>
      <body style="margin: 0; padding: 0; background: #f3f2f1;">
        <div
          style={`max-width: 600px; margin: 0 auto; padding: 24px; background: #ffffff; border-top: 10px solid ${colour ?? defaultColour}; ${type}`}
        >
          <p style="margin: 0 0 24px; font-size: 16px; font-weight: bold;">{sender}</p>
          <h1 style="margin: 0 0 16px; font-size: 24px; line-height: 1.25;">{subject}</h1>
          {paragraphs.slice(0, after).map(text => (
            <Paragraph text={text} />
          ))}
          {items.length > 0 && (
            <ul style="margin: 0 0 20px; padding-left: 24px; font-size: 18px; line-height: 1.4;">
              {items.map(({ text, href }) => (
                <li style="margin: 0 0 8px;">
                  <a href={href} style="color: #00563b;">
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {code && <p style="margin: 0 0 20px; font-size: 32px; font-weight: bold; letter-spacing: 4px;">{code}</p>}
          {action && (
            <p style="margin: 0 0 20px;">
              <a
                href={action.href}
                style="display: inline-block; padding: 12px 20px; background: #00563b; color: #ffffff; font-size: 18px; font-weight: bold; text-decoration: none;"
              >
                {action.text}
              </a>
            </p>
          )}
          {paragraphs.slice(after).map(text => (
            <Paragraph text={text} />
          ))}
          <hr style="margin: 24px 0 16px; border: 0; border-top: 1px solid #b1b4b6;" />
          {footers.map(text => (
            <p style="margin: 0 0 8px; font-size: 14px; color: #484949;">{text}</p>
          ))}
        </div>
      </body>
    </html>
  );
}

function Paragraph({ text }: { text: string }) {
  return <p style="margin: 0 0 20px; font-size: 18px; line-height: 1.4;">{text}</p>;
}
