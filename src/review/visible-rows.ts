/** Rows beyond the window that are drawn already, so that scrolling finds them. */
const AHEAD = 6;

/**
 * Which of `count` rows of equal height stand in the page: those in the window with a few around them,
 * and `current` wherever it is (-1 for none), because it is named to screen readers. Rising.
 */
export function visibleRows(
  count: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
  current: number,
): number[] {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - AHEAD);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + AHEAD);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (current < 0 || current >= count || (current >= first && current < end)) return rows;
  return current < first ? [current, ...rows] : [...rows, current];
}
