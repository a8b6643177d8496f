import type { EmbedView } from '../../core/embed/embed-params.ts';

type Titles = Readonly<Record<EmbedView, (area: string) => string>>;

/** As the embed itself is called, and in its language, which need not be the panel's. */
const TITLES: Readonly<Record<'zh' | 'en', Titles>> = {
  zh: {
    finder: (area) => `${area}退役军人服务站查找`,
    coverage: (area) => `${area}退役军人服务覆盖与空白区`,
    picture: (area) => `${area}退役军人服务站位置图`,
  },
  en: {
    finder: (area) => `Find veterans’ service stations: ${area}`,
    coverage: (area) => `Coverage and gaps of veterans’ services: ${area}`,
    picture: (area) => `Map of veterans’ service stations: ${area}`,
  },
};

/** Name of a frame, which screen readers say: what it shows, and of where. */
export function frameTitle(lang: 'zh' | 'en', view: EmbedView, area: string): string {
  return TITLES[lang][view](area);
}
