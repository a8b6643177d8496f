import type { MeasureSized } from '../../core/picture/fit-text.ts';

/** Families of the site's pages (ui/base.css), as a canvas takes them. */
const CHINESE = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC"';
const FAMILY = {
  zh: `${CHINESE}, sans-serif`,
  en: `"Segoe UI", Roboto, "Helvetica Neue", Arial, ${CHINESE}, sans-serif`,
};

/** The `font` of a canvas for letters of so many pixels. */
export function fontOf(lang: 'zh' | 'en', size: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${size}px ${FAMILY[lang]}`;
}

/** Measures text as the page's canvas will draw it, at any size. */
export function measureIn(context: CanvasRenderingContext2D, lang: 'zh' | 'en'): MeasureSized {
  const known = new Map<string, number>();
  return (text, size, bold) => {
    const key = `${bold ? 'b' : 'r'}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = fontOf(lang, 100, bold);
      width = context.measureText(text).width / 100;
      known.set(key, width);
    }
    return width * size;
  };
}
