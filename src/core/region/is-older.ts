/**
 * Whether a day lies more than `months` before another; both YYYY-MM-DD. A month that lacks the day counts
 * as reaching it: texts are compared.
 */
export function isOlder(day: string, than: string, months = 12): boolean {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const later = year * 12 + month - 1 + months;
  const limit = `${String(Math.floor(later / 12)).padStart(4, '0')}-${String((later % 12) + 1).padStart(2, '0')}`;
  return `${limit}${day.slice(7)}` < than;
}
