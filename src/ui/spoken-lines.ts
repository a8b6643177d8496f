/** More lines than anyone listens to in one go. */
const MOST_LINES = 60;

/** What is a line when it is read aloud, and what has no place in speech. */
const LINES = 'h1, h2, h3, p, li, dl > div';
const WHOLE = 'p, li, dl > div';
const MUTE =
  'svg, nav, form, select, .button, .visually-hidden, [role="group"], [aria-hidden="true"]';

/**
 * What an element says to the eye, line by line, for a voice: rows and figures with pauses between their
 * parts, telephone numbers digit by digit, buttons and marks left out.
 */
export function spokenLines(root: Element): string[] {
  return [...root.querySelectorAll(LINES)]
    .filter((each) => each.getClientRects().length > 0 && !each.parentElement?.closest(WHOLE))
    .map((each) => spoken(parts(each).join('，')))
    .filter(Boolean)
    .slice(0, MOST_LINES);
}

/** The texts of an element; what stands in one inner element is one text. */
function parts(element: Element): string[] {
  if (element.closest(MUTE) || element.getClientRects().length === 0) return [];
  const texts: string[] = [];
  let own = '';
  const close = (): void => {
    if (own.trim()) texts.push(own.trim());
    own = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) own += node.textContent ?? '';
    else if (node instanceof Element) {
      close();
      texts.push(...parts(node));
    }
  }
  close();
  return texts;
}

/** Seven digits and more are a telephone number, which no voice may read as millions. */
function spoken(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\d[\d -]{5,}\d/g, (digits) => [...digits.replace(/\D/g, '')].join(' '));
}
