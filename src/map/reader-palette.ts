import { ATLAS, CONTRAST, type Palette } from './palette.ts';

/** The palette for this reader: that of more contrast for those who ask their system for it. */
export function readerPalette(): Palette {
  const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)').matches;
  return contrast ? CONTRAST : ATLAS;
}
