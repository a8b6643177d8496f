/** Sizes of the text in the large-text mode (长辈版), per cent of its own 18 px. */
export const TEXT_SCALES = [100, 125, 150, 200] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

/** Where the device keeps the choice; `public/text-mode.js` reads it before the first paint. */
const KEY = 'fuwuquan-text';

/** The large-text mode: kept on the device only, written on the root element for the style sheets. */
class TextMode {
  /** Null in the ordinary mode. */
  scale = $state.raw<TextScale | null>(
    TEXT_SCALES.find((each) => String(each) === document.documentElement.dataset['scale']) ?? null,
  );

  choose(scale: TextScale | null): void {
    this.scale = scale;
    const { dataset } = document.documentElement;
    if (scale === null) {
      delete dataset['text'];
      delete dataset['scale'];
    } else {
      dataset['text'] = 'large';
      dataset['scale'] = String(scale);
    }
    try {
      if (scale === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, String(scale));
    } catch {
      // The mode holds for this visit: a browser may refuse to keep anything.
    }
  }
}

export const textMode = new TextMode();
