import type { ExpressionSpecification } from 'maplibre-gl';

/**
 * A count as people write it: Chinese in 万 from ten thousand (1.2 万), English in thousands (12.3k).
 * MapLibre's own `point_count_abbreviated` knows only the English way, and counts places, not stations.
 */
export function countLabel(property: string, lang: 'zh' | 'en'): ExpressionSpecification {
  const count: ExpressionSpecification = ['to-number', ['get', property]];
  const [unit, sign] = lang === 'zh' ? [10_000, ' 万'] : [1000, 'k'];
  const short: ExpressionSpecification = [
    'concat',
    ['number-format', ['/', count, unit], { locale: 'en', 'max-fraction-digits': 1 }],
    sign,
  ];
  return [
    'case',
    ['>=', count, 10_000],
    short,
    ['number-format', count, { locale: 'en', 'max-fraction-digits': 0 }],
  ];
}
