/** Brackets and what they hold: units, hints, 必填. */
const BRACKETED = /[([{【〔<《][^()[\]{}【】〔〕<>《》]*[)\]}】〕>》]/g;
const NOISE = /[\s\p{P}\p{S}\p{C}]/gu;

/**
 * A header without what varies: half-width, lower case, no brackets with their content, no spaces and
 * punctuation, no number at the end (联系电话1). Doing it twice is doing it once. A header that is
 * all brackets keeps what they hold.
 */
export function plainHeader(text: string): string {
  const half = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  const outside = bare(half.replace(BRACKETED, ''));
  const plain = outside === '' ? bare(half) : outside;
  const unnumbered = plain.replace(/\d+$/, '');
  return unnumbered === '' ? plain : unnumbered;
}

/** Marks that a space kept apart come in another order, or as one, when they meet. */
const bare = (text: string): string => text.replace(NOISE, '').normalize('NFKC');
