import PptxGenJS from 'pptxgenjs';
import type { Brief } from '../../core/brief/brief.ts';
import { LOOK } from './slide-look.ts';

/** Name of the one layout that all slides are made from. */
const LAYOUT = 'FUWUQUAN';

/** An empty presentation: 16:9, with title, footer and number of the page on its layout. */
export function slideDeck(brief: Brief): PptxGenJS {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = brief.title;
  deck.subject = brief.sentence;
  deck.author = brief.lang === 'en' ? 'Fuwuquan' : '服务圈';
  deck.company = '';
  deck.theme = { headFontFace: LOOK.font, bodyFontFace: LOOK.font };
  const { margin, width } = LOOK;
  const besides = brief.mark === null ? 0 : markWidth(brief) + 0.2;
  deck.defineSlideMaster({
    title: LAYOUT,
    background: { color: LOOK.white },
    objects: [
      { rect: { x: 0, y: 0, w: width, h: 0.09, fill: { color: LOOK.primary } } },
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title', x: margin, y: 0.28 },
            ...{ w: width - 2 * margin - besides, h: 0.7, margin: 0 },
            ...{
              fontFace: LOOK.font,
              fontSize: brief.lang === 'en' ? 22 : 26,
              bold: true,
              color: LOOK.ink,
            },
            ...{ align: 'left', valign: 'middle' },
          },
          text: '',
        },
      },
      {
        text: {
          text: [brief.approval, brief.notice, brief.dated]
            .filter((each, at) => at !== 0 || !brief.notice.includes(each))
            .join(' · '),
          options: {
            ...{ x: margin, y: 7.05, w: width - 2 * margin - 0.8, h: 0.3, margin: 0 },
            ...{ fontFace: LOOK.font, fontSize: 10, color: LOOK.muted, valign: 'middle' },
          },
        },
      },
    ],
    slideNumber: {
      ...{ x: width - margin - 0.6, y: 7.05, w: 0.6, h: 0.3, align: 'right' },
      ...{ fontFace: LOOK.font, fontSize: 10, color: LOOK.muted },
    },
  });
  return deck;
}

/** A slide with its title and mark, and the method and its limits for whoever speaks to it. */
export function addSlide(deck: PptxGenJS, brief: Brief, title: string): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: LAYOUT });
  slide.addText(title, { placeholder: 'title', lang: langOf(brief) });
  if (brief.mark !== null) {
    const w = markWidth(brief);
    slide.addText(brief.mark, {
      ...{ x: LOOK.width - LOOK.margin - w, y: 0.4, w, h: 0.42, margin: 0, lang: langOf(brief) },
      ...{ fontFace: LOOK.font, fontSize: 14, bold: true, color: LOOK.accent },
      ...{ align: 'center', valign: 'middle', line: { color: LOOK.accent, width: 1.5 } },
    });
  }
  slide.addNotes([brief.title, brief.sentence, ...speakerNotes(brief)].join('\n'));
  return slide;
}

/** Language of a run of text, so that programs check and read it rightly. */
export function langOf(brief: Brief): string {
  return brief.lang === 'en' ? 'en-US' : 'zh-CN';
}

function speakerNotes({ method, limits, sources, scenario }: Brief): string[] {
  return [...(scenario === null ? [] : [scenario]), ...method, ...limits, ...sources];
}

/** Inches. */
function markWidth({ lang }: Brief): number {
  return lang === 'en' ? 2.2 : 1.4;
}
