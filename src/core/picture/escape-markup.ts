const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as it may stand in HTML or SVG, between tags or within a quoted attribute. Control characters,
 * which XML forbids, become blanks.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[\p{Cc}]/gu, ' ').replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
}
